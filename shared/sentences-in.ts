import { remembered } from './remembered.ts';
import { type Sentence, sentencesOf } from './terms/sentences.ts';
import { type Token, tokensOf } from './terms/tokens.ts';

/** A sentence's words as they stand, and where: UTF-16 offsets, end exclusive. */
export type SentenceIn = { words: string; start: number; end: number };

/** The sentences of a text; the end of a line ends one too. */
export const sentencesIn = remembered((text: string): SentenceIn[] => {
  const sentences: SentenceIn[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const tokens = tokensOf(line);
    for (const s of sentencesOf(tokens)) sentences.push(place(line, index, tokens, s));
  }
  return sentences;
});

function place(line: string, offset: number, tokens: Token[], { from, to }: Sentence): SentenceIn {
  const start = tokens[from]!.start;
  const end = tokens[to - 1]!.end;
  return { words: line.slice(start, end), start: offset + start, end: offset + end };
}
