import type { Paragraph } from '../draft.ts';
import type { Span } from '../finding.ts';

const letter = /[\p{L}\p{N}]/u;

/**
 * The stretches of each paragraph that stand inside quotation marks: straight or curly, nested, and running over paragraphs.
 * One pass over the draft.
 */
export function quotedSpans(paragraphs: Paragraph[]): Span[][] {
  const all = paragraphs.map((p) => quotesIn(p.text));
  const spans = all.map((a) => a.closed);
  for (let i = 0; i < all.length; i++) {
    const { open } = all[i]!;
    if (!open) continue;
    const end = runsTo(all, i, paragraphs);
    spans[i]!.push([open.at, paragraphs[i]!.text.length]);
    for (let k = i + 1; k <= end; k++) {
      const close = all[k]!.close.find((c) => c.mark === open.mark);
      spans[k]!.push([0, k === end && close ? close.at + 1 : paragraphs[k]!.text.length]);
    }
    i = Math.max(i, end - 1);
  }
  return spans;
}

type Mark = { at: number; mark: 'double' | 'single' };

/** The last paragraph of a quotation that opens in paragraph `i` and is not closed there; `i` itself when none closes it. */
function runsTo(all: ReturnType<typeof quotesIn>[], i: number, paragraphs: Paragraph[]): number {
  const { mark } = all[i]!.open!;
  for (let k = i + 1; k < Math.min(all.length, i + 12); k++) {
    if (all[k]!.close.some((c) => c.mark === mark)) return k;
    const again = all[k]!.open?.mark === mark && all[k]!.open!.at === paragraphs[k]!.text.search(/\S/);
    if (again && all[k + 1] === undefined) return k;
    if (!again && all[k]!.open) return again ? k : i;
    if (again && all[k]!.closed.length === 0) continue;
  }
  return i;
}

function quotesIn(text: string): { closed: Span[]; open?: Mark; close: Mark[] } {
  const closed: Span[] = [];
  const close: Mark[] = [];
  const stack: { at: number; curly: boolean; single: boolean }[] = [];
  for (const found of text.matchAll(/["“”„'‘’«»]/gu)) {
    const c = found[0];
    const at = found.index;
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    const single = c === "'" || c === '‘' || c === '’';
    if (single && letter.test(before) && letter.test(after)) continue;
    const top = stack.findLastIndex((s) => s.single === single);
    const opens =
      c === '“' ||
      c === '‘' ||
      c === '«' ||
      c === '„' ||
      (!/[”’»]/.test(c) && !letter.test(before) && !/[\s.,;:!?)]/.test(after) && /[\s([—–/-]|["'“‘]/.test(before));
    if (opens && !(c === '"' && top >= 0 && !stack[top]!.curly)) {
      stack.push({ at, curly: c !== '"' && c !== "'", single });
      continue;
    }
    if (single && !closesSingle(text, at, stack[top])) continue;
    if (c === '"' && /\d/.test(before) && top < 0) continue;
    if (top < 0) {
      if (!single || /[.,;:!?]/.test(before)) close.push({ at, mark: single ? 'single' : 'double' });
      continue;
    }
    if (stack[top]!.at === 0 || top === 0 || !single) closed.push([stack[top]!.at, at + 1]);
    else closed.push([stack[top]!.at, at + 1]);
    stack.length = top;
  }
  const first = stack.find((s) => !s.single) ?? stack.find((s) => s.curly);
  return { closed, open: first && { at: first.at, mark: first.single ? 'single' : 'double' }, close };
}

/** A possessive after s (`the patients’ view`) does not end a quotation that is properly ended later in the sentence. */
function closesSingle(text: string, at: number, open: { curly: boolean } | undefined): boolean {
  if (!open) return true;
  if (!/[sS]/.test(text[at - 1] ?? '') || !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))) return true;
  const rest = text.slice(at + 1, at + 200);
  const later = rest.search(open.curly ? /[^\s\p{L}]?[’](?!\p{L})/u : /[^\s]'(?!\p{L})/u);
  const opensFirst = rest.search(open.curly ? /‘/ : /(?<=\s)'/);
  const stops = rest.search(/[.!?]\s+\p{Lu}/u);
  return later < 0 || (opensFirst >= 0 && opensFirst < later) || (stops >= 0 && stops < later);
}
