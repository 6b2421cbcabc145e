import type { SearchIndex } from './search-index.ts';
import type { Way } from './typed-words.ts';

/** Adds up how well each entry of an index answers a query; one query at a time. */
export type Tally = {
  /** A typed word found in any of these ways counts once, as the best of them. `bit` marks the word. */
  word(bit: number, weight: number, ways: Way[]): void;
  /** A concept stands for the words marked in `bits`. */
  concept(bits: number, weight: number, term: number): void;
  /** The best `most`, by how much was found and how much of the query (`weights`, one for each word); the tally is then empty again. */
  best(most: number, weights: number[], fits?: (unit: number) => boolean): { unit: number; score: number }[];
};

/** A tally over an index. */
export function tallyOf({ entries, start, unit, impact }: SearchIndex): Tally {
  const total = new Float32Array(entries.length);
  const covered = new Uint32Array(entries.length);
  const touched = new Uint32Array(entries.length);
  let met = 0;
  const highest = new Float32Array(entries.length);
  const here = new Uint32Array(entries.length);
  const give = (u: number, score: number, bits: number) => {
    if (!total[u]) touched[met++] = u;
    total[u]! += score;
    covered[u]! |= bits;
  };
  return {
    word(bit, weight, ways) {
      let n = 0;
      for (const { term, likely } of ways)
        for (let p = start[term]!; p < start[term + 1]!; p++) {
          const u = unit[p]!;
          const score = likely * impact[p]!;
          if (!highest[u]) here[n++] = u;
          if (score > highest[u]!) highest[u] = score;
        }
      for (let i = 0; i < n; i++) {
        const u = here[i]!;
        give(u, (weight * highest[u]!) / 255, highest[u]! < faint ? 0 : bit);
        highest[u] = 0;
      }
    },
    concept(bits, weight, term) {
      for (let p = start[term]!; p < start[term + 1]!; p++) give(unit[p]!, (weight * impact[p]!) / 255, bits);
    },
    best(most, weights, fits) {
      const whole = weights.reduce((sum, w) => sum + w, 0) || 1;
      const best: { unit: number; score: number }[] = [];
      for (let i = 0; i < met; i++) {
        const u = touched[i]!;
        if (covered[u]) {
          let has = 0;
          for (let s = 0; s < weights.length; s++) if (covered[u]! & (1 << s)) has += weights[s]!;
          const score = (total[u]! / whole) * (0.2 + 0.8 * (has / whole) ** 2);
          const before = (other: { unit: number; score: number }) => score > other.score || (score === other.score && u < other.unit);
          if ((best.length < most || before(best.at(-1)!)) && (!fits || fits(u))) {
            let at = best.length;
            while (at && before(best[at - 1]!)) at--;
            best.splice(at, 0, { unit: u, score });
            if (best.length > most) best.pop();
          }
        }
        total[u] = 0;
        covered[u] = 0;
      }
      met = 0;
      return best;
    },
  };
}

/** An impact below this, as of a reply that mentions the word once, says too little for the word to count as found. */
const faint = 40;
