import type { Draft } from './draft.ts';

/** The first row of the annex that this program makes: by it the annex is known again. */
export const annexHead = ['Our paragraph', 'The earlier ask', 'Who said what, and when', 'How it stands', 'What we decided'];

/** The first row of the record as a table. */
export const registerHead = [
  'Number',
  'Year',
  'What was asked',
  'Addressed to',
  'Who answers now',
  'Response',
  'Progress',
  'How it stands',
  'Words it rests on',
  'Thread',
  'Source',
];

const made: [head: string[], left: string][] = [
  [annexHead, 'The annex made here is not checked.'],
  [registerHead, 'The table of the record is not checked.'],
];

/** The sentences that say which of the tables made here a text has, its cells joined by tabs. */
export const annexesIn = (text: string): string[] => made.flatMap(([head, left]) => (text.includes(head.join('\t')) ? [left] : []));

/**
 * A draft without the tables that this program made, whose every row quotes the record, and without blank paragraphs; what was left out is said.
 * The blank ones are to be there till then: one parts a table made here from a table of the user's.
 */
export function withoutAnnex(draft: Draft): Draft {
  let { paragraphs, unread = [] } = draft;
  for (const [head, left] of made) {
    const startsAt = () => paragraphs.findIndex((_, i) => head.every((words, n) => paragraphs[i + n]?.text.trim() === words));
    for (let from = startsAt(); from >= 0; from = startsAt()) {
      const length = paragraphs.slice(from).findIndex((p) => p.kind !== 'cell');
      paragraphs = [...paragraphs.slice(0, from), ...(length < 0 ? [] : paragraphs.slice(from + length))];
      unread = [...new Set([...unread, left])];
    }
  }
  return { ...draft, paragraphs: paragraphs.filter((p) => p.text.trim()), ...(unread.length > 0 && { unread }) };
}
