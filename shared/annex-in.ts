import type { Draft } from './draft.ts';

/** The first row of the annex that this program makes: by it the annex is known again. */
export const annexHead = ['Our paragraph', 'The earlier ask', 'Who said what, and when', 'How it stands', 'What we decided'];

/** A draft without our own annex, whose every row quotes the record; what was left out is said. */
export function withoutAnnex(draft: Draft): Draft {
  const { paragraphs } = draft;
  const from = paragraphs.findIndex((_, i) => annexHead.every((words, n) => paragraphs[i + n]?.text.trim() === words));
  if (from < 0) return draft;
  const length = paragraphs.slice(from).findIndex((p) => p.kind !== 'cell');
  const kept = [...paragraphs.slice(0, from), ...(length < 0 ? [] : paragraphs.slice(from + length))];
  return { ...draft, paragraphs: kept, unread: [...(draft.unread ?? []), 'The annex made here is not checked.'] };
}
