import { hashOf, type IndexArrays, readLayout } from './index-layout.ts';

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
  const { letters, termStart, slots } = arrays;
  const encoder = new TextEncoder();
  const known = new Map<string, number>();
  const find = (term: string) => {
    const bytes = encoder.encode(term);
    for (let slot = hashOf(bytes) & (slots.length - 1); slots[slot] !== -1; slot = (slot + 1) & (slots.length - 1)) {
      const number = slots[slot]!;
      const start = termStart[number]!;
      if (termStart[number + 1]! - start !== bytes.length) continue;
      let i = 0;
      while (i < bytes.length && letters[start + i] === bytes[i]) i++;
      if (i === bytes.length) return number;
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
