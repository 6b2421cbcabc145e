import type { Library } from './library.ts';
import type { Entry, EntryId } from './model.ts';

/** What people call a passage of the record: `Baroness Hollins, recommendation 6`, `Winterbourne View action plan, action 22`. */
export function entryName(id: EntryId, library: Library): string {
  const entry = library.entry(id);
  if (!entry) return id;
  const source = library.publication(entry.publication)?.shortTitle ?? entry.publication;
  return `${source}, ${whatItIs(entry)}`;
}

/** The year of the document that says it, e.g. `2023`. */
export function entryYear(id: EntryId, library: Library): string {
  return library.publication(library.entry(id)?.publication ?? '')?.published.slice(0, 4) ?? '';
}

/** Who was asked, or who promised; empty where the document names no one. */
export function addressedTo(entry: Entry): string[] {
  if (entry.kind === 'recommendation') return entry.to;
  if (entry.kind === 'action') return entry.owners;
  return entry.kind === 'expectation' ? entry.of : [];
}

function whatItIs(entry: Entry): string {
  const last = entry.id.slice(entry.publication.length + 1);
  switch (entry.kind) {
    case 'recommendation':
      return last.startsWith('further-') ? `further work ${last.slice(8)}` : `recommendation ${entry.number ?? last}`;
    case 'action':
      return `action ${entry.number ?? last}`;
    case 'response':
      return `response to ${asked(last.replace(/^response-/, '').split('-'))}`;
    case 'update':
      return `progress on ${asked(entry.about.map((id) => id.slice(id.indexOf('/') + 1)))}`;
    case 'definition':
      return `definition of ${entry.short ?? entry.term}`;
    case 'expectation':
      return `expectation ${last.replace(/^expectation-/, '')}`;
  }
}

function asked(numbers: string[]): string {
  const list = numbers.length > 1 ? `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}` : numbers[0];
  return `recommendation${numbers.length > 1 ? 's' : ''} ${list}`;
}
