import { readDrafts, readTraps } from '../../corpus/matching/judged.ts';
import { queries } from '../search-queries.ts';
import { timesOf, watch } from './measure.mjs';
import { itemsOf, oursByKeystroke, oursByParagraph } from './ours.mjs';
import { peersByKeystroke, peersByParagraph } from './peers.mjs';
import { grownTo, seeded } from './synthetic.mjs';
import { longestBuild, TooSlow } from './too-slow.mjs';

/** Milliseconds that one cell of the table may take before the rest of its texts are left out. */
const budget = 4000;
/** Above this, engines are not warmed up, and the peers' indexes are not written out to be measured. */
const large = 10_000;

/** What each engine costs at each size: build, bytes, a paragraph, a keystroke, a draft of 500 paragraphs. */
export async function costs(corpus, background, sizes) {
  const paragraphs = await drafts();
  const typed = keystrokes();
  const table = [];
  for (const size of sizes) {
    const grown = grownTo(size, corpus, background);
    const items = itemsOf(grown);
    const row = { size, entries: items.length, paragraph: [], keystroke: [] };
    for (const engine of [oursByParagraph, ...peersByParagraph]) row.paragraph.push(await cost(engine, items, grown, paragraphs, size));
    for (const engine of [oursByKeystroke, ...peersByKeystroke]) row.keystroke.push(await cost(engine, items, grown, typed, size));
    table.push(row);
  }
  return table;
}

async function cost(engine, items, grown, { timed, warm }, size) {
  globalThis.gc?.();
  const building = watch();
  let built;
  try {
    built = await engine.build(items, grown);
  } catch (error) {
    if (!(error instanceof TooSlow)) throw error;
    console.log(`  ${size}: ${engine.name}, not built within ${longestBuild / 1000} s`);
    return { name: engine.name, tooSlow: true };
  }
  const build = building();
  const { ask, bytes, load, memory, share = 1 } = built;
  const ours = engine === oursByParagraph || engine === oursByKeystroke;
  if (size <= large) await warmUp(ask, warm);
  const times = await timesOf(ask, timed, ours ? 120_000 : budget);
  for (const of of ['p50', 'p95', 'mean']) times[of] /= share;
  const written = bytes && (ours || size <= large) ? bytes() : undefined;
  console.log(
    `  ${size}: ${engine.name}, build ${build.toFixed(0)} ms, p50 ${times.p50.toFixed(3)} ms, p95 ${times.p95.toFixed(3)} ms, of ${times.n}`,
  );
  return { name: engine.name, build, load, memory, bytes: written, share, ...times };
}

/** Asks for a second, so that an engine is not timed in its first steps. */
async function warmUp(ask, texts) {
  const spent = watch();
  for (let i = 0; spent() < 1000; i++) await ask(texts[i % texts.length]);
}

/** Paragraphs as people wrote them, one in three repeating the record and two near it that do not: 500 to time, and others to warm up with. */
async function drafts() {
  const repeats = (await readDrafts()).filter((d) => d.expected.length).map((d) => d.text);
  const others = shuffled(await readTraps(), 7);
  const all = shuffled(
    repeats.flatMap((text, i) => [text, ...others.slice(2 * i, 2 * i + 2)]),
    8,
  );
  return { timed: all.slice(0, 500), warm: all.slice(500) };
}

/** Every beginning of our own queries, as they are typed, in an order that repeats nothing soon. */
function keystrokes() {
  const all = queries.flatMap(([, typed]) => Array.from({ length: typed.length }, (_, i) => typed.slice(0, i + 1)));
  const typed = shuffled([...new Set(all)], 11);
  return { timed: typed.slice(0, 600), warm: typed.slice(600) };
}

function shuffled(texts, seed) {
  const random = seeded(seed);
  return texts
    .map((text) => ({ text, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map((t) => t.text);
}
