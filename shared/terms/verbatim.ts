import type { Corpus } from '../model.ts';
import type { Sentence } from './sentences.ts';
import { isWord, type Token } from './tokens.ts';

const RUN = 6;
/** How far round the words a run is looked for, in words and marks. */
const REACH = 40;
const shingles = new WeakMap<Corpus, Set<string>>();

/** The words of a passage as `tokensOf` has them, in a fraction of the time. */
export const plainWordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(?<=\S)'s(?![\p{L}\p{N}\p{M}])/gu, ' ')
    .match(/[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu) ?? [];

/**
 * True when the words at tokens `from` to `to` are pasted from the record: their whole sentence stands there (six words or more),
 * or a run of `least` words with them in it.
 */
export function isVerbatim(
  tokens: Token[],
  from: number,
  to: number,
  sentence: Sentence,
  corpus: Corpus,
  least: number,
  wholeSentence: boolean,
): boolean {
  const known = shinglesOf(corpus);
  const words: { word: string; at: number }[] = [];
  for (let i = Math.max(0, from - REACH); i < Math.min(tokens.length, to + REACH); i++)
    if (isWord(tokens[i])) words.push({ word: tokens[i]!.lower, at: i });
  const first = words.findIndex((w) => w.at >= from);
  const last = words.findLastIndex((w) => w.at < to);
  const stands = (i: number): boolean => i >= 0 && i + RUN <= words.length && known.has(shingle(words, i));
  for (let i = Math.max(0, Math.min(first, last - RUN + 1)); i <= first; i++) {
    if (!stands(i)) continue;
    let low = i;
    let high = i;
    while (stands(low - 1)) low--;
    while (stands(high + 1)) high++;
    if (high + RUN <= last) continue;
    const whole = words[low]!.at <= sentence.first && words.slice(high + RUN).every((w) => w.at >= sentence.to);
    if (high + RUN - low >= least || (wholeSentence && whole)) return true;
  }
  return false;
}

const shingle = (words: { word: string }[], i: number): string => {
  let text = words[i]!.word;
  for (let k = i + 1; k < i + RUN; k++) text += ` ${words[k]!.word}`;
  return text;
};

function shinglesOf(corpus: Corpus): Set<string> {
  let known = shingles.get(corpus);
  if (!known) {
    known = new Set();
    for (const { text } of corpus.entries) {
      const words = plainWordsOf(text).map((word) => ({ word }));
      for (let i = 0; i + RUN <= words.length; i++) known.add(shingle(words, i));
    }
    shingles.set(corpus, known);
  }
  return known;
}
