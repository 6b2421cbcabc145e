import type { Place } from '../../shared/draft.ts';
import type { Comment, Reference, Table } from '../../shared/host.ts';
import type { Abilities } from './abilities.ts';
import type { Known } from './known.ts';
import { locate } from './locate.ts';
import type { Mine } from './replace.ts';

/** Adds a comment on the words, or a reference after them: a footnote where this Word has them, else text in brackets. */
export async function insertAt(
  context: Word.RequestContext,
  able: Abilities,
  mine: Mine,
  known: Known | undefined,
  place: Place,
  what: Comment | Reference,
): Promise<void> {
  const { holder, range = holder.getRange('Content') } = await locate(context, able, known, place);
  if (what.kind === 'reference') return insertReference(context, able, range, what.text, Boolean(known?.note));
  if (!able.can('comments')) throw new Error('This version of Word cannot take comments from an add-in. Copy the text instead.');
  const comment = range.insertComment(what.text);
  comment.load('authorName');
  await context.sync();
  mine.add(comment.authorName);
}

async function insertReference(
  context: Word.RequestContext,
  able: Abilities,
  range: Word.Range,
  text: string,
  inNote: boolean,
): Promise<void> {
  // A footnote cannot have a footnote.
  if (able.can('footnotes') && !inNote) range.insertFootnote(text);
  else range.insertText(` [${text.replace(/\s+/g, ' ')}]`, 'After');
  await context.sync();
}

/** Puts a titled table after the paragraph with the cursor, or at the end of the document where the cursor is in a table. */
export async function insertTable(context: Word.RequestContext, { title, rows }: Table): Promise<void> {
  const cursor = context.document.getSelection().paragraphs.getFirst();
  cursor.load('tableNestingLevel');
  await context.sync();
  const heading = cursor.tableNestingLevel ? context.document.body.insertParagraph(title, 'End') : cursor.insertParagraph(title, 'After');
  heading.styleBuiltIn = 'Heading2';
  const width = Math.max(...rows.map((row) => row.length));
  const even = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  const table = heading.insertTable(even.length, width, 'After', even);
  table.headerRowCount = 1;
  await context.sync();
}
