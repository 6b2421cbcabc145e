import type { PhraseMatch } from './phrase.ts';
import { isShielded, type ReadParagraph } from './read-paragraph.ts';
import type { Advised, ReadyRule, RuleBook } from './rule-book.ts';
import type { Sentence } from './sentences.ts';

/** Words that a rule has found, before what stands round them is weighed: token indexes, and UTF-16 offsets. */
export type Candidate = {
  of: Advised;
  paragraph: ReadParagraph;
  sentence: Sentence;
  from: number;
  to: number;
  /** The tokens of each step of the phrase, and the step that says who is spoken of. */
  said: [from: number, to: number][];
  who: number;
  start: number;
  end: number;
};

/** A rule is weighed no more often than this in one paragraph. */
const MOST = 200;

/** Every place in a paragraph where a phrase of a rule fits, outside the shielded stretches. One pass. */
export function candidatesIn(paragraph: ReadParagraph, book: RuleBook): Candidate[] {
  const weighed = new Map<ReadyRule, number>();
  const isDone = ({ rule }: Advised): boolean => (weighed.get(rule) ?? 0) >= MOST;
  const found: Candidate[] = [];
  for (const sentence of paragraph.sentences)
    for (let i = sentence.from; i < sentence.to; i++)
      for (const match of book.finder.at(paragraph.tokens, i, sentence.to, isDone)) {
        const candidate = candidateAt(match.of, paragraph, match, sentence);
        if (isDone(match.of) || isShielded(paragraph.shielded, candidate.start, candidate.end)) continue;
        weighed.set(match.of.rule, (weighed.get(match.of.rule) ?? 0) + 1);
        found.push(candidate);
      }
  return found;
}

/** The words at tokens `from` to `to`, for a rule. */
export function candidateAt(
  of: Advised,
  paragraph: ReadParagraph,
  { from, to, said, who }: PhraseMatch,
  sentence = paragraph.sentences.find((s) => from < s.to)!,
): Candidate {
  return { of, paragraph, sentence, from, to, said, who, start: paragraph.tokens[from]!.start, end: paragraph.tokens[to - 1]!.end };
}

const rank = { distinguish: 0, replace: 1, expand: 2 };

/** One advice for a word: telling apart before replacing before expanding, and the longer before the shorter; in document order. */
export function unrivalled(candidates: Candidate[]): Candidate[] {
  const best = [...candidates].sort(
    (a, b) =>
      rank[a.of.rule.rule.advice] - rank[b.of.rule.rule.advice] || b.to - b.from - (a.to - a.from) || a.of.rule.order - b.of.rule.order,
  );
  const taken = new Map<ReadParagraph, Set<number>>();
  const kept = best.filter((c) => {
    const words = taken.get(c.paragraph) ?? new Set();
    taken.set(c.paragraph, words);
    for (let i = c.from; i < c.to; i++) if (words.has(i)) return false;
    for (let i = c.from; i < c.to; i++) words.add(i);
    return true;
  });
  return kept.sort((a, b) => a.paragraph.index - b.paragraph.index || a.start - b.start);
}
