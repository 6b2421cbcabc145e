import type { Index } from './open-index.ts';
import type { Analysed, Analyser } from './terms-of.ts';
import { windowsOf } from './windows.ts';

/** What one window of a paragraph weighs: in all, as a vector, and by how much it speaks of the record's matters or of others. */
export type Weighed = {
  all: number;
  concepts: number;
  norm: number;
  weight: number;
  known: number;
  domain: number;
  foreign: number;
  subject: number;
  /** How much is said of matters that the record says nothing about. */
  elsewhere: number;
};

/** A paragraph put to an index: what each window weighs (the whole first), the asks it scores, and where each term occurs. */
export type Question = {
  windows: Weighed[];
  /** Scores by window, then by ask; and those of the whole by concepts alone. */
  scores: Float32Array[];
  concepts: Float32Array;
  /** Weight of a term in the whole, and a bit for each window it stands in, by term number. */
  weight: Float32Array;
  mask: Uint32Array;
};

/** Concepts of matters that the record says nothing about; they count against a match. */
const elsewhere = '#elsewhere-';
const unknownIdf = 3;
const unknownOdds = -1;
const foreignBelow = -1;
const subjectAbove = 1.5;

/** Puts paragraphs to an index, one after the other; a question holds until the next is put. */
export function questioner(index: Index, analyser: Analyser): (text: string, read: Analysed) => Question {
  const { postingStart, postingAsk, postingImpact, idf, domain } = index;
  const question: Question = {
    windows: [],
    scores: [],
    concepts: new Float32Array(index.asks),
    weight: new Float32Array(idf.length),
    mask: new Uint32Array(idf.length),
  };
  let seen: number[] = [];

  const add = (to: Float32Array, number: number, q: number) => {
    const each = (q * idf[number]!) / 255;
    const end = postingStart[number + 1]!;
    for (let i = postingStart[number]!; i < end; i++) to[postingAsk[i]!]! += each * postingImpact[i]!;
  };

  return (text, read) => {
    const { weight, mask, scores, concepts } = question;
    for (const number of seen) weight[number] = mask[number] = 0;
    seen = [];
    concepts.fill(0);
    question.windows = windowsOf(text, read.words).map(({ from, to }, w) => {
      const score = (scores[w] ??= new Float32Array(index.asks)).fill(0);
      const terms = w === 0 ? read.terms : analyser.weigh(read.words, read.said, from, to);
      const sum: Weighed = {
        all: 1e-6,
        concepts: 1e-6,
        norm: 1e-6,
        weight: 1e-6,
        known: 0,
        domain: 0,
        foreign: 0,
        subject: 0,
        elsewhere: 0,
      };
      for (const [term, q] of terms) {
        if (term.startsWith(elsewhere)) {
          sum.elsewhere += q;
          continue;
        }
        const number = index.numberOf(term);
        const concept = term.startsWith('#');
        const value = q * (number < 0 ? unknownIdf : idf[number]!);
        const odds = number < 0 ? unknownOdds : domain[number]!;
        sum.all += value;
        if (concept) sum.concepts += value;
        sum.norm += value * value;
        sum.weight += q;
        sum.domain += q * odds;
        if (odds < foreignBelow) sum.foreign += q * (foreignBelow - odds);
        if (odds > subjectAbove) sum.subject += q * (odds - subjectAbove);
        if (number < 0) continue;
        sum.known += q;
        if (!mask[number]) seen.push(number);
        mask[number]! |= 1 << w;
        add(score, number, q);
        if (w > 0) continue;
        weight[number] = q;
        if (concept) add(concepts, number, q);
      }
      sum.norm = Math.sqrt(sum.norm);
      return sum;
    });
    return question;
  };
}
