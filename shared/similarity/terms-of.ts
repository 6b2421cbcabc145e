import type { Concept } from '../model.ts';
import { analyse, type Word } from './analyse.ts';
import { conceptFinder, type Said } from './concepts.ts';

/** A text as the matcher sees it: its words, the concepts it says, and the weight of each stem and `#concept`. */
export type Analysed = { words: Word[]; said: Said[]; terms: Map<string, number> };

/** Reads texts with one thesaurus. */
export type Analyser = {
  read(text: string): Analysed;
  /** The terms of the words from `from` up to `to`, and of the concepts said among them. */
  weigh(words: Word[], said: Said[], from: number, to: number): Map<string, number>;
  thesaurus: Concept[];
  /** How much each phrase of the thesaurus alone says its concept, 0 to 1. */
  sure: number[];
};

/** An analyser that knows the concepts of `thesaurus`. */
export function analyserWith(thesaurus: Concept[]): Analyser {
  const find = conceptFinder(thesaurus);
  const termOf = thesaurus.map((c) => `#${c.id}`);
  const sure = thesaurus.flatMap((c) => c.phrases.map((_, i) => (Number(c.weights?.[i] ?? 9) + 1) / 10));
  const weigh = (words: Word[], said: Said[], from: number, to: number) => {
    const terms = new Map<string, number>();
    for (let i = from; i < to; i++) {
      const { stem, stop } = words[i]!;
      if (!stop) terms.set(stem, (terms.get(stem) ?? 0) + 1);
    }
    for (const [stem, n] of terms) if (n > 1) terms.set(stem, 1 + Math.log(n));
    for (const { concept, phrase, from: first, to: last } of said) {
      if (first < from || last > to) continue;
      const term = termOf[concept]!;
      terms.set(term, 1 - (1 - (terms.get(term) ?? 0)) * (1 - sure[phrase]!));
    }
    return terms;
  };
  return {
    thesaurus,
    sure,
    weigh,
    read(text) {
      const words = analyse(text);
      const said = find(words);
      return { words, said, terms: weigh(words, said, 0, words.length) };
    },
  };
}

/** A restatement analysed when the record was built, as terms and weights. */
export function termsFromBuild(line: string): Map<string, number> {
  return new Map(line.split(' ').map((term) => [term, term.startsWith('#') ? 0.9 : 1]));
}
