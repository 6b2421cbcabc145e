import type { Body, Entry, PublicationId } from '../../shared/model.ts';
import type { Line } from './lines.ts';

/** What is known of a document before it is read: `by` is who asks or reports in it; `published` an ISO date or a year. */
export type Origin = { id: PublicationId; by?: Body; published?: string };

/** What a reader made of a document, and where it gave up: line numbers from 1, with a reason in words. */
export type Read = { entries: Entry[]; unread: { line: number; why: string }[] };

/** Reads one shape of document. Nothing found and nothing unread means that the document is not of that shape. */
export type Reader = (lines: Line[], origin: Origin) => Read;
