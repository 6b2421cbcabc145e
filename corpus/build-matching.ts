import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { isAsk } from '../shared/is-ask.ts';
import type { Corpus, MatchingData } from '../shared/model.ts';
import { analyserWith } from '../shared/similarity/terms-of.ts';
import { type BackgroundCounts, withWeights } from './matching/count-background.ts';
import type { Matters } from './matching/fit-matters.ts';
import { readJudged } from './matching/judged.ts';
import { phraseChanges } from './matching/phrase-changes.ts';
import { type Restatement, readRestatements } from './matching/read-restatements.ts';
import { readThesaurus, thesaurusReport, unusedConcepts } from './matching/read-thesaurus.ts';

const FILE = 'corpus/matching.json';

/** Writes corpus/matching.json, what the matcher needs beside the entries, and prints what an editor should look at. */
export async function buildMatching(corpus: Corpus): Promise<void> {
  const restatements = await readRestatements(idsOf(corpus));
  const matching = await matchingFor(restatements);
  const before = JSON.parse(await readFile(FILE, 'utf8').catch(() => '{}')) as MatchingData;
  const text = asText(matching);
  await writeFile(FILE, text);
  const lines = [...restatements.values()].reduce((n, list) => n + list.length, 0);
  console.log(
    `${FILE}: ${matching.thesaurus!.length} concepts, ${matching.thesaurus!.reduce((n, c) => n + c.phrases.length, 0)} phrases, ${lines} restatements, ${Math.ceil(gzipSync(text).length / 1024)} kB gzipped.`,
  );
  const sentences = [...(await reportOn(corpus, matching, restatements, before)), ...(await changesSince(before, corpus, matching))];
  for (const sentence of sentences) console.log(`  ${sentence}`);
}

async function changesSince(before: MatchingData, corpus: Corpus, matching: MatchingData): Promise<string[]> {
  const folder = process.env.JUDGED;
  if (!folder) return ['To see what each new phrase changes, give the folder of judged drafts in JUDGED.'];
  return phraseChanges(corpus, before, matching, await readJudged(folder));
}

/** The matching data from the editors' files, with these restatements. */
export async function matchingFor(restatements: Map<string, Restatement[]>, matters?: Matters): Promise<MatchingData> {
  const counts = await readCounts();
  const said = [...restatements.values()].flat().map((r) => r.text);
  const thesaurus = withWeights(await readThesaurus(), counts, said);
  const analyser = analyserWith(thesaurus);
  const line = ({ text }: Restatement) =>
    [...analyser.read(text).terms()].filter(([term, w]) => !term.startsWith('#') || w >= 0.3).map(([term]) => term);
  return {
    thesaurus: thesaurus.map(({ id, name, phrases, outright, weights }) => ({
      id,
      name,
      phrases,
      ...(outright && { outright }),
      why: '',
      weights,
    })),
    analysed: Object.fromEntries([...restatements].map(([id, list]) => [id, list.map((r) => line(r).sort().join(' '))])),
    background: { paragraphs: counts.paragraphs, stems: counts.stems, concepts: counts.concepts },
    matters: matters ?? JSON.parse(await readFile('corpus/matching/matters.json', 'utf8').catch(() => '{}')),
    decision: JSON.parse(await readFile('corpus/matching/decision.json', 'utf8').catch(() => 'null')) ?? undefined,
  };
}

/** Every id that a restatement can be of. */
export function idsOf(corpus: Corpus): Set<string> {
  return new Set(corpus.entries.flatMap((e) => [e.id, ...(e.kind === 'recommendation' ? (e.parts ?? []).map((p) => p.id) : [])]));
}

/** The counts of ordinary prose that are kept with the record. */
async function readCounts(): Promise<BackgroundCounts> {
  return JSON.parse(await readFile('corpus/background.json', 'utf8')) as BackgroundCounts;
}

async function reportOn(
  corpus: Corpus,
  matching: MatchingData,
  restatements: Map<string, Restatement[]>,
  before: MatchingData,
): Promise<string[]> {
  const asks = corpus.entries.filter(isAsk);
  const wanted = asks.flatMap((e) => [e.id, ...(e.kind === 'recommendation' ? (e.parts ?? []).map((p) => p.id) : [])]);
  const bare = wanted.filter((id) => !restatements.get(id)?.length);
  const texts = [...asks.map((e) => e.text), ...[...restatements.values()].flat().map((r) => r.text)];
  const unused = unusedConcepts(matching.thesaurus!, texts);
  return [
    ...(bare.length ? [`${bare.length} asks have no restatements: ${bare.join(', ')}.`] : ['Every ask has restatements.']),
    ...(unused.length ? [`${unused.length} concepts are said nowhere: ${unused.join(', ')}.`] : []),
    ...thesaurusReport(matching.thesaurus!, await readCounts(), before.thesaurus),
  ];
}

/** A line for each concept and each ask, so that a change can be reviewed as a diff. */
function asText({ thesaurus = [], analysed = {}, background, matters, decision }: MatchingData): string {
  const list = thesaurus.map((c) => `  ${JSON.stringify(c)}`).join(',\n');
  const asks = Object.entries(analysed).map(([id, lines]) => `  ${JSON.stringify(id)}: ${JSON.stringify(lines)}`);
  return `{\n "thesaurus": [\n${list}\n ],\n "analysed": {\n${asks.join(',\n')}\n },\n "background": ${JSON.stringify(background)},\n "matters": ${JSON.stringify(matters)},\n "decision": ${JSON.stringify(decision ?? null)}\n}\n`;
}
