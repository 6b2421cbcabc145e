import type { Closeness } from '../finding.ts';
import { type Measure, measures } from './measure.ts';

/** A logistic rule: where it starts, and the weight of each measure, or of two together (`lead*known`). */
export type Logit = { bias: number; weights: Record<string, number> };

/** How measures become a probability and a closeness. Probabilities, 0 to 1. */
export type Decision = {
  /** The chance that a reader would call the two the same ask, or overlapping. */
  related: Logit;
  /** The same for an ask that is not the likeliest of its paragraph. */
  further: Logit;
  /** Where related: the chance that it is the same ask. */
  same: Logit;
  /** At least this, and the likeliest is marked; at least `alsoMarked`, and a further one is. */
  marked: number;
  alsoMarked: number;
  /** At least this chance of both, related and the same, and it is called the same ask. */
  sameAsk: number;
  /** At least this, and it is listed; `beside` is enough for two more beside it. */
  listed: number;
  beside: number;
};

/** For a record that has no fitted decision: word overlap alone, with caution. */
const plainDecision: Decision = {
  related: { bias: -6.5, weights: { score: 6, sentence: 3, likeness: 7, likenessSentence: 2, lead: 1 } },
  further: { bias: -6.5, weights: { score: 6, sentence: 3, likeness: 7, likenessSentence: 2, lead: 1 } },
  same: { bias: -4, weights: { score: 4, likeness: 6 } },
  marked: 0.6,
  alsoMarked: 0.6,
  sameAsk: 0.6,
  listed: 0.35,
  beside: 0.2,
};

/** The decision a record brings, or the plain one. */
export function decisionOf(kept: Record<string, unknown> | undefined): Decision {
  return isDecision(kept) ? kept : plainDecision;
}

function isDecision(kept: unknown): kept is Decision {
  const d = kept as Partial<Decision> | undefined;
  return (
    typeof d?.marked === 'number' &&
    typeof d.related?.bias === 'number' &&
    typeof d.further?.bias === 'number' &&
    typeof d.same?.bias === 'number'
  );
}

/** A rule as a function of the measures in their order. Throws a sentence when it weighs what is not measured. */
export function chanceBy({ bias, weights }: Logit): (measured: ArrayLike<number>) => number {
  const terms = Object.entries(weights).map(([name, weight]) => ({ weight, ...placesOf(name) }));
  return (measured) => {
    let t = bias;
    for (const { weight, one, other } of terms) t += weight * measured[one]! * (other < 0 ? 1 : measured[other]!);
    return 1 / (1 + Math.exp(-t));
  };
}

/** One in forty paragraphs that repeat an ask asks nothing itself; one that states facts about the same matter seldom does anything else. */
const asksNothing = 1 / 40;

/** The chance where a paragraph asks and promises nothing: its odds are cut. */
export function asFact(chance: number): number {
  const odds = (chance / (1 - chance)) * asksNothing;
  return odds < Infinity ? odds / (1 + odds) : chance;
}

/** Where the one or two measures that a weight names stand in their order; `other` is -1 where there is one. */
export function placesOf(name: string): { one: number; other: number } {
  const [one = -1, other = -1] = name.split('*').map((m) => measures.indexOf(m as Measure));
  if (one < 0 || (name.includes('*') && other < 0)) throw new Error(`The decision weighs “${name}”, which is not measured: fit it again.`);
  return { one, other };
}

/** What to call a match, or nothing where it is too unlikely to list. `first`: it is the likeliest; `beside`: the likeliest is listed. */
export function closenessOf(decision: Decision, related: number, same: number, first: boolean, beside: boolean): Closeness | undefined {
  if (related >= (first ? decision.marked : decision.alsoMarked)) return related * same >= decision.sameAsk ? 'same ask' : 'overlapping';
  return related >= (beside ? decision.beside : decision.listed) ? 'possibly related' : undefined;
}
