import { describe, expect, test } from 'vitest';
import { readDocument } from '../corpus/readers/index.ts';
import type { Recommendation, Response } from '../shared/model.ts';

const read = (text: string) => readDocument(text, { id: 'd' });
const ids = (text: string) => read(text).entries.map((e) => e.id);

describe('numbered recommendations', () => {
  const reply = `Recommendation 1
Ofsted should inspect school food every year. (Ofsted and DfE).
Recommendation 2: the Department for Education should:
• publish standards
• fund training
Government response
We accept these recommendations.
Recommendation 3
Councils must report.
Government response: We do not accept this recommendation.
It would cost too much.
© Crown copyright 2024
www.example.gov.uk`;

  test('a reply answers what stands since the reply before', () => {
    expect(ids(reply)).toEqual(['d/1', 'd/2', 'd/response-1-2', 'd/3', 'd/response-3']);
    const [, , both, , third] = read(reply).entries as Response[];
    expect(both?.answers.map((a) => [a.entry, a.stance.says])).toEqual([
      ['d/1', 'accepted'],
      ['d/2', 'accepted'],
    ]);
    expect(third).toMatchObject({
      by: 'Government',
      text: 'We do not accept this recommendation.\nIt would cost too much.',
      lines: [10, 11],
    });
  });

  test('bodies in brackets, else those who are to act', () => {
    const [first, second, , third] = read(reply).entries as Recommendation[];
    expect([first?.to, second?.to, third?.to]).toEqual([['Ofsted', 'DfE'], ['Department for Education'], ['Councils']]);
  });

  test('limbs are the items of the list, with or without bullets', () => {
    const parts = (text: string) => (read(text).entries[1] as Recommendation).parts?.map((p) => [p.id, p.text]);
    const wanted = [
      ['d/2.1', 'publish standards'],
      ['d/2.2', 'fund training'],
    ];
    expect(parts(reply)).toEqual(wanted);
    expect(parts(reply.replaceAll('• ', ''))).toEqual(wanted);
  });

  test('a report without replies ends each ask with its paragraph or list', () => {
    const report =
      'Recommendation 1\nThe Home Office should publish figures.\nIn our view this matters.\nRecommendation 2\nPolice forces should:\nkeep records\ncount them\nChapter 3\nWe heard much.';
    expect(read(report).entries.map((e) => e.text)).toEqual([
      'The Home Office should publish figures.',
      'Police forces should:\nkeep records\ncount them',
    ]);
  });

  test('a Treasury minute', () => {
    const minute =
      '1. PAC conclusion: The Department did not count.\n1a: PAC recommendation: The Department should count cancellations.\n1.1 The government agrees with the Committee’s recommendation.\nTarget implementation date: Spring 2026\n1b: PAC recommendation: It should pay for them.\n1.1 The government disagrees with the Committee’s recommendation.';
    expect(read(minute).entries.map((e) => [e.id, e.kind === 'response' ? e.answers[0]?.stance.says : e.text])).toEqual([
      ['d/1a', 'The Department should count cancellations.'],
      ['d/response-1a', 'accepted'],
      ['d/1b', 'It should pay for them.'],
      ['d/response-1b', 'not accepted'],
    ]);
  });

  test('a committee’s numbered paragraphs that recommend', () => {
    const special =
      '12. We recommend that Ofcom publish its data. (Paragraph 40)\nThe Government’s response\nThis is a matter for Ofcom.\n13. We therefore recommend a review.\nGovernment response: Accept';
    expect(read(special).entries.map((e) => (e.kind === 'response' ? e.answers[0]?.stance.says : e.id))).toEqual([
      'd/12',
      'for another body',
      'd/13',
      'accepted',
    ]);
  });

  test('a mention of a recommendation is not one', () => {
    expect(ids('We welcome recommendation 6 of the report.\nRecommendation 6 was not accepted.\nOur response was late.')).toEqual([]);
  });
});

describe('a plan of actions', () => {
  test('columns are found by their names', () => {
    const plan =
      'Plan\nNo\tWhat is due\nNo\tIssues\tAction\tDue date\tProgress\n7\tNone\tNICE and CQC will publish.\tBy autumn 2024\tCompleted';
    expect(read(plan).entries).toMatchObject([
      {
        id: 'd/7',
        owners: ['NICE', 'CQC'],
        due: { says: { kind: 'by', date: { lastDay: '2024-11-30' } } },
        progress: { says: 'complete' },
        issues: 'None',
      },
    ]);
  });

  test('a row that cannot be read is named, not guessed', () => {
    expect(read('No\tAction\tDue\n1\tDo it.\tBy May 2024\n2\tDo that.\tsoon').unread).toEqual([
      { line: 3, why: '“soon” is not a date that can be read' },
    ]);
  });
});

test('a scrutineer’s page says what was hoped and what was found, and no verdict', () => {
  const page =
    'Recommendation 4 (staffing)\nIf this recommendation was fully implemented, people would be safe.\nHas recommendation 4 been achieved?\nWhat we are seeing and hearing\nWards are still short of staff. Recruitment is underway.\nNext page\nConclusion';
  expect(read(page)).toMatchObject({
    reader: 'progress-page',
    entries: [
      { id: 'd/4', topic: 'staffing' },
      {
        id: 'd/update-4',
        about: ['d/4'],
        voice: 'scrutineer',
        text: 'Wards are still short of staff. Recruitment is underway.',
        progress: { says: 'in progress' },
      },
    ],
  });
});

test('a briefing says what it expects of whom', () => {
  const page =
    'Definitions\nA Community Plan (CP) is a list of local aims.\nNext steps for councils\nCouncils should publish a plan by 1 May 2026.\nThe plan was announced in spring.';
  expect(read(page).entries).toMatchObject([
    { kind: 'definition', term: 'Community Plan', short: 'CP' },
    { kind: 'expectation', of: ['Councils'], due: { says: { kind: 'by', date: { lastDay: '2026-05-01' } } } },
  ]);
});

test.each(['', '\n\n', 'Dear all, the meeting is on Tuesday.', '\t\t\t\n\t', 'Recommendation', '🙂'.repeat(1000)])(
  'nothing is made of %j',
  (text) => {
    expect(read(text)).toEqual({ entries: [], unread: [] });
  },
);
