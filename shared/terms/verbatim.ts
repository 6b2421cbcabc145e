import type { Corpus } from '../model.ts';
import type { Sentence } from './sentences.ts';
import { isWord, type Token, tokensOf } from './tokens.ts';

const RUN = 6;
const shingles = new WeakMap<Corpus, Set<string>>();

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
  for (let i = Math.max(sentence.from, from - 40); i < Math.min(sentence.to, to + 40); i++)
    if (isWord(tokens[i])) words.push({ word: tokens[i]!.lower, at: i });
  const first = words.findIndex((w) => w.at >= from);
  const last = words.findLastIndex((w) => w.at < to);
  const stands = (i: number): boolean =>
    i >= 0 &&
    i + RUN <= words.length &&
    known.has(
      words
        .slice(i, i + RUN)
        .map((w) => w.word)
        .join(' '),
    );
  for (let i = Math.max(0, last - RUN + 1); i <= first; i++) {
    if (!stands(i)) continue;
    let low = i;
    let high = i;
    while (stands(low - 1)) low--;
    while (stands(high + 1)) high++;
    const run = high + RUN - low;
    if (run >= least || (wholeSentence && run === words.length)) return true;
  }
  return false;
}

function shinglesOf(corpus: Corpus): Set<string> {
  let known = shingles.get(corpus);
  if (!known) {
    known = new Set();
    for (const { text } of corpus.entries) {
      const words = tokensOf(text).filter(isWord);
      for (let i = 0; i + RUN <= words.length; i++)
        known.add(
          words
            .slice(i, i + RUN)
            .map((w) => w.lower)
            .join(' '),
        );
    }
    shingles.set(corpus, known);
  }
  return known;
}
