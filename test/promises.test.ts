import { describe, expect, it } from 'vitest';
import { promises } from '../shared/checks/promises.ts';
import { type Library, openLibrary } from '../shared/library.ts';
import { smallRecord, someDay } from './small-record.ts';

const small = openLibrary(smallRecord, someDay);
/** A library whose matcher finds the action for one sentence, so that the test does not hang on how matching is done. */
const library: Library = {
  ...small,
  matcher: () => ({
    match: (text) =>
      /existing powers/.test(text)
        ? [
            {
              entry: 'winterbourne-2012/6',
              closeness: 'same ask',
              score: 1,
              because: [],
              differs: [],
              shared: { draft: [[0, 2]], source: [] },
            },
          ]
        : [],
  }),
};
const found = (text: string) => promises({ name: 'draft', paragraphs: [{ id: 'p', text }] }, library);

describe('promises', () => {
  it('says when, by whom and with what end the same was promised before', () => {
    const [promise] = found(
      'Background is well known. We will use existing powers to hold providers to account by spring 2027, and report on it.',
    );
    expect(promise).toMatchObject({ tone: 'problem', title: 'Promised before, in 2012', evidence: [{ entry: 'winterbourne-2012/6' }] });
    expect(promise?.place.words).toMatch(/^We will use/);
    expect(promise?.says[0]).toMatch(
      /^It was promised in Winterbourne View, action 6 \(2012\), by CQC\. Its date .* has passed, with no completion recorded in these 3 documents/,
    );
    expect(promise?.says.at(-1)).toBe('It says what, by when, and how anyone will know.');
  });

  it.each([
    ['We will publish the guidance.', '“will publish” promises to do it.', 'by when'],
    [
      'The Department will explore whether a register is needed.',
      '“will explore whether” promises to look into it, not to do it.',
      'by when and how anyone will know',
    ],
    [
      'NHS England will work with partners to publish guidance by June 2027.',
      '“will work with” promises to work towards it, not that it will be done.',
      undefined,
    ],
    ['We will keep long-term segregation and seclusion distinct.', '“will keep” promises to do it.', 'by when and how anyone will know'],
    [
      'The Department will keep the two definitions clear and separate.',
      '“will keep” promises to do it.',
      'by when and how anyone will know',
    ],
    ['We will keep this under review.', '“will keep” promises to look into it, not to do it.', 'by when and how anyone will know'],
    [
      'Ministers will keep the use of these powers under close review.',
      '“will keep” promises to look into it, not to do it.',
      'by when and how anyone will know',
    ],
    [
      'NHS England will keep a close eye on waiting times.',
      '“will keep” promises to look into it, not to do it.',
      'by when and how anyone will know',
    ],
    ['Ministers intend to legislate in due course.', '“intend to legislate” states an intention.', 'by when and how anyone will know'],
    [
      'We are committed to improving advocacy.',
      '“are committed to improving” promises to work towards it, not that it will be done.',
      'what exactly will be done, by when and how anyone will know',
    ],
    ['We will publish the guidance on 1 June 2031.', '“will publish” promises to do it.', undefined],
    ['We will publish the guidance in March.', '“will publish” promises to do it.', undefined],
    ['We will publish more in 2031.', '“will publish” promises to do it.', undefined],
    ['We will publish more than was asked for in 2012.', '“will publish” promises to do it.', 'by when'],
    ['Guidance will be published by spring 2027.', '“will be published” promises to do it.', 'who will do it'],
  ])('weighs: %s', (text, strength, lacks) => {
    const [promise] = found(text);
    expect(promise).toMatchObject({ tone: 'note', title: expect.stringMatching(/^A promise: “/) });
    expect(promise?.says[0]).toBe(strength);
    expect(promise?.says[1]).toBe(
      lacks ? `To be tracked, it would have to say ${lacks}.` : 'It says what, by when, and how anyone will know.',
    );
  });

  it('points out a date that has gone by, and one that is none', () => {
    expect(found('We will publish guidance by autumn 2022.')[0]).toMatchObject({
      title: 'A promise: “will publish”, with a date that has passed',
      says: expect.arrayContaining(['“by autumn 2022” ended on 30 November 2022: that has passed.']),
    });
    expect(found('We will publish guidance in due course.')[0]?.says.at(-1)).toBe('“in due course” gives no date.');
  });

  it.each([
    'This is what we will do.',
    'The main risk is that the offer will be read as more than it is.',
    'The 2021 response said: “We will work with NHSE/I to make clearer how capital can be accessed.”',
    'We will need more staff.',
    'We will no longer fund the pilot.',
    'We recommend option A.',
    'Families will judge the announcement a year from now.',
    'Will we publish? The will of the government is known.',
  ])('is silent on: %s', (text) => expect(found(text)).toEqual([]));
});
