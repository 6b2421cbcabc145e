import type { Concept } from '../model.ts';
import { analyse, type Word } from './analyse.ts';
import { conceptFinder, type Said } from './concepts.ts';

/** A text as the matcher sees it: its words, the concepts it says, and the weight of each stem and `#concept`. */
export type Analysed = { words: Word[]; said: Said[]; terms: Map<string, number> };

/** Reads texts with one thesaurus. */
export type Analyser = { read(text: string): Analysed; weigh(words: Word[], said: Said[]): Map<string, number>; thesaurus: Concept[] };

/** An analyser that knows the concepts of `thesaurus`. */
export function analyserWith(thesaurus: Concept[]): Analyser {
  const find = conceptFinder(thesaurus);
  const sure = thesaurus.flatMap((c) => c.phrases.map((_, i) => (Number(c.weights?.[i] ?? 9) + 1) / 10));
  const weigh = (words: Word[], said: Said[]) => {
    const terms = new Map<string, number>();
    for (const w of words) if (!w.stop) terms.set(w.stem, (terms.get(w.stem) ?? 0) + 1);
    for (const [stem, n] of terms) terms.set(stem, 1 + Math.log(n));
    for (const { concept, phrase } of said) {
      const term = `#${thesaurus[concept]!.id}`;
      terms.set(term, 1 - (1 - (terms.get(term) ?? 0)) * (1 - sure[phrase]!));
    }
    return terms;
  };
  return {
    thesaurus,
    weigh,
    read(text) {
      const words = analyse(text);
      const said = find(words);
      return { words, said, terms: weigh(words, said) };
    },
  };
}

/** A restatement analysed when the record was built, as terms and weights. */
export function termsFromBuild(line: string): Map<string, number> {
  return new Map(line.split(' ').map((term) => [term, term.startsWith('#') ? 0.9 : 1]));
}
