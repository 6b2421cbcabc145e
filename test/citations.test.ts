import { describe, expect, it } from 'vitest';
import record from '../corpus/corpus.json';
import { citations } from '../shared/checks/citations.ts';
import { openLibrary } from '../shared/library.ts';
import type { Corpus } from '../shared/model.ts';
import { someDay } from './small-record.ts';

const library = openLibrary(record as Corpus, someDay);
const cited = (text: string) => citations({ name: 'draft', paragraphs: [{ id: 'p', text }] }, library);
const entries = (text: string) => cited(text).flatMap((f) => f.evidence.map((e) => e.entry));

describe('citations', () => {
  it.each([
    ['Recommendation 6 of Baroness Hollins’ report asked for this.', ['hollins-2023/6']],
    ["As recommendation 6 of Baroness Hollins' final report has it, ", ['hollins-2023/6']],
    ['See Rec 17 (Oversight Panel).', ['oversight-panel-2021/17']],
    ['(Oversight Panel, Rec. 17)', ['oversight-panel-2021/17']],
    [
      'The 2021 response to recommendations 11 and 12 agreed that advocacy matters.',
      ['oversight-panel-2021/11', 'oversight-panel-2021/12'],
    ],
    ['DHSC’s 2023 response to recommendation 9 put it off.', ['hollins-2023/9']],
    ['the Oversight Panel’s recommendations 7 to 10', ['7', '8', '9', '10'].map((n) => `oversight-panel-2021/${n}`)],
    ['Hollins recommendation 5 was declined.', ['hollins-2023/5']],
    ['Action 22 of the Winterbourne View action plan', ['winterbourne-2012/22']],
    ['recommendation 11 of CQC’s Out of sight report', ['cqc-out-of-sight-2022/11']],
    ['In recommendation 9, Baroness Hollins asked that the terms be renamed.', ['hollins-2023/9']],
    ['Hollins (2023), recommendation 6', ['hollins-2023/6']],
    ['Recommendation 6 (Hollins)', ['hollins-2023/6']],
    ['R17 of the Oversight Panel', ['oversight-panel-2021/17']],
    ['recommendation six of Baroness Hollins’s report', ['hollins-2023/6']],
    ['Baroness Hollins recommended (recommendation 10) a yearly report.', ['hollins-2023/10']],
    ['recommendations 11–12 of the Oversight Panel', ['oversight-panel-2021/11', 'oversight-panel-2021/12']],
    ['Recommendations 5, 8 and 12 in Baroness Hollins’ report', ['hollins-2023/5', 'hollins-2023/8', 'hollins-2023/12']],
    ['recommendations 1 and 2 of the 2023 report by Baroness Hollins', ['hollins-2023/1', 'hollins-2023/2']],
  ])('%s', (text, expected) => {
    const found = cited(text);
    expect(found).toHaveLength(1);
    expect(found[0]?.tone).toBe('note');
    expect(entries(text)).toEqual(expected);
    const { place } = found[0]!;
    expect(text.slice(place.start, place.end)).toBe(place.words);
  });

  it.each([
    ['Recommendation 23 of the Oversight Panel’s 2021 report asked for the second.', 'Oversight Panel has no number 23'],
    ['recommendation 17 of Baroness Hollins’ report', 'Baroness Hollins has no number 17'],
    ['the 2023 response to recommendations 12 and 14', 'Baroness Hollins has no number 14'],
    ['Winterbourne View action plan, action 70', 'Winterbourne View action plan has no number 70'],
  ])('flags %s', (text, title) => {
    expect(cited(text)).toMatchObject([{ tone: 'problem', title }]);
  });

  it('names several together, and says how each stands', () => {
    const [found] = cited('the 2021 response to recommendations 11 and 12');
    expect(found?.title).toBe('Oversight Panel, recommendations 11 and 12');
    expect(found?.says).toEqual([expect.stringMatching(/^11: The reply of 2021/), expect.stringMatching(/^12: The reply of 2021/)]);
  });

  it('does not say that a number is wrong where the record holds only some', () => {
    expect(cited('recommendation 4 of CQC’s Out of sight')).toMatchObject([{ tone: 'note', evidence: [] }]);
  });

  it.each([
    'Recommendation 23: commissioners should act.',
    'Recommendation 5 of the Francis report was accepted.',
    'We accept recommendation 40 of the Committee’s report, and have met the Oversight Panel.',
    'Recommendation 18 of Baroness Hollins’ interim report.',
    'Recommendation 4 of CQC’s report on home care.',
    'Recommendation 70 of the Winterbourne View serious case review.',
    'Recommendation 8 was accepted. Baroness Hollins said so.',
    'We took action. One of the Oversight Panel’s members agreed.',
    'The action 30 members of the Panel took was right.',
    'The recommendation of Baroness Hollins, made 12 months ago, stands.',
    'In 2021 to 2022 the Oversight Panel met 40 times.',
  ])('is silent on: %s', (text) => expect(cited(text)).toEqual([]));
});
