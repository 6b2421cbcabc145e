import type { Place } from './draft.ts';
import type { Advice, EntryId, PartId, TermRule } from './model.ts';
import type { Status } from './status.ts';

/** How close a draft's words are to an ask. `possibly related` is listed, never marked. */
export type Closeness = 'same ask' | 'overlapping' | 'possibly related';

/** A stretch of text: UTF-16 offsets, end exclusive. */
export type Span = [start: number, end: number];

type Found = {
  /** Stable for the same words in the same paragraph. */
  id: string;
  /** Index of the non-empty paragraph, from 0. */
  paragraph: number;
  place: Place;
};

/** The draft says what the record says. */
export type CrossReference = Found & {
  kind: 'cross-reference';
  entry: EntryId;
  part?: PartId;
  closeness: Closeness;
  /** 0 to 1, the chance that a reader would agree; comparable within and across drafts. */
  score: number;
  /** Why it matched, in sentences for the user. */
  because: string[];
  /** Numbers, dates and must/should that differ, in sentences for the user. */
  differs: string[];
  /** Words and ideas shared: in the paragraph, and in the text of the entry (or part). */
  shared: { draft: Span[]; source: Span[] };
  status: Status;
  /** Id of the thread the entry belongs to. */
  thread?: string;
};

/** Advice on a term. */
export type TermFinding = Found & {
  kind: 'term';
  rule: string;
  title: string;
  advice: Advice;
  level: TermRule['level'];
  /** Wordings that fit this place in number, capitals and article; always empty for `distinguish`. */
  suggest: string[];
  /** For each suggestion the whole change, where it is more than the words themselves: an article goes or becomes `an`. */
  edits?: { place: Place; text: string }[];
  why: string;
  source: string;
  sourceEntry?: EntryId;
  /** Entries that say more, such as what the record says the term means. */
  seeAlso?: EntryId[];
  /** `low` or `medium`: the source is a usage or general knowledge, and the card says so. */
  confidence?: TermRule['confidence'];
};

/** What the other checks say: a promise, a citation, a quotation, a departure from the recorded position. */
export type Remark = Found & {
  kind: 'promise' | 'citation' | 'quotation' | 'contradiction';
  /** `problem`: something to put right; `note`: something to know. */
  tone: 'problem' | 'note';
  title: string;
  /** Sentences for the user. */
  says: string[];
  /** The entries it rests on, each with the verbatim words. */
  evidence: { entry: EntryId; quote: string }[];
  /** Word-by-word difference, where there is one: what the draft has, what the source has. */
  difference?: { draft: string; source: string }[];
  status?: Status;
  suggest?: string[];
};

/** Anything a review says about a place in a draft. */
export type Finding = CrossReference | TermFinding | Remark;

/** How many findings that are only possibly related are listed of a draft, the likeliest: nobody reads thousands. */
export const MOST_POSSIBLE = 1000;

/** Listed as possibly related, never marked. */
export const isPossible = (f: Finding): f is CrossReference & { closeness: 'possibly related' } =>
  f.kind === 'cross-reference' && f.closeness === 'possibly related';
