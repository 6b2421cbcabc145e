import { expect, test } from 'vitest';
import { terms } from '../shared/checks/terms.ts';
import type { Entry, TermRule } from '../shared/model.ts';
import { answering, reviewerIn } from '../shared/reviewer-worker.ts';
import type { ReviewSettings } from '../shared/settings.ts';
import { bareLibrary, rulesOfTheRecord } from './terms-rules.ts';

const draftOf = (...texts: string[]) => ({ name: 'draft', paragraphs: texts.map((text, i) => ({ id: `p${i}`, text })) });
const rulesIn = (text: string, settings?: ReviewSettings, entries: Entry[] = []): string[] =>
  terms(draftOf(text), bareLibrary(rulesOfTheRecord, entries), settings).map((f) => f.rule);

test('a rule that is turned off is silent; a rule that is off speaks when turned on', () => {
  expect(rulesIn('Each CCG must act in order to help.')).toEqual(['ccg']);
  expect(rulesIn('Each CCG must act in order to help.', { terms: { off: ['ccg'], on: ['plain-words'] } })).toEqual(['plain-words']);
});

test('a user’s own rule speaks, and stands before the record’s of the same id', () => {
  const ccg = rulesOfTheRecord.find((r) => r.id === 'ccg') as TermRule;
  const own: TermRule = { ...ccg, match: { find: [{ say: ['widget'], write: ['gadget'] }] } };
  expect(rulesIn('Each CCG has a widget.', { terms: { own: [own] } })).toEqual(['ccg']);
  expect(terms(draftOf('Each CCG has a widget.'), bareLibrary(rulesOfTheRecord), { terms: { own: [own] } })[0]?.suggest).toEqual([
    'gadget',
  ]);
});

test('an own rule that cannot be read is left out, and the review goes on', () => {
  const broken = { ...rulesOfTheRecord[0], id: 'broken', match: { find: [{ say: ['<nobody>'] }] } } as TermRule;
  expect(rulesIn('Each CCG must act.', { terms: { own: [broken] } })).toEqual(['ccg']);
});

test('rules keep to their dates', () => {
  const early = { ...bareLibrary(rulesOfTheRecord), today: '2021-01-01' };
  expect(terms(draftOf('Each CCG must act.'), early)).toEqual([]);
});

const entry = (text: string): Entry => ({ id: 'a/1', publication: 'a', text, lines: [1, 1], kind: 'recommendation', to: [] });

test('a sentence that is verbatim in the record is left alone', () => {
  const said = 'Services for people with learning disabilities should be reviewed by every area.';
  expect(rulesIn(said)).toEqual(['people-with-learning-disabilities']);
  expect(rulesIn(said, {}, [entry(said)])).toEqual([]);
  expect(rulesIn(`${said} People with autism agree.`, {}, [entry(said)])).toEqual(['people-with-autism']);
});

test('a long run of the record’s words is left alone, also where a body has changed', () => {
  const said =
    'DHSC should consult on strengthening duties to make sure that LA and CCG commissioners ensure an adequate supply of community services for everyone.';
  expect(rulesIn(`We note that ${said}`, {}, [entry(said)])).toEqual([]);
  expect(rulesIn('We will work with the CCG.', {}, [entry('We will work with the CCG.')])).toEqual(['ccg']);
});

test('what the user has chosen reaches the worker', async () => {
  let asked: ReviewSettings | undefined;
  const answer = answering(
    {
      review: async (_draft, options) => {
        asked = options?.settings;
        return [];
      },
      search: async (query) => ({ query, results: [] }),
    },
    (told) => worker.onmessage?.({ data: told } as MessageEvent),
  );
  const worker = { postMessage: answer, onmessage: null } as unknown as Worker;
  await reviewerIn(worker).review(draftOf('Any.'), { settings: { terms: { off: ['ccg'] } } });
  expect(asked).toEqual({ terms: { off: ['ccg'] } });
});
