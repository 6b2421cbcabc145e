import { datesIn, type NamedDate, plainDate } from './dates-in.ts';
import type { Library } from './library.ts';
import type { Entry } from './model.ts';
import { sentencesIn } from './sentences-in.ts';
import type { DueStatus } from './status.ts';

const looksAhead =
  /\b(?:will|shall|should|must|would|due (?:to|in|by|for)|to be|expect(?:s|ed)?|intend(?:s|ed)?|plan(?:s|ned)?|aims?|until)\b/i;

/** The deadlines that a text looks ahead to and that had passed by the day `today`; `saidOn` is when it was written. */
export function goneBy(text: string, saidOn: string, today: string): NamedDate[] {
  return ahead(text, saidOn).filter((d) => d.lastDay && d.lastDay < today);
}

/** How a deadline was read, and which dates in an ask, its replies and its reports have gone by: one sentence each, about the record only. */
export function dateNotes(entry: Entry, library: Library, due?: DueStatus): string[] {
  const notes: string[] = [];
  if (due?.kind === 'from') notes.push(`“${due.quote}” is a start, not a deadline.`);
  else if (due?.rule) notes.push(due.rule);
  const replies = [...new Set(library.responsesTo(entry.id).map((r) => r.response))];
  for (const passage of [entry, ...replies, ...library.updatesAbout(entry.id)]) {
    const publication = library.publication(passage.publication);
    const written = publication?.published ?? '';
    const also = passage.kind === 'action' && passage.progress ? `\n${passage.progress.quote}` : '';
    for (const date of ahead(passage.text + also, written)) notes.push(...noteOn(date, written, library, due));
  }
  return [...new Set(notes)];
}

function noteOn({ words, lastDay, rule }: NamedDate, written: string, library: Library, due?: DueStatus): string[] {
  const when = written.slice(0, 4);
  if (!lastDay) return [`“${words}” was written in ${when}, and gives no date.`];
  if (lastDay >= library.today) return rule ? [rule] : [];
  if (lastDay === due?.date.lastDay) return [];
  return [`“${words}” was written in ${when}, and ended on ${plainDate(lastDay)}; what came of it is not recorded in ${library.reach}.`];
}

/** One of these is in every date, and in few texts. */
const timeWords =
  /(?:19|20)\d\d|day|week|month|year|spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December|due course|time allows|shortly|soon/i;

function ahead(text: string, saidOn: string): NamedDate[] {
  if (!timeWords.test(text)) return [];
  return sentencesIn(text)
    .filter(({ words }) => looksAhead.test(words))
    .flatMap(({ words }) => datesIn(words, saidOn));
}
