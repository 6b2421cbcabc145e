import { beforeAll, describe, expect, it } from 'vitest';
import record from '../corpus/corpus.json';
import matching from '../corpus/matching.json';
import { contradictions } from '../shared/checks/contradictions.ts';
import { openLibrary } from '../shared/library.ts';
import type { Corpus, MatchingData } from '../shared/model.ts';
import { someDay } from './small-record.ts';

const library = openLibrary({ ...(record as Corpus), matching: matching as MatchingData }, someDay);
beforeAll(() => void library.matcher(), 60_000);
const found = (text: string) => contradictions({ name: 'draft', paragraphs: [{ id: 'p', text }] }, library);
const told = (text: string) => found(text).map((f) => `${f.evidence[1]?.entry}: ${/^The draft ([^;]+);/.exec(f.says[0]!)![1]}`);

const [accepted, not, turned] = ['says that this is accepted', 'says that this is not accepted', 'says that this was turned down'];
const [on, off] = ['takes this on', 'lets this go'];
const h = (n: number, says: string) => `hollins-2023/${n}: ${says}`;
const o = (n: number, says: string) => `oversight-panel-2021/${n}: ${says}`;

describe('a claim is of the ask that its verb takes', () => {
  it.each([
    'The Department accepted the Oversight Panel’s recommendation 6 but did not accept Baroness Hollins’ recommendation 5.',
    'The Government accepted recommendation 3 of the Oversight Panel, and is considering Baroness Hollins’ recommendation 6.',
    'DHSC declined Baroness Hollins’ recommendation 5 and accepted recommendation 3 of the Oversight Panel.',
    'In 2021 the Department accepted recommendations 1, 3 and 6 of the Oversight Panel, and agreed with the aim of recommendations 11 and 12 of the Oversight Panel.',
    'While DHSC accepted Oversight Panel recommendation 18, it left recommendation 3 of Baroness Hollins to the professions.',
    'The Department accepted recommendation 3 of the Oversight Panel, noted Baroness Hollins’ recommendation 4, and rejected Baroness Hollins’ recommendation 5.',
    'The Government has accepted Oversight Panel recommendation 1 but not Baroness Hollins’ recommendation 5.',
    'Oversight Panel recommendation 6 was accepted, whereas Hollins recommendation 5 was not accepted by the Department.',
    'The Department rejected Hollins recommendation 5; it had already accepted Oversight Panel recommendation 3.',
    'Having read Baroness Hollins’ recommendation 6, the Department accepted Oversight Panel recommendation 6.',
    'The Department accepted neither Hollins recommendation 5 nor Hollins recommendation 6.',
    'We accept recommendation 3 of the Oversight Panel and will reply on Baroness Hollins’ recommendation 5.',
  ])('silent on what the record bears out: %s', (text) => expect(told(text)).toEqual([]));

  it.each([
    [
      'The Department accepted the Oversight Panel’s recommendation 11 but did not accept Baroness Hollins’ recommendation 5.',
      [o(11, accepted)],
    ],
    [
      'The Department accepted Baroness Hollins’ recommendation 5 but did not accept the Oversight Panel’s recommendation 6.',
      [h(5, accepted), o(6, not)],
    ],
    [
      'The Government accepted recommendation 6 of Baroness Hollins, and is considering Oversight Panel recommendation 3.',
      [h(6, accepted)],
    ],
    [
      'DHSC accepted Baroness Hollins’ recommendation 5 and declined recommendation 3 of the Oversight Panel.',
      [h(5, accepted), o(3, turned)],
    ],
    ['DHSC accepted Oversight Panel recommendation 3 and Hollins recommendation 5.', [h(5, accepted)]],
    [
      'The Government has accepted Baroness Hollins’ recommendation 4 but not Oversight Panel recommendation 1.',
      [h(4, accepted), o(1, not)],
    ],
    [
      'Oversight Panel recommendation 6 was not accepted, whereas Hollins recommendation 5 was accepted by the Department.',
      [o(6, not), h(5, accepted)],
    ],
    ['The Department rejected Hollins recommendation 5, and has turned down Oversight Panel recommendation 18.', [o(18, turned)]],
    ['The Welsh Government took no view; DHSC accepted Hollins recommendation 5.', []],
  ])('against the right one: %s', (text, wrong) => expect(told(text)).toEqual(wrong));
});

