import { readFile, writeFile } from 'node:fs/promises';
import type { Corpus } from '../../shared/model.ts';
import { chanceBy, type Decision, type Logit } from '../../shared/similarity/decide.ts';
import { isElsewhere } from '../../shared/similarity/elsewhere.ts';
import { analyserWith } from '../../shared/similarity/terms-of.ts';
import { idsOf, matchingFor } from '../build-matching.ts';
import { fitMatters, type Matters, type Spoken } from './fit-matters.ts';
import { gradeOf, type JudgedDraft, type JudgedTexts, judgedId, readJudged, readTraps } from './judged.ts';
import { askOf, type HeldOut, leaveVoicesOut, measureWith, pairsOfVoices, restated } from './leave-one-voice-out.ts';
import { calibrated, fitLogistic, type Sample } from './logistic.ts';
import { readRestatements } from './read-restatements.ts';

/** Candidates of one paragraph with what is known of each: 2 same, 1 overlapping, 0 neither, undefined not known. */
export type Seen = { draft?: JudgedDraft; candidates: { id: string; measured: ArrayLike<number>; grade: number | undefined }[] };

/** Fits the decision on FOLDER's judged drafts, on restatements with their voice left out, on traps and on unrelated prose; writes corpus/matching/decision.json, and matters.json beside it. */
export async function main([folder]: string[]): Promise<void> {
  if (!folder) throw new Error('Say the folder that holds draft_dev.jsonl, unrelated_dev.jsonl and background_prose.jsonl.');
  const { evidence, matters } = await gatherEvidence(await readJudged(folder));
  await writeFile('corpus/matching/matters.json', `${JSON.stringify(matters, null, 2)}\n`);
  const decision = fitDecision(evidence);
  await writeFile('corpus/matching/decision.json', `${JSON.stringify(decision, null, 2)}\n`);
  console.log(
    `corpus/matching/decision.json: marked from ${decision.marked}, listed from ${decision.listed}. Run npm run corpus to build it in.`,
  );
}

/** All that the decision can be fitted on. */
export type Evidence = { judged: Seen[]; restated: Seen[]; short: Seen[]; unrelated: Seen[]; traps: Seen[] };

/** Measures every judged draft, held-out restatement, unrelated paragraph and trap; none with what was learnt from it of the record's matters. */
async function gatherEvidence({ drafts, unrelated, background }: JudgedTexts): Promise<{ evidence: Evidence; matters: Matters }> {
  const corpus = JSON.parse(await readFile('corpus/corpus.json', 'utf8')) as Corpus;
  const restatements = await readRestatements(idsOf(corpus));
  const traps = await readTraps();
  const related = relations(corpus, drafts);
  const others = restated(restatements, askOf(corpus), padder(background));
  const folds = pairsOfVoices(restatements).length;
  const { read } = analyserWith((await matchingFor(restatements)).thesaurus!);
  const spoken = (text: string, i: number, ofRecord: boolean, worth: number) => ({
    terms: new Map([...read(text).terms()].filter(([term]) => !isElsewhere(term.slice(1)))),
    ofRecord,
    worth,
    fold: i % folds,
  });
  const texts: (Spoken & { fold: number })[] = [
    ...others.map(({ text, fold, long }) => spoken(text, fold, true, long ? 0.6 : 0.4)),
    ...drafts.map(({ text, expected }, i) => spoken(text, i, expected.length > 0, 4)),
    ...background.map((text, i) => spoken(text, i, false, 0.3)),
    ...traps.map((text, i) => spoken(text, i, false, 5)),
  ];
  const matters = Array.from({ length: folds }, (_, fold) => fitMatters(texts.filter((t) => t.fold !== fold)));
  const measures = await Promise.all(matters.map((m) => measureWith(corpus, restatements, m)));
  const measured = (text: string, i: number) => measures[i % folds]!(text);
  const none = (text: string, i: number): Seen => ({ candidates: measured(text, i).map((c) => ({ ...c, grade: 0 })) });
  const held = await leaveVoicesOut(corpus, restatements, others, matters);
  const evidence = {
    judged: drafts.map((draft, i) => ({
      draft,
      candidates: measured(draft.text, i).map((c) => ({
        ...c,
        grade: gradeOf(draft, c.id) || (draft.expected.length && !(judgedId(c.id) in draft.judged) ? undefined : 0),
      })),
    })),
    restated: held.filter((h) => h.long).map((h) => seenOf(h, related)),
    short: held.filter((h) => !h.long).map((h) => seenOf(h, related)),
    unrelated: [...background.flatMap((text, i) => (i % 2 ? [] : [none(text, i)])), ...[...unrelated, ...fragments(background)].map(none)],
    traps: traps.map(none),
  };
  return { evidence, matters: fitMatters(texts) };
}

