/** A text for the fit: its terms with their weights, whether it speaks of the record's matters, and how much it counts. */
export type Spoken = { terms: Map<string, number>; ofRecord: boolean; worth: number };

/** How much each term says that a paragraph speaks of the record's matters (above 0) or of others, in sixteenths. */
export type Matters = Record<string, number>;

const ridge = 1;
const sweeps = 40;
const fewest = 3;
const most = 127;

/** Fits a logistic rule over the terms of paragraphs, one term after the other; what is met in fewer than three texts is left out. */
export function fitMatters(texts: Spoken[]): Matters {
  const columns = columnsOf(texts);
  const sign = texts.map((t) => (t.ofRecord ? 1 : 0));
  const sums = new Float64Array(texts.length);
  let bias = 0;
  /** Moves one weight to where the fit is better, and all sums with it. */
  const step = (column: Column, weight: number, hold: number): number => {
    let slope = hold * weight;
    let curve = hold + 1e-6;
    for (let i = 0; i < column.texts.length; i++) {
      const text = column.texts[i]!;
      const value = column.values[i]!;
      const chance = 1 / (1 + Math.exp(-sums[text]!));
      slope += texts[text]!.worth * (chance - sign[text]!) * value;
      curve += texts[text]!.worth * Math.max(0.02, chance * (1 - chance)) * value * value;
    }
    const by = Math.max(-1, Math.min(1, -slope / curve));
    for (let i = 0; i < column.texts.length; i++) sums[column.texts[i]!]! += by * column.values[i]!;
    return weight + by;
  };
  const everywhere: Column = { texts: texts.map((_, i) => i), values: texts.map(() => 1) };
  const weights = new Map([...columns.keys()].map((term) => [term, 0]));
  for (let sweep = 0; sweep < sweeps; sweep++) {
    bias = step(everywhere, bias, 0);
    for (const [term, column] of columns) weights.set(term, step(column, weights.get(term)!, ridge));
  }
  const whole = [...weights].map(([term, w]) => [term, Math.max(-most, Math.min(most, Math.round(w * 16)))] as const);
  return Object.fromEntries(whole.filter(([, w]) => Math.abs(w) > 1).sort(([a], [b]) => (a < b ? -1 : 1)));
}

type Column = { texts: number[]; values: number[] };

/** By term, the texts that say it and how much of each it is; as the matcher measures it. */
function columnsOf(texts: Spoken[]): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const [i, { terms }] of texts.entries()) {
    const long = Math.sqrt([...terms.values()].reduce((sum, w) => sum + w, 0)) || 1;
    for (const [term, weight] of terms) {
      const column = columns.get(term) ?? { texts: [], values: [] };
      column.texts.push(i);
      column.values.push(weight / long);
      columns.set(term, column);
    }
  }
  return new Map([...columns].filter(([, { texts }]) => texts.length >= fewest));
}
