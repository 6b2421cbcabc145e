import { anchorsOf, firstWords, matchAt, type Phrase, type PhraseMatch, secondWords, wordsOf } from './phrase.ts';
import type { Token } from './tokens.ts';

/** Phrases indexed by how they begin, each with what it stands for, so that a text is read once for all of them. */
export type PhraseFinder<T> = {
  /** Every match that begins in the stretch and ends in it; `limit` is its end. */
  find(tokens: Token[], from: number, limit: number): (PhraseMatch & { of: T })[];
  /** Every match that begins at this token, but for those to `skip`. */
  at(tokens: Token[], at: number, limit: number, skip?: (of: T) => boolean): (PhraseMatch & { of: T })[];
  /** All words of all phrases, in lower case. */
  words(): string[];
  /** Plain words of which one stands in any text that has a phrase; undefined where a phrase has none. */
  anchors(): string[] | undefined;
};

/** Indexes phrases by their first words. */
export function phraseFinder<T>(phrases: { phrase: Phrase; of: T }[]): PhraseFinder<T> {
  const byFirst = new Map<string, { phrase: Phrase; of: T; seconds?: Set<string> | 'any' }[]>();
  for (const one of phrases) {
    for (const word of new Set(firstWords(one.phrase))) {
      const ready = { ...one };
      const list = byFirst.get(word);
      if (list) list.push(ready);
      else byFirst.set(word, [ready]);
    }
  }
  const none: (PhraseMatch & { of: T })[] = [];
  const at = (tokens: Token[], i: number, limit: number, skip?: (of: T) => boolean): (PhraseMatch & { of: T })[] => {
    const begun = byFirst.get(tokens[i]!.lower);
    if (!begun) return none;
    const found: (PhraseMatch & { of: T })[] = [];
    const second = tokens[i + 1]?.lower ?? '';
    for (const ready of begun) {
      const { phrase, of } = ready;
      ready.seconds ??= secondWords(phrase, tokens[i]!.lower) ?? 'any';
      if ((ready.seconds !== 'any' && !ready.seconds.has(second)) || skip?.(of)) continue;
      const match = matchAt(phrase, tokens, i, limit);
      if (match) found.push(Object.assign(match, { of }));
    }
    return found;
  };
  return {
    at,
    find(tokens, from, limit) {
      const found: (PhraseMatch & { of: T })[] = [];
      for (let i = from; i < limit; i++) for (const match of at(tokens, i, limit)) found.push(match);
      return found;
    },
    words: () => phrases.flatMap((p) => wordsOf(p.phrase)),
    anchors() {
      const all = phrases.map((p) => anchorsOf(p.phrase));
      return all.every((a) => a.length) ? all.flat() : undefined;
    },
  };
}