describe('the verb must take the ask itself', () => {
  it.each([
    'The Department declined to comment on recommendation 6 of the Oversight Panel.',
    'The Department rejected the argument that recommendation 3 of the Oversight Panel would cost too much.',
    'It is not the case that the Department accepted recommendation 5 of Baroness Hollins’ report.',
    'The Department accepted the advice of counsel on Baroness Hollins’ recommendation 5.',
    'The Department has accepted that it was slow to respond to Baroness Hollins’ recommendation 6.',
    'The Welsh Government accepted Baroness Hollins’ recommendation 5.',
    'The Scottish Government has accepted recommendation 6 of Baroness Hollins’ report.',
    'The Northern Ireland Executive rejected recommendation 3 of the Oversight Panel.',
    'Welsh Ministers will implement Baroness Hollins’ recommendation 5.',
    'In Scotland, the government accepted Hollins recommendation 5.',
    'Oversight Panel recommendation 3 was rejected by the Scottish Government.',
    'Hollins recommendation 5 was accepted by most of those who replied.',
    'We will respond to Baroness Hollins’ recommendation 5 in the spring.',
    'We will consult on Baroness Hollins’ recommendation 6, and publish what we hear.',
    'We will write to providers about Hollins recommendation 5.',
    'DHSC rejected calls to delay recommendation 3 of the Oversight Panel.',
    'The Government has accepted the evidence behind Hollins recommendation 5.',
    'The Department agreed to meet Baroness Hollins about recommendation 5 of her report.',
    'The Department accepted in part recommendation 11 of the Oversight Panel.',
    'The Government accepted recommendation 11 of the Oversight Panel only in part.',
    'DHSC accepts Hollins recommendation 5 is well meant.',
    'Had the Department accepted Hollins recommendation 5, the Code would have changed.',
    'Has the Department accepted Hollins recommendation 5?',
    'Campaigners believe that the Department accepted Hollins recommendation 5.',
    'It would be wrong to say the Department rejected Oversight Panel recommendation 3.',
    'The Panel asked that the Department accept Hollins recommendation 5.',
    'Nobody in the Department accepted Hollins recommendation 5.',
    'The cost of Oversight Panel recommendation 3 was rejected as too high.',
    'NHS England accepted Hollins recommendation 5, and the Department noted it.',
    'The Department noted that NHS England published a plan and rejected Oversight Panel recommendation 3.',
    'The Department did not reject Hollins recommendation 6.',
    'The Department did not accept all of recommendations 6 and 11 of the Oversight Panel.',
    'The Department did not accept Oversight Panel recommendation 3 at first.',
    'Oversight Panel recommendation 3 was rejected at first but later accepted.',
    'We will stop the over-medication of people with a learning disability, and will support the RCPsych in defining good practice in admission and discharge protocols.',
    'We will end the over-medication of autistic people and support the Royal College of Psychiatrists to define good practice in admission and discharge.',
    'We will respond to the call for long-term segregation and seclusion to be renamed solitary confinement.',
    'We will consult on making solitary confinement a notifiable event to CQC.',
    'We will keep long-term segregation and seclusion distinct, and not rename them solitary confinement.',
    'We will not treat long-term segregation as a never event, but we will publish data on it.',
    'The Government has accepted that it was slow to make long-term segregation a notifiable event to CQC.',
    'The Department declined to comment on better data about the number of people in long-term segregation.',
  ])('silent on: %s', (text) => expect(told(text)).toEqual([]));

  it.each([
    ['We will implement Baroness Hollins’ recommendation 5 by spring 2027.', [h(5, on)]],
    ['Ministers intend to take forward recommendation 6 of Baroness Hollins’ report.', [h(6, on)]],
    ['Hollins recommendation 5 will be implemented by April 2027.', [h(5, on)]],
    ['We will not take forward recommendation 3 of the Oversight Panel.', [o(3, off)]],
    ['The Government has decided not to proceed with the Oversight Panel’s recommendation 6.', [o(6, off)]],
    ['The Department has rejected calls to implement recommendation 3 of the Oversight Panel.', [o(3, turned)]],
    ['The Government, in its reply of 2023, agreed to implement Hollins recommendation 5.', [h(5, accepted)]],
    [
      'As Baroness Hollins asked in recommendation 9, we will rename long-term segregation and seclusion as solitary confinement.',
      [h(9, on)],
    ],
  ])('and heard where it does: %s', (text, wrong) => expect(told(text)).toEqual(wrong));
});

