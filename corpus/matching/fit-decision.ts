import { readFile, writeFile } from 'node:fs/promises';
import type { Corpus } from '../../shared/model.ts';
import type { Decision } from '../../shared/similarity/decide.ts';
import { idsOf } from '../build-matching.ts';
import { gradeOf, type JudgedDraft, type JudgedTexts, judgedId, readJudged, readTraps } from './judged.ts';
import { type HeldOut, leaveVoicesOut, measureWith } from './leave-one-voice-out.ts';
import { fitLogistic, type Sample } from './logistic.ts';
import { readRestatements } from './read-restatements.ts';

/** Candidates of one paragraph with what is known of each: 2 same, 1 overlapping, 0 neither, undefined not known. */
export type Seen = { draft?: JudgedDraft; candidates: { id: string; measured: ArrayLike<number>; grade: number | undefined }[] };

/** Fits the decision on FOLDER's judged drafts, on restatements with their voice left out, on traps and on unrelated prose; writes corpus/matching/decision.json. */
export async function main([folder]: string[]): Promise<void> {
  if (!folder) throw new Error('Say the folder that holds draft_dev.jsonl, unrelated_dev.jsonl and background_prose.jsonl.');
  const evidence = await gatherEvidence(await readJudged(folder));
  const decision = fitDecision(evidence);
  await writeFile('corpus/matching/decision.json', `${JSON.stringify(decision, null, 2)}\n`);
  console.log(
    `corpus/matching/decision.json: marked from ${decision.marked}, listed from ${decision.listed}. Run npm run corpus to build it in.`,
  );
}

/** All that the decision can be fitted on. */
export type Evidence = { judged: Seen[]; restated: Seen[]; short: Seen[]; unrelated: Seen[]; traps: Seen[] };

/** Measures every judged draft, held-out restatement, unrelated paragraph and trap. */
export async function gatherEvidence({ drafts, unrelated, background }: JudgedTexts): Promise<Evidence> {
  const corpus = JSON.parse(await readFile('corpus/corpus.json', 'utf8')) as Corpus;
  const restatements = await readRestatements(idsOf(corpus));
  const measure = await measureWith(corpus, restatements);
  const related = relations(corpus, drafts);
  const held = await leaveVoicesOut(corpus, restatements, padder(background));
  const none = (text: string): Seen => ({ candidates: measure(text).map((c) => ({ ...c, grade: 0 })) });
  return {
    judged: drafts.map((draft) => ({
      draft,
      candidates: measure(draft.text).map((c) => ({
        ...c,
        grade: gradeOf(draft, c.id) || (draft.expected.length && !(judgedId(c.id) in draft.judged) ? undefined : 0),
      })),
    })),
    restated: held.filter((h) => h.long).map((h) => seenOf(h, related)),
    short: held.filter((h) => !h.long).map((h) => seenOf(h, related)),
    unrelated: [...unrelated, ...background.filter((_, i) => i % 2 === 0)].map(none),
    traps: (await readTraps()).map(none),
  };
}

function seenOf(held: HeldOut, related: (a: string, b: string) => number): Seen {
  return { candidates: held.candidates.map((c) => ({ ...c, grade: c.id === held.of ? 2 : related(c.id, held.of) ? undefined : 0 })) };
}

/** A sentence of ordinary prose beside a restatement, as drafts hold more than one thought. */
function padder(background: string[]): (text: string) => string {
  let turn = 0;
  return (text) => {
    const beside = background[(++turn * 37) % background.length]!.split(/(?<=\.)\s/)[0]!;
    return turn % 2 ? `${text} ${beside}` : `${beside} ${text}`;
  };
}

/** Pairs that judges or editors have put together; they are neither right nor wrong for each other's restatements. */
function relations(corpus: Corpus, drafts: JudgedDraft[]): (a: string, b: string) => number {
  const entry = (id: string) => judgedId(id.replace(/(\/\d+)\.\d+$/, '$1'));
  const key = (a: string, b: string) => [entry(a), entry(b)].sort().join(' ');
  const together = new Set<string>();
  for (const { expected } of drafts) for (const a of expected) for (const b of expected) together.add(key(a.id, b.id));
  for (const link of corpus.links) together.add(key(link.from, link.to));
  return (a, b) => Number(entry(a) === entry(b) || together.has(key(a, b)));
}

/** The decision that fits the evidence. */
export function fitDecision({ judged, restated, short, unrelated, traps }: Evidence): Decision {
  const samples: Sample[] = [];
  const graded: Sample[] = [];
  const add = (seen: Seen[], depth: number, weights: { right: number; wrong: number }, unknown = 0) => {
    for (const { candidates } of seen)
      for (const { measured, grade } of candidates.slice(0, depth)) {
        if (grade === undefined) {
          if (unknown) samples.push({ x: measured, y: 0, w: unknown });
          continue;
        }
        samples.push({ x: measured, y: grade ? 1 : 0, w: grade ? weights.right * (grade === 2 ? 1 : 0.6) : weights.wrong });
        if (grade) graded.push({ x: measured, y: grade === 2 ? 1 : 0, w: weights.right });
      }
  };
  const about = judged.filter((s) => s.draft?.expected.length);
  add(about, 14, { right: 4, wrong: 2 }, 0.7);
  add(
    judged.filter((s) => !about.includes(s)),
    8,
    { right: 0, wrong: 5 },
  );
  add(restated, 10, { right: 0.5, wrong: 0.25 });
  add(short, 10, { right: 0.25, wrong: 0.12 });
  add(unrelated, 5, { right: 0, wrong: 1 });
  add(traps, 8, { right: 0, wrong: 5 });
  const decision = { related: fitLogistic(samples), same: fitLogistic(graded, 3) };
  return { ...decision, marked: 0.65, sameAsk: 0.78, listed: 0.27, beside: 0.12 };
}
