import type { Index } from './open-index.ts';
import type { Analysed, Analyser } from './terms-of.ts';
import { windowsOf } from './windows.ts';

/** What is measured of a paragraph and one ask; the decision weighs these by name. */
export const measures = [
  'score',
  'sentence',
  'stems',
  'concepts',
  'raw',
  'rawSentence',
  'relative',
  'lead',
  'likeness',
  'likenessSentence',
  'covers',
  'coversSentence',
  'domain',
  'domainSentence',
  'rare',
  'rareConcepts',
  'numbers',
  'known',
  'short',
  'both',
  'domainRest',
  'foreign',
  'subject',
] as const;
export type Measure = (typeof measures)[number];

/** An ask that a paragraph may repeat: its number in the index, the limb that is nearest (-1: the whole), and its measures in order. */
export type Candidate = { ask: number; part: number; measured: Float64Array };

const gathered = 20;
const gatheredPerSentence = 6;
const unknownWeight = 3;

/** Measures a paragraph against an index: the asks that share most with it, or with one of its sentences. */
export function measurer(index: Index, analyser: Analyser): (text: string, read: Analysed) => Candidate[] {
  const terms = index.idf.length;
  const weight = new Float32Array(terms);
  const mask = new Uint32Array(terms);
  const scores: Float32Array[] = [];
  const scoreOf = (w: number) => (scores[w] ??= new Float32Array(index.asks));
  const { postingStart, postingAsk, postingImpact, idf } = index;

  const add = (to: Float32Array, number: number, w: number) => {
    const each = (w * idf[number]!) / 255;
    for (let i = postingStart[number]!, end = postingStart[number + 1]!; i < end; i++) to[postingAsk[i]!]! += each * postingImpact[i]!;
  };

  return (text, read) => {
    const windows = windowsOf(text, read.words);
    const wanted = new Set<number>();
    const seen: number[] = [];
    const totals = windows.map(() => ({
      all: 1e-6,
      stems: 1e-6,
      concepts: 1e-6,
      norm: 1e-6,
      domain: 0,
      weight: 1e-6,
      known: 0,
      foreign: 0,
      subject: 0,
    }));
    const stems = scoreOf(windows.length).fill(0);
    for (const [w, { from, to }] of windows.entries()) {
      const score = scoreOf(w).fill(0);
      const total = totals[w]!;
      const here =
        w === 0
          ? read.terms
          : analyser.weigh(
              read.words.slice(from, to),
              read.said.filter((s) => s.from >= from && s.to <= to),
            );
      for (const [term, q] of here) {
        const number = index.numberOf(term);
        const concept = term.startsWith('#');
        const value = q * (number < 0 ? unknownWeight : idf[number]!);
        total.all += value;
        total[concept ? 'concepts' : 'stems'] += value;
        total.weight += q;
        total.domain += q * (number < 0 ? -1 : index.domain[number]!);
        total.norm += value * value;
        const odds = number < 0 ? -1 : index.domain[number]!;
        if (odds < -1) total.foreign += q * (-1 - odds);
        if (odds > 1.5) total.subject += q * (odds - 1.5);
        if (number < 0) continue;
        total.known += q;
        if (!mask[number]) seen.push(number);
        mask[number]! |= 1 << w;
        if (w === 0) weight[number] = q;
        add(score, number, q);
        if (w === 0 && !concept) add(stems, number, q);
      }
      for (const ask of best(score, w === 0 ? gathered : gatheredPerSentence)) wanted.add(ask);
      total.norm = Math.sqrt(total.norm);
    }
    const candidates = [...wanted].map((ask) => measureAsk(ask, windows.length, totals, stems));
    for (const number of seen) {
      weight[number] = 0;
      mask[number] = 0;
    }
    compare(candidates);
    return candidates;
  };

  function measureAsk(
    ask: number,
    windows: number,
    totals: {
      all: number;
      stems: number;
      concepts: number;
      norm: number;
      domain: number;
      weight: number;
      known: number;
      foreign: number;
      subject: number;
    }[],
    stems: Float32Array,
  ): Candidate {
    const whole = totals[0]!;
    const score = scoreOf(0)[ask]!;
    let sentence = 0;
    for (let w = windows > 1 ? 1 : 0; w < windows; w++)
      if (scoreOf(w)[ask]! / (totals[w]!.all + 8) > scoreOf(sentence)[ask]! / (totals[sentence]!.all + 8)) sentence = w;
    if (windows > 1 && sentence === 0) sentence = 1;
    const bit = 1 << sentence;
    const near = {
      likeness: 0,
      sentence: 0,
      covers: 0,
      coversSentence: 0,
      rare: 0,
      rareConcepts: 0,
      numbers: 0,
      sharedDomain: 0,
      sharedWeight: 0,
    };
    let part = -1;
    let nearPart = 0;
    let nearWhole = 0;
    for (let p = index.passageStart[ask]!; p < index.passageStart[ask + 1]!; p++) {
      let dot = 0;
      let dotSentence = 0;
      let rare = 0;
      let rareConcepts = 0;
      let numbers = 0;
      let its = 0;
      let sharedDomain = 0;
      let sharedWeight = 0;
      let shared = 0;
      let sharedSentence = 0;
      for (let i = index.passageTermStart[p]!; i < index.passageTermStart[p + 1]!; i++) {
        const term = index.passageTerms[i]!;
        const value = idf[term]!;
        its += value;
        if (!mask[term]) continue;
        const first = index.letters[index.termStart[term]!]!;
        const q = weight[term]!;
        dot += q * value * value;
        shared += value;
        sharedDomain += q * index.domain[term]!;
        sharedWeight += q;
        if (mask[term]! & bit) {
          dotSentence += q * value * value;
          sharedSentence += value;
        }
        if (first === 35) rareConcepts += q * index.rare[term]!;
        else rare += index.rare[term]! * index.rare[term]!;
        if (first >= 48 && first <= 57) numbers++;
      }
      const kind = index.passageKind[p]!;
      const worth = kind === 2 ? 0.7 : 1;
      const likeness = (worth * dot) / (whole.norm * index.passageNorm[p]!);
      const sentenceLikeness = (worth * dotSentence) / (totals[sentence]!.norm * index.passageNorm[p]!);
      const limb = index.passagePart[p]!;
      const nearness = Math.max(likeness, sentenceLikeness);
      if (limb < 0) nearWhole = Math.max(nearWhole, nearness);
      else if (nearness > nearPart) {
        nearPart = nearness;
        part = limb;
      }
      if (likeness > near.likeness) {
        near.likeness = likeness;
        near.rare = rare;
        near.rareConcepts = rareConcepts;
        near.numbers = numbers;
        near.sharedDomain = sharedDomain;
        near.sharedWeight = sharedWeight;
      }
      near.sentence = Math.max(near.sentence, sentenceLikeness);
      if (kind < 2) {
        near.covers = Math.max(near.covers, shared / (its + 5));
        near.coversSentence = Math.max(near.coversSentence, sharedSentence / (its + 5));
      }
    }
    const conceptScore = score - stems[ask]!;
    const s = totals[sentence]!;
    const values: Record<Measure, number> = {
      score: score / whole.all,
      sentence: scoreOf(sentence)[ask]! / s.all,
      stems: stems[ask]! / whole.stems,
      concepts: conceptScore / (whole.concepts + 2),
      raw: Math.log1p(score),
      rawSentence: Math.log1p(scoreOf(sentence)[ask]!),
      relative: 0,
      lead: 0,
      likeness: near.likeness,
      likenessSentence: near.sentence,
      covers: near.covers,
      coversSentence: near.coversSentence,
      domain: whole.domain / whole.weight,
      domainSentence: s.domain / s.weight,
      rare: Math.log1p(near.rare),
      rareConcepts: Math.log1p(near.rareConcepts),
      numbers: Math.min(2, near.numbers),
      known: whole.known / whole.weight,
      short: 1 / (1 + whole.weight / 10),
      both: (score / whole.all) * (whole.domain / whole.weight),
      domainRest: (whole.domain - near.sharedDomain) / (whole.weight - near.sharedWeight + 3),
      foreign: whole.foreign / (whole.weight + 5),
      subject: Math.log1p(whole.subject),
    };
    return { ask, part: nearPart > nearWhole ? part : -1, measured: Float64Array.from(measures, (m) => values[m]) };
  }
}

