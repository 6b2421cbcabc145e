import type { Status } from '../status.ts';

/** What a query asks of how an entry stands, e.g. `not accepted`, `overdue`; `rest`: the query without those words. */
export type Standing = { words: string; fits(status: Status): boolean; rest: string };

const stance = (says: Status['stance']) => (s: Status) => s.stance === says;
const progress = (says: Status['progress']) => (s: Status) => s.progress === says;

/** Longer phrases first. `alone`: the word is also said of other things, so it counts only alone or beside a document's name. */
const phrases: [words: RegExp, fits: Standing['fits'], alone?: true][] = [
  [/\b(?:not (?:been )?accepted|rejected|refused|declined|turned down|not agreed)\b/, stance('not accepted')],
  [/\b(?:(?:accepted|agreed) in principle|in principle)\b/, stance('accepted in principle')],
  [/\b(?:(?:accepted|agreed) in part|part(?:ly|ially) (?:accepted|agreed))\b/, stance('accepted in part')],
  [/\bagree(?:s|d)? with the aim\b/, stance('agrees with the aim')],
  [/\b(?:under consideration|being considered|deferred)\b/, stance('under consideration')],
  [/\bfor another body\b/, stance('for another body')],
  [/\b(?:no clear position|position (?:not clear|unclear))\b/, stance('no clear position')],
  [/\b(?:no (?:recorded )?(?:response|reply)(?: recorded)?|unanswered|not answered|never answered)\b/, stance('no response')],
  [/\bpart(?:ly|ially) (?:achieved|done|met)\b/, progress('partly achieved')],
  [
    /\b(?:not (?:achieved|met|delivered|completed?|done)|missed)\b/,
    (s) => s.progress === 'not achieved' || Boolean(s.due?.passed && s.unresolved),
  ],
  [
    /\b(?:overdue|date passed|past due|past its date|deadline (?:has )?passed|missed deadlines?)\b/,
    (s) => Boolean(s.due?.passed && s.unresolved),
  ],
  [/\b(?:unresolved|outstanding|still open)\b/, (s) => s.unresolved],
  [/\b(?:no update|no progress)(?: recorded)?\b/, progress('no update')],
  [/\b(?:accepted)\b/, stance('accepted')],
  [/\b(?:agreed|supported)\b/, stance('accepted'), true],
  [/\b(?:completed?|done|delivered|achieved)\b/, progress('complete'), true],
  [/\b(?:in progress|under ?way|ongoing|started)\b/, progress('in progress'), true],
  [/\bplanned\b/, progress('planned'), true],
  [/\bmixed\b/, stance('mixed'), true],
];

/** Reads what a query asks of how things stand, or nothing. `isName` tells the names of documents, which may stand beside any of the words. */
export function standingIn(query: string, isName: (word: string) => boolean): Standing | undefined {
  const lower = query.toLowerCase();
  for (const [words, fits, alone] of phrases) {
    const found = words.exec(lower);
    if (!found) continue;
    const rest = `${query.slice(0, found.index)} ${query.slice(found.index + found[0].length)}`.trim();
    if (
      !alone ||
      rest
        .toLowerCase()
        .split(/\s+/)
        .every((word) => !word || isName(word))
    )
      return { words: found[0], fits, rest };
  }
  return undefined;
}