describe('the plainest ways to say it', () => {
  it.each([
    ['DHSC accepted Hollins recommendation 5.', [h(5, accepted)]],
    ['The Department accepted Baroness Hollins’ recommendation 5 in November 2023.', [h(5, accepted)]],
    ['Baroness Hollins’ recommendation 5 was accepted by DHSC.', [h(5, accepted)]],
    ['In 2023 Hollins recommendation 5 was accepted.', [h(5, accepted)]],
    ['Hollins recommendation 5 (never events) was accepted by Government.', [h(5, accepted)]],
    ['Baroness Hollins’ recommendation 5 – on never events – was accepted.', [h(5, accepted)]],
    ['We have decided to implement Hollins recommendation 5.', [h(5, on)]],
    ['The department didn’t accept Oversight Panel recommendation 3.', [o(3, not)]],
    ['Hollins recommendation 11 has been accepted in full.', [h(11, accepted)]],
    ['Oversight Panel recommendation 3 was rejected.', [o(3, turned)]],
    ['The Oversight Panel’s recommendation 6, on data, was turned down by the Government.', [o(6, turned)]],
    ['Recommendation 18 of the Oversight Panel has not been accepted.', [o(18, not)]],
    ['The Department has not agreed to recommendation 3 of the Oversight Panel.', [o(3, not)]],
    ['Ministers have not accepted Oversight Panel recommendation 1.', [o(1, not)]],
    ['The Department of Health and Social Care (DHSC) accepted, in full, recommendation 5 of Baroness Hollins.', [h(5, accepted)]],
    ['DHSC agreed with Hollins recommendation 5.', [h(5, accepted)]],
    ['The UK Government endorsed Baroness Hollins’s recommendation 6.', [h(6, accepted)]],
    ['DHSC rejected recommendation 6 of Baroness Hollins.', [h(6, turned)]],
    ['The Department accepted all 13 of Baroness Hollins’ recommendations.', [h(5, accepted)]],
    ['All of the recommendations of Baroness Hollins were accepted.', [h(5, accepted)]],
  ])('%s', (text, wrong) => {
    expect(told(text)).toEqual(wrong);
    for (const { evidence } of found(text))
      expect(library.entry(evidence[0]!.entry)?.text.replace(/\s+/g, ' ')).toContain(evidence[0]!.quote.replace(/\s+/g, ' '));
  });

  it.each([
    'DHSC accepted Oversight Panel recommendation 3.',
    'Hollins recommendation 5 was accepted by Welsh ministers.',
    'We asked why the Department had not accepted Hollins recommendation 5.',
    'The Government was urged to reject Hollins recommendation 9 and accept Hollins recommendation 5.',
    'Parts of Hollins recommendation 5 were accepted.',
    'When Hollins recommendation 6 is accepted, CQC will know.',
    'Option B: we accept Hollins recommendation 5.',
    'Officials recommend that ministers accept Hollins recommendation 6.',
    'Oversight Panel recommendation 6 was not adopted by every trust.',
    'Oversight Panel recommendation 3 was declined funding in 2022.',
    'The Department accepted recommendation 5 of Baroness Hollins’ report was ambitious.',
    'The Department for Education accepted Hollins recommendation 5.',
    'The Department rejected three bids under Oversight Panel recommendation 3.',
    'DHSC, which accepted recommendation 3 of the Oversight Panel, is considering recommendation 6 of Baroness Hollins.',
    'Baroness Hollins’ recommendation 5 was not accepted by DHSC.',
    'Hollins recommendation 5 was rejected.',
    'DHSC has not accepted recommendation 6 of Baroness Hollins.',
    'The Department did not agree to Baroness Hollins’ recommendation 5.',
    'Oversight Panel recommendations 1, 3 and 6 were accepted.',
    'The Department accepted all of the Oversight Panel’s recommendations on data.',
    'The Department did not accept all 13 of Baroness Hollins’ recommendations.',
    'The Department accepted all of Baroness Hollins’ recommendations except recommendation 5.',
    'The Department accepted nearly all of Baroness Hollins’ recommendations.',
  ])('silent on: %s', (text) => expect(told(text)).toEqual([]));
});

it.each([
  'DHSC accepted ',
  'the Department, ',
  'Hollins recommendation 5, ',
  'Hollins recommendation 5 and ',
  'DHSC accepted Hollins recommendation 5 and ',
  'Hollins recommendation 5 was also now already ',
  'Hollins recommendation 5 on ',
  'Hollins recommendation 5 (',
  'all of the recommendations of ',
  ', and will not support the ',
  'the government has accepted that it ',
])('hostile text takes bounded time: %j', (unit) => {
  const began = performance.now();
  found(unit.repeat(12_000 / unit.length));
  expect(performance.now() - began).toBeLessThan(5_000);
});
