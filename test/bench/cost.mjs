import { idsOf } from '../../corpus/build-matching.ts';
import { readRestatements } from '../../corpus/matching/read-restatements.ts';
import { queries } from '../search-queries.ts';
import { timesOf, watch } from './measure.mjs';
import { itemsOf, oursByKeystroke, oursByParagraph } from './ours.mjs';
import { peersByKeystroke, peersByParagraph } from './peers.mjs';
import { grownTo, seeded, sentenceMaker } from './synthetic.mjs';
import { longestBuild, TooSlow } from './too-slow.mjs';

/** Milliseconds that one cell of the table may take before the rest of its texts are left out. */
const budget = 4000;
/** Above this, engines are not warmed up, and the peers' indexes are not written out to be measured. */
const large = 10_000;

/** What each engine costs at each size: build, bytes, a paragraph, a keystroke, a draft of 500 paragraphs. */
export async function costs(corpus, background, sizes) {
  const paragraphs = await drafts(corpus, background);
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

async function cost(engine, items, grown, texts, size) {
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
  if (size <= large) await timesOf(ask, texts.slice(-20), 1000);
  const times = await timesOf(ask, texts.slice(0, -20), ours ? 120_000 : budget);
  for (const of of ['p50', 'p95', 'mean']) times[of] /= share;
  const written = bytes && (ours || size <= large) ? bytes() : undefined;
  console.log(
    `  ${size}: ${engine.name}, build ${build.toFixed(0)} ms, p50 ${times.p50.toFixed(3)} ms, p95 ${times.p95.toFixed(3)} ms, of ${times.n}`,
  );
  return { name: engine.name, build, load, memory, bytes: written, share, ...times };
}

/** 500 paragraphs to time, half said as people restate the record and half about other things, and 20 to warm up with. */
async function drafts(corpus, background) {
  const random = seeded(7);
  const sentence = sentenceMaker(corpus, background, random);
  const restated = [...(await readRestatements(idsOf(corpus))).values()].filter((l) => l.length > 3);
  return Array.from({ length: 520 }, (_, i) => {
    const list = restated[Math.floor(random() * restated.length)];
    const about = i % 2 ? [sentence(), sentence(), sentence()] : [0, 1, 2].map(() => list[Math.floor(random() * list.length)].text);
    return about.join(' ');
  });
}

/** Every beginning of our own queries, as they are typed, in an order that repeats nothing soon. */
function keystrokes() {
  const random = seeded(11);
  const all = queries.flatMap(([, typed]) => Array.from({ length: typed.length }, (_, i) => typed.slice(0, i + 1)));
  return [...new Set(all)]
    .map((text) => ({ text, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, 620)
    .map((t) => t.text);
}
