import type { Place } from '../../shared/draft.ts';
import type { Abilities } from './abilities.ts';
import type { Known } from './known.ts';
import { plain } from './plain.ts';
import { askWords } from './read.ts';

/** Word finds no more than 255 characters; a hundred are enough to tell a place. */
const NEEDLE = 100;
const PAGE = 1000;

/** The sentence shown where the words of a place are not as they were checked: nothing was changed. */
export const stale = () => new Error('These words have changed since the check, so nothing was done. Check again.');
const gone = () => new Error('This paragraph has moved or is no longer there, so nothing was done. Check again.');

/** Something that holds words: a paragraph, or the body of a note. */
export type Holder = Word.Paragraph | Word.Body;
/**
 * A place found in the document. `range` is absent where Word's search cannot reach the words, because a field stands between them; `alone`: one
 * whole word, with no letter beside it.
 */
export type Located = { holder: Holder; range?: Word.Range; alone: boolean };

/** Finds the words of a place, and refuses where they are not as they were. */
export async function locate(context: Word.RequestContext, able: Abilities, all: Known[], place: Place): Promise<Located> {
  const known = all.find((p) => p.id === place.paragraph);
  if (!known) throw gone();
  const holder = known.uid ? context.document.getParagraphByUniqueLocalId(known.uid) : await holderAt(context, able, all, known);
  const [head, tail] = endsOf(place.words);
  const current = askWords(able, holder);
  holder.load('text');
  const hits = [head, tail].map((needle) => needle && search(holder, needle));
  try {
    await context.sync();
  } catch (error) {
    throw isGone(error) ? gone() : error;
  }
  const raw = current?.value ?? holder.text;
  const text = plain(raw);
  // With the letter on either side: an s typed after a word has made it another.
  const around = (words: string) => words.slice(Math.max(place.start - 1, 0), place.end + 1);
  if (text.slice(place.start, place.end) !== place.words || around(text) !== around(known.text)) throw stale();
  const deletions = able.can('reviewedText') && holder.text.trimEnd() !== raw.trimEnd();
  const first = await nthHit(context, hits[0], head, text, place.start, deletions);
  // A tracked deletion beside a word joins it, for Word's search.
  const alone =
    !deletions && /^[\p{L}\p{N}]+$/u.test(place.words) && !/[\p{L}\p{N}]/u.test((text[place.start - 1] ?? '') + (text[place.end] ?? ''));
  if (!tail || !first) return { holder, range: first, alone };
  const last = await nthHit(context, hits[1], tail, text, place.end - tail.length, deletions);
  return { holder, range: last && first.expandTo(last), alone };
}

/**
 * In a Word without ids: the paragraph with these words, wherever it went among those of its page. Where others have the same words, it is told
 * by its turn among them, as long as they are as many as they were.
 */
async function holderAt(context: Word.RequestContext, able: Abilities, all: Known[], known: Known): Promise<Holder> {
  const { body } = context.document;
  const { note, order, text } = known;
  const pageOf = (of: number) => Math.floor(of / PAGE);
  const list = note ? body[note.of] : body.paragraphs;
  if (!note) list.load({ select: 'text', top: PAGE, skip: pageOf(order) * PAGE });
  else list.load('items/body/text');
  await context.sync();
  const items: Holder[] = list.items.map((item) => ('body' in item ? item.body : item));
  const current = items.map((item) => askWords(able, item));
  if (current.some(Boolean)) await context.sync();
  const same = items.filter((item, i) => plain(current[i]?.value ?? item.text) === text);
  const were = all.filter((p) => p.text === text && p.note?.of === note?.of && (note || pageOf(p.order) === pageOf(order)));
  if (!same.length || same.length !== were.length) throw stale();
  return same[were.indexOf(known)]!;
}

/** The first words of a long place and the last; a short one whole. */
function endsOf(words: string): [head: string, tail?: string] {
  if (words.length <= NEEDLE) return [words];
  const cut = (s: string) => s.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return [cut(words.slice(0, NEEDLE)), cut(words.slice(-NEEDLE))];
}

/** Looks for words in a holder; a caret would be read as a code. */
export function search(within: Holder | Word.Range, words: string, whole = false): Word.RangeCollection {
  const hits = within.search(words.replaceAll('^', '^^'), { matchCase: true, matchWholeWord: whole });
  hits.load('items/text');
  return hits;
}

async function nthHit(
  context: Word.RequestContext,
  hits: Word.RangeCollection | '' | undefined,
  needle: string,
  text: string,
  start: number,
  deletions: boolean,
): Promise<Word.Range | undefined> {
  if (!hits) return undefined;
  const places: number[] = [];
  for (let i = text.indexOf(needle); i >= 0; i = text.indexOf(needle, i + needle.length)) places.push(i);
  let exact = hits.items.filter((hit) => plain(hit.text) === needle);
  if (deletions) {
    // Word also finds words that a tracked change has deleted.
    const current = exact.map((hit) => hit.getReviewedText('Current'));
    await context.sync();
    exact = exact.filter((_, i) => plain(current[i]!.value) === needle);
  }
  return exact.length === places.length ? exact[places.indexOf(start)] : undefined;
}

/** Word's way to say that something is no longer there. */
export const isGone = (error: unknown): boolean => codeOf(error) === 'ItemNotFound';

/** Word's name for an error; none for one of our own. */
export const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code;
