import type { Library } from './library.ts';
import type { EntryId, PartId, Stance } from './model.ts';

/** What the record's replies say of an ask or of one part of it: the newest reading, its words, the reply they stand in, and its year. */
export type Position = { entry: EntryId; stance: Stance; quote: string; response: EntryId; year: string };

/** The recorded position on an ask, or on one part where the part was answered apart; absent where no reply is recorded. */
export function positionOn(entry: EntryId, library: Library, part?: PartId): Position | undefined {
  const published = (id: EntryId) => library.publication(library.entry(id)?.publication ?? '')?.published ?? '';
  const answers = library.responsesTo(entry).toSorted((a, b) => published(a.response.id).localeCompare(published(b.response.id)));
  const found =
    answers.findLast((a) => part !== undefined && a.answer.part === part) ??
    answers.findLast((a) => !a.answer.part) ??
    (part ? undefined : answers.at(-1));
  if (!found) return undefined;
  const { says: stance, quote } = found.answer.stance;
  return { entry, stance, quote, response: found.response.id, year: published(found.response.id).slice(0, 4) };
}
