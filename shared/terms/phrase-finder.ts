import { firstWords, matchAt, type Phrase, type PhraseMatch, secondWords, wordsOf } from './phrase.ts';
import type { Token } from './tokens.ts';

/** Phrases indexed by how they begin, each with what it stands for, so that a text is read once for all of them. */
export type PhraseFinder<T> = {
  /** Every match that begins in the stretch and ends in it, but for those to `skip`; `limit` is its end. */
  find(tokens: Token[], from: number, limit: number, skip?: (of: T) => boolean): (PhraseMatch & { of: T })[];
  /** Every match that begins at this token. */
  at(tokens: Token[], at: number, limit: number): (PhraseMatch & { of: T })[];
  /** All words of all phrases, in lower case. */
  words: Set<string>;
};

/** Indexes phrases by their first words. */
export function phraseFinder<T>(phrases: { phrase: Phrase; of: T }[]): PhraseFinder<T> {
  const byFirst = new Map<string, { phrase: Phrase; of: T; seconds: Set<string> | undefined }[]>();
  for (const one of phrases) {
    const ready = { ...one, seconds: secondWords(one.phrase) };
    for (const word of new Set(firstWords(one.phrase))) {
      const list = byFirst.get(word);
      if (list) list.push(ready);
      else byFirst.set(word, [ready]);
    }
  }
  const into = (found: (PhraseMatch & { of: T })[], tokens: Token[], i: number, limit: number, skip?: (of: T) => boolean): void => {
    const begun = byFirst.get(tokens[i]!.lower);
    if (!begun) return;
    const second = tokens[i + 1]?.lower ?? '';
    for (const { phrase, of, seconds } of begun) {
      if ((seconds && !seconds.has(second)) || skip?.(of)) continue;
      const match = matchAt(phrase, tokens, i, limit);
      if (match) found.push(Object.assign(match, { of }));
    }
  };
  return {
    at(tokens, at, limit) {
      const found: (PhraseMatch & { of: T })[] = [];
      into(found, tokens, at, limit);
      return found;
    },
    find(tokens, from, limit, skip) {
      const found: (PhraseMatch & { of: T })[] = [];
      for (let i = from; i < limit; i++) into(found, tokens, i, limit, skip);
      return found;
    },
    words: new Set(phrases.flatMap((p) => wordsOf(p.phrase))),
  };
}
