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
  'matters',
  'mattersSentence',
  'elsewhere',
  'elsewhereShare',
  'rare',
  'rareConcepts',
  'known',
  'short',
] as const;
/** The name of one of the measures. */
export type Measure = (typeof measures)[number];

/** An ask that a paragraph may repeat: its number in the index, the limb that is nearest (-1: the whole), its measures in order, and a bit for each window in which it scores highest. */
export type Candidate = { ask: number; part: number; measured: Float64Array; leads: number };

const usually = 9;
const gatheredPerSentence = 4;

/** An ask as a paragraph scores it, before its passages are looked through: the sentence that scores it best, and how high. */
type Scored = { ask: number; leads: number; sentence: number; raw: number; relative: number; lead: number };

/** Asks that are looked through before it is known whether the paragraph is about anything in the record. */
const lookedAtFirst = 5;
/** Asks that are looked through for a sentence that is read by itself. */
const lookedAtOfSentence = 2;

/** Measures a paragraph against an index: the asks that share most with it, or with one of its sentences. Gives none where none of the first few is worth it. `firstOnly`: the two that share most, and no more. `gathered`: how many asks are held against the whole. */
export function measurer(
  index: Index,
  analyser: Analyser,
  linked: Linked = new Map(),
  gathered = usually,
): (text: string, read: Analysed, isWorthIt?: (measured: Float64Array) => boolean, firstOnly?: boolean) => Candidate[] {
  const put = questioner(index, analyser);
  const near = nearer(index);
  return (text, read, isWorthIt, firstOnly) => {
    const question = put(text, read);
    const wanted = new Map<number, number>();
    const want = (ask: number, leads = 0) => wanted.set(ask, (wanted.get(ask) ?? 0) | leads);
    for (let w = 0; w < question.windows.length; w++)
      for (const [place, ask] of highest(question.scores[w]!, w ? gatheredPerSentence : gathered).entries()) {
        want(ask, place ? 0 : 1 << w);
        if (place === 0) for (const other of linked.get(ask)?.keys() ?? []) want(other);
      }
    const scored = compare(
      [...wanted].map(([ask, leads]) => score(question, ask, leads)),
      linked,
    );
    const first = scored.slice(0, firstOnly ? lookedAtOfSentence : lookedAtFirst).map((one) => measure(question, one, near));
    if (isWorthIt && !first.some((c) => isWorthIt(c.measured))) return [];
    return firstOnly ? first : first.concat(scored.slice(lookedAtFirst).map((one) => measure(question, one, near)));
  };
}

function score(question: Question, ask: number, leads: number): Scored {
  const { windows, scores } = question;
  const sentence = bestSentence(question, ask);
  const raw = Math.max(scores[0]![ask]! / windows[0]!.all, (scores[sentence]![ask]! / windows[sentence]!.all) * 0.7);
  return { ask, leads, sentence, raw, relative: 0, lead: 0 };
}

function measure(question: Question, { ask, leads, sentence, relative, lead }: Scored, nearest: Nearer): Candidate {
  const { windows, scores } = question;
  const whole = windows[0]!;
  const its = windows[sentence]!;
  const near = nearest(question, ask, sentence);
  const values: Record<Measure, number> = {
    score: scores[0]![ask]! / whole.all,
    sentence: scores[sentence]![ask]! / its.all,
    concepts: question.conceptsOf(ask) / (whole.concepts + 2),
    rawSentence: Math.log1p(scores[sentence]![ask]!),
    relative,
    lead,
    likeness: near.likeness,
    likenessSentence: near.sentence,
    covers: near.covers,
    profile: near.profile,
    domain: whole.domain / whole.weight,
    domainSentence: its.domain / its.weight,
    domainRest: (whole.domain - near.sharedDomain) / (whole.weight - near.sharedWeight + 3),
    foreign: whole.foreign / (whole.weight + 5),
    subject: Math.log1p(whole.subject),
    matters: whole.matters / Math.sqrt(whole.weight),
    mattersSentence: its.matters / Math.sqrt(its.weight),
    elsewhere: Math.log1p(question.elsewhere),
    elsewhereShare: (10 * question.elsewhere) / (question.words + 1),
    rare: Math.log1p(near.rare),
    rareConcepts: Math.log1p(near.rareConcepts),
    known: whole.known / whole.weight,
    short: 1 / (1 + whole.weight / 10),
  };
  const measured = new Float64Array(measures.length);
  for (let i = 0; i < measures.length; i++) measured[i] = values[measures[i]!];
  return { ask, part: near.part, measured, leads };
}

/** The sentence that scores an ask best for its length; the whole where there is only one. */
function bestSentence({ windows, scores }: Question, ask: number): number {
  const worth = (w: number) => scores[w]![ask]! / (windows[w]!.all + 8);
  let found = windows.length > 1 ? 1 : 0;
  for (let w = 2; w < windows.length; w++) if (worth(w) > worth(found)) found = w;
  return found;
}

/** In order, with how each stands beside the others: its score against the best; and its lead, where it is the best or linked to it, over the next that is not. */
function compare(scored: Scored[], linked: Linked): Scored[] {
  scored.sort((x, y) => y.raw - x.raw || x.ask - y.ask);
  const [best] = scored;
  if (!best) return scored;
  const kin = (c: Scored) => c === best || linked.get(best.ask)?.has(c.ask);
  const rival = scored.find((c) => !kin(c));
  for (const c of scored) {
    c.relative = c.raw / best.raw;
    c.lead = kin(c) ? Math.max(0, (c.raw - (rival?.raw ?? 0)) / best.raw) : 0;
  }
  return scored;
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
