import type { Concept, PhraseBook } from '../model.ts';
import { analyse, type Word } from './analyse.ts';
import { conceptFinder, phraseBookOf, type Said } from './concepts.ts';

/** A text as the matcher sees it: its words, the concepts it says, and, worked out when asked for, the weight of each stem and `#concept`. */
export type Analysed = { words: Word[]; said: Said[]; terms(): Map<string, number> };

/** Reads texts with one thesaurus. */
export type Analyser = {
  read(text: string): Analysed;
  /** The weight of each stem, and of each concept said, of a text. */
  weigh(words: Word[], said: Said[]): Map<string, number>;
  thesaurus: Concept[];
  /** How much each phrase of the thesaurus alone says its concept, 0 to 1. */
  sure: number[];
  /** Whether each phrase of the thesaurus says its concept outright. */
  outright: boolean[];
};

/** An analyser that knows the concepts of `thesaurus`; its phrases need not be laid out again where `book` has them. */
export function analyserWith(thesaurus: Concept[], book: PhraseBook = phraseBookOf(thesaurus)): Analyser {
  const find = conceptFinder(book);
  const termOf = thesaurus.map((c) => `#${c.id}`);
  const sure: number[] = [];
  for (const { phrases, weights = '9'.repeat(phrases.length) } of thesaurus) for (const one of weights) sure.push((Number(one) + 1) / 10);
  const outright = thesaurus.flatMap((c) => c.phrases.map((_, i) => i < (c.outright ?? c.phrases.length)));
  const weigh = (words: Word[], said: Said[]) => {
    const terms = new Map<string, number>();
    for (const { stem, stop } of words) if (!stop) terms.set(stem, (terms.get(stem) ?? 0) + 1);
    for (const [stem, n] of terms) if (n > 1) terms.set(stem, 1 + Math.log(n));
    for (const { concept, phrase } of said) {
      const term = termOf[concept]!;
      terms.set(term, 1 - (1 - (terms.get(term) ?? 0)) * (1 - sure[phrase]!));
    }
    return terms;
  };
  return {
    thesaurus,
    sure,
    outright,
    weigh,
    read(text) {
      const words = analyse(text);
      const said = find(words);
      return { words, said, terms: () => weigh(words, said) };
    },
  };
}

/** A restatement analysed when the record was built, as terms and weights. */
export function termsFromBuild(line: string): Map<string, number> {
  return new Map(line.split(' ').map((term) => [term, term.startsWith('#') ? 0.9 : 1]));
}
