import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readDocument } from '../corpus/readers/index.ts';
import { ink, wrap } from './ink.ts';
import type { Given } from './main.ts';
import { readDraft } from './read-draft.ts';
import { Unusable } from './unusable.ts';

/** Says what the record's readers find in a document: its recommendations, responses, actions, definitions, expectations. */
export async function readCommand({ words: [file, ...more], json }: Given): Promise<void> {
  if (!file || more.length) throw new Unusable('Name one file: said-before read REPORT.txt');
  const { reader, entries } = readDocument(await textOf(file));
  if (json) return void console.log(JSON.stringify({ file, reader: reader ?? null, entries }));
  console.log(ink.bold(basename(file)));
  if (!entries.length)
    return void console.log('Nothing in it is numbered or laid out as recommendations, responses, actions or expectations are.');
  for (const entry of entries) {
    console.log(
      `\n  ${ink.bold(`${entry.kind} ${entry.id.slice(entry.id.indexOf('/') + 1)}`)}  ${ink.quiet(`lines ${entry.lines.join('–')}`)}`,
    );
    console.log(`    ${wrap(entry.text, '    ')}`);
    if (entry.kind === 'response')
      for (const { entry: id, stance } of entry.answers)
        console.log(`    ${ink.quiet(wrap(`To ${id.slice(id.indexOf('/') + 1)}: ${stance.says}, from “${stance.quote}”`, '    '))}`);
  }
}

/** Line numbers are the file's own for plain text; elsewhere a paragraph is a line. */
async function textOf(file: string): Promise<string> {
  const draft = await readDraft(file).catch((error: Error) => Promise.reject(new Unusable(error.message)));
  return /\.txt$/i.test(file) ? readFile(file, 'utf8') : draft.paragraphs.map((p) => p.text).join('\n');
}
