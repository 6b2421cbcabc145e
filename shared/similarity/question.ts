import { saysElsewhere } from './elsewhere.ts';
import type { Index } from './open-index.ts';
import { termNumbers } from './term-numbers.ts';
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
  /** How much its terms say that it speaks of the record's matters (above 0) or of others. */
  matters: number;
};

/** A paragraph put to an index: what each window weighs (the whole first), the asks it scores, and where each term occurs. */
export type Question = {
  windows: Weighed[];
  /** Scores by window, then by ask. */
  scores: Float32Array[];
  /** What the concepts of the whole alone score an ask. */
  conceptsOf(ask: number): number;
  /** Weight of a term in the whole, and a bit for each window it stands in, by term number. */
  weight: Float32Array;
  mask: Uint32Array;
  /** How many words the whole has, and how much they say of matters that the record says nothing about. */
  words: number;
  elsewhere: number;
};

const unknownIdf = 3;
const unknownOdds = -1;
const foreignBelow = -1;
const subjectAbove = 1.5;

/** Puts paragraphs to an index, one after the other; a question holds until the next is put. */
export function questioner(index: Index, analyser: Analyser): (text: string, read: Analysed) => Question {
  const { postingStart, postingAsk, postingImpact, idf, domain, matters } = index;
  const numbers = termNumbers(index, analyser);
  const away = saysElsewhere(analyser);
  const said: { number: number; each: number }[] = [];
  const question: Question = {
    windows: [],
    scores: [],
    conceptsOf: (ask) => said.reduce((sum, { number, each }) => Math.fround(sum + each * impactOn(number, ask)), 0),
    weight: new Float32Array(idf.length),
    mask: new Uint32Array(idf.length),
    words: 0,
    elsewhere: 0,
  };
  let seen: number[] = [];

  /** A term's asks stand in order. */
  const impactOn = (number: number, ask: number) => {
    let from = postingStart[number]!;
    let to = postingStart[number + 1]!;
    const end = to;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (postingAsk[middle]! < ask) from = middle + 1;
      else to = middle;
    }
    return from < end && postingAsk[from] === ask ? postingImpact[from]! : 0;
  };
  const add = (to: Float32Array, number: number, each: number) => {
    const end = postingStart[number + 1]!;
    for (let i = postingStart[number]!; i < end; i++) to[postingAsk[i]!]! += each * postingImpact[i]!;
  };

  return (text, read) => {
    const { weight, mask, scores } = question;
    for (const number of seen) weight[number] = mask[number] = 0;
    seen = [];
    said.length = 0;
    numbers.read(read);
    question.words = read.words.length;
    question.elsewhere = away(read);
    question.windows = windowsOf(text, read.words).map(({ from, to }, w) => {
      const score = (scores[w] ??= new Float32Array(index.asks)).fill(0);
      const sum: Weighed = {
        all: 1e-6,
        concepts: 1e-6,
        norm: 1e-6,
        weight: 1e-6,
        known: 0,
        domain: 0,
        foreign: 0,
        subject: 0,
        matters: 0,
      };
      numbers.each(from, to, (number, q, concept) => {
        const known = number < idf.length;
        const value = q * (known ? idf[number]! : unknownIdf);
        const odds = known ? domain[number]! : unknownOdds;
        sum.all += value;
        if (concept) sum.concepts += value;
        sum.norm += value * value;
        sum.weight += q;
        sum.domain += q * odds;
        if (odds < foreignBelow) sum.foreign += q * (foreignBelow - odds);
        if (odds > subjectAbove) sum.subject += q * (odds - subjectAbove);
        if (!known) return;
        sum.known += q;
        sum.matters += (q * matters[number]!) / 16;
        if (!mask[number]) seen.push(number);
        mask[number]! |= 1 << w;
        const each = value / 255;
        add(score, number, each);
        if (w > 0) return;
        weight[number] = q;
        if (concept) said.push({ number, each });
      });
      sum.norm = Math.sqrt(sum.norm);
      return sum;
    });
    return question;
  };
}
