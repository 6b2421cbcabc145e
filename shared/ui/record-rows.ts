import { entryYear } from '../entry-name.ts';
import { isAsk } from '../is-ask.ts';
import type { Library } from '../library.ts';
import type { Entry } from '../model.ts';
import { datePassed } from '../register.ts';
import type { Status } from '../status.ts';
import { isAddressedTo } from '../successors.ts';
import { bodiesOf, nameOf } from './name-of.ts';

/** One line of the record as it is scanned. `since`: the year it was first asked in its thread; `unanswered`: how many of its parts no reply names. */
export type Row = {
  entry: Entry;
  /** Its place in the record, from 0. */
  order: number;
  name: string;
  ask: string;
  to: string[];
  year: string;
  since: string;
  status: Status;
  unanswered: number;
};

/** What a person narrows the record to; an empty string is any. */
export type Narrowing = { kind: string; publication: string; to: string; standing: string; year: string; thread: string };

/** No narrowing but to what asks something of somebody. */
export const widest: Narrowing = { kind: 'asks', publication: '', to: '', standing: '', year: '', thread: '' };

/** What the record can be sorted by; `document` is newest first, `pressing` what a drafter most needs to know of. */
export const columns = {
  document: (row: Row) => `${9999 - Number(row.year)} ${row.entry.publication} ${String(row.order).padStart(6, '0')}`,
  name: (row: Row) => row.name,
  ask: (row: Row) => row.ask,
  to: (row: Row) => row.to.join(', '),
  stance: (row: Row) => row.status.stance ?? '',
  progress: (row: Row) => row.status.progress,
  since: (row: Row) => row.since,
  pressing: (row: Row) => String(100_000 - Math.round(row.status.rank * 100)).padStart(6, '0'),
} as const;

/** The record as rows, in the order of its documents. */
export function recordRows(library: Library): Row[] {
  return library.corpus.entries.map((entry, order) => {
    const thread = library.threadOf(entry.id);
    const status = library.status(entry.id);
    const first = thread && library.entry(thread.entries[0]!);
    return {
      entry,
      order,
      name: nameOf(entry, library),
      ask: oneLine(entry.text),
      to: bodiesOf(entry),
      year: entryYear(entry.id, library),
      since: entryYear((first ?? entry).id, library),
      status,
      unanswered: status.parts?.filter((p) => p.says === 'not answered').length ?? 0,
    };
  });
}

/** The rows a narrowing leaves; a body is also found by the name of the one whose work it has taken over. */
export function narrow(rows: Row[], by: Narrowing, library: Library): Row[] {
  return rows.filter(
    ({ entry, to, year, status, unanswered }) =>
      (by.kind === '' || (by.kind === 'asks' ? isAsk(entry) : entry.kind === by.kind)) &&
      (!by.publication || entry.publication === by.publication) &&
      (!by.to || isAddressedTo(to, by.to, library)) &&
      (!by.thread || library.threadsOf(entry.id).some((t) => t.id === by.thread)) &&
      (!by.year || year === by.year) &&
      (!by.standing ||
        (by.standing === 'unresolved' ? isAsk(entry) && status.unresolved : false) ||
        (by.standing === 'date passed' && isAsk(entry) && datePassed(status)) ||
        (by.standing === 'parts not answered' && unanswered > 0) ||
        (isAsk(entry) && status.progress === by.standing) ||
        status.stance === by.standing),
  );
}

function oneLine(text: string): string {
  const line = text.split('\n')[0]!.trim();
  return line.length <= 160 ? line : `${line.slice(0, line.lastIndexOf(' ', 156))} …`;
}
