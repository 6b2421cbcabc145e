import { entryName, entryYear } from '../shared/entry-name.ts';
import type { Library } from '../shared/library.ts';
import { ink, wrap } from './ink.ts';
import type { Given } from './main.ts';

/** The same ask through the years, oldest first. */
export function threadsCommand({ json }: Given, library: Library): void {
  const { threads } = library.corpus;
  if (json) return void console.log(JSON.stringify({ threads }));
  for (const thread of threads) {
    console.log(ink.bold(thread.title));
    for (const id of thread.entries) {
      const entry = library.entry(id);
      console.log(`  ${entryYear(id, library)}  ${entryName(id, library)}: ${ink.quiet(library.status(id).label)}`);
      if (entry)
        console.log(`        ${wrap(entry.text.slice(0, 160).replace(/\s\S*$/, entry.text.length > 160 ? ' …' : '$&'), '        ')}`);
    }
    console.log();
  }
}
