import { readFile, writeFile } from 'node:fs/promises';
import type { Concept } from '../../shared/model.ts';
import { analyse } from '../../shared/similarity/analyse.ts';
import { conceptFinder, phraseBookOf, phraseStems } from '../../shared/similarity/concepts.ts';
import { isElsewhere } from '../../shared/similarity/elsewhere.ts';
import { analyserWith } from '../../shared/similarity/terms-of.ts';
import { readThesaurus } from './read-thesaurus.ts';

/** In how many paragraphs of ordinary government prose each stem, concept and phrase (by its stems) occurs. */
export type BackgroundCounts = {
  paragraphs: number;
  stems: Record<string, number>;
  concepts: Record<string, number>;
  phrases: Record<string, number>;
};

const FILE = 'corpus/background.json';
const least = 0.35;
const fewInRecord = 60;

/** Counts the paragraphs of FOLDER/background_prose.jsonl and writes corpus/background.json: counts only, no text. */
export async function main([folder]: string[]): Promise<void> {
  if (!folder) throw new Error('Say the folder that holds background_prose.jsonl.');
  const lines = (await readFile(`${folder}/background_prose.jsonl`, 'utf8')).trim().split('\n');
  const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
  const counts = countBackground(texts, await readThesaurus());
  await writeFile(FILE, `${JSON.stringify(counts, null, 0).replaceAll('},', '},\n')}\n`);
  console.log(`${FILE}: ${texts.length} paragraphs, ${Object.keys(counts.stems).length} stems.`);
}

/** The counts; a stem met once is left out. */
function countBackground(texts: string[], thesaurus: Concept[]): BackgroundCounts {
  const find = conceptFinder(phraseBookOf(thesaurus));
  const stemsOf = thesaurus.flatMap((c) => c.phrases.map((p) => phraseStems(p).join(' ')));
  const read = texts.map((text) => {
    const words = analyse(text);
    return { words, said: find(words) };
  });
  const stems = tally(read.map(({ words }) => words.filter((w) => !w.stop).map((w) => w.stem)));
  const phrases = tally(read.map(({ said }) => said.map((s) => stemsOf[s.phrase]!)));
  const weighed = analyserWith(withWeights(thesaurus, { paragraphs: texts.length, stems: {}, concepts: {}, phrases }));
  const concepts = tally(
    read.map(({ words, said }) =>
      [...weighed.weigh(words, said)].filter(([t, w]) => t.startsWith('#') && w > least).map(([t]) => t.slice(1)),
    ),
  );
  return { paragraphs: texts.length, stems: Object.fromEntries(Object.entries(stems).filter(([, n]) => n > 1)), concepts, phrases };
}

/** The thesaurus with a digit for each phrase: 9 where ordinary prose never says it, less the oftener it does. For matters that the record says nothing about, 9 where `record`, its texts, never says it. */
export function withWeights(thesaurus: Concept[], counts: BackgroundCounts, record: string[] = []): Concept[] {
  const all = Math.log(Math.max(4, counts.paragraphs / 4));
  const here = phrasesIn(record, thesaurus);
  const weight = (phrase: string) => {
    const stems = phraseStems(phrase).join(' ');
    const found = counts.phrases[stems] ?? (stems.includes(' ') ? 0 : (counts.stems[stems] ?? 0));
    return sureness(found, all);
  };
  const away = (phrase: string) => sureness(here[phraseStems(phrase).join(' ')] ?? 0, Math.log(fewInRecord));
  return thesaurus.map((c) => ({ ...c, weights: c.phrases.map(isElsewhere(c.id) ? away : weight).join('') }));
}

const sureness = (found: number, all: number) => Math.round(9 * Math.min(1, Math.max(0.05, 1 - Math.log(1 + found) / all)));

/** In how many of the texts each phrase of the thesaurus is said, by its stems. */
function phrasesIn(texts: string[], thesaurus: Concept[]): Record<string, number> {
  const find = conceptFinder(phraseBookOf(thesaurus));
  const stemsOf = thesaurus.flatMap((c) => c.phrases.map((p) => phraseStems(p).join(' ')));
  return tally(texts.map((text) => find(analyse(text)).map((s) => stemsOf[s.phrase]!)));
}

function tally(lists: string[][]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const item of new Set(list)) counts.set(item, (counts.get(item) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
