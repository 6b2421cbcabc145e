import { entryName, entryYear } from '../shared/entry-name.ts';
import type { Library } from '../shared/library.ts';
import { ink, wrap } from './ink.ts';
import type { Given } from './main.ts';

/** Every recommendation, promise and expectation and how it stands; the ones a drafter must know of first. */
export function registerCommand({ json, unresolved }: Given, library: Library): void {
  const entries = library.corpus.entries
    .filter((e) => e.kind === 'recommendation' || e.kind === 'action' || e.kind === 'expectation')
    .map((e) => ({ id: e.id, kind: e.kind, text: e.text, status: library.status(e.id) }))
    .filter((e) => !unresolved || e.status.unresolved);
  if (json) return void console.log(JSON.stringify({ entries }));
  for (const { id, status, text } of entries.sort((a, b) => b.status.rank - a.status.rank)) {
    console.log(`${ink.bold(`${entryName(id, library)} (${entryYear(id, library)})`)}  ${status.label}`);
    console.log(`    ${wrap(text.slice(0, 160).replace(/\s\S*$/, text.length > 160 ? ' …' : '$&'), '    ')}`);
    console.log(`    ${ink.quiet(wrap(status.why, '    '))}`);
  }
}
