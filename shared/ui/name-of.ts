import { addressedTo, entryName } from '../entry-name.ts';
import type { Library } from '../library.ts';
import type { Entry, PartId } from '../model.ts';

/** The people's name for something in the record: `Baroness Hollins, recommendation 8, part 3`. */
export function nameOf(entry: Entry, library: Library, part?: PartId): string {
  return `${entryName(entry.id, library)}${part ? `, part ${part.slice(entry.id.length + 1)}` : ''}`;
}

/** Whom it is addressed to or, for a reply or report, whose words it is. */
export function bodiesOf(entry: Entry): string[] {
  return entry.kind === 'response' || entry.kind === 'update' ? [entry.by] : addressedTo(entry);
}
