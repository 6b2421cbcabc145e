import type { ContextName } from './contexts.ts';

/** Words to find, as phrases (see `phrase.ts`), and what to write instead: `{2}` repeats what the second step of the phrase said. */
export type Find = { say: string[]; write?: string[] };

/** The forms of a short form, each with its full form, and other wordings that count as the full form. */
export type Acronym = { forms: { short: string; full: string }[]; alsoFull?: string[] };

/** How a rule finds its words, and where it is silent. One of `find`, `acronym` and `anyAcronym` is there. */
export type TermMatch = {
  find?: Find[];
  /** Lower case, too, matches only as it is written: not `Utilise` at a sentence's start. */
  asWritten?: boolean;
  /** Contexts in which the rule is silent, e.g. `prison`. */
  unless?: ContextName[];
  /** Silent where the sentence also says one of these phrases. */
  unlessSays?: string[];
  /** Speaks only where the sentence says one of these phrases. */
  onlyWith?: string[];
  /** Speaks only where the draft says one of these phrases. */
  onlyInDraft?: string[];
  /** Silent directly after, or directly before, one of these phrases. */
  notAfter?: string[];
  notBefore?: string[];
  /** Speaks only where no noun follows: at a mark, the end, or a word of grammar. */
  alone?: boolean;
  /** A body that no longer exists: silent where the sentence speaks of the past. ISO date of its end. */
  ended?: string;
  /** The replacement is a name that takes no article: `the NHSCB` becomes `NHS England`. */
  noArticle?: boolean;
  /** Speaks only where a length of stay in it is given: as long as, or shorter than, so many days. */
  stay?: { atLeastDays?: number; underDays?: number };
  /** Speaks only where the nearest person spoken of is a child. */
  child?: boolean;
  /** Speaks once in a document, at first use, and not at all after one of these phrases. */
  firstUse?: { notOnceSaid: string[] };
  /** A short form to be written in full at first use. */
  acronym?: Acronym;
  /** Any short form that the draft itself expands: in two ways, or after its first use. */
  anyAcronym?: 'two ways' | 'too late';
  /** Speaks of names too, such as those of bodies; other rules are silent where the words have the capitals of a name or title. */
  nameToo?: boolean;
};
