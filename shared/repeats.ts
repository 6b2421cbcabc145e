import type { Library } from './library.ts';
import type { Match } from './similarity/index.ts';

/** What a sentence says again, or overlaps with, best first: by itself and in its paragraph, so that a phrase out of place is not enough. */
export function repeats(sentence: string, paragraph: string, library: Library): Match[] {
  const near = (text: string) =>
    library
      .matcher()
      .match(text)
      .filter((m) => m.closeness !== 'possibly related');
  const there = new Set(near(paragraph).map((m) => m.entry));
  return there.size ? near(sentence).filter((m) => there.has(m.entry)) : [];
}

/** Whether a text says what this ask alone says, and not only what it is about, as `solitary confinement` is of many. */
export function isItsOwn({ entry, shared }: Match, text: string, library: Library): boolean {
  const linked = library.linksOf(entry).flatMap((l) => [l.from, l.to].map((end) => library.part(end)?.of.id ?? end));
  const peers = new Set([...linked, ...library.threadsOf(entry).flatMap((t) => t.entries)]);
  const others = library
    .matcher()
    .match(text)
    .filter((m) => m.entry !== entry && !peers.has(m.entry));
  return shared.draft.some(([start, end]) => !others.some((m) => m.shared.draft.some(([a, b]) => a <= start && end <= b)));
}
