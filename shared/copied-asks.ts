import type { Library } from './library.ts';
import type { EntryId } from './model.ts';
import { nearPassages } from './source-words.ts';
import { wordsIn } from './words-in.ts';

const known = new WeakMap<Library['corpus'], Map<string, EntryId[]>>();

/** The asks of the record that a paragraph copies out. Paragraphs are asked about again and again: the last few thousand are remembered. */
export function copiedAsks(text: string, library: Library): EntryId[] {
  let asked = known.get(library.corpus);
  if (!asked || asked.size > 5000) known.set(library.corpus, (asked = new Map()));
  let found = asked.get(text);
  if (!found) asked.set(text, (found = copiedIn(text, library)));
  return found;
}

function copiedIn(text: string, library: Library): EntryId[] {
  const words = wordsIn(text)
    .slice(0, 200)
    .map((w) => w.plain);
  return nearPassages(words, library).flatMap(({ entry, shared }) => {
    const kind = library.entry(entry)?.kind;
    return (kind === 'recommendation' || kind === 'action' || kind === 'expectation') && shared >= 0.8 * words.length ? [entry] : [];
  });
}
