import { expect, it } from 'vitest';
import record from '../corpus/corpus.json';
import { expiredDates } from '../shared/checks/expired-dates.ts';
import { promises } from '../shared/checks/promises.ts';
import { openLibrary } from '../shared/library.ts';
import type { Corpus } from '../shared/model.ts';

const library = openLibrary(record as Corpus, '2026-06-01');
const draft = (text: string) => ({ name: 'draft', paragraphs: [{ id: 'p', text }] });
const found = (text: string) => expiredDates(draft(text), library).map((f) => [f.tone, f.place.words]);

it.each([
  ['The review will report in autumn 2022.', 'in autumn 2022'],
  ['Reforms are due to take effect by the end of 2024 across England.', 'by the end of 2024'],
  ['By April 2023, all boards will have a lead.', 'By April 2023'],
])('a date gone by that is spoken of as to come is pointed out: %s', (text, words) => {
  expect(found(text)).toEqual([['problem', words]]);
});

it.each([
  'In 2021 the government said it would publish by autumn 2022.',
  'We will build on the review published in autumn 2022.',
  'The changes made in autumn 2022 will help people.',
  'Guidance is expected in spring 2028, and will follow later this year.',
  'The panel’s terms were extended to 31 March 2021, and the work will go on.',
  'He said: “the review will report in autumn 2022”.',
])('one in its place is left: %s', (text) => expect(found(text)).toEqual([]));

it('in a quotation, “later this year” is the year of its document', () => {
  const text = 'The 2021 response to the Oversight Panel says the consultation is due “later this year”.';
  const [remark] = expiredDates(draft(text), library);
  expect(remark).toMatchObject({ kind: 'quotation', tone: 'note', place: { words: 'later this year' } });
  expect(remark?.says[0]).toBe(
    '“later this year” was written in 2021, and ended at the latest on 31 December 2021; what came of it is not recorded in these 5 documents, which run to 2023.',
  );
  expect(found('In 2021 the Oversight Panel was told that this would come “later this year”.')).toEqual([]);
});

it('a promise whose date has passed is a problem, and said once', () => {
  const text = 'We will publish the new standard by spring 2024.';
  expect(promises({ ...draft(text) }, { ...library, matcher: () => ({ match: () => [] }) })).toMatchObject([
    { tone: 'problem', title: 'A promise: “will publish”, with a date that has passed' },
  ]);
  expect(found(text)).toEqual([]);
});
