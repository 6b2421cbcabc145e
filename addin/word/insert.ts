import type { Place } from '../../shared/draft.ts';
import type { Comment, Reference, Table, TakeBack } from '../../shared/host.ts';
import type { Abilities } from './abilities.ts';
import type { Known } from './known.ts';
import { locate } from './locate.ts';
import type { Mine } from './replace.ts';
import { holdOn, says } from './take-back.ts';

/** Adds a comment on the words, or a reference after them: a footnote where this Word has them, else text in brackets. */
export async function insertAt(
  context: Word.RequestContext,
  able: Abilities,
  mine: Mine,
  known: Known[],
  place: Place,
  what: Comment | Reference,
): Promise<TakeBack> {
  const { holder, range = holder.getRange('Content') } = await locate(context, able, known, place);
  const inNote = known.some((p) => p.note && p.id === place.paragraph);
  if (what.kind === 'reference') return insertReference(context, able, range, what.text, inNote);
  if (!able.can('comments')) throw new Error('This version of Word cannot take comments from an add-in. Copy the text instead.');
  const comment = range.insertComment(what.text);
  comment.load('authorName');
  const back = holdOn(
    [comment],
    () => comment.load('content,replies/id'),
    () => says(comment.content, what.text) && !comment.replies.items.length,
  );
  await context.sync();
  mine.add(comment.authorName);
  return back;
}

async function insertReference(
  context: Word.RequestContext,
  able: Abilities,
  range: Word.Range,
  text: string,
  inNote: boolean,
): Promise<TakeBack> {
  // A footnote cannot have a footnote.
  const added =
    able.can('footnotes') && !inNote ? range.insertFootnote(text) : range.insertText(` [${text.replace(/\s+/g, ' ')}]`, 'After');
  const words = 'body' in added ? added.body : added;
  const back = holdOn(
    [added],
    () => words.load('text'),
    () => says(words.text, 'body' in added ? text : `[${text}]`),
  );
  await context.sync();
  return back;
}

/**
 * Puts a titled table after the paragraph with the cursor; or at the end of the document where the cursor is in a table or directly before
 * one, which would lose its caption and run together with ours.
 */
export async function insertTable(context: Word.RequestContext, { title, rows }: Table): Promise<TakeBack> {
  const cursor = context.document.getSelection().paragraphs.getFirst();
  const next = cursor.getNextOrNullObject();
  for (const p of [cursor, next]) p.load('tableNestingLevel');
  await context.sync();
  const atTable = cursor.tableNestingLevel || (!next.isNullObject && next.tableNestingLevel);
  const heading = atTable ? context.document.body.insertParagraph(title, 'End') : cursor.insertParagraph(title, 'After');
  heading.styleBuiltIn = 'Heading2';
  const width = Math.max(...rows.map((row) => row.length));
  const even = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  const table = heading.insertTable(even.length, width, 'After', even);
  table.headerRowCount = 1;
  const back = holdOn(
    [table, heading],
    () => {
      table.load('values');
      heading.load('text');
    },
    () => says(heading.text, title) && says(table.values.flat().join(' '), even.flat().join(' ')),
  );
  await context.sync();
  return back;
}
