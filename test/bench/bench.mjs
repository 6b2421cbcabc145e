import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { costs } from './cost.mjs';
import { onDrafts, onQueries, onVoices } from './quality.mjs';
import { report } from './report.mjs';

/** What drafts by writers we have not met showed, measured apart: edit it when they are measured again. */
const freshNote = 'test/bench/fresh-drafts.md';

/** Measures everything, and writes docs/bench.md. */
export async function bench({ gold, sizes, matching, terms }) {
  const read = async (file) => JSON.parse(await readFile(file, 'utf8'));
  const corpus = { ...(await read('corpus/corpus.json')), matching: await read('corpus/matching.json') };
  const drafts = gold ? await onDrafts(corpus, gold) : undefined;
  const voices = await onVoices(corpus);
  const searches = await onQueries(corpus, gold);
  const cost = await costs(corpus, corpus.matching.background, sizes);
  const data = gzipSync(await readFile('corpus/matching.json'), { level: 9 }).length / 1000;
  const fresh = await readFile(freshNote, 'utf8');
  const took = Math.ceil(performance.now() / 60_000);
  const text = report({ drafts, voices, searches, cost, matching, terms, fresh, data, took });
  await writeFile('docs/bench.md', text);
  console.log(`\n${text}\nWritten to docs/bench.md.`);
}
