import { writeFile } from 'node:fs/promises';
import type { Corpus, MatchingData } from '../shared/model.ts';

/** Writes what the matcher needs beside the entries. */
export async function buildMatching(_corpus: Corpus): Promise<void> {
  const matching: MatchingData = {};
  await writeFile('corpus/matching.json', `${JSON.stringify(matching)}\n`);
}
