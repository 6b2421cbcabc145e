import type { Concept, PhraseBook } from '../model.ts';
import { analyse, type Word } from './analyse.ts';

/** A concept said in a text: its number in the thesaurus, the phrase's number, and the words (indexes, end exclusive) that say it. */
export type Said = { concept: number; phrase: number; from: number; to: number };

/** A phrase of the thesaurus, and its concept, by their numbers. */
type Phrase = { concept: number; phrase: number };
/** Where a phrase may go on, by the next stem; and the phrases that end here. */
type Node = { next: Map<string, Node>; ends: Phrase[] };
const node = (): Node => ({ next: new Map(), ends: [] });

/** The stems a phrase is matched on; words such as `the` and `their` are passed over. */
export const phraseStems = (phrase: string): string[] =>
  analyse(phrase)
    .filter((w) => !w.filler)
    .map((w) => w.stem);

/** The phrases of a thesaurus by the stem they begin with; they are numbered through the whole of it. */
export function phraseBookOf(thesaurus: Concept[]): PhraseBook {
  const book: PhraseBook = Object.create(null);
  let phrase = 0;
  for (const [concept, { phrases }] of thesaurus.entries())
    for (const text of phrases) {
      const [first = '', ...rest] = phraseStems(text);
      (book[first] ??= []).push([concept, phrase++, ...rest].join(' '));
    }
  return book;
}

/** Finds the concepts that a text says, the longest phrase at each word. */
export function conceptFinder(book: PhraseBook): (words: Word[]) => Said[] {
  // Laid out as nodes when a text first says the stem they begin with, for most never come up.
  const begins = new Map<string, Node | string[]>(Object.entries(book));
  const layOut = (phrases: string[]): Node => {
    const begin = node();
    for (const one of phrases) {
      const [concept, phrase, ...rest] = one.split(' ');
      let at = begin;
      for (const next of rest) {
        if (!at.next.has(next)) at.next.set(next, node());
        at = at.next.get(next)!;
      }
      at.ends.push({ concept: Number(concept), phrase: Number(phrase) });
    }
    return begin;
  };
  const beginningWith = (stem: string): Node | undefined => {
    const found = begins.get(stem);
    if (!Array.isArray(found)) return found;
    const begin = layOut(found);
    begins.set(stem, begin);
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
