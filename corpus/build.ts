import { writeFile } from 'node:fs/promises';
import type { Corpus } from '../shared/model.ts';
import { buildMatching } from './build-matching.ts';
import { readRecord } from './read-record.ts';

/** Reads the documents, the links, the successions and the terms, and writes the record. Stops at the first thing it cannot read, naming file and line. */
export async function buildRecord(): Promise<void> {
  const corpus = await readRecord();
  await writeFile('corpus/corpus.json', recordText(corpus));
  await buildMatching(corpus);
  console.log(`The record: ${corpus.publications.length} documents, ${corpus.entries.length} entries, ${corpus.terms.length} terms.`);
}

/** The record as it is written down: one line a field, so that a change to it can be reviewed as a diff. */
export function recordText(corpus: Corpus): string {
  const block = (o: object) =>
    `  {\n${Object.entries(o)
      .map(([k, v]) => `   ${JSON.stringify(k)}: ${JSON.stringify(v)}`)
      .join(',\n')}\n  }`;
  const { version, ...lists } = corpus;
  const written = Object.entries(lists).map(
    ([name, list]) => ` ${JSON.stringify(name)}: [\n${(list as object[]).map(block).join(',\n')}\n ]`,
  );
  return `{\n "version": ${version},\n${written.join(',\n')}\n}\n`;
}
