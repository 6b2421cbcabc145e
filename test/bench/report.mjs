import { cpus, loadavg, totalmem, type } from 'node:os';
import { againstFuse, shortfalls } from './shortfalls.mjs';
import { longestBuild } from './too-slow.mjs';

const number = (n, digits) => (n === undefined || Number.isNaN(n) ? '–' : n.toFixed(digits));
const whole = (n) => number(n, 0);
const ms = (n) => (n === undefined ? '–' : n >= 100 ? whole(n) : n >= 10 ? number(n, 1) : number(n, 2));
const times = (n) =>
  n === undefined || !Number.isFinite(n)
    ? '–'
    : n >= 100
      ? Math.round(n).toLocaleString('en-GB')
      : n >= 10
        ? whole(n)
        : number(n, n < 1 ? 2 : 1);
const size = (bytes) => (bytes === undefined ? '–' : `${number(bytes / 1e6, bytes < 1e6 ? 2 : 1)}`);
const table = (head, rows) => [head, head.map((_, i) => (i ? '--:' : '---')), ...rows].map((r) => `| ${r.join(' | ')} |`).join('\n');

/** The whole of docs/bench.md. */
export function report({ drafts, voices, searches, cost, matching, terms, fresh, data, took }) {
  const [{ model }] = cpus();
  return `# Bench

Written by \`npm run bench\`: one run, the same items, drafts and machine for all.
${model.trim()}, ${cpus().length} cores, ${whole(totalmem() / 2 ** 30)} GB, ${type()}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}; load when it ended ${number(loadavg()[0], 1)}.
The run took ${took} minutes. Times are milliseconds, the lesser of the clock's and the processor's, so that other work on the machine does not count; each text is asked once, after a second of others. Where a peer lets one choose how words are read (MiniSearch, Orama, FlexSearch and BM25, by the paragraph), it reads the stems that we read.

## Where ours falls short
${shortfalls({ drafts, voices, searches, cost, matching, data })}

${fresh}
## Against fuse.js at its best
${againstFuse({ drafts, voices, cost })}

## A paragraph: is the right ask found?
${drafts ? judgedDrafts(drafts) : 'The judged drafts were not at hand: name their folder in `GOLD`.'}

**Two voices left out**, ${voices.n} drafts, each two restatements in voices that the index has not seen; only the ask itself counts as right, not its twin in another document:

${table(
  ['engine', 'hit@1', 'hit@3'],
  voices.rows.map((r) => [r.name, whole(r.hit1), whole(r.hit3)]),
)}

## A query: is the right entry found?
${searches.judged ? `${searches.judged} judged queries; beside them ${searches.own} of our own (test/search-queries.ts).` : `${searches.own} queries of our own (test/search-queries.ts).`}

${queryTable(searches)}

## What it costs
The record grown with made-up entries from its own sentences and the words of ordinary government prose; seeded. Where a cell was too slow to measure whole, the number of texts it was measured on is in brackets; fuse.js, which goes through all entries for each question, is asked on 10,000 of 100,000 and its times multiplied (“on a part”); an engine that takes more than ${longestBuild / 1000} s to take in the entries is not asked.
${cost.map((c) => costTables(c, cost)).join('\n')}
## The matcher by itself
\`\`\`
${matching}
\`\`\`
${terms ? `\n## The terms, on judged lines\n\`\`\`\n${terms}\n\`\`\`\n` : ''}`;
}

function judgedDrafts({ kinds, rows, unrelated }) {
  const sampled = rows.filter((r) => r.measuredOn < unrelated).map((r) => `${r.name} on the first ${r.measuredOn}`);
  const first = rows[0].byKind;
  return `On the judged drafts kept outside this repository and our own of \`corpus/matching/drafts.jsonl\`; flags right: positives whose first answer is right and scores above all but 1 % or 5 % of ${unrelated} unrelated paragraphs${sampled.length ? ` (${sampled.join('; ')})` : ''}. FlexSearch gives no scores. Our decision was fitted on these drafts; the voices left out, below, are the fairer figure for ours.

${table(
  ['engine', 'hit@1', 'hit@3', 'recall@5', 'nDCG@5', 'flags right at 1 %', 'at 5 %'],
  rows.map((r) => [r.name, whole(r.hit1), whole(r.hit3), whole(r.recall), whole(r.ndcg), whole(r.at1), whole(r.at5)]),
)}

hit@1 / hit@3 by kind of paraphrase:

${table(
  ['engine', ...kinds.map((k, i) => `${k} (${first[i].n})`)],
  rows.map((r) => [r.name, ...r.byKind.map((k) => `${whole(k.hit1)} / ${whole(k.hit3)}`)]),
)}`;
}

function queryTable({ judged, rows }) {
  const of = (f) => [whole(f.s1), whole(f.s3), whole(f.r10), String(f.none)];
  const head = ['first', 'in three', 'recall@10', 'no result'];
  return table(
    ['engine', ...(judged ? head.map((h) => `judged: ${h}`) : []), ...head.map((h) => `own: ${h}`)],
    rows.map((r) => [r.name, ...(judged ? of(r.judged) : []), ...of(r.own)]),
  );
}

function costTables({ size: entries, paragraph, keystroke }) {
  const row = (all) => {
    const fuse = all.find((r) => r.name === 'fuse.js, best');
    const most = Math.max(...all.map((r) => r.n ?? 0));
    return (r) => [
      `${r.name}${r.tooSlow ? ': too slow to build' : r.n < most ? ` (${r.n}${r.share < 1 ? ', on a part' : ''})` : ''}`,
      ms(r.build),
      size(r.bytes),
      ms(r.p50),
      ms(r.p95),
      times(fuse.p50 / r.p50),
      times(fuse.build / r.build),
    ];
  };
  const head = ['build ms', 'index MB', 'p50', 'p95', 'times as fast as fuse.js', 'its build'];
  return `
### ${entries.toLocaleString('en-GB')} entries
Our prebuilt index: ${size(paragraph[0].bytes)} MB, opened and first asked in ${ms(paragraph[0].load)} ms; ${size(paragraph[0].memory)} MB in memory.

${table(
  ['a paragraph', ...head, 'draft of 500, s'],
  paragraph.map((r) => [...row(paragraph)(r), r.tooSlow ? '–' : `${r.n < 500 ? '≈ ' : ''}${ms((r.mean * 500) / 1000)}`]),
)}

${table(['a keystroke', ...head], keystroke.map(row(keystroke)))}
`;
}
