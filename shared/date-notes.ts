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
    const { published = '', asAt = published } = library.publication(passage.publication) ?? {};
    for (const date of ahead(passage.text, published)) notes.push(...noteOn(date, published, library, due));
    // What came of an action is told on a later day than the action itself.
    if (passage.kind === 'action' && passage.progress)
      for (const date of ahead(passage.progress.quote, asAt)) notes.push(...noteOn(date, asAt, library, due));
  }
  return [...new Set(notes)];
}

function noteOn({ words, lastDay, rule }: NamedDate, written: string, library: Library, due?: DueStatus): string[] {
  const when = written.slice(0, 4);
  if (!lastDay) return [`“${words}” was written in ${when}, and gives no date.`];
  if (lastDay >= library.today) return rule ? [rule] : [];
  if (lastDay === due?.date.lastDay) return [];
  const gone = `“${words}” was written in ${when}, and ended at the latest on ${plainDate(lastDay)}; what came of it is not recorded in ${library.reach}.`;
  return rule && !rule.includes('was written') ? [gone, rule] : [gone];
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
