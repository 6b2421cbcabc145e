import type { Concept } from '../model.ts';
import { analyse, type Word } from './analyse.ts';

/** A concept said in a text: its number in the thesaurus, the phrase's number, and the words (indexes, end exclusive) that say it. */
export type Said = { concept: number; phrase: number; from: number; to: number };

/** Where a phrase may go on, by the number of the next stem; and the phrases that end here. */
type Node = { next: Map<number, Node>; ends: { concept: number; phrase: number }[] };
const node = (): Node => ({ next: new Map(), ends: [] });

/** The stems a phrase is matched on; words such as `the` and `their` are passed over. */
export const phraseStems = (phrase: string): string[] =>
  analyse(phrase)
    .filter((w) => !w.filler)
    .map((w) => w.stem);

/** Finds the concepts that a text says, the longest phrase at each word; the phrases are numbered through the whole thesaurus. */
export function conceptFinder(thesaurus: Concept[]): (words: Word[]) => Said[] {
  const root = node();
  const numbers = new Map<string, number>();
  let phrase = 0;
  for (const [concept, { phrases, stems }] of thesaurus.entries())
    for (const [i, text] of phrases.entries()) {
      let at = root;
      for (const stem of stems?.[i]?.split(' ') ?? phraseStems(text)) {
        let number = numbers.get(stem);
        if (number === undefined) numbers.set(stem, (number = numbers.size));
        let next = at.next.get(number);
        if (!next) at.next.set(number, (next = node()));
        at = next;
      }
      at.ends.push({ concept, phrase: phrase++ });
    }
  const begins = Array.from(numbers.values(), (number) => root.next.get(number));
  const [filler, unknown] = [-1, -2];
  return (words) => {
    const said: Said[] = [];
    const line = words.map((w) => (w.filler ? filler : (numbers.get(w.stem) ?? unknown)));
    for (let from = 0; from < line.length; from++) {
      let at = begins[line[from]!];
      let longest = at?.ends.length ? at : undefined;
      let to = from + 1;
      for (let i = to; at && i < line.length; i++) {
        if (line[i] === filler) continue;
        at = at.next.get(line[i]!);
        if (!at?.ends.length) continue;
        longest = at;
        to = i + 1;
      }
      if (longest) for (const end of longest.ends) said.push({ concept: end.concept, phrase: end.phrase, from, to });
    }
    return said;
  };
}
