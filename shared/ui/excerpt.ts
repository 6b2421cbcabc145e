import type { Span } from '../finding.ts';

/** A stretch of a text as shown: its words, whether they are marked, or a cut where words are left out. */
export type Piece = { text: string; marked: boolean } | 'cut';

const AROUND = 90;

/** A text with its shared words marked. Longer than `most` characters, it is cut to what stands around the marks. */
export function excerpt(text: string, spans: Span[] = [], most = 380): Piece[] {
  const marks = joined(spans.filter(([start, end]) => start >= 0 && start < end && end <= text.length));
  const kept = text.length <= most ? [[0, text.length] as Span] : windows(text, marks, most);
  const pieces: Piece[] = [];
  for (const [from, to] of kept) {
    if (from > 0) pieces.push('cut');
    let at = from;
    for (const [start, end] of marks) {
      if (end <= from || start >= to) continue;
      if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
      pieces.push({ text: text.slice(Math.max(start, from), Math.min(end, to)), marked: true });
      at = Math.min(end, to);
    }
    if (at < to) pieces.push({ text: text.slice(at, to), marked: false });
  }
  if (kept.at(-1)![1] < text.length) pieces.push('cut');
  return pieces;
}

function windows(text: string, marks: Span[], most: number): Span[] {
  const kept: Span[] = [];
  let room = most;
  for (const [start, end] of marks.length ? marks : ([[0, 0]] as Span[])) {
    const before = kept.at(-1);
    const from = wordStart(text, Math.max(before?.[1] ?? 0, start - AROUND));
    const to = wordEnd(text, Math.min(text.length, (marks.length ? end : most - AROUND) + AROUND));
    if (to <= (before?.[1] ?? 0)) continue;
    room -= to - from;
    if (kept.length && room < 0) break;
    if (before && from - before[1] < 20) before[1] = to;
    else kept.push([from, to]);
  }
  return kept;
}

/** Spans in order, those that touch or are a few marks of punctuation apart made one. */
function joined(spans: Span[]): Span[] {
  const out: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && start <= last[1] + 1) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

const wordStart = (text: string, at: number) => (at === 0 ? 0 : text.indexOf(' ', at - 1) + 1 || at);
const wordEnd = (text: string, at: number) => {
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space;
};
