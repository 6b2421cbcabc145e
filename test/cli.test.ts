import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Ajv from 'ajv';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const sample = join(root, 'test/cases/sample-submission/draft.docx');
const folder = mkdtempSync(join(tmpdir(), 'said-before-'));
const cli = join(folder, 'cli.mjs');
const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(join(root, 'cli/review.schema.json'), 'utf8')));

beforeAll(async () => {
  await build({
    entryPoints: [join(root, 'cli/main.ts')],
    outfile: cli,
    bundle: true,
    platform: 'node',
    format: 'esm',
    define: { __VERSION__: '"test"' },
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

function saidBefore(...words: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...words], { encoding: 'utf8' });
  return { out: stdout, said: stderr.trim(), code: status };
}
const file = (name: string, text: string | Uint8Array) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('said-before review', () => {
  it('gives programs findings of the written-down shape, with exact places', () => {
    const { out, code } = saidBefore('review', sample, '--json');
    const review = JSON.parse(out);
    expect(code).toBe(0);
    expect(validate(review), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(review.findings.some((f: { kind: string }) => f.kind === 'cross-reference')).toBe(true);
  });

  it('prints of one part how that part was answered, in its own words, before the whole', () => {
    const words = 'The children’s Chief Social Worker at the Department for Education should be engaged in this process.';
    const printed = saidBefore('review', file('part.txt', words)).out.replace(/\s+/g, ' ');
    expect(printed).toMatch(/This part: accepted\. “DHSC’s Chief Social Worker will be engaging with a wide range of sector partners/);
    expect(printed).toMatch(
      /The whole: no clear position\. The reply of 2021 [^“]+“DHSC’s Chief Social Worker is developing a practice guide/,
    );
    expect(printed).not.toContain('As part of this, consideration will be given');
  });

  it('reads .txt, .md and .html as the same paragraphs', () => {
    const words = 'We will notify CQC within 72 hours of a person entering long-term segregation.';
    const files = [
      file('a.txt', `Heading\n\n${words}\n`),
      file('a.md', `# Heading\n\n${words.replace(' of ', '\nof ')}\n`),
      file('a.html', `<nav>Menu</nav><main><h1>Heading</h1><p>${words}</p></main>`),
    ];
    const lines = saidBefore('review', ...files, '--json')
      .out.trim()
      .split('\n')
      .map((l) => JSON.parse(l));
    expect(lines.map((l) => l.paragraphs)).toEqual([2, 2, 2]);
    const found = lines.map((l) =>
      l.findings.map((f: { kind: string; entry?: string; rule?: string; words: string }) => [f.kind, f.entry ?? f.rule, f.words]),
    );
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[0]);
  });

  it.each([
    ['a file that is not there', () => 'nowhere.docx', /“nowhere\.docx” was not found/],
    ['a kind of file it does not read', () => file('a.pdf', '%PDF'), /not a \.docx, \.txt, \.md or \.html/],
    ['a broken .docx', () => file('a.docx', 'hello'), /not a \.docx file/],
    ['a .txt that is not text', () => file('b.txt', new Uint8Array([0xc3, 0x28, 0, 0])), /not a text file/],
  ])('refuses %s with a sentence and exit code 2', (_, name, sentence) => {
    const { said, code } = saidBefore('review', name());
    expect(said).toMatch(sentence);
    expect(code).toBe(2);
  });

  it('reviews the files it can read beside one that it cannot', () => {
    const { out, said, code } = saidBefore('review', 'nowhere.txt', file('c.txt', 'Nothing to see.'), '--json');
    expect(JSON.parse(out).paragraphs).toBe(1);
    expect(said).toMatch(/nowhere/);
    expect(code).toBe(2);
  });

  it('prints no colour codes into a pipe', () => {
    expect(saidBefore('review', sample).out).not.toContain('\u001b');
  });
});

describe('said-before search, register, threads and read', () => {
  it('answers each query of a file with one object a line', () => {
    const { out } = saidBefore('search', '--queries', file('q.txt', 'hollins 9\nW22\n'), '--json', '--limit', '3');
    const answers = out
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l));
    expect(answers.map((a) => [a.query, a.results[0].entry])).toEqual([
      ['hollins 9', 'hollins-2023/9'],
      ['W22', 'winterbourne-2012/22'],
    ]);
    expect(answers.every((a) => a.results.length <= 3)).toBe(true);
  });

  it('lists only what is unresolved when asked, and says why of each', () => {
    const all = JSON.parse(saidBefore('register', '--json').out).entries;
    const open = JSON.parse(saidBefore('register', '--unresolved', '--json').out).entries;
    expect(open.length).toBeGreaterThan(0);
    expect(open.length).toBeLessThan(all.length);
    for (const e of open) expect(e.status.why, e.id).toMatch(/these 5 documents, which run to 2023/);
  });

  it('gives threads whose entries are in the register or answer one that is', () => {
    const { threads } = JSON.parse(saidBefore('threads', '--json').out);
    expect(threads.length).toBeGreaterThan(0);
    for (const t of threads) expect(t.entries.length, t.id).toBeGreaterThan(1);
  });

  it('finds what the readers find in one of the five documents', () => {
    const { entries } = JSON.parse(saidBefore('read', join(root, 'corpus/sources/oversight-panel-2021.txt'), '--json').out);
    expect(entries.filter((e: { kind: string }) => e.kind === 'recommendation')).toHaveLength(20);
    expect(entries.filter((e: { kind: string }) => e.kind === 'response')).toHaveLength(13);
  });

  it('says which asks of a document a draft answers or leaves out', () => {
    const { out, code } = saidBefore('coverage', sample, '--of', 'hollins-2023', '--json');
    const { of, entries } = JSON.parse(out);
    expect([code, of, entries.length]).toEqual([0, 'hollins-2023', 13]);
    const kind = (id: string) => entries.find((e: { id: string }) => e.id === id).coverage;
    expect(kind('hollins-2023/10')).toBe('answered');
    expect(kind('hollins-2023/6')).toBe('touched on');
    expect(kind('hollins-2023/8')).toBe('not mentioned');
    expect(saidBefore('coverage', sample, '--of', 'hollins-2023').out).toMatch(/Not mentioned \(\d+ of 13\)/);
  });

  it('gives the register as a spreadsheet, narrowed to a document and a body', () => {
    const lines = saidBefore('register', '--csv', '--of', 'winterbourne-2012', '--to', 'NICE').out;
    expect(lines).toContain('Winterbourne View action plan, action 62');
    expect(lines).not.toContain('action 61');
  });

  it.each([
    [['frobnicate'], /no command “frobnicate”/],
    [['search'], /what to search for/],
    [['review', '--colour'], /--help/],
    [['coverage', 'x.docx'], /--of/],
    [['coverage', 'x.docx', '--of', 'nope'], /no document “nope”/],
    [['register', '--to', 'Nobody'], /is addressed to “Nobody”/],
    [['coverage', 'nowhere.docx', '--of', 'hollins-2023'], /“nowhere\.docx” was not found/],
    [['search', 'x', '--limit', 'ten'], /whole number/],
  ])('refuses %j in a sentence', (words, sentence) => {
    const { said, code } = saidBefore(...words);
    expect(said).toMatch(sentence);
    expect(code).toBe(2);
  });
});
