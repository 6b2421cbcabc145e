import { entryName, entryYear } from '../shared/entry-name.ts';
import type { Library } from '../shared/library.ts';
import { listed } from '../shared/listed.ts';
import { type RegisterFilter, registerRows, registerTable } from '../shared/register.ts';
import { csv as asCsv } from '../shared/ui/csv.ts';
import { cutShort } from './cut-short.ts';
import { ink, wrap } from './ink.ts';
import type { Given } from './main.ts';
import { Unusable } from './unusable.ts';

/** Every recommendation, promise and expectation and how it stands; the ones a drafter must know of first. */
export function registerCommand(given: Given, library: Library): void {
  const rows = registerRows(library, filterOf(given, library));
  if (given.csv) return void console.log(asCsv(registerTable(rows, library)));
  const entries = rows.map(({ entry, status }) => ({ id: entry.id, kind: entry.kind, text: entry.text, status }));
  if (given.json) return void console.log(JSON.stringify({ entries }));
  if (!entries.length) console.log(`Nothing in ${library.reach}, answers to that.`);
  for (const { id, status, text } of entries.sort((a, b) => b.status.rank - a.status.rank)) {
    console.log(`${ink.bold(`${entryName(id, library)} (${entryYear(id, library)})`)}  ${status.label}`);
    console.log(`    ${wrap(cutShort(text, 160), '    ')}`);
    for (const words of [status.why, ...(status.notes ?? [])]) console.log(`    ${ink.quiet(wrap(words, '    '))}`);
  }
}

/** What the person narrowed the register to. Throws a sentence where the record has no such document or body. */
export function filterOf({ of, to, unresolved, passed }: Given, library: Library): RegisterFilter {
  if (of && !library.publication(of))
    throw new Unusable(`There is no document “${of}” in the record. There are: ${listed(library.corpus.publications.map((p) => p.id))}.`);
  if (to && !registerRows(library, { to }).length)
    throw new Unusable(
      `Nothing in ${library.reach}, is addressed to “${to}”. Try the name or the short form that the record uses: DHSC, CQC.`,
    );
  return { ...(of && { of }), ...(to && { to }), unresolved, passed };
}
