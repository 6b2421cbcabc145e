import { registerHead } from './annex-in.ts';
import { plainDate } from './dates-in.ts';
import { addressedTo, entryName, entryYear } from './entry-name.ts';
import { isAsk } from './is-ask.ts';
import type { Library } from './library.ts';
import { listed } from './listed.ts';
import type { Action, Body, Expectation, PublicationId, Recommendation, Thread } from './model.ts';
import type { Status } from './status.ts';
import { answeringNow, isAddressedTo } from './successors.ts';

/** One line of the register: an ask, promise or expectation, whom it is addressed to, who answers for that now, and how it stands. */
export type RegisterRow = {
  entry: Recommendation | Action | Expectation;
  name: string;
  year: string;
  to: Body[];
  now: Body[];
  status: Status;
  threads: Thread[];
  /** How many of its parts have no answer in the record. */
  partsUnanswered: number;
};

/** What a register is narrowed to; what is absent is any. `to` finds what was addressed to a body that the named one has taken over. */
export type RegisterFilter = {
  of?: PublicationId;
  to?: Body;
  unresolved?: boolean;
  year?: string;
  thread?: Thread['id'];
  partsUnanswered?: boolean;
  /** Only what has a date that has gone by, with no completion recorded. */
  passed?: boolean;
};

/** Every recommendation, promise and expectation of the record, in the order of its documents, as far as the filter leaves it. */
export function registerRows(library: Library, filter: RegisterFilter = {}): RegisterRow[] {
  return library.corpus.entries.flatMap((entry) => {
    if (!isAsk(entry)) return [];
    const to = addressedTo(entry);
    const status = library.status(entry.id);
    const row: RegisterRow = {
      entry,
      name: entryName(entry.id, library),
      year: entryYear(entry.id, library),
      to,
      now: answeringNow(to, library),
      status,
      threads: library.threadsOf(entry.id),
      partsUnanswered: status.parts?.filter((p) => p.says === 'not answered').length ?? 0,
    };
    return keeps(row, filter, library) ? [row] : [];
  });
}

function keeps({ entry, year, to, status, threads, partsUnanswered }: RegisterRow, filter: RegisterFilter, library: Library): boolean {
  return (
    (!filter.of || entry.publication === filter.of) &&
    (!filter.to || isAddressedTo(to, filter.to, library)) &&
    (!filter.unresolved || status.unresolved) &&
    (!filter.year || year === filter.year) &&
    (!filter.thread || threads.some((t) => t.id === filter.thread)) &&
    (!filter.partsUnanswered || partsUnanswered > 0) &&
    (!filter.passed || datePassed(status))
  );
}

/** Whether its own date, or one given in a report on it, has gone by with no completion recorded. */
export const datePassed = ({ due, progress, passed }: Status): boolean => progress !== 'complete' && Boolean(due?.passed || passed);

/** The register as a table for a document or a spreadsheet: a heading, one row each, and last what record it is from and as at which day. */
export function registerTable(rows: RegisterRow[], library: Library): string[][] {
  const lines = rows.map(({ entry, name, year, to, now, status, threads }) => [
    name,
    year,
    entry.text,
    listed(to),
    listed(now),
    status.stance ?? '',
    status.progress,
    `${status.label}. ${status.why}`,
    status.evidence.map((e) => `“${e.quote}” (${e.by}, ${e.date.slice(0, 4)})`).join(' '),
    threads.map((t) => t.title).join('; '),
    source(entry.publication, library),
  ]);
  return [
    registerHead,
    ...lines,
    [`From ${library.reach}, as at ${plainDate(library.today)}. How a reply was read is this record’s reading, not an official position.`],
  ];
}

function source(id: PublicationId, library: Library): string {
  const { title = id, publisher, published, url } = library.publication(id) ?? {};
  return [publisher, title, published && plainDate(published), url].filter(Boolean).join(', ');
}
