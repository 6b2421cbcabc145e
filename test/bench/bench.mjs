import { readFile, writeFile } from 'node:fs/promises';
import { costs } from './cost.mjs';
import { onDrafts, onQueries, onVoices } from './quality.mjs';
import { report } from './report.mjs';

/** Measures everything, and writes docs/bench.md. */
export async function bench({ gold, sizes, matching, terms }) {
  const read = async (file) => JSON.parse(await readFile(file, 'utf8'));
  const corpus = { ...(await read('corpus/corpus.json')), matching: await read('corpus/matching.json') };
  const drafts = gold ? await onDrafts(corpus, gold) : undefined;
  const voices = await onVoices(corpus);
  const searches = await onQueries(corpus, gold);
  const cost = await costs(corpus, corpus.matching.background, sizes);
  const text = report({ drafts, voices, searches, cost, matching, terms });
  await writeFile('docs/bench.md', text);
  console.log(`\n${text}\nWritten to docs/bench.md.`);
}
