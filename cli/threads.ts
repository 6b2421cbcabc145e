import { entryName, entryYear } from '../shared/entry-name.ts';
import type { Library } from '../shared/library.ts';
import type { Thread } from '../shared/model.ts';
import { cutShort } from './cut-short.ts';
import { ink, wrap } from './ink.ts';
import type { Given } from './main.ts';

/** The same ask through the years, oldest first, with the words in which it was promised or answered. */
export function threadsCommand({ json }: Given, library: Library): void {
  const { threads } = library.corpus;
  if (json) return void console.log(JSON.stringify({ threads }));
  for (const thread of threads) {
    console.log(ink.bold(thread.title));
    if (thread.why) console.log(`  ${ink.quiet(wrap(thread.why, '  '))}`);
    for (const id of thread.entries) print(thread, id, library);
    const verbs = new Set(thread.verbs?.map((v) => `${entryYear(v.entry, library)} ${v.says}`));
    if (verbs.size > 1) console.log(`  ${wrap([...verbs].join(' → '), '  ')}`);
    console.log();
  }
}

function print({ verbs = [] }: Thread, id: string, library: Library): void {
  console.log(`  ${entryYear(id, library)}  ${entryName(id, library)}: ${ink.quiet(library.status(id).label)}`);
  const text = library.entry(id)?.text ?? '';
  console.log(`        ${wrap(cutShort(text, 160), '        ')}`);
  for (const { at, words } of verbs.filter((v) => v.entry === id))
    console.log(`        ${wrap(`“… ${words} …”${at === id ? '' : ` (${entryName(at, library)})`}`, '        ')}`);
}
