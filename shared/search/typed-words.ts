import { stemOf, type Word } from '../similarity/analyse.ts';
import { type SearchIndex, surface } from './search-index.ts';

/** A term by which the record may say a typed word, and how likely it is meant, 0 to 1. */
export type Way = { term: number; likely: number };

/** A typed word. `meant`: the word it was probably meant to be; `stem`: the term of that, -1 where the record has none; `weight`: how telling it is. */
export type TypedWord = { typed: string; meant: string; stem: number; ways: Way[]; weight: number };

/** Reads typed words with one index: as they stand, as the beginnings of words (`last`: it may still be being typed), and as slips. */
export function typedWordReader(index: SearchIndex): (plain: string, word: Word, last: boolean) => TypedWord {
  const { vocabulary, stemOfWord, terms, idf, start, entries } = index;
  const length = (term: number) => start[term + 1]! - start[term]!;
  const telling = (found: number) => Math.log(1 + (entries.length - found + 0.5) / (found + 0.5));
  const begunBy = (word: string): number[] => {
    const [from, to] = vocabulary.startingWith(word);
    const all = Array.from({ length: Math.min(to - from, mostBeginnings) }, (_, i) => from + i);
    return all.sort((a, b) => vocabulary.words[a]!.length - vocabulary.words[b]!.length);
  };
  return (plain, { start: from, end, stem }, last) => {
    const typed = plain.slice(from, end);
    const word = surface(typed);
    const ways = new Map<number, number>();
    const add = (term: number, likely: number) => term >= 0 && ways.set(term, Math.max(likely, ways.get(term) ?? 0));
    const exact = terms.get(stem) ?? -1;
    add(exact, 1);
    const known = exact >= 0 || index.inPhrases.has(stem);
    let meant = word;
    if (last || (!known && word.length > 3)) {
      const words = begunBy(word);
      for (const w of words) add(stemOfWord[w]!, 0.8 * Math.sqrt(word.length / vocabulary.words[w]!.length));
      if (!known && words.length) meant = vocabulary.words[words[0]!]!;
    }
    if (!known && meant === word && !isShortForm(typed))
      for (const [i, { number, likely }] of vocabulary.near(word).entries()) {
        add(stemOfWord[number]!, likely ** 2);
        if (!i) meant = vocabulary.words[number]!;
      }
    const list = [...ways].map(([term, likely]) => ({ term, likely })).sort((a, b) => length(b.term) - length(a.term));
    const found = Math.min(
      entries.length,
      list.reduce((n, w) => n + length(w.term), 0),
    );
    return {
      typed,
      meant,
      stem: terms.get(meant === word ? stem : stemOf(meant)) ?? -1,
      ways: list.slice(0, mostWays),
      weight: exact >= 0 ? idf[exact]! : telling(found),
    };
  };
}

const mostBeginnings = 400;
const mostWays = 24;
/** `LeDeR` is no slip for `leader`. */
const isShortForm = (typed: string) => /.\p{Lu}/u.test(typed) && /\p{Ll}/u.test(typed);
