import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readThesaurus, thesaurusReport } from '../corpus/matching/read-thesaurus.ts';
import { crossReferences } from '../shared/checks/cross-references.ts';
import { openLibrary } from '../shared/library.ts';
import type { Concept, Corpus, MatchingData } from '../shared/model.ts';
import { buildMatcher } from '../shared/similarity/index.ts';
import type { NotTheSame } from '../shared/similarity/not-the-same.ts';
import { citation } from '../shared/ui/citation.ts';

const folder = join(import.meta.dirname, '..', 'corpus');
const json = <T>(file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
const corpus: Corpus = { ...json<Corpus>('corpus.json'), matching: json<MatchingData>('matching.json') };
const restated = readdirSync(join(folder, 'sources'))
  .filter((f) => f.endsWith('.restatements.json'))
  .map((f) => json<Record<string, { voice: string; text: string }[]>>(`sources/${f}`));
const matcher = buildMatcher(corpus);
const first = (text: string) => matcher.match(text)[0];

describe('the editors’ data', () => {
  it('has at least 150 concepts and 2,500 phrases, each concept with a name and a why', async () => {
    const thesaurus: Concept[] = await readThesaurus();
    expect(thesaurus.length).toBeGreaterThanOrEqual(150);
    expect(thesaurus.reduce((n, c) => n + c.phrases.length, 0)).toBeGreaterThanOrEqual(2500);
  });

  it('restates every ask, part, promise and expectation at least a dozen times', () => {
    const count = new Map(
      restated.flatMap((r) => Object.entries(r).map(([id, list]) => [id, new Set(list.map((x) => x.text)).size] as const)),
    );
    const asks = corpus.entries.filter((e) => e.kind === 'recommendation' || e.kind === 'action' || e.kind === 'expectation');
    const ids = asks.flatMap((e) => [e.id, ...(e.kind === 'recommendation' ? (e.parts ?? []).map((p) => p.id) : [])]);
    expect(ids.filter((id) => (count.get(id) ?? 0) < 12)).toEqual([]);
  });

  it('names clashing, broad and doubled phrases, the new ones first', () => {
    const concept = (id: string, phrases: string[]): Concept => ({ id, name: id, why: 'x', phrases });
    const counts = { paragraphs: 600, stems: { term: 90 }, concepts: {}, phrases: { hospit: 2, polici: 50 } };
    const before = [concept('place', ['hospital', 'ward', 'policy']), concept('stay', ['ward', 'bed'])];
    const after = [concept('place', ['hospital', 'ward', 'policy']), concept('stay', ['ward', 'bed', 'hospital', 'terms', 'beds'])];
    expect(thesaurusReport(after, counts, before)).toEqual([
      '2 phrases are claimed by two concepts: new: hospit (place, stay); ward (place, stay).',
      '2 one-word phrases are broad: new: terms (stay, in 90 paragraphs); policy (place, in 50 paragraphs).',
      '1 phrases are written twice: new: beds (stay).',
    ]);
  });

  it('is at most 200 kB gzipped as shipped', () => {
    expect(gzipSync(readFileSync(join(folder, 'matching.json'))).length).toBeLessThanOrEqual(200 * 1024);
  });
});

describe('on the record', () => {
  const says = (text: string) =>
    matcher
      .match(text)
      .flatMap((m) => m.because)
      .join(' ');

  it.each([
    'Records should be brought up to date each week.',
    'Aftercare under section 117 is for councils and the ICB.',
    'The Liberty Protection Safeguards have been put off again.',
    'Surveillance cameras need a licence.',
  ])('lists at most what so few words come near to: %s', (text) => {
    expect(matcher.match(text).filter((m) => m.closeness !== 'possibly related')).toEqual([]);
  });

  it('marks few words that say most of what an ask does', () => {
    expect(first('CQC should make unannounced inspections of providers.')?.closeness).not.toBe('same ask');
    expect(first('commissioners should benchmark their own outcomes and cost effectiveness against best practice')).toMatchObject({
      entry: 'hollins-2023/7',
      closeness: 'same ask',
    });
  });

  it('does not lay a citation of one entry to another that its name and number come near to', () => {
    const marked = (text: string) =>
      crossReferences({ name: 'd', paragraphs: [{ id: 'p', text }] }, openLibrary(corpus, '2026-11-22'))
        .filter((f) => f.closeness !== 'possibly related')
        .map((f) => f.entry);
    expect(marked("The Oversight Panel's recommendation 1 was put to DHSC by the Oversight Panel.")).toEqual([]);
    const asked = 'commissioners should report formally to DHSC where earlier reviews’ recommendations have not been acted upon';
    expect(marked(`As well as the Oversight Panel's recommendation 1, ${asked}.`)).toContain('oversight-panel-2021/8');
  });

  it.each([
    ['The regulator ought to prosecute any provider that keeps running a home with no registered manager.', /patients prosecuted/],
    ['Baroness Hollins asked that solitary confinement become a never event for children.', /Panel/],
    ['During our Out of sight review the number of people in long-term segregation was not known.', /home team/],
    ['The departments should issue statutory guidance on children in long-term residential care.', /Mental Health Act/],
    ['The appointments of the Oversight Panel and its contracts should be extended by three months.', /without warning|intervals/],
    ['Records of every review must be kept up to date on the register.', /after each review/],
  ])('says that both speak of something only where both do: %s', (text, untrue) => {
    expect(says(text)).not.toBe('');
    expect(says(text)).not.toMatch(untrue);
  });

  // Written for this test: in no restatement, and in no judged draft.
  const asked: [id: RegExp, text: string][] = [
    [
      /hollins-2023\/6|oversight-panel-2021\/6|cqc-out-of-sight-2022\/11/,
      'Whenever a ward starts keeping a patient by himself, the inspectors and the local funder should get word of it within three days.',
    ],
    [
      /hollins-2023\/9/,
      'Seclusion and long-term segregation ought to go by one plain name: solitary confinement. Softer words hide what is done.',
    ],
    [
      /oversight-panel-2021\/16/,
      'The pot of money for adapted bungalows is a mystery to families. Make it quick and simple to apply, so that no one is stuck on a ward for want of a front door.',
    ],
    [
      /winterbourne-2012\/33/,
      'Councils and the NHS locally should put their money for this group into a single pot, and where they will not, they should say why.',
    ],
  ];
  it.each(asked)('%s is found in other words', (id, text) => expect(first(text)?.entry).toMatch(id));

  it.each([
    'Segregated cycle lanes should be built on every new A road, and progress reported each year.',
    'Governors may hold a prisoner in the segregation unit for no more than 42 days without leave of the director.',
    'All lorry drivers must complete 35 hours of training every five years.',
    'The Department will publish its accounts before the summer recess.',
    'There were 112 people in long-term segregation at the end of September, four fewer than a year before.',
    'Seclusion ended after forty minutes, when he was calm. The doctor and the nurse in charge both signed the record.',
  ])('nothing is marked in “%s”', (text) => expect(first(text)?.closeness ?? 'possibly related').toBe('possibly related'));

  it('a reference put in square brackets changes nothing of what a paragraph repeats', () => {
    const library = openLibrary(corpus, '2026-11-22');
    const ours = 'The provider should notify CQC within 48 hours when a patient is placed in long-term segregation';
    const reference = ` [${citation(library.entry('hollins-2023/6')!, library)}]`;
    const review = (text: string, notTheSame: NotTheSame[] = []) =>
      crossReferences({ name: 'draft', paragraphs: [{ id: 'p', text }] }, library, { notTheSame }).map(
        ({ entry, closeness, score, shared }) => ({ entry, closeness, score, shared }),
      );
    const before = review(`${ours}.`);
    expect(before.length).toBeGreaterThan(1);
    expect(review(`${ours}${reference}.`)).toEqual(before);
    expect(review(`${ours} [${library.publication('hollins-2023')!.url}].`)).toEqual(before);
    expect(review(`${ours} [and tell the family].`)).not.toEqual(before);
    const judged = { words: `${ours}${reference}.`, entry: before[0]!.entry };
    expect(review(`${ours}.`, [judged]).find((f) => f.entry === judged.entry)?.closeness ?? 'possibly related').toBe('possibly related');
  });

  it('a quotation is listed, never marked', () => {
    const asks = corpus.entries.find((e) => e.id === 'hollins-2023/10')!.text;
    const library = openLibrary(corpus, '2026-11-22');
    const review = (text: string) => crossReferences({ name: 'draft', paragraphs: [{ id: 'p', text }] }, library)[0]?.closeness;
    expect(review(asks)).toBe('same ask');
    expect(review(`“${asks}”`)).toBe('possibly related');
    expect(review(`“${asks}” [${citation(library.entry('hollins-2023/10')!, library)}]`)).toBe('possibly related');
  });
});

describe('a paragraph that mixes two asks', () => {
  const unannounced = 'Inspectors should arrive at learning disability hospitals unannounced, and bring family members with them.';
  const trained = 'All staff who restrain patients should be trained in de-escalation.';

  it.each([`${unannounced} ${trained}`, `${trained} ${unannounced}`])('repeats both: “%s”', (text) => {
    const marked = matcher.match(text).filter((m) => m.closeness !== 'possibly related');
    expect(marked.map((m) => m.entry)).toEqual(expect.arrayContaining(['winterbourne-2012/1', 'hollins-2023/1']));
  });
});
