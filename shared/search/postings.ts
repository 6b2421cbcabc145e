/** In what entries each term is found, and how strongly. */
export type Postings = {
  terms: Map<string, number>;
  idf: Float32Array;
  start: Uint32Array;
  unit: Uint32Array;
  impact: Uint8Array;
};

/** Takes the terms of one entry after another: `add` its terms (it answers with the term's number), `close` it with its length in words, and when all are in, `done`. */
export function postingsOf() {
  const terms = new Map<string, number>();
  const lengths: number[] = [];
  const found = { term: new Uint32Array(4096), unit: new Uint32Array(4096), weight: new Float32Array(4096) };
  let size = 0;
  const open = new Map<number, number>();
  const room = <T extends Uint32Array | Float32Array>(array: T, make: (n: number) => T): T => {
    if (size < array.length) return array;
    const larger = make(2 * array.length);
    larger.set(array);
    return larger;
  };
  return {
    add(term: string, weight: number): number {
      let t = terms.get(term);
      if (t === undefined) terms.set(term, (t = terms.size));
      open.set(t, (open.get(t) ?? 0) + weight);
      return t;
    },
    close(length: number): void {
      for (const [t, weight] of open) {
        found.term = room(found.term, (n) => new Uint32Array(n));
        found.unit = room(found.unit, (n) => new Uint32Array(n));
        found.weight = room(found.weight, (n) => new Float32Array(n));
        found.term[size] = t;
        found.unit[size] = lengths.length;
        found.weight[size++] = weight;
      }
      open.clear();
      lengths.push(length);
    },
    done(): Postings {
      const start = new Uint32Array(terms.size + 1);
      for (let i = 0; i < size; i++) start[found.term[i]! + 1]!++;
      const idf = Float32Array.from(terms.values(), (t) => Math.log(1 + (lengths.length - start[t + 1]! + 0.5) / (start[t + 1]! + 0.5)));
      for (let t = 0; t < terms.size; t++) start[t + 1]! += start[t]!;
      const next = start.slice();
      const unit = new Uint32Array(size);
      const impact = new Uint8Array(size);
      const mean = lengths.reduce((sum, n) => sum + n, 0) / lengths.length || 1;
      const slow = lengths.map((n) => k1 * (1 - b + (b * n) / mean));
      for (let i = 0; i < size; i++) {
        const at = next[found.term[i]!]!++;
        const weight = found.weight[i]!;
        unit[at] = found.unit[i]!;
        impact[at] = Math.max(1, Math.round((255 * weight) / (weight + slow[unit[at]!]!)));
      }
      return { terms, idf, start, unit, impact };
    },
  };
}

/** How soon a word said again counts no more, and how much a long entry is held against it. */
const k1 = 1.2;
const b = 0.3;
