import type { Span } from '../finding.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A paragraph ready to be checked; `shielded`: stretches whose words are not the drafter's to change (UTF-16 offsets, in order). */
export type ReadParagraph = {
  index: number;
  id: string;
  text: string;
  tokens: Token[];
  sentences: Sentence[];
  sentenceOf: Uint32Array;
  shielded: Span[];
};

/** Splits a paragraph into words and sentences. */
export function readParagraph(index: number, id: string, text: string, shielded: Span[], known: ReadonlySet<string>): ReadParagraph {
  const tokens = tokensOf(text, known);
  const sentences = sentencesOf(tokens);
  const sentenceOf = new Uint32Array(tokens.length);
  for (const [n, s] of sentences.entries()) sentenceOf.fill(n, s.from, s.to);
  return { index, id, text, tokens, sentences, sentenceOf, shielded: [...shielded, ...addresses(text)].sort((a, b) => a[0] - b[0]) };
}

/** Web and e-mail addresses. */
const addresses = (text: string): Span[] =>
  [
    ...text.matchAll(
      /(?:https?:\/\/|www\.)\S+|\b[\w.+-]{1,64}@[\w-]+\.[\w.-]+|\b[\w-]{1,64}\.(?:gov|org|nhs|co|com|net|ac|uk)(?:\.\w+)*(?:\/\S*)?/g,
    ),
  ].map((m) => [m.index, m.index + m[0].length]);
