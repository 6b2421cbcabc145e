import type { Library } from './library.ts';
import type { Body, EntryId, Progress, Reading, Stance } from './model.ts';

/** The verbatim words a status rests on: whose they are, when, and who read them so. */
export type Evidence = {
  entry: EntryId;
  quote: string;
  says: Stance | Progress;
  voice: 'responder' | 'owner' | 'local' | 'scrutineer';
  by: Body;
  /** ISO date or year of the document. */
  date: string;
  readBy: Reading<unknown>['readBy'];
};

/** How one ask stands on a given day, computed from readings. Nothing here is an official position. */
export type Status = {
  /** `null` for a promise or an expectation, which no one was asked to answer. `mixed`: the answers or parts differ. */
  stance: Stance | 'mixed' | 'no response' | null;
  progress: Progress;
  unresolved: boolean;
  /** 0 for resolved; the higher, the more a drafter must know of it. */
  rank: number;
  /** A few words for a tag, e.g. `Under consideration`. */
  label: string;
  /** One sentence that names the record and how far it runs. */
  why: string;
  evidence: Evidence[];
};

/** How the entry `id` stands on the library's day. */
export function statusOf(id: EntryId, library: Library): Status {
  const entry = library.entry(id);
  const date = (e: EntryId) => library.publication(library.entry(e)?.publication ?? '')?.published ?? '';
  const answers = library.responsesTo(id);
  const evidence: Evidence[] = answers.map(({ response, answer }) => ({
    entry: response.id,
    quote: answer.stance.quote,
    says: answer.stance.says,
    voice: 'responder',
    by: response.by,
    date: date(response.id),
    readBy: answer.stance.readBy,
  }));
  for (const update of library.updatesAbout(id))
    evidence.push({
      entry: update.id,
      quote: update.progress.quote,
      says: update.progress.says,
      voice: update.voice,
      by: update.by,
      date: date(update.id),
      readBy: update.progress.readBy,
    });
  if (entry?.kind === 'action' && entry.progress)
    evidence.push({
      entry: id,
      quote: entry.progress.quote,
      says: entry.progress.says,
      voice: entry.progress.voice,
      by: entry.progress.by,
      date: date(id),
      readBy: entry.progress.readBy,
    });
  const stances = [...new Set(answers.map((a) => a.answer.stance.says))];
  const asked = entry?.kind === 'recommendation';
  const stance = !asked ? null : stances.length === 0 ? 'no response' : stances.length === 1 ? (stances[0] ?? null) : 'mixed';
  const progress = (evidence.findLast((e) => e.voice !== 'responder')?.says ?? 'no update') as Progress;
  const unresolved = progress !== 'complete';
  const label = stance ?? progress;
  return {
    stance,
    progress,
    unresolved,
    rank: unresolved ? 1 : 0,
    label: label[0]?.toUpperCase() + label.slice(1),
    why: `No completion recorded in ${library.reach}.`,
    evidence,
  };
}