function seenOf(held: HeldOut, related: (a: string, b: string) => number): Seen {
  return {
    candidates: held.candidates.map((c) => ({
      ...c,
      grade: held.of.includes(c.id) ? 2 : held.of.some((of) => related(c.id, of)) ? undefined : 0,
    })),
  };
}

/** Beginnings of one to nine words, as headings, cells and half-typed lines are: too little to say that anything is repeated. */
function fragments(background: string[]): string[] {
  return background
    .filter((_, i) => i % 4 === 1)
    .map((text, i) =>
      text
        .split(/\s+/)
        .slice(0, 1 + (i % 9))
        .join(' '),
    );
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

/** The chances from which a match is marked, called the same, or listed: of prose about other things, fewer than one paragraph in a hundred is marked and about one in fifteen has something listed. */
const thresholds = { marked: 0.8, alsoMarked: 0.65, sameAsk: 0.92, listed: 0.15, beside: 0.07 };

/** The decision that fits the evidence, calibrated on drafts as they come: judged ones, held-out restatements, some prose about other things. */
function fitDecision(evidence: Evidence): Decision {
  const told = samplesOf(evidence, { judged: 4, long: 0.5, short: 0.25, unrelated: 1, silent: 8, traps: 1 });
  const raw = fitLogistic(told.related, 5);
  const [first, others] = parted(evidence, raw);
  const related = calibrated(raw, samplesOf(first, asTheyCome).related);
  const further = fitLogistic(samplesOf(others, asTheyCome).related, 5);
  const same = calibrated(fitLogistic(told.same, 3), samplesOf(evidence, asTheyCome).same);
  return { related, further, same, ...thresholds };
}

const asTheyCome: Worth = { judged: 1, long: 1, short: 0.2, unrelated: 0.3, silent: 1, traps: 0.5 };

/** The evidence on the likeliest candidate of each paragraph, and on the others. */
function parted(evidence: Evidence, rule: Logit): [Evidence, Evidence] {
  const chance = chanceBy(rule);
  const first = (s: Seen) => s.candidates.reduce((a, b) => (chance(b.measured) > chance(a.measured) ? b : a), s.candidates[0]!);
  const only = (keep: (c: Seen['candidates'][number], first: Seen['candidates'][number]) => boolean) =>
    Object.fromEntries(
      Object.entries(evidence).map(([k, list]) => [
        k,
        list.map((s: Seen) => ({ ...s, candidates: s.candidates.filter((c) => keep(c, first(s))) })),
      ]),
    ) as Evidence;
  return [only((c, f) => c === f), only((c, f) => c !== f)];
}

type Worth = { judged: number; long: number; short: number; unrelated: number; silent: number; traps: number };

function samplesOf({ judged, restated, short, unrelated, traps }: Evidence, worth: Worth): { related: Sample[]; same: Sample[] } {
  const related: Sample[] = [];
  const same: Sample[] = [];
  const add = (seen: Seen[], depth: number, right: number, wrong: number, unknown = 0) => {
    for (const { candidates } of seen)
      for (const { measured, grade } of candidates.slice(0, depth)) {
        if (grade === undefined) {
          if (unknown) related.push({ x: measured, y: 0, w: unknown });
          continue;
        }
        related.push({ x: measured, y: grade ? 1 : 0, w: grade ? right * (grade === 2 ? 1 : 0.6) : wrong });
        if (grade) same.push({ x: measured, y: grade === 2 ? 1 : 0, w: right });
      }
  };
  const about = judged.filter((s) => s.draft?.expected.length);
  const silent = judged.filter((s) => !about.includes(s));
  add(about, 14, worth.judged, worth.judged / 2, worth.judged / 6);
  add(restated, 10, worth.long, worth.long / 2);
  add(short, 10, worth.short, worth.short / 2);
  add(unrelated, 5, 0, worth.unrelated);
  add(silent, 8, 0, worth.silent);
  add(traps, 8, 0, worth.traps);
  return { related, same };
}
