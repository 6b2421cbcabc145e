import { describe, expect, it } from 'vitest';
import record from '../corpus/corpus.json';
import { quotations } from '../shared/checks/quotations.ts';
import type { ParagraphKind } from '../shared/draft.ts';
import { openLibrary } from '../shared/library.ts';
import type { Corpus } from '../shared/model.ts';
import { someDay } from './small-record.ts';

const library = openLibrary(record as Corpus, someDay);
const checked = (...texts: (string | [string, ParagraphKind])[]) =>
  quotations(
    {
      name: 'draft',
      paragraphs: texts.map((t, i) => ({ id: `p${i}`, ...(typeof t === 'string' ? { text: t } : { text: t[0], kind: t[1] }) })),
    },
    library,
  );

describe('quotations', () => {
  it('shows a misquotation word by word', () => {
    const [found, ...more] = checked(
      'On housing, the Department’s 2021 response said: “We will work with NHSE/I to make clear how capital must be accessed.” Nothing changes that.',
    );
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      tone: 'problem',
      place: { words: 'We will work with NHSE/I to make clear how capital must be accessed.' },
    });
    expect(found?.evidence[0]).toMatchObject({
      entry: 'oversight-panel-2021/response-16',
      quote: 'We will work with NHSE/I to make clearer how capital can be accessed',
    });
    expect(found?.difference?.filter((d) => d.draft !== d.source)).toEqual([
      { draft: 'clear ', source: 'clearer ' },
      { draft: 'must ', source: 'can ' },
    ]);
    expect(found?.difference?.map((d) => d.source).join('')).toBe(found?.evidence[0]?.quote);
    expect(found?.says[0]).toBe('The duty is stronger or weaker: the draft has “must”, the source “can”.');
  });

  it.each([
    [
      '“The notification should be made within 48 hours of a person entering solitary confinement”, said Baroness Hollins.',
      /“48” for “72”/,
    ],
    [
      'Baroness Hollins wrote that notification “must be made within 72 hours of a person entering solitary confinement”.',
      /“must” for “should”/,
    ],
    ['The notification should be made within 48 hours of a person entering solitary confinement.', /“48” for “72”/],
    [
      'IC(E)TRs should continue and an independent review should be undertaken within 4 weeks of the commencement of segregation.',
      /“4” for “2”/,
    ],
    [
      'The non-easy read consultation closed on 19 October 2023 and the easy read consultation closed on 16 October 2023.',
      /“October” for “September”/,
    ],
    ['The non-easy read consultation closed on 19 October 2023.', /“October” for “September”/],
    ['It is on record: “The non-easy read consultation closed on 19 October 2023”.', /“October” for “September”/],
    [
      'The non-easy read consultation closed on 19 September 2022 and the easy read consultation closed on 16 October 2023.',
      /“2022” for “2023”/,
    ],
    [
      'People in segregation: each person and each family of a person in LTS must have access to a genuinely independent advocate.',
      /“must” for “should”/,
    ],
  ])('points out what was changed in: %s', (text, title) => {
    expect(checked(text).map((f) => f.title)).toEqual([expect.stringMatching(title)]);
  });

  it('lines a word that stands twice up with its neighbour', () => {
    const [found] = checked(
      'The 2021 response said “the outcomes of this review will inform the continuation of IC(E)TRs once it is safe to do so”.',
    );
    expect(found?.difference?.filter((d) => d.draft !== d.source)).toEqual([{ draft: 'it is ', source: '' }]);
    expect(found?.title).toBe('Not as the source has it: “it is” is added');
  });

  it('reads a block quotation with the sentence before it', () => {
    const block = ['We are thinking about changes to CQC regulations to improve reporting and notifications by providers.', 'quote'] as [
      string,
      ParagraphKind,
    ];
    expect(checked('The 2023 response to recommendation 6 said:', block)).toMatchObject([{ tone: 'problem', paragraph: 1 }]);
  });

  it.each([
    'The 2021 response said: “We will work with NHSE/I to make clearer how capital can be accessed.”',
    'Baroness Hollins wrote: “Solitary confinement should become a notifiable event to CQC … within 72 hours of a person entering solitary confinement.”',
    'The response “[recognises] the importance of reporting the use of long-term segregation” (2023).',
    'Her final report, “My heart breaks – solitary confinement in hospital has no therapeutic benefit for people with a learning disability and autistic people”, was published in 2023 by Baroness Hollins.',
    '“My son was in solitary confinement for two years. They passed his meals through a hatch,” she told the Oversight Panel.',
    'The Oversight Panel spoke of “people with a learning disability and autistic people” throughout.',
    'The notification should be made within 72 hours of a person entering solitary confinement.',
    'We will publish our response to the consultation within 12 weeks, and every provider must reply.',
  ])('is silent on: %s', (text) => expect(checked(text)).toEqual([]));

  it('bears any text', () => {
    for (const text of ['“', '“”', '“[”', 'a'.repeat(50_000), 'the '.repeat(20_000), `“${'should '.repeat(5000)}”`])
      expect(() => checked(text)).not.toThrow();
  });
});
