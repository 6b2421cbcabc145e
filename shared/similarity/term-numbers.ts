import { isElsewhere } from './elsewhere.ts';
import type { Index } from './open-index.ts';
import type { Analysed, Analyser } from './terms-of.ts';

/** The terms of one paragraph by their numbers in an index; those the index has not are numbered after its own. */
export type TermNumbers = {
  /** Takes a paragraph; it holds until the next. */
  read(paragraph: Analysed): void;
  /** Tells each term of the words from `from` up to `to` once, with its weight: stems as they come, then concepts of the record's matters. */
  each(from: number, to: number, tell: (number: number, weight: number, concept: boolean) => void): void;
};

/** Numbers the terms of paragraphs for one index. */
export function termNumbers(index: Index, { thesaurus, sure }: Analyser): TermNumbers {
  const terms = index.idf.length;
  const concepts = Int32Array.from(thesaurus, ({ id }, c) => {
    const number = index.numberOf(`#${id}`);
    return number < 0 ? terms + c : number;
  });
  const away = thesaurus.map((c) => isElsewhere(c.id));
  const unknown = new Map<string, number>();
  let amount = new Float64Array(terms + thesaurus.length + 500);
  let words: number[] = [];
  let said: Analysed['said'] = [];
  const met: number[] = [];
  return {
    read(paragraph) {
      said = paragraph.said;
      unknown.clear();
      words = paragraph.words.map(({ stem, stop }) => {
        if (stop) return -1;
        const number = index.numberOf(stem);
        if (number >= 0) return number;
        let other = unknown.get(stem);
        if (other === undefined) unknown.set(stem, (other = terms + thesaurus.length + unknown.size));
        return other;
      });
      const room = terms + thesaurus.length + unknown.size;
      if (amount.length < room) amount = new Float64Array(room);
    },
    each(from, to, tell) {
      met.length = 0;
      for (let i = from; i < to; i++) {
        const number = words[i]!;
        if (number >= 0 && !amount[number]!++) met.push(number);
      }
      for (const number of met) {
        const n = amount[number]!;
        amount[number] = 0;
        tell(number, n > 1 ? 1 + Math.log(n) : 1, false);
      }
      met.length = 0;
      for (const { concept, phrase, from: first, to: last } of said) {
        if (first < from || last > to || away[concept]) continue;
        const number = concepts[concept]!;
        if (!amount[number]) met.push(concept);
        amount[number] = 1 - (1 - amount[number]!) * (1 - sure[phrase]!);
      }
      for (const concept of met) {
        const number = concepts[concept]!;
        const weight = amount[number]!;
        amount[number] = 0;
        tell(number, weight, true);
      }
    },
  };
}
