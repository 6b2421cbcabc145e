import type { Library } from './library.ts';
import { nearPassages } from './source-words.ts';
import { wordsIn } from './words-in.ts';

/** Whether a sentence stands in a reply or report of the record, but for a word or two: it is read there, and not said anew. */
export function isRecorded(sentence: string, library: Library): boolean {
  const words = wordsIn(sentence)
    .slice(0, 200)
    .map((w) => w.plain);
  return nearPassages(words, library).some((n) => {
    const kind = library.entry(n.entry)?.kind;
    return (kind === 'response' || kind === 'update') && n.shared >= 0.9 * words.length;
  });
}
