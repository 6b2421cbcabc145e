import type { Index } from './open-index.ts';
import type { Question } from './question.ts';

/** The passages of an ask that are nearest to a paragraph and to its best sentence, and what the nearest shares with it. */
export type Nearest = {
  /** Likeness of the nearest passage, 0 to 1: to the whole, and to the sentence. */
  likeness: number;
  sentence: number;
  /** How much of the ask's own words (or of a limb's) the paragraph says. */
  covers: number;
  /** How much of all that the record says of the ask, in every way it says it, the paragraph says. */
  profile: number;
  /** How telling the shared words and concepts are against ordinary prose. */
  rare: number;
  rareConcepts: number;
  sharedDomain: number;
  sharedWeight: number;
  /** The limb that is nearest; -1 where the whole ask is. */
  part: number;
};

const hash = 35;
const response = 2;
const responseWorth = 0.7;

/** Looks at every passage of an ask. `sentence` is the window that it scores best in. */
export type Nearer = (question: Question, ask: number, sentence: number) => Nearest;

/** Looks through the passages of one index. */
export function nearer(index: Index): Nearer {
  const weightOf = passageWeights(index);
  return (question, ask, sentence) => nearestOf(index, weightOf, question, ask, sentence);
}

/** How much all the terms of a passage weigh, added up when first asked for. */
function passageWeights({ passageTerms, passageTermStart, passageNorm, idf }: Index): (passage: number) => number {
  const known = new Float64Array(passageNorm.length);
  return (p) => {
    if (!known[p]) for (let i = passageTermStart[p]!; i < passageTermStart[p + 1]!; i++) known[p]! += idf[passageTerms[i]!]!;
    return known[p]!;
  };
}

function nearestOf(index: Index, weightOf: (passage: number) => number, question: Question, ask: number, sentence: number): Nearest {
  const { passageTerms, passageTermStart, passageNorm, passageKind, passagePart, idf, rare, domain, letters, termStart } = index;
  const { mask, weight, windows } = question;
  const bit = 1 << sentence;
  const wholeNorm = windows[0]!.norm;
  const sentenceNorm = windows[sentence]!.norm;
  const near: Nearest = {
    likeness: 0,
    sentence: 0,
    covers: 0,
    profile: 0,
    rare: 0,
    rareConcepts: 0,
    sharedDomain: 0,
    sharedWeight: 0,
    part: -1,
  };
  let nearest = -1;
  let nearPart = 0;
  let nearWhole = 0;
  let sharedInAll = 0;
  let all = 5;
  for (let p = index.passageStart[ask]!; p < index.passageStart[ask + 1]!; p++) {
    let dot = 0;
    let dotSentence = 0;
    let shared = 0;
    const end = passageTermStart[p + 1]!;
    for (let i = passageTermStart[p]!; i < end; i++) {
      const term = passageTerms[i]!;
      const where = mask[term]!;
      if (!where) continue;
      const value = idf[term]!;
      const product = weight[term]! * value * value;
      dot += product;
      shared += value;
      if (where & bit) dotSentence += product;
    }
    sharedInAll += shared;
    all += weightOf(p);
    const kind = passageKind[p]!;
    const norm = passageNorm[p]! / (kind === response ? responseWorth : 1);
    const likeness = dot / (wholeNorm * norm);
    const sentenceLikeness = dotSentence / (sentenceNorm * norm);
    const nearness = Math.max(likeness, sentenceLikeness);
    if (passagePart[p]! < 0) nearWhole = Math.max(nearWhole, nearness);
    else if (nearness > nearPart) {
      nearPart = nearness;
      near.part = passagePart[p]!;
    }
    if (likeness > near.likeness) {
      near.likeness = likeness;
      nearest = p;
    }
    near.sentence = Math.max(near.sentence, sentenceLikeness);
    if (kind < response) near.covers = Math.max(near.covers, shared / (weightOf(p) + 5));
  }
  if (nearPart <= nearWhole) near.part = -1;
  near.profile = sharedInAll / all;
  for (let i = nearest < 0 ? 0 : passageTermStart[nearest]!; nearest >= 0 && i < passageTermStart[nearest + 1]!; i++) {
    const term = passageTerms[i]!;
    if (!mask[term]) continue;
    near.sharedDomain += weight[term]! * domain[term]!;
    near.sharedWeight += weight[term]!;
    if (letters[termStart[term]!] === hash) near.rareConcepts += weight[term]! * rare[term]!;
    else near.rare += rare[term]! * rare[term]!;
  }
  return near;
}
