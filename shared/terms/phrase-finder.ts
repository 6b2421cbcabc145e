import { firstWords, matchAt, type Phrase, type PhraseMatch, wordsOf } from './phrase.ts';
import type { Token } from './tokens.ts';

/** Phrases indexed by how they begin, each with what it stands for, so that a text is read once for all of them. */
export type PhraseFinder<T> = {
  /** Every match that begins in the stretch and ends in it; `limit` is its end. */
  find(tokens: Token[], from: number, limit: number): (PhraseMatch & { of: T })[];
  /** Every match that begins at this token. */
  at(tokens: Token[], at: number, limit: number): (PhraseMatch & { of: T })[];
  /** All words of all phrases, in lower case. */
  words: Set<string>;
};

/** Indexes phrases by their first words. */
export function phraseFinder<T>(phrases: { phrase: Phrase; of: T }[]): PhraseFinder<T> {
  const byFirst = new Map<string, { phrase: Phrase; of: T }[]>();
  for (const one of phrases)
    for (const word of new Set(firstWords(one.phrase))) {
      const list = byFirst.get(word);
      if (list) list.push(one);
      else byFirst.set(word, [one]);
    }
  const at = (tokens: Token[], i: number, limit: number) =>
    (byFirst.get(tokens[i]!.lower) ?? []).flatMap(({ phrase, of }) => {
      const match = matchAt(phrase, tokens, i, limit);
      return match ? [{ ...match, of }] : [];
    });
  return {
    at,
    find(tokens, from, limit) {
      const found: (PhraseMatch & { of: T })[] = [];
      for (let i = from; i < limit; i++) if (byFirst.has(tokens[i]!.lower)) found.push(...at(tokens, i, limit));
      return found;
    },
    words: new Set(phrases.flatMap((p) => wordsOf(p.phrase))),
  };
}
