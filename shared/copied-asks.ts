import { isAsk } from './is-ask.ts';
import type { Library } from './library.ts';
import type { EntryId } from './model.ts';
import { nearPassages } from './source-words.ts';
import { wordsIn } from './words-in.ts';

/** The asks of the record that a paragraph copies out. */
export function copiedAsks(text: string, library: Library): EntryId[] {
  const words = wordsIn(text)
    .slice(0, 200)
    .map((w) => w.plain);
  return nearPassages(words, library).flatMap(({ entry, shared }) =>
    isAsk(library.entry(entry)) && shared >= 0.8 * words.length ? [entry] : [],
  );
}
