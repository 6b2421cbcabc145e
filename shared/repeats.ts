import type { Library } from './library.ts';
import type { Match } from './similarity/index.ts';

/** What a sentence says again, best first: the same ask by itself, and at least overlapping in its paragraph, so that a phrase out of place is not enough. */
export function repeats(sentence: string, paragraph: string, library: Library): Match[] {
  const matcher = library.matcher();
  const there = new Set(matcher.match(paragraph).flatMap((m) => (m.closeness === 'possibly related' ? [] : [m.entry])));
  return there.size ? matcher.match(sentence).filter((m) => m.closeness === 'same ask' && there.has(m.entry)) : [];
}
