import { actionTable } from './action-table.ts';
import { briefing } from './briefing.ts';
import { linesOf } from './lines.ts';
import { numberedResponses } from './numbered-responses.ts';
import { progressPage } from './progress-page.ts';
import type { Origin, Read, Reader } from './reader.ts';

/** The shapes of document that can be read, by name. */
export const readers: Record<string, Reader> = {
  'numbered-responses': numberedResponses,
  'progress-page': progressPage,
  'action-table': actionTable,
  briefing,
};

/** Reads any document, or the text of a page, by the shape that finds most in it; no shape fits most documents, and then `reader` is absent. */
export function readDocument(text: string, origin: Origin = { id: 'document' }): Read & { reader?: string } {
  const lines = linesOf(text);
  const read = Object.entries(readers).map(([reader, fits]) => ({ reader, ...fits(lines, origin) }));
  const best = read.reduce((a, b) => (b.entries.length > a.entries.length ? b : a));
  return best.entries.length ? best : { entries: [], unread: [] };
}
