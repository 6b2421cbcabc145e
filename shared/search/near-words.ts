import Fuse from 'fuse.js';

/** The words that can be typed, in order; `startingWith` and `near` answer with their numbers. */
export type Vocabulary = {
  words: string[];
  /** -1 where it is not known. */
  numberOf(word: string): number;
  /** First and last (exclusive) of the words that begin so. */
  startingWith(prefix: string): [from: number, to: number];
  /** Words that it may be a slip for, the likeliest first; `likely` 0 to 1. */
  near(word: string): { number: number; likely: number }[];
};

/** Makes the words of a record ready for a person who mistypes them. Fuse.js judges the few words that share most of the typed pairs of letters. */
export function vocabularyOf(all: Iterable<string>): Vocabulary {
  const words = [...new Set(all)].sort((a, b) => (a < b ? -1 : 1));
  const pairs = pairIndex(words);
  const shared = new Uint8Array(words.length);
  const known = new Map<string, { number: number; likely: number }[]>();
  const lowest = (prefix: string) => {
    let [from, to] = [0, words.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (words[middle]! < prefix) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const numberOf = (word: string) => {
    const at = lowest(word);
    return words[at] === word ? at : -1;
  };
  const judge = (word: string) => {
    const exchanged = exchangesIn(word).flatMap((w) => (numberOf(w) < 0 ? [] : [{ number: numberOf(w), likely: 0.9 }]));
    if (exchanged.length) return exchanged;
    const met: number[] = [];
    for (const pair of pairsOf(word))
      for (const n of pairs.get(pair) ?? []) {
        if (!shared[n]) met.push(n);
        shared[n]!++;
      }
    const likely = (n: number) => (2 * shared[n]!) / (words[n]!.length + word.length - 2);
    const best = met
      .filter((n) => likely(n) > leastShared && mayBe(word, words[n]!))
      .sort((a, b) => likely(b) - likely(a))
      .slice(0, most);
    for (const n of met) shared[n] = 0;
    const fuse = new Fuse(
      best.map((n) => words[n]!),
      { includeScore: true, ignoreLocation: true, ignoreFieldNorm: true, threshold: word.length < 6 ? 0.4 : slipsIn(word) },
    );
    return fuse.search(word, { limit: 4 }).map((r) => ({ number: best[r.refIndex]!, likely: 1 - (r.score ?? 1) }));
  };
  return {
    words,
    numberOf,
    startingWith: (prefix) => [lowest(prefix), lowest(`${prefix}\uffff`)],
    near(word) {
      if (word.length < shortest || /\d/.test(word)) return [];
      let found = known.get(word);
      if (!found) {
        if (known.size > 5000) known.clear();
        known.set(word, (found = judge(word)));
      }
      return found;
    },
  };
}

/** Fuse.js judges so many at most, which share so much of their pairs of letters with the typed word. */
const most = 12;
const leastShared = 0.4;
const shortest = 5;
const slipsIn = (word: string) => (word.length < 8 ? 0.2 : 0.26);

/** In five letters only a double or an exchange is a slip: `anual`, `aduit`; `leder` is not `leader`. */
const mayBe = (typed: string, word: string) =>
  typed[0] === word[0] &&
  (typed.length < 6 ? single(typed) === single(word) || letters(typed) === letters(word) : Math.abs(typed.length - word.length) <= 2);

/** `saftey` with each two neighbours exchanged, but for the first letter, which is seldom wrong. */
const exchangesIn = (word: string) =>
  Array.from({ length: word.length - 2 }, (_, i) => word.slice(0, i + 1) + word[i + 2] + word[i + 1] + word.slice(i + 3));

const single = (word: string) => word.replace(/(.)\1/g, '$1');
const letters = (word: string) => [...word].sort().join('');

const pairsOf = (word: string) => new Set(Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2)));

function pairIndex(words: string[]): Map<string, number[]> {
  const pairs = new Map<string, number[]>();
  for (const [n, word] of words.entries())
    if (word.length >= shortest - 1)
      for (const pair of pairsOf(word)) {
        const list = pairs.get(pair);
        if (list) list.push(n);
        else pairs.set(pair, [n]);
      }
  return pairs;
}
