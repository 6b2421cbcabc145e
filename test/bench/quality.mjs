import { readFile } from 'node:fs/promises';
import { idsOf, matchingFor } from '../../corpus/build-matching.ts';
import { readJudged } from '../../corpus/matching/judged.ts';
import { askOf, pairsOfVoices, without } from '../../corpus/matching/leave-one-voice-out.ts';
import { readRestatements } from '../../corpus/matching/read-restatements.ts';
import { queries } from '../search-queries.ts';
import { distinct, percent, rankOf, watch } from './measure.mjs';
import { itemsOf, oursByKeystroke, oursByParagraph } from './ours.mjs';
import { peersByKeystroke, peersByParagraph } from './peers.mjs';

/** Milliseconds for the unrelated paragraphs; the rest are left out. */
const longest = 10_000;

/** Each engine on the judged drafts and on unrelated prose. */
export async function onDrafts(corpus, gold) {
  const { drafts, unrelated } = await readJudged(gold);
  const rows = [];
  for (const engine of [oursByParagraph, ...peersByParagraph]) {
    const { ask } = await engine.build(itemsOf(corpus), corpus);
    const judged = [];
    for (const draft of drafts) judged.push({ kind: draft.kind, ...(await judge(ask, draft.text, gradesOf(draft))) });
    const tops = [];
    const all = watch();
    for (const text of unrelated) {
      tops.push((await ask(text))[0]?.score ?? 0);
      if (all() > longest) break;
    }
    rows.push({ engine, judged, tops: tops.sort((a, b) => b - a) });
    console.log(`  ${engine.name}: judged`);
  }
  const kinds = [...new Set(drafts.filter((d) => d.expected.length).map((d) => d.kind))];
  return { kinds, rows: rows.map((r) => figures(r, kinds)), unrelated: unrelated.length };
}

const gradesOf = (draft) => new Map(draft.expected.map((e) => [e.id, e.grade]));

async function judge(ask, text, grades, collapse) {
  const found = distinct(await ask(text), collapse);
  return { ...rankOf(found, grades), top: found[0]?.score ?? 0, positive: grades.size > 0 };
}

function figures({ engine, judged, tops }, kinds) {
  const positive = judged.filter((j) => j.positive);
  const flagged = (share) => {
    const limit = tops[Math.floor(tops.length * share)];
    return engine.unscored ? Number.NaN : percent(positive, (j) => j.hit1 && j.top > limit);
  };
  return {
    name: engine.name,
    hit1: percent(positive, (j) => j.hit1),
    hit3: percent(positive, (j) => j.hit3),
    recall: percent(positive, (j) => j.recall),
    ndcg: percent(positive, (j) => j.ndcg),
    at1: flagged(0.01),
    at5: flagged(0.05),
    byKind: kinds.map((kind) => {
      const of = positive.filter((j) => j.kind === kind);
      return { n: of.length, hit1: percent(of, (j) => j.hit1), hit3: percent(of, (j) => j.hit3) };
    }),
    measuredOn: tops.length,
  };
}

/** Each engine on restatements of two voices at a time, which ours has then never seen; peers index the record's own words. */
export async function onVoices(corpus, each = 10) {
  const restatements = await readRestatements(idsOf(corpus));
  const ask = askOf(corpus);
  const drafts = [];
  for (const voices of pairsOfVoices(restatements)) {
    const matching = { ...(await matchingFor(without(restatements, voices))), decision: corpus.matching.decision };
    const ours = oursByParagraph.build([], { ...corpus, matching }).ask;
    const all = [...restatements].flatMap(([id, list]) => {
      const texts = list.filter((r) => voices.includes(r.voice)).map((r) => r.text);
      return texts.length === 2 ? [{ text: texts.join(' '), grades: new Map([[ask(id), 2]]), ours }] : [];
    });
    const step = Math.max(1, Math.floor(all.length / each));
    drafts.push(...all.filter((_, i) => i % step === 0).slice(0, each));
  }
  const rows = [];
  for (const engine of [oursByParagraph, ...peersByParagraph]) {
    const built = engine === oursByParagraph ? undefined : await engine.build(itemsOf(corpus), corpus);
    const judged = [];
    for (const d of drafts) judged.push(await judge(built?.ask ?? d.ours, d.text, d.grades, false));
    rows.push({ name: engine.name, hit1: percent(judged, (j) => j.hit1), hit3: percent(judged, (j) => j.hit3) });
  }
  return { n: drafts.length, rows };
}

/** Each quick search on the judged queries, where they are, and on our own. */
export async function onQueries(corpus, gold) {
  const own = queries.map(([, text, right]) => ({ text, right: new Set(right), first: right, collapse: false }));
  const judged = gold
    ? (await readFile(`${gold}/search_dev.jsonl`, 'utf8'))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .map((q) => ({ text: q.text, right: new Set([...q.expected, ...(q.acceptable ?? [])]), first: q.expected, collapse: true }))
    : [];
  const rows = [];
  for (const engine of [oursByKeystroke, ...peersByKeystroke]) {
    const { ask } = await engine.build(itemsOf(corpus), corpus);
    rows.push({ name: engine.name, own: await answered(ask, own), judged: await answered(ask, judged) });
  }
  return { own: own.length, judged: judged.length, rows };
}

async function answered(ask, list) {
  const all = [];
  for (const q of list) {
    const found = distinct(await ask(q.text), q.collapse);
    const place = found.findIndex((f) => q.right.has(f.id));
    all.push({
      place,
      none: !found.length,
      recall: q.first.filter((id) => found.slice(0, 10).some((f) => f.id === id)).length / Math.min(10, q.first.length),
    });
  }
  return {
    s1: percent(all, (a) => a.place === 0),
    s3: percent(all, (a) => a.place >= 0 && a.place < 3),
    r10: percent(all, (a) => a.recall),
    none: all.filter((a) => a.none).length,
  };
}
