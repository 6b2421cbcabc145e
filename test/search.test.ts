import { describe, expect, it } from 'vitest';
import corpusJson from '../corpus/corpus.json' with { type: 'json' };
import matching from '../corpus/matching.json' with { type: 'json' };
import { openLibrary } from '../shared/library.ts';
import type { Corpus, MatchingData } from '../shared/model.ts';
import { search } from '../shared/search.ts';
import { queries } from './search-queries.ts';
import { smallRecord, someDay } from './small-record.ts';

const corpus = { ...(corpusJson as unknown as Corpus), matching: matching as unknown as MatchingData };
const library = openLibrary(corpus, '2026-11-22');
const found = (query: string, limit?: number) => search(query, library, limit).results.map((r) => r.entry);
const placeOf = ([, typed, right]: (typeof queries)[number]) => found(typed).findIndex((id) => right.includes(id));

describe('search of the record', () => {
  it(`puts a right answer first for nine of ten of ${queries.length} queries, and within three for nineteen of twenty`, () => {
    const late = queries.filter((q) => placeOf(q) !== 0).map(([, typed]) => typed);
    const lost = queries.filter((q) => ![0, 1, 2].includes(placeOf(q))).map(([, typed]) => typed);
    expect(late.length / queries.length, late.join('; ')).toBeLessThanOrEqual(0.1);
    expect(lost.length / queries.length, lost.join('; ')).toBeLessThanOrEqual(0.05);
  });

  it.each(queries.filter(([kind]) => kind === 'reference'))('%s: “%s” is first', (_, typed, right) => {
    expect(right).toContain(found(typed)[0]);
  });

  it.each(['hollins 9', 'W22', 'further 2', 'rec 17 panel', 'rec 6 2021', 'winterborne 22', 'out of sight 15'])(
    '“%s” names one entry, and nothing else stands before longer numbers',
    (typed) => {
      const expected = {
        'hollins 9': 'hollins-2023/9',
        W22: 'winterbourne-2012/22',
        'further 2': 'cqc-out-of-sight-2022/further-2',
        'rec 17 panel': 'oversight-panel-2021/17',
        'rec 6 2021': 'oversight-panel-2021/6',
        'winterborne 22': 'winterbourne-2012/22',
        'out of sight 15': 'cqc-out-of-sight-2022/15',
      }[typed];
      expect(found(typed)).toEqual([expected]);
    },
  );

  it.each([
    ['DoLS', 'winterbourne-2012/5'],
    ['section 117', 'oversight-panel-2021/14'],
    ['whistleblower', 'hollins-2023/8'],
    ['HOPES', 'hollins-2023/2'],
    ['advocasy', 'oversight-panel-2021/12'],
    ['prioritize', 'winterbourne-2012/46'],
  ])('finds “%s”, which the record writes in another way', (typed, right) => {
    expect(found(typed)[0]).toBe(right);
  });

  it.each([
    ['winterbourne action no.61', 'winterbourne-2012/61'],
    ['action sixty-one winterbourne', 'winterbourne-2012/61'],
    ['hollins-2023/10', 'hollins-2023/10'],
    ['lga-dsr-2023/expectation-12', 'lga-dsr-2023/expectation-12'],
    ['hollins9', 'hollins-2023/9'],
    ['hollins/9', 'hollins-2023/9'],
    ['hollins 8(3)', 'hollins-2023/8'],
    ['Hollins’ ninth recommendation', 'hollins-2023/9'],
    ['hollins recomendation 9', 'hollins-2023/9'],
    ['saftey investigations body', 'hollins-2023/8'],
    ['whistle blowing', 'hollins-2023/8'],
    ['s.117', 'oversight-panel-2021/14'],
    ['I.C.E.T.R. evaluation', 'oversight-panel-2021/17'],
  ])('reads “%s”, which is written otherwise', (typed, right) => {
    const answer = search(typed, library);
    expect(answer.results[0]?.entry).toBe(right);
    expect(answer.nothing).toBeUndefined();
  });

  it('lists a span of numbers', () => {
    expect(found('recs 9-11 hollins')).toEqual(['hollins-2023/9', 'hollins-2023/10', 'hollins-2023/11']);
    const past = search('hollins 12 to 14', library);
    expect(past.results.map((r) => r.entry)).toEqual(['hollins-2023/12', 'hollins-2023/13']);
    expect(past.nothing).toMatch(/^Nothing numbered 14 in Baroness Hollins /);
  });

  it('takes British and American spelling alike', () => {
    for (const [british, american] of [
      ['organisation', 'organization'],
      ['prioritise', 'prioritize'],
      ['behaviour', 'behavior'],
    ] as const)
      expect(found(american).slice(0, 3)).toEqual(found(british).slice(0, 3));
  });

  it('lists a bare number in every document, newest first', () => {
    expect(found('rec 8')).toEqual(['hollins-2023/8', 'oversight-panel-2021/8']);
  });

  it('takes a bare number that numbers nothing as a word', () => {
    expect(found('72')[0]).toBe('hollins-2023/6');
  });

  it('says that a document has nothing of that number', () => {
    const answer = search('hollins 99', library);
    expect(answer.results).toEqual([]);
    expect(answer.nothing).toBe(
      'Nothing numbered 99 in Baroness Hollins (its numbers run from 1 to 13) in these 5 documents, which run to 2023.',
    );
    expect(search('cqc 5', library).nothing).toMatch(/^Nothing numbered 5 in CQC’s Out of sight \(its numbers are 1, 11, 13, 15, 17\)/);
  });

  it.each(['LeDeR', 'leder', 'brexit', 'mortality', 'HS2', '👩‍🦽 🙂'])('says plainly that the record has nothing on “%s”', (typed) => {
    const answer = search(typed, library);
    expect(answer.results).toEqual([]);
    expect(answer.nothing).toMatch(/^Nothing found.* in these 5 documents, which run to 2023\.$/);
  });

  it('names the word it has nothing on, and still finds the others', () => {
    const answer = search('LeDeR advocacy', library);
    expect(answer.nothing).toBe('Nothing found on “LeDeR” in these 5 documents, which run to 2023.');
    expect(answer.results.length).toBeGreaterThan(3);
  });

  it('keeps to what stands so', () => {
    const overdue = found('overdue', 100);
    expect(overdue.length).toBeGreaterThan(20);
    for (const id of overdue) expect(library.status(id)).toMatchObject({ unresolved: true, due: { passed: true } });
    for (const id of found('rejected', 100)) expect(library.status(id).stance).toBe('not accepted');
    expect(found('overdue advocacy')).toContain('winterbourne-2012/49');
    expect(found('overdue advocacy')).not.toContain('winterbourne-2012/8');
  });

  it('finds a reply by what it answers', () => {
    expect(found('legal aid')[0]).toBe('hollins-2023/4');
    expect(library.corpus.entries.filter((e) => e.kind === 'response').some((e) => found(e.text.slice(0, 80)).includes(e.id))).toBe(false);
  });

  it('keeps the promised order and bounds', () => {
    for (const [, typed] of queries) {
      const { results } = search(typed, library, 5);
      expect(results.length).toBeLessThanOrEqual(5);
      expect(results.map((r) => r.score)).toEqual(results.map((r) => r.score).toSorted((a, b) => b - a));
      for (const { score } of results) expect(score).toBeGreaterThanOrEqual(0);
      for (const { score } of results) expect(score).toBeLessThanOrEqual(1);
    }
  });

  it('answers anything typed', () => {
    const strange = [
      '',
      ' ',
      '?',
      '((((',
      '.*+',
      '\\',
      '\u0000\u0007',
      'a'.repeat(100_000),
      'word '.repeat(20_000),
      'Llais y bobl',
      '1/2',
      'rec',
      '__proto__',
      'constructor',
    ];
    for (const query of strange) expect(search(query, library).query).toBe(query);
  });

  it('works on a record of its own, without a thesaurus', () => {
    const small = openLibrary(smallRecord, someDay);
    const first = (query: string) => search(query, small).results[0]?.entry;
    expect(first('hollins 9')).toBe('hollins-2023/9');
    expect(first('w6')).toBe('winterbourne-2012/6');
    expect(first('capitol housing')).toBe('oversight-panel-2021/16');
    expect(first('whistleb')).toBe('hollins-2023/8');
    expect(first('CCG')).toBeUndefined();
    expect(search('EHCP', small).nothing).toBe('Nothing found on “EHCP” in these 3 documents, which run to 2023.');
    expect(search('anything', openLibrary({ ...smallRecord, publications: [], entries: [], threads: [] }, someDay)).results).toEqual([]);
  });
});
