import type { Paragraph } from '../draft.ts';
import type { Span } from '../finding.ts';

type Kind = '“' | '"' | '‘' | "'";
type Open = { at: number; kind: Kind };
/** What one paragraph has: whole quotations, the one that opens and does not close, and the closing marks that nothing opens. */
type Quotes = { closed: Span[]; open?: Open; closing: { at: number; single: boolean }[] };

const isSingle = (kind: Kind): boolean => kind === '‘' || kind === "'";
/** A quotation that runs over more paragraphs than this is taken for a forgotten mark. */
const LONGEST = 20;

/** The stretches of each paragraph that stand inside quotation marks: straight or curly, nested, and running over paragraphs. */
export function quotedSpans(paragraphs: Paragraph[]): Span[][] {
  const all = paragraphs.map((p) => quotesIn(p.text));
  const spans = all.map((q) => [...q.closed]);
  for (let i = 0; i < all.length; i++) {
    const open = all[i]!.open;
    if (!open) continue;
    spans[i]!.push([open.at, paragraphs[i]!.text.length]);
    const end = lastOf(all, paragraphs, i, open);
    for (let k = i + 1; k <= end; k++) {
      const close = k === end ? all[k]!.closing.find((c) => c.single === isSingle(open.kind)) : undefined;
      spans[k]!.push([0, close ? close.at + 1 : paragraphs[k]!.text.length]);
    }
    i = end;
  }
  return spans;
}

/** The paragraph in which a quotation ends that opens in paragraph `i`: `i` itself when none closes it. */
function lastOf(all: Quotes[], paragraphs: Paragraph[], i: number, open: Open): number {
  for (let k = i + 1; k < Math.min(all.length, i + LONGEST); k++) {
    const { closing, closed, open: next } = all[k]!;
    const first = paragraphs[k]!.text.search(/\S/);
    if (closing.some((c) => c.single === isSingle(open.kind))) return k;
    if (closed.some(([at]) => at === first) || (next && next.at !== first)) return k - 1 > i && all[k - 1]!.open ? k - 1 : i;
  }
  return i;
}

function quotesIn(text: string): Quotes {
  const stack: Open[] = [];
  const opened: Record<Kind, number> = { '“': 0, '"': 0, '‘': 0, "'": 0 };
  const closed: Span[] = [];
  const closing: Quotes['closing'] = [];
  let closer = 0;
  const opens = (at: number, kind: Kind): void => {
    stack.push({ at, kind });
    opened[kind]++;
  };
  const ends = (at: number, ...kinds: Kind[]): boolean => {
    if (!kinds.some((kind) => opened[kind])) return false;
    for (;;) {
      const top = stack.pop()!;
      opened[top.kind]--;
      if (!kinds.includes(top.kind)) continue;
      closed.push([top.at, at + 1]);
      return true;
    }
  };
  const marks = /["“”'‘’]/g;
  while (marks.test(text)) {
    const at = marks.lastIndex - 1;
    const mark = text[at];
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    if (before === mark && after === mark) continue;
    const isOpening = () => /[\s([{—–/“‘"']/.test(before) && !/[\s.,;:!?)]/.test(after);
    if (mark === '“') opens(at, '“');
    else if (mark === '”') {
      if (!ends(at, '“', '"')) closing.push({ at, single: false });
    } else if (mark === '"') {
      if (ends(at, '"') || /\d/.test(before)) continue;
      if (isOpening()) opens(at, '"');
      else if (!ends(at, '“')) closing.push({ at, single: false });
    } else if (mark === '‘') {
      if (!/^\d\ds?\b/.test(text.slice(at + 1, at + 4))) opens(at, '‘');
    } else if (!(isLetter(before) && isLetter(after))) single(mark === '’' ? '‘' : "'", at, before, isOpening());
  }
  const open = stack.find((s) => !isSingle(s.kind)) ?? stack.find((s) => s.kind === '‘');
  return { closed, open, closing };

  function single(kind: '‘' | "'", at: number, before: string, opening: boolean): void {
    const isOpen = opened[kind] > 0;
    if (isOpen && !/\s/.test(before) && !isPossessive(text, at, kind)) ends(at, kind);
    else if (kind === "'" && opening && !isOpen && closesAfter(at)) opens(at, kind);
    else if (!isOpen && /[.,!?]/.test(before)) closing.push({ at, single: true });
  }

  /** Whether a straight mark that opens is closed within the next 2,000 characters. */
  function closesAfter(at: number): boolean {
    if (closer <= at + 1) closer = text.indexOf("'", at + 2);
    while (closer >= 0 && (isSpace(text[closer - 1]!) || isLetter(text[closer + 1] ?? ' '))) closer = text.indexOf("'", closer + 1);
    if (closer < 0) closer = Infinity;
    return closer < at + 2000;
  }
}

const isSpace = (c: string): boolean => c === ' ' || /\s/.test(c);
const isLetter = (c: string): boolean => (c < '\x80' ? /[a-z0-9]/i : /[\p{L}\p{N}]/u).test(c);

/** A possessive after s (`the patients’ view`) inside a quotation that is properly closed later in the sentence. */
function isPossessive(text: string, at: number, kind: '‘' | "'"): boolean {
  if (!/[sS]/.test(text[at - 1] ?? '') || !/^\s\p{L}/u.test(text.slice(at + 1, at + 3))) return false;
  const rest = text.slice(at + 1, at + 200).split(/[.!?]\s+(?=\p{Lu})/u)[0]!;
  const close = rest.search(kind === '‘' ? /\S’(?![\p{L}\p{N}])/u : /\S'(?![\p{L}\p{N}])/u);
  const opens = rest.search(kind === '‘' ? /‘/ : /\s'\S/);
  return close >= 0 && !(opens >= 0 && opens < close);
}