const at = Object.fromEntries(measures.map((m, i) => [m, i])) as Record<Measure, number>;

/** How each candidate stands beside the others: its score against the best, and the best's lead. */
function compare(candidates: Candidate[]): void {
  const raw = (c: Candidate) => Math.max(c.measured[at.score]!, c.measured[at.sentence]! * 0.7);
  candidates.sort((x, y) => raw(y) - raw(x) || x.ask - y.ask);
  const first = candidates[0] ? raw(candidates[0]) : 0;
  const second = candidates[1] ? raw(candidates[1]) : 0;
  for (const [i, c] of candidates.entries()) {
    c.measured[at.relative] = raw(c) / (first || 1);
    c.measured[at.lead] = i === 0 ? (first - second) / (first || 1) : 0;
  }
}

/** The asks with the highest scores above nothing, at most `n`. */
function best(scores: Float32Array, n: number): number[] {
  const top: number[] = [];
  let least = 0;
  for (let i = 0; i < scores.length; i++) {
    const s = scores[i]!;
    if (s <= least) continue;
    let j = top.length;
    while (j > 0 && scores[top[j - 1]!]! < s) j--;
    top.splice(j, 0, i);
    if (top.length > n) top.pop();
    if (top.length === n) least = scores[top[n - 1]!]!;
  }
  return top;
}
