import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { recordText } from '../corpus/build.ts';
import { readRecord } from '../corpus/read-record.ts';
import type { Entry, Reading, Response } from '../shared/model.ts';

const record = await readRecord();
const { entries, publications } = record;
const sources = new Map(
  await Promise.all(publications.map(async ({ id }) => [id, await readFile(`corpus/sources/${id}.txt`, 'utf8')] as const)),
);
const of = <K extends Entry['kind']>(publication: string, kind: K) =>
  entries.filter((e): e is Extract<Entry, { kind: K }> => e.publication === publication && e.kind === kind);
const entry = (id: string) => entries.find((e) => e.id === id) as Entry;
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
const linesOf = (publication: string, [first, last]: readonly [number, number]) =>
  squeeze(
    sources
      .get(publication)!
      .split('\n')
      .slice(first - 1, last)
      .join(' '),
  );

describe('what the record holds', () => {
  test.each([
    ['oversight-panel-2021', { recommendation: 20, response: 13 }],
    ['hollins-2023', { recommendation: 13, response: 12 }],
    ['cqc-out-of-sight-2022', { recommendation: 8, update: 8 }],
    ['lga-dsr-2023', { definition: 7, expectation: 21 }],
    ['winterbourne-2012', { action: 63 }],
  ] as const)('%s', (publication, kinds) => {
    const counts: Record<string, number> = {};
    for (const e of entries) if (e.publication === publication) counts[e.kind] = (counts[e.kind] ?? 0) + 1;
    expect(counts).toEqual(kinds);
  });

  test('the committed file is what the sources make', async () => {
    const committed = JSON.parse(await readFile('corpus/corpus.json', 'utf8'));
    expect(committed.entries).toEqual(entries);
    expect(committed.publications).toEqual(publications);
    expect(committed.successions).toEqual(record.successions);
    expect(JSON.parse(recordText(record))).toEqual(record);
  });

  test('no two entries or limbs have one id, and every id named is there', () => {
    const ids = entries.flatMap((e) => [e.id, ...('parts' in e ? (e.parts ?? []).map((p) => p.id) : [])]);
    expect(new Set(ids).size).toBe(ids.length);
    const named = entries.flatMap((e) =>
      e.kind === 'response' ? e.answers.flatMap((a) => [a.entry, ...(a.part ? [a.part] : [])]) : e.kind === 'update' ? e.about : [],
    );
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('word for word', () => {
  test.each(entries.map((e) => [e.id, e] as const))('%s stands in its source, on the lines it says', (_, e) => {
    const there = linesOf(e.publication, e.lines);
    expect(there).toContain(squeeze(e.text));
    if (e.kind === 'recommendation')
      for (const part of e.parts ?? []) expect(linesOf(e.publication, part.lines)).toContain(squeeze(part.text));
    if (e.kind === 'response') for (const { stance } of e.answers) expect(squeeze(e.text)).toContain(squeeze(stance.quote));
    if (e.kind === 'update') expect(squeeze(e.text)).toContain(squeeze(e.progress.quote));
    if (e.kind === 'expectation' && e.due) expect(squeeze(e.text)).toContain(e.due.quote);
    if (e.kind === 'action') for (const words of [e.due?.quote, e.progress?.quote, e.issues]) expect(there).toContain(squeeze(words ?? ''));
  });
});

describe('readings', () => {
  test('every reply, update and action was read by an editor, who says why', () => {
    const read = entries.flatMap((e): Reading<string>[] =>
      e.kind === 'response' ? e.answers.map((a) => a.stance) : 'progress' in e && e.progress ? [e.progress] : [],
    );
    expect(read.filter((r) => r.readBy !== 'editor' || !r.why)).toEqual([]);
    expect(read.length).toBeGreaterThan(100);
  });

  test('every recommendation that was answered is answered as a whole, and by limb only where it has limbs', () => {
    for (const publication of ['oversight-panel-2021', 'hollins-2023']) {
      const whole = of(publication, 'response').flatMap((r) => r.answers.filter((a) => !a.part).map((a) => a.entry));
      expect(whole.sort()).toEqual(
        of(publication, 'recommendation')
          .map((r) => r.id)
          .sort(),
      );
    }
  });

  test('one reply to five asks may mean different things', () => {
    const { answers } = entry('oversight-panel-2021/response-7-8-9-10-17') as Response;
    expect(new Set(answers.map((a) => a.stance.says)).size).toBeGreaterThan(1);
  });

  test('a reply that takes up two of seven limbs leaves five unanswered', () => {
    const { answers } = entry('hollins-2023/response-8') as Response;
    expect(answers.flatMap((a) => a.part ?? [])).toEqual(['hollins-2023/8.2', 'hollins-2023/8.5']);
  });

  test.each([
    ['oversight-panel-2021/16', 'agrees with the aim'],
    ['oversight-panel-2021/6', 'accepted'],
    ['hollins-2023/3', 'for another body'],
    ['hollins-2023/5', 'not accepted'],
    ['hollins-2023/6', 'under consideration'],
    ['hollins-2023/9', 'under consideration'],
    ['hollins-2023/10', 'no clear position'],
  ])('%s: %s', (id, says) => {
    const answers = entries.flatMap((e) => (e.kind === 'response' ? e.answers : []));
    expect(answers.find((a) => a.entry === id && !a.part)?.stance.says).toBe(says);
  });

  test('CQC is never said to have found anything achieved or not', () => {
    expect(of('cqc-out-of-sight-2022', 'update').filter((u) => /achieved|complete/.test(u.progress.says))).toEqual([]);
    expect(publications.find((p) => p.id === 'cqc-out-of-sight-2022')?.defects.join(' ')).toMatch(/picture/);
  });

  test('what CQC reports of the Department stays CQC’s report', () => {
    expect(entry('cqc-out-of-sight-2022/update-15')).toMatchObject({ kind: 'update', voice: 'scrutineer', by: 'CQC' });
    expect(of('cqc-out-of-sight-2022', 'response')).toEqual([]);
  });
});

describe('Winterbourne', () => {
  const actions = of('winterbourne-2012', 'action');

  test('28 By, 29 From, 6 In; a season ends with its last month', () => {
    const kinds = actions.map((a) => a.due?.says.kind);
    expect(['by', 'from', 'in'].map((k) => kinds.filter((kind) => kind === k).length)).toEqual([28, 29, 6]);
    expect(actions[39]?.due?.says.date).toEqual({ words: 'Spring 2013', lastDay: '2013-05-31' });
  });

  test('its progress is local, and 25 of 63 have none', () => {
    expect(actions.filter((a) => !a.progress)).toHaveLength(25);
    expect(new Set(actions.flatMap((a) => a.progress?.voice ?? []))).toEqual(new Set(['local']));
    expect(actions[3]?.issues).toBe('Establishment of Merseyside LD Programme Board needs consideration');
  });

  test('names of officers are out of our copy, and counted', async () => {
    const sidecar = JSON.parse(await readFile('corpus/sources/winterbourne-2012.json', 'utf8'));
    expect(sources.get('winterbourne-2012')?.match(/\[name removed\]/g)).toHaveLength(sidecar.namesRemoved);
    // Nobody is left who "leads" or is "to" do something by name or initials alone.
    const progress = actions.map((a) => a.progress?.quote ?? '').join('\n');
    expect(progress).not.toMatch(/^[A-Z]{2} (?:to|and)\b|^[A-Z][a-z]+ [A-Z][a-zA-Z]+\.$|\. [A-Z][a-z]+ [A-Z][a-z]+$/m);
  });
});

describe('parts', () => {
  test('the printed list of recommendation 8 has seven', () => {
    const asked = entry('hollins-2023/8');
    expect(asked.kind === 'recommendation' && asked.parts?.map((p) => p.text.slice(0, 14))).toEqual([
      'ensuring that ',
      'CQC’s guidance',
      'family members',
      'family members',
      'current protec',
      'a safeguarding',
      'CQC should mak',
    ]);
  });

  test.each([
    [1, 4],
    [2, 2],
    [3, 5],
    [5, 5],
    [7, 4],
    [11, 3],
  ])('recommendation %i: %i printed limbs, in order', (number, printed) => {
    const asked = entry(`hollins-2023/${number}`);
    const parts = asked.kind === 'recommendation' ? (asked.parts ?? []) : [];
    const lines = parts.slice(0, printed).map((p) => p.lines[0]);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(new Set(lines).size).toBe(printed);
  });
});

describe('a slip in a source', () => {
  const made: string[] = [];
  afterEach(async () => {
    for (const folder of made.splice(0)) await rm(folder, { recursive: true });
  });
  const folder = async (files: Record<string, string>) => {
    const at = await mkdtemp(join(tmpdir(), 'record-'));
    made.push(at);
    await mkdir(join(at, 'sources'));
    await mkdir(join(at, 'terms'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(at, name), text);
    return at;
  };
  const sidecar = (reader: string, more = {}) =>
    JSON.stringify({ title: 'A', shortTitle: 'A', publisher: 'B', published: '2024', licence: 'C', reader, ...more });
  const plan = 'KEY ACTION\nArea\tKEY ACTION\tDEADLINE DATE\n1\tCQC will inspect.\tBy March 2013\n2\tNICE will publish.\tBy Christmas\n';
  const reply = 'Recommendation 1\nDo it.\nDHSC’s response to recommendation 1\nWe accept this recommendation.\n';

  test.each([
    [
      'a date that is none',
      { 'sources/plan.txt': plan, 'sources/plan.json': sidecar('action-table') },
      /sources\/plan\.txt, line 4: “By Christmas” is not a date/,
    ],
    [
      'a heading with nothing under it',
      { 'sources/a.txt': `${reply}Recommendation 2\nRecommendation 3\nDo that.\n`, 'sources/a.json': sidecar('numbered-responses') },
      /sources\/a\.txt, line 5: nothing stands under “Recommendation 2”/,
    ],
    [
      'a reply to what was not asked',
      { 'sources/a.txt': `${reply}DHSC’s response to recommendation 9\nNo.\n`, 'sources/a.json': sidecar('numbered-responses') },
      /line 5: a response to recommendation 9, which is not in the document/,
    ],
    [
      'a document of another shape',
      { 'sources/a.txt': 'Dear all,\n', 'sources/a.json': sidecar('briefing') },
      /a\.txt, line 1: nothing here is of the shape “briefing”/,
    ],
    ['no word on what a document is', { 'sources/a.txt': reply }, /sources\/a\.json is missing/],
    ['an unknown reader', { 'sources/a.txt': reply, 'sources/a.json': sidecar('letter') }, /there is no reader “letter”/],
    [
      'a quote that is not there',
      {
        'sources/a.txt': reply,
        'sources/a.json': sidecar('numbered-responses', {
          stances: { 'response-1': { 1: { says: 'accepted', quote: 'We reject it', why: 'x' } } },
        }),
      },
      /“We reject it” does not stand in “a\/response-1”/,
    ],
    [
      'a label that is none',
      {
        'sources/a.txt': reply,
        'sources/a.json': sidecar('numbered-responses', {
          stances: { 'response-1': { 1: { says: 'agreed', quote: 'We accept', why: 'x' } } },
        }),
      },
      /“agreed” is not one of: accepted, /,
    ],
    [
      'a document without a licence',
      { 'sources/a.txt': reply, 'sources/a.json': sidecar('numbered-responses', { licence: '' }) },
      /lacks licence/,
    ],
    [
      'a correction of nothing',
      { 'sources/a.txt': reply, 'sources/a.json': sidecar('numbered-responses', { notes: { 7: ['x'] } }) },
      /there is no “a\/7” to correct/,
    ],
    [
      'a link to nothing',
      { 'sources/a.txt': reply, 'sources/a.json': sidecar('numbered-responses'), 'links.json': '{"links":[{"from":"a/1","to":"a/2"}]}' },
      /links\.json: there is no “a\/2”/,
    ],
    [
      'a term without its tests',
      { 'terms/x.json': '[{"id":"x","why":"y","source":"z","flags":["one"],"allows":[]}]' },
      /terms\/x\.json: the term “x” lacks two flags, three allows/,
    ],
    ['JSON that is none', { 'terms/x.json': '[' }, /terms\/x\.json: /],
  ])('%s stops the build, with file and line', async (_, files, says) => {
    await expect(readRecord(await folder(files as Record<string, string>))).rejects.toThrow(says);
  });
});
