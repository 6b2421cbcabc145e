import { expect, test } from 'vitest';
import { terms } from '../shared/checks/terms.ts';
import type { ParagraphKind } from '../shared/draft.ts';
import { bareLibrary, rulesOfTheRecord } from './terms-rules.ts';

const library = bareLibrary(rulesOfTheRecord);

const wordsFlagged = (paragraphs: (string | { text: string; kind: ParagraphKind })[]): string[] =>
  terms(
    { name: 'draft', paragraphs: paragraphs.map((p, i) => (typeof p === 'string' ? { id: `p${i}`, text: p } : { id: `p${i}`, ...p })) },
    library,
  ).map((f) => `${f.paragraph} ${f.place.words}`);

test.each([
  ['curly double', '“The CCG will act,” he said.'],
  ['straight double', '"The CCG will act," he said.'],
  ['curly single', '‘The CCG will act,’ he said.'],
  ['straight single', "'The CCG will act,' he said."],
  ['nested', '“They said ‘the CCG will act’ and the CCG must,” she wrote.'],
  ['nested, straight', `"They said 'the CCG will act' and the CCG must," she wrote.`],
  ['a possessive inside single marks', '‘The patients’ CCG will act,’ he said.'],
  ['an apostrophe inside single marks', '‘We don’t think the CCG will act,’ he said.'],
  ['two quotations', '“The CCG will act,” he said. “The CCG must.”'],
  ['a quotation of several sentences', '“He called. The CCG will act. We wait.”'],
  ['a mark that never closes', '“The CCG will act.'],
])('nothing is flagged inside quotation marks: %s', (_, text) => expect(wordsFlagged([text])).toEqual([]));

test.each([
  ['after a quotation', '“It is slow,” they say of the CCG, which will act.'],
  ['between quotations', 'They say “no”. The CCG must act. We say “yes”.'],
  ['after a possessive', 'The patients’ CCG will act.'],
  ['after an abbreviation', 'In the ’90s it was slow; the CCG will act.'],
  ['after inches', 'The 12" ruler is kept by the CCG, which is slow.'],
  ['after a shortened word', "It isn't slow, and the CCG's plan isn't late."],
])('words outside are still flagged: %s', (_, text) => expect(wordsFlagged([text])).toEqual(['0 CCG']));

test('a quotation may run over paragraphs, each opened again', () =>
  expect(wordsFlagged(['“The CCG will act.', '“And the CCG will report.”', 'The CCG must answer.'])).toEqual(['2 CCG']));

test('a quotation may run over paragraphs that no mark opens', () =>
  expect(
    wordsFlagged(['“The CCG will act.', 'The CCG is slow.', 'And the CCG will report.” So she said.', 'The CCG must answer.']),
  ).toEqual(['3 CCG']));

test('a straight quotation may run over paragraphs', () =>
  expect(wordsFlagged(['He wrote: "The CCG will act.', 'The CCG is slow."', 'The CCG must answer.'])).toEqual(['2 CCG']));

test('a forgotten mark hides no more than its paragraph', () =>
  expect(wordsFlagged(['He said “no, the CCG will act.', 'The CCG must answer.', 'The CCG will report.'])).toEqual(['1 CCG', '2 CCG']));

test('quotation paragraphs and notes are not the drafter’s words; table cells and headings are', () =>
  expect(
    wordsFlagged([
      { text: 'The CCG will act.', kind: 'quote' },
      { text: 'The CCG will act.', kind: 'note' },
      { text: 'The CCG will act.', kind: 'cell' },
      { text: 'The CCG will act', kind: 'heading' },
    ]),
  ).toEqual(['2 CCG', '3 CCG']));

test.each([
  'Department of Health (2012), Transforming care: a national response to Winterbourne View Hospital.',
  'NHS England and NHS Improvement (2019). Learning disability improvement standards. London.',
  'See https://www.example.org/CCG/people-with-autism and CCG.nhs.uk.',
  'Write to autism@CCG.nhs.uk today.',
  'The report Services for people with learning disabilities is long.',
  'Its guidance, called Supporting people with autism in court, is long.',
  'Six lives: the provision of public services to people with learning disabilities found failings.',
  'My heart breaks: solitary confinement in hospital has no therapeutic benefit.',
  'The Centre for Adults with Learning Disabilities is new.',
])('titles, references, names and addresses are left alone: %s', (text) => expect(wordsFlagged([text])).toEqual([]));
