import { chanceBy, type Logit, placesOf } from '../../shared/similarity/decide.ts';
import { measures } from '../../shared/similarity/measure.ts';

/** What the decision weighs: every measure, and the pairs that tell a chance likeness from a real one. */
const weighed = [
  ...measures,
  'lead*known',
  'lead*domain',
  'lead*score',
  'likeness*domainRest',
  'likeness*known',
  'sentence*domainRest',
  'foreign*score',
  'subject*score',
  'score*score',
  'domain*domain',
  'likeness*likeness',
  'concepts*domain',
  'concepts*score',
  'concepts*likeness',
  'sentence*known',
  'sentence*sentence',
  'subject*lead',
  'subject*likeness',
  'rare*rareConcepts',
  'rareConcepts*domain',
  'known*known',
  'domainRest*domainRest',
  'foreign*lead',
  'short*score',
  'elsewhere*score',
  'elsewhere*lead',
  'matters*matters',
  'matters*score',
  'matters*lead',
  'matters*likeness',
  'matters*domain',
];
const places = weighed.map(placesOf);
const weighedOf = (x: ArrayLike<number>) => places.map(({ one, other }) => x[one]! * (other < 0 ? 1 : x[other]!));

/** One judged pair: its measures, whether the judgement holds, and how much it counts. */
export type Sample = { x: ArrayLike<number>; y: 0 | 1; w: number };

/** Fits a logistic rule by Newton's method, with a ridge on standardised weights. */
export function fitLogistic(judged: Sample[], ridge = 1): Logit {
  const n = weighed.length;
  const samples = judged.map((s) => ({ ...s, x: weighedOf(s.x) }));
  const { mean, spread } = scaleOf(samples, n);
  const rows = samples.map((s) =>
    Float64Array.from({ length: n + 1 }, (_, j) => (j === 0 ? 1 : (s.x[j - 1]! - mean[j - 1]!) / spread[j - 1]!)),
  );
  const beta = new Float64Array(n + 1);
  for (let round = 0; round < 25; round++) {
    const gradient = new Float64Array(n + 1);
    const curve = Array.from({ length: n + 1 }, () => new Float64Array(n + 1));
    for (const [i, z] of rows.entries()) {
      let t = 0;
      for (let j = 0; j <= n; j++) t += beta[j]! * z[j]!;
      const p = 1 / (1 + Math.exp(-t));
      const { y, w } = samples[i]!;
      const h = Math.max(1e-6, w * p * (1 - p));
      for (let j = 0; j <= n; j++) {
        gradient[j]! += w * (y - p) * z[j]!;
        const row = curve[j]!;
        const hz = h * z[j]!;
        for (let k = 0; k <= j; k++) row[k]! += hz * z[k]!;
      }
    }
    for (let j = 0; j <= n; j++) {
      for (let k = 0; k < j; k++) curve[k]![j] = curve[j]![k]!;
      if (j === 0) continue;
      gradient[j]! -= ridge * beta[j]!;
      curve[j]![j]! += ridge;
    }
    const step = solve(curve, gradient);
    for (let j = 0; j <= n; j++) beta[j]! += step[j]!;
    if (step.every((s) => Math.abs(s) < 1e-4)) break;
  }
  const weights: Logit['weights'] = {};
  let bias = beta[0]!;
  for (const [j, m] of weighed.entries()) {
    const w = beta[j + 1]! / spread[j]!;
    weights[m] = round(w);
    bias -= w * mean[j]!;
  }
  return { bias: round(bias), weights };
}

/** The same rule, stretched and shifted so that its chances hold on `judged`: of those given 0.9, nine in ten are right. */
export function calibrated({ bias, weights }: Logit, judged: Sample[]): Logit {
  const chance = chanceBy({ bias, weights });
  const rows = judged.map((s) => {
    const p = Math.min(1 - 1e-9, Math.max(1e-9, chance(s.x)));
    return { ...s, t: Math.log(p / (1 - p)) };
  });
  let [stretch, shift] = [1, 0];
  for (let step = 0; step < 200; step++) {
    const sums = [0, 0, 1e-9, 0, 1e-9];
    for (const { t, y, w } of rows) {
      const p = 1 / (1 + Math.exp(-(stretch * t + shift)));
      const [e, h] = [w * (y - p), w * p * (1 - p)];
      for (const [i, v] of [e * t, e, h * t * t, h * t, h].entries()) sums[i]! += v;
    }
    const [gs, gb, hss, hsb, hbb] = sums as [number, number, number, number, number];
    const det = hss * hbb - hsb * hsb || 1;
    // Short steps: a long one can leap to where every chance is 0 or 1, and never come back.
    stretch += Math.max(-0.1, Math.min(0.1, (gs * hbb - gb * hsb) / det));
    shift += Math.max(-0.2, Math.min(0.2, (gb * hss - gs * hsb) / det));
  }
  return {
    bias: round(bias * stretch + shift),
    weights: Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, round(weight * stretch)])),
  };
}

const round = (x: number) => Number(x.toPrecision(6));

function scaleOf(samples: Sample[], n: number) {
  const mean = new Float64Array(n);
  const spread = new Float64Array(n);
  const total = samples.reduce((sum, s) => sum + s.w, 0);
  for (const s of samples) for (let j = 0; j < n; j++) mean[j]! += (s.w * s.x[j]!) / total;
  for (const s of samples) for (let j = 0; j < n; j++) spread[j]! += (s.w * (s.x[j]! - mean[j]!) ** 2) / total;
  return { mean, spread: spread.map((v) => Math.sqrt(v) || 1) };
}

/** Gauss and Jordan, the largest pivot first. */
function solve(matrix: Float64Array[], right: Float64Array): number[] {
  const n = right.length;
  const rows = matrix.map((r, i) => [...r, right[i]!]);
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let r = i + 1; r < n; r++) if (Math.abs(rows[r]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = r;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let r = 0; r < n; r++) {
      if (r === i) continue;
      const factor = rows[r]![i]! / rows[i]![i]!;
      for (let k = i; k <= n; k++) rows[r]![k]! -= factor * rows[i]![k]!;
    }
  }
  return rows.map((r, i) => r[n]! / r[i]!);
}
