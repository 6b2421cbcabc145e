import type { Linked } from './linked.ts';
import { type Nearer, nearer } from './nearest.ts';
import type { Index } from './open-index.ts';
import { type Question, questioner } from './question.ts';
import type { Analysed, Analyser } from './terms-of.ts';

/** What is measured of a paragraph and one ask; the decision weighs these by name. */
export const measures = [
  'score',
  'sentence',
  'concepts',
  'rawSentence',
  'relative',
  'lead',
  'likeness',
  'likenessSentence',
  'covers',
  'profile',
  'domain',
  'domainSentence',
  'domainRest',
  'foreign',
  'subject',
  'elsewhere',
  'elsewhereShare',
  'rare',
  'rareConcepts',
  'known',
  'short',
] as const;
export type Measure = (typeof measures)[number];

/** An ask that a paragraph may repeat: its number in the index, the limb that is nearest (-1: the whole), its measures in order, and a bit for each window in which it scores highest. */
export type Candidate = { ask: number; part: number; measured: Float64Array; leads: number };

const gathered = 14;
const gatheredPerSentence = 4;
const at = Object.fromEntries(measures.map((m, i) => [m, i])) as Record<Measure, number>;

/** Measures a paragraph against an index: the asks that share most with it, or with one of its sentences. */
export function measurer(index: Index, analyser: Analyser, linked: Linked = new Map()): (text: string, read: Analysed) => Candidate[] {
  const put = questioner(index, analyser);
  const near = nearer(index);
  return (text, read) => {
    const question = put(text, read);
    const wanted = new Map<number, number>();
    const want = (ask: number, leads = 0) => wanted.set(ask, (wanted.get(ask) ?? 0) | leads);
    for (let w = 0; w < question.windows.length; w++)
      for (const [place, ask] of highest(question.scores[w]!, w ? gatheredPerSentence : gathered).entries()) {
        want(ask, place ? 0 : 1 << w);
        if (place === 0) for (const other of linked.get(ask)?.keys() ?? []) want(other);
      }
    return compare(
      [...wanted].map(([ask, leads]) => ({ ...measure(question, ask, near), leads })),
      linked,
    );
  };
}

function measure(question: Question, ask: number, nearest: Nearer): Omit<Candidate, 'leads'> {
  const { windows, scores } = question;
  const whole = windows[0]!;
  const sentence = bestSentence(question, ask);
  const its = windows[sentence]!;
  const near = nearest(question, ask, sentence);
  const values: Record<Measure, number> = {
    score: scores[0]![ask]! / whole.all,
    sentence: scores[sentence]![ask]! / its.all,
    concepts: question.conceptsOf(ask) / (whole.concepts + 2),
    rawSentence: Math.log1p(scores[sentence]![ask]!),
    relative: 0,
    lead: 0,
    likeness: near.likeness,
    likenessSentence: near.sentence,
    covers: near.covers,
    profile: near.profile,
    domain: whole.domain / whole.weight,
    domainSentence: its.domain / its.weight,
    domainRest: (whole.domain - near.sharedDomain) / (whole.weight - near.sharedWeight + 3),
    foreign: whole.foreign / (whole.weight + 5),
    subject: Math.log1p(whole.subject),
    elsewhere: Math.log1p(question.elsewhere),
    elsewhereShare: (10 * question.elsewhere) / (question.words + 1),
    rare: Math.log1p(near.rare),
    rareConcepts: Math.log1p(near.rareConcepts),
    known: whole.known / whole.weight,
    short: 1 / (1 + whole.weight / 10),
  };
  const measured = new Float64Array(measures.length);
  for (let i = 0; i < measures.length; i++) measured[i] = values[measures[i]!];
  return { ask, part: near.part, measured };
}

/** The sentence that scores an ask best for its length; the whole where there is only one. */
function bestSentence({ windows, scores }: Question, ask: number): number {
  const worth = (w: number) => scores[w]![ask]! / (windows[w]!.all + 8);
  let found = windows.length > 1 ? 1 : 0;
  for (let w = 2; w < windows.length; w++) if (worth(w) > worth(found)) found = w;
  return found;
}

/** Candidates in order, with how each stands beside the others: its score against the best; and its lead, where it is the best or linked to it, over the next that is not. */
function compare(candidates: Candidate[], linked: Linked): Candidate[] {
  const raw = ({ measured }: Candidate) => Math.max(measured[at.score]!, measured[at.sentence]! * 0.7);
  candidates.sort((x, y) => raw(y) - raw(x) || x.ask - y.ask);
  const [best] = candidates;
  if (!best) return candidates;
  const kin = (c: Candidate) => c === best || linked.get(best.ask)?.has(c.ask);
  const rival = candidates.find((c) => !kin(c));
  for (const c of candidates) {
    c.measured[at.relative] = raw(c) / raw(best);
    c.measured[at.lead] = kin(c) ? Math.max(0, (raw(c) - (rival ? raw(rival) : 0)) / raw(best)) : 0;
  }
  return candidates;
}

/** The asks with the highest scores above nothing, at most `n`. */
function highest(scores: Float32Array, n: number): number[] {
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
