import { type IndexArrays, inOrder, readLayout } from './index-layout.ts';

/** An index ready to be searched. */
export type Index = IndexArrays & {
  /** Number of a stem or `#concept`; -1 when the record never says it. */
  numberOf(term: string): number;
  asks: number;
  fingerprint: number;
};

/** Opens an index without parsing it. Throws a sentence when the file is not one, is of another version, or is damaged. */
export function openIndex(buffer: ArrayBuffer): Index {
  const { arrays, fingerprint } = readLayout(buffer);
  const { letters, termStart } = arrays;
  const encoder = new TextEncoder();
  const known = new Map<string, number>();
  const find = (term: string) => {
    const bytes = encoder.encode(term);
    let from = 0;
    let to = termStart.length - 1;
    while (from < to) {
      const middle = (from + to) >>> 1;
      const order = inOrder(bytes, letters, termStart[middle]!, termStart[middle + 1]!);
      if (!order) return middle;
      if (order > 0) from = middle + 1;
      else to = middle;
    }
    return -1;
  };
  return {
    ...arrays,
    asks: arrays.askEntry.length,
    fingerprint,
    numberOf(term) {
      let number = known.get(term);
      if (number === undefined) {
        if (known.size > 50_000) known.clear();
        known.set(term, (number = find(term)));
      }
      return number;
    },
  };
}
