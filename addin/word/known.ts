import type { Paragraph, ParagraphKind, Place } from '../../shared/draft.ts';
import { rawOffset } from './plain.ts';

/** Which note, from 0. */
export type NoteAt = { of: 'footnotes' | 'endnotes'; at: number };
/** A paragraph or note as Word gives it. `uid`: Word's own id, where it has one; `raw`: with control characters. */
export type Fresh = { uid?: string; raw: string; text: string; kind?: ParagraphKind; note?: NoteAt };
/** The same with an id that lasts; `order`: its place in the document, from 0. */
export type Known = Fresh & { id: string; order: number };

/** What Word says of a paragraph. */
export type Look = { styleBuiltIn: string; style: string; outlineLevel: number; tableNestingLevel: number };

/** What kind of paragraph it is. A style's name is in the user's language and the web's letters, so the outline level counts as well. */
export function kindOf({ styleBuiltIn, style, outlineLevel, tableNestingLevel }: Look): ParagraphKind | undefined {
  if (tableNestingLevel > 0) return 'cell';
  if (/^(Heading\d|Title|Subtitle)$/.test(styleBuiltIn) || (outlineLevel >= 1 && outlineLevel <= 9)) return 'heading';
  return /quot/i.test(`${styleBuiltIn} ${style}`) ? 'quote' : undefined;
}

/**
 * Gives each fresh paragraph the id it had. Word's own id decides where there is one; else the unchanged ends of the document do, then
 * equal words in order, then the place in a gap of the same size.
 */
export function keepIds(before: Known[], fresh: Fresh[], newId: () => string): Known[] {
  const taken = new Set<string>();
  const own = fresh.map((p) => {
    const id = p.uid?.toLowerCase();
    if (!id || taken.has(id)) return undefined;
    taken.add(id);
    return id;
  });
  if (own.every(Boolean)) return fresh.map((p, order) => asKnown(p, order, own[order]!));
  const old = before.filter((p) => !p.uid);
  const ids = matchUp(
    old.map((p) => p.text),
    fresh.filter((_, i) => !own[i]).map((p) => p.text),
  );
  let nth = 0;
  return fresh.map((p, order) => {
    if (own[order]) return asKnown(p, order, own[order]);
    const was = ids[nth++];
    return { ...asKnown(p, order, was === undefined ? newId() : old[was]!.id), uid: undefined };
  });
}

// Ten times as quick as a spread, which thousands of paragraphs would feel.
const asKnown = ({ uid, raw, text, kind, note }: Fresh, order: number, id: string): Known => ({ uid, raw, text, kind, note, id, order });

/** For each text after, which text before it was. */
function matchUp(before: string[], after: string[]): (number | undefined)[] {
  const found: (number | undefined)[] = after.map(() => undefined);
  let from = 0;
  while (from < Math.min(before.length, after.length) && before[from] === after[from]) found[from] = from++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - from && before.at(-1 - tail) === after.at(-1 - tail)) {
    tail++;
    found[after.length - tail] = before.length - tail;
  }
  let next = from;
  for (let i = from; i < after.length - tail; i++) {
    const at = before.indexOf(after[i]!, next);
    if (at >= 0 && at < before.length - tail) next = (found[i] = at) + 1;
  }
  const last = after.length - tail;
  for (let i = from; i < last; i++) {
    if (found[i] !== undefined) continue;
    let end = i;
    while (end < last && found[end] === undefined) end++;
    const start = i ? found[i - 1]! + 1 : 0;
    const stop = end < after.length ? found[end]! : before.length;
    if (stop - start === end - i) for (let j = i; j < end; j++) found[j] = start + j - i;
    i = end;
  }
  return found;
}

/** The paragraphs of a draft, those without words too: one of them is all that keeps two tables apart. */
export const paragraphsOf = (known: Known[]): Paragraph[] => known.map(({ id, text, kind }) => (kind ? { id, text, kind } : { id, text }));

/** The document with these paragraphs read anew: in their old place, or after the one that now stands before them; nothing where that cannot be told. */
export function placeAgain(known: Known[], fresh: (Fresh & { uid: string; after?: string })[]): Fresh[] | undefined {
  const order: Fresh[] = [...known];
  const indexOf = (id: string) => order.findIndex((p) => p.uid?.toLowerCase() === id);
  let waiting = fresh;
  while (waiting.length) {
    const left = waiting.filter(({ after, ...p }) => {
      const was = indexOf(p.uid.toLowerCase());
      const before = after ? indexOf(after) : -1;
      if (was >= 0) order[was] = p;
      else if (after === '' || before >= 0) order.splice(before + 1, 0, p);
      else return true;
      return false;
    });
    if (left.length === waiting.length) return undefined;
    waiting = left;
  }
  return order;
}

/** Takes note of our own replacement, which is no reason to refuse the next one in the same paragraph. */
export function rewrite(p: Known, { start, end }: Place, words: string): void {
  p.raw = p.raw.slice(0, rawOffset(p.raw, start)) + words + p.raw.slice(rawOffset(p.raw, end - 1) + 1);
  p.text = p.text.slice(0, start) + words + p.text.slice(end);
}
