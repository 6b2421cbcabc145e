import type { Concept } from '../model.ts';
import { analyse, type Word } from './analyse.ts';

/** A concept said in a text: its number in the thesaurus, the phrase's number, and the words (indexes, end exclusive) that say it. */
export type Said = { concept: number; phrase: number; from: number; to: number };

/** A phrase of the thesaurus: its concept, its number, and its stems, with a space between two. */
type Phrase = { concept: number; phrase: number; stems: string };
/** Where a phrase may go on, by the next stem; and the phrases that end here. */
type Node = { next: Map<string, Node>; ends: Phrase[] };
const node = (): Node => ({ next: new Map(), ends: [] });

/** The stems a phrase is matched on; words such as `the` and `their` are passed over. */
export const phraseStems = (phrase: string): string[] =>
  analyse(phrase)
    .filter((w) => !w.filler)
    .map((w) => w.stem);

/** Finds the concepts that a text says, the longest phrase at each word; the phrases are numbered through the whole thesaurus. */
export function conceptFinder(thesaurus: Concept[]): (words: Word[]) => Said[] {
  // By their first stem; the phrases of a stem are laid out as nodes when a text first says it, for most never come up.
  const phrases = new Map<string, Phrase[]>();
  const begins = new Map<string, Node>();
  let phrase = 0;
  for (const [concept, { phrases: texts, stems: analysed }] of thesaurus.entries())
    for (const [i, text] of texts.entries()) {
      const stems = analysed?.[i] ?? phraseStems(text).join(' ');
      const space = stems.indexOf(' ');
      const first = space < 0 ? stems : stems.slice(0, space);
      const beside = phrases.get(first);
      const one = { concept, phrase: phrase++, stems };
      if (beside) beside.push(one);
      else phrases.set(first, [one]);
    }
  const beginningWith = (stem: string): Node | undefined => {
    let begin = begins.get(stem);
    if (begin || !phrases.has(stem)) return begin;
    begins.set(stem, (begin = node()));
    for (const one of phrases.get(stem)!) {
      let at = begin;
      for (const next of one.stems.split(' ').slice(1)) {
        if (!at.next.has(next)) at.next.set(next, node());
        at = at.next.get(next)!;
      }
      at.ends.push(one);
    }
    return begin;
  };
  return (words) => {
    const said: Said[] = [];
    for (const [from, word] of words.entries()) {
      let at = word.filler ? undefined : beginningWith(word.stem);
      let longest = at?.ends.length ? at : undefined;
      let to = from + 1;
      for (let i = to; at && i < words.length; i++) {
        if (words[i]!.filler) continue;
        at = at.next.get(words[i]!.stem);
        if (!at?.ends.length) continue;
        longest = at;
        to = i + 1;
      }
      if (longest) for (const end of longest.ends) said.push({ concept: end.concept, phrase: end.phrase, from, to });
    }
    return said;
  };
}
