import type { Span } from '../finding.ts';
import type { ReadParagraph } from './read-paragraph.ts';
import type { Advised, RuleBook } from './rule-book.ts';
import type { Sentence } from './sentences.ts';

/** Words that a rule's phrase found, before its context is weighed: token indexes, and UTF-16 offsets. */
export type Candidate = {
  of: Advised;
  from: number;
  to: number;
  said: [from: number, to: number][];
  sentence: Sentence;
  start: number;
  end: number;
};

/** Every place in a paragraph where a phrase of a rule fits, outside the shielded stretches. One pass. */
export function candidatesIn(paragraph: ReadParagraph, book: RuleBook): Candidate[] {
  const { tokens, sentences } = paragraph;
  return sentences.flatMap((sentence) =>
    book.finder.find(tokens, sentence.from, sentence.to).flatMap((m) => {
      const start = tokens[m.from]!.start;
      const end = tokens[m.to - 1]!.end;
      return isShielded(paragraph.shielded, start, end) ? [] : [{ of: m.of, from: m.from, to: m.to, said: m.said, sentence, start, end }];
    }),
  );
}

/** True when a stretch touches one that is shielded. */
export const isShielded = (shielded: Span[], start: number, end: number): boolean => shielded.some(([a, b]) => a < end && start < b);
