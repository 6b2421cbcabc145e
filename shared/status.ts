import { dateNotes, goneBy } from './date-notes.ts';
import { lastDayOf } from './dates-in.ts';
import type { Library } from './library.ts';
import type { Action, Body, Due, Entry, EntryId, Expectation, PartId, Progress, Reading, Stance } from './model.ts';
import { reasonFor } from './reason.ts';
import { isStance } from './user-readings.ts';

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
  /** The limb that it is about, where it is about one. */
  part?: PartId;
  /** Where a user found the words. */
  source?: string;
};

/** How one limb of an ask was answered; `not answered`: a reply in the record answers other limbs, and not this one. */
export type PartStatus = { part: PartId; says: Stance | 'not answered'; quote?: string; response?: EntryId };

/** A deadline against the library's day. A `from` is a start, and never passes. */
export type DueStatus = Due & { quote: string; passed: boolean; rule?: string };

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
  /** Replies first, then what the owner, a local account and a scrutineer report; each voice oldest first. */
  evidence: Evidence[];
  /** One for each limb, where the ask has limbs and a reply answers them apart. */
  parts?: PartStatus[];
  due?: DueStatus;
  /** A date that the last report gave for it, in its words, which has gone by. */
  passed?: string;
  /** Replies that answer other asks in the same words, with all the asks of each. */
  grouped?: { response: EntryId; asks: EntryId[] }[];
  /** Sentences on how a date was read, and on dates in its documents that have gone by. */
  notes?: string[];
  /** What the user has added from their own sources: beside the record's own reading, and never counted in it. */
  yours?: Evidence[];
};

/** How the entry `id` stands on the library's day. */
export function statusOf(id: EntryId, library: Library): Status {
  const entry = library.entry(id);
  const answers = library.responsesTo(id);
  const reports = reportsOn(id, library);
  const whole = answers.filter((a) => !a.answer.part);
  const apart = answers.filter((a) => a.answer.part);
  const parts = partsOf(entry, apart);
  const said = new Set((whole.length ? whole : apart).map((a) => a.answer.stance.says));
  const [only = null] = said;
  const stance = entry?.kind !== 'recommendation' ? null : said.size > 1 ? 'mixed' : (only ?? 'no response');
  const replies = distinct([...whole, ...apart].map((a) => replyOf(a, library)));
  const last = reports.at(-1);
  const due = entry?.kind === 'action' || entry?.kind === 'expectation' ? dueOf(entry, library) : undefined;
  const progress = last && !isStance(last.says) ? last.says : 'no update';
  const planned = last && progress === 'planned' && !due ? goneBy(last.quote, last.date, library.today)[0] : undefined;
  const evidence = [...replies, ...reports.toSorted((a, b) => VOICES.indexOf(a.voice) - VOICES.indexOf(b.voice))];
  const grouped = [...new Set(answers.map((a) => a.response))]
    .map((r) => ({ response: r.id, asks: [...new Set(r.answers.map((a) => a.entry))] }))
    .filter((g) => g.asks.length > 1);
  const yours = library.yours.filter((r) => r.entry === id).map(yourEvidence);
  let notes: string[] | undefined;
  return {
    stance,
    progress,
    ...(entry?.kind === 'definition' ? definition : reasonFor({ stance, progress, replies, parts, last, due, planned }, library.reach)),
    evidence,
    ...(parts && { parts }),
    ...(due && { due }),
    ...(planned && { passed: planned.words }),
    ...(grouped.length && { grouped }),
    ...(yours.length && { yours }),
    // Read through only for what is shown: a search by how things stand asks the status of everything.
    get notes() {
      notes ??= entry ? dateNotes(entry, library, due) : [];
      return notes.length ? notes : undefined;
    },
  };
}

const definition = { unresolved: false, rank: 0, label: 'Definition', why: 'It says what is meant, and asks for nothing.' };

const VOICES: Evidence['voice'][] = ['responder', 'owner', 'local', 'scrutineer'];

type Answer = ReturnType<Library['responsesTo']>[number];

function replyOf({ response, answer }: Answer, library: Library): Evidence {
  const { says, quote, readBy } = answer.stance;
  const date = library.publication(response.publication)?.published ?? '';
  return { entry: response.id, quote, says, voice: 'responder', by: response.by, date, readBy, ...(answer.part && { part: answer.part }) };
}

/** What was reported since, oldest first; of one day, the scrutineer's comes last. */
function reportsOn(id: EntryId, library: Library): Evidence[] {
  const entry = library.entry(id);
  const asAt = (e: Entry) => {
    const publication = library.publication(e.publication);
    return publication?.asAt ?? publication?.published ?? '';
  };
  const reports = library.updatesAbout(id).map((u): Evidence => {
    const { says, quote, readBy } = u.progress;
    return { entry: u.id, quote, says, voice: u.voice, by: u.by, date: asAt(u), readBy };
  });
  if (entry?.kind === 'action' && entry.progress) {
    const { says, quote, readBy, voice, by } = entry.progress;
    reports.push({ entry: id, quote, says, voice, by, date: asAt(entry), readBy });
  }
  return reports.sort((a, b) => a.date.localeCompare(b.date) || VOICES.indexOf(a.voice) - VOICES.indexOf(b.voice));
}

/** A limb that no answer names was not answered, once any limb is answered apart. */
function partsOf(entry: Entry | undefined, apart: Answer[]): PartStatus[] | undefined {
  if (entry?.kind !== 'recommendation' || !entry.parts?.length || !apart.length) return undefined;
  return entry.parts.map(({ id: part }) => {
    const found = apart.findLast((a) => a.answer.part === part);
    if (!found) return { part, says: 'not answered' };
    return { part, says: found.answer.stance.says, quote: found.answer.stance.quote, response: found.response.id };
  });
}

function dueOf(entry: Action | Expectation, library: Library): DueStatus | undefined {
  if (!entry.due) return undefined;
  const { says, quote } = entry.due;
  const { rule } = lastDayOf(quote, library.publication(entry.publication)?.published ?? '');
  return { ...says, quote, passed: says.kind !== 'from' && says.date.lastDay < library.today, ...(rule && { rule }) };
}

function yourEvidence(r: Library['yours'][number]): Evidence {
  const voice = isStance(r.says) ? 'responder' : 'owner';
  const { entry, quote, says, date, source } = r;
  return { entry, quote, says, voice, by: r.by ?? 'You', date, readBy: 'you', source, ...(r.part && { part: r.part }) };
}

/** Each reading once: one reply's limbs are often read from the same words. */
function distinct(evidence: Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((e) => {
    const key = JSON.stringify([e.entry, e.says, e.quote]);
    return !seen.has(key) && seen.add(key);
  });
}
