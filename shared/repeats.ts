import type { Library } from './library.ts';
import type { EntryId } from './model.ts';
import type { Match } from './similarity/index.ts';

/** What a sentence says again, best first: the same ask by itself, and at least overlapping in its paragraph, so that a phrase out of place is not enough. */
export function repeats(sentence: string, paragraph: string, library: Library): Match[] {
  const matcher = library.matcher();
  const there = new Set(matcher.match(paragraph).flatMap((m) => (m.closeness === 'possibly related' ? [] : [m.entry])));
  return there.size ? matcher.match(sentence).filter((m) => m.closeness === 'same ask' && there.has(m.entry)) : [];
}

/** Whether some words of the sentence, or of its paragraph, are met in two asks besides this one: so much is the record's own subject, and not a phrase that any text may use. */
export function isOnSubject(entry: EntryId, sentence: string, paragraph: string, library: Library): boolean {
  return [sentence, paragraph].some((text) => {
    const others = library
      .matcher()
      .match(text)
      .filter((m) => m.entry !== entry);
    const spans = others.flatMap((m) => m.shared.draft.map(([start, end]) => ({ start, end, entry: m.entry })));
    return spans.some((a) => spans.some((b) => a.entry !== b.entry && a.start < b.end && b.start < a.end));
  });
}
