import { beforeAll, describe, expect, it } from 'vitest';
import record from '../corpus/corpus.json';
import matching from '../corpus/matching.json';
import { coverage } from '../shared/coverage.ts';
import { openLibrary } from '../shared/library.ts';
import type { Corpus, MatchingData } from '../shared/model.ts';
import { notCounted, numbersInDraft } from '../shared/numbers-in-draft.ts';
import { someDay } from './small-record.ts';

const library = openLibrary({ ...(record as Corpus), matching: matching as MatchingData }, someDay);
beforeAll(() => void library.matcher(), 60_000);
const covered = (of: object, ...texts: string[]) => {
  const all = coverage({ name: 'draft', paragraphs: texts.map((text, i) => ({ id: `p${i}`, text })) }, library, of);
  return Object.fromEntries(
    all.filter((c) => c.coverage !== 'not mentioned').map((c) => [c.entry.replace('hollins-2023/', ''), c.coverage]),
  );
};

describe('what a draft leaves out', () => {
  it('tells an answer, an answer in a group, a mention, and silence apart', () => {
    const draft = [
      'DHSC’s response to recommendations 1 and 2',
      'We agree that staff should be trained, and will publish a standard by June 2027.',
      'DHSC’s response to recommendation 3',
      'This recommendation is for consideration by professional bodies.',
      'Recommendation 5',
      'Solitary confinement for people with a learning disability and/or autistic people should become ‘never events’ in the following instances:',
      'Other matters',
      'We accept recommendation 6 in full.',
      'Families have read recommendation 10 of Baroness Hollins’ report.',
      'Next year we will publish an annual report on progress towards ending the use of solitary confinement.',
    ];
    expect(covered({ of: 'hollins-2023' }, ...draft)).toEqual({
      1: 'answered in a group',
      2: 'answered in a group',
      3: 'answered',
      5: 'touched on',
      6: 'answered',
      10: 'answered',
    });
    const all = coverage({ name: 'd', paragraphs: draft.map((text, i) => ({ id: `p${i}`, text })) }, library, { of: 'hollins-2023' });
    expect(all).toHaveLength(13);
    expect(all[0]).toEqual({ entry: 'hollins-2023/1', coverage: 'answered in a group', paragraphs: [1], with: ['hollins-2023/2'] });
    expect(all.at(-1)).toEqual({ entry: 'hollins-2023/13', coverage: 'not mentioned', paragraphs: [], with: [] });
  });

  it('takes a reply that takes no position for the answer it is', () => {
    const heading = 'Response to the Oversight Panel’s recommendations 13, 14 and 20';
    const all = coverage(
      { name: 'd', paragraphs: [heading, 'These are linked to proposals in a White Paper.'].map((text, i) => ({ id: `p${i}`, text })) },
      library,
      { of: 'oversight-panel-2021' },
    );
    expect(all.filter((c) => c.coverage === 'answered in a group')).toHaveLength(3);
  });

  it('answers nothing where nothing is said, and for a filter knows other documents too', () => {
    expect(covered({ of: 'hollins-2023' })).toEqual({});
    expect(covered({ of: 'hollins-2023' }, 'The fishing quota for cod will be reviewed, and we will publish it.')).toEqual({});
    const all = coverage({ name: 'd', paragraphs: [] }, library, { to: 'DHSC', unresolved: true });
    expect(new Set(all.map((c) => c.entry.split('/')[0]))).toEqual(
      new Set(['winterbourne-2012', 'oversight-panel-2021', 'cqc-out-of-sight-2022', 'hollins-2023']),
    );
  });

  it('finds the department’s own replies to answer what they answer', () => {
    const replies = library.corpus.entries.filter((e) => e.kind === 'response' && e.publication === 'hollins-2023');
    const texts = replies.flatMap((r) => [
      `DHSC’s response to recommendations ${[...new Set(r.kind === 'response' ? r.answers.map((a) => a.entry.split('/')[1]) : [])].join(' and ')}`,
      ...r.text.split('\n'),
    ]);
    const found = covered({ of: 'hollins-2023' }, 'Our response to Baroness Hollins’ report', ...texts);
    expect(Object.values(found).filter((c) => c === 'answered')).toHaveLength(11);
    expect(found).toMatchObject({ 1: 'answered in a group', 2: 'answered in a group' });
  });

  it('counts a bare number only where the draft says whose it is, and says what it did not count', () => {
    const said = (of: string, ...texts: string[]) => {
      const draft = { name: 'note.docx', paragraphs: texts.map((text, i) => ({ id: `p${i}`, text })) };
      return [numbersInDraft(draft, library, of || undefined).asks.flat(), notCounted(draft, library, of || undefined)] as const;
    };
    const bare = ['We accept recommendation 6 in full.', 'Recommendation 7 is for the NHS.'];
    expect(said('hollins-2023', 'Note to ministers', ...bare)).toEqual([
      [],
      'Not counted, for the draft does not say whose number it is: “recommendation 6” in paragraph 2 and “Recommendation 7” in paragraph 3. Where it is of Baroness Hollins, say so in a heading or beside the number.',
    ]);
    expect(said('', 'Note to ministers', ...bare)[1]).toMatch(/“Recommendation 7” in paragraph 3\. Say whose it is in a heading/);
    expect(said('', 'Our response to Baroness Hollins', ...bare)[1]).toBeUndefined();
    expect(covered({ of: 'oversight-panel-2021' }, 'Note to ministers', ...bare)).toEqual({});
    expect(said('hollins-2023', 'Our response to Baroness Hollins', ...bare)).toEqual([['hollins-2023/6', 'hollins-2023/7'], undefined]);
    expect(said('oversight-panel-2021', 'Our response to Baroness Hollins', ...bare)).toEqual([
      ['hollins-2023/6', 'hollins-2023/7'],
      undefined,
    ]);
    expect(said('hollins-2023', 'Note', 'One', 'Two', 'Baroness Hollins reported in 2023.', ...bare)[0]).toHaveLength(2);
    const elsewhere = ['We accept recommendation 6 of the Lampard Inquiry.', 'The Francis report’s recommendation 7 is for the NHS.'];
    expect(said('hollins-2023', 'Our response to Baroness Hollins', ...elsewhere)[0]).toEqual([]);
    const sections = [
      'Response to the Oversight Panel',
      'Recommendation 6',
      'We agree.',
      'Response to Baroness Hollins',
      'Recommendation 7',
    ];
    expect(said('hollins-2023', 'Two reports, answered', ...sections)[0]).toEqual(['oversight-panel-2021/6', 'hollins-2023/7']);
  });
});
