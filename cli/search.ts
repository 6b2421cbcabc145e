import { readFile } from 'node:fs/promises';
import { addressedTo, entryName, entryYear } from '../shared/entry-name.ts';
import { isAsk } from '../shared/is-ask.ts';
import type { Library } from '../shared/library.ts';
import { search } from '../shared/search.ts';
import { cutShort } from './cut-short.ts';
import { ink, wrap } from './ink.ts';
import type { Given } from './main.ts';
import { Unusable } from './unusable.ts';

/** Searches the record for the words given, or for each line of a file. */
export async function searchCommand({ words, json, limit, queries }: Given, library: Library): Promise<void> {
  const most = limit === undefined ? 10 : Number(limit);
  if (!Number.isInteger(most) || most < 1) throw new Unusable(`--limit takes a whole number from 1, not “${limit}”.`);
  const asked = queries === undefined ? [words.join(' ')] : await lines(queries);
  if (asked.every((q) => !q.trim())) throw new Unusable('Say what to search for: said-before search "advocacy in hospital"');
  for (const query of asked) {
    const answer = search(query, library, most);
    if (json) console.log(JSON.stringify(answer));
    else print(answer, library);
  }
}

async function lines(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => Promise.reject(new Unusable(`“${file}” could not be read.`)));
  return text.split(/\r?\n/).filter((line) => line.trim());
}

function print({ query, results, nothing }: ReturnType<typeof search>, library: Library): void {
  console.log(ink.bold(query));
  if (nothing) console.log(`  ${nothing}`);
  for (const { entry: id } of results) {
    const entry = library.entry(id);
    if (!entry) continue;
    const to = addressedTo(entry);
    console.log(`  ${ink.bold(entryName(id, library))} (${entryYear(id, library)})${to.length ? `, to ${to.join(', ')}` : ''}`);
    console.log(`    ${wrap(cutShort(entry.text, 240), '    ')}`);
    if (isAsk(entry)) console.log(`    ${ink.quiet(wrap(`${library.status(id).label}. ${library.status(id).why}`, '    '))}`);
  }
  console.log();
}
