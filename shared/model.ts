import type { TermMatch } from './terms/term-match.ts';

/** The id of a publication in the record, e.g. `hollins-2023`. */
export type PublicationId = string;
/** The id of one thing said, `<publication>/<number>`, e.g. `hollins-2023/6`. */
export type EntryId = string;
/** The id of one limb of a many-part ask, `<entry>.<n>`, e.g. `hollins-2023/8.3`. */
export type PartId = string;
/** A body's name as the document gives it, e.g. `CQC`, `Local government`. */
export type Body = string;
/** A date as the document words it, and the last day that it can mean (ISO, `YYYY-MM-DD`). */
export type DateText = { words: string; lastDay: string };

/** What we take a passage to mean, and the exact words we take it from. `you`: kept on the device, with the user's own source and date. */
export type Reading<T> = { says: T; quote: string; readBy: 'rule' | 'editor' | 'you'; why?: string };

/** What the responder said about an ask. The words are the labels shown to the user. */
export type Stance =
  | 'accepted'
  | 'accepted in principle'
  | 'accepted in part'
  | 'agrees with the aim'
  | 'under consideration'
  | 'not accepted'
  | 'for another body'
  | 'no clear position';

/** What a source says happened since. The words are the labels shown to the user. */
export type Progress = 'complete' | 'in progress' | 'planned' | 'not achieved' | 'partly achieved' | 'no update';

/** A deadline. `from` is a start, and can never be overdue; a season ends with its last month. */
export type Due = { kind: 'by' | 'in' | 'within' | 'from'; date: DateText };

/** A document of the record. `asAt`: the day up to which it reports, ISO; `defects`: what the copy lacks or gets wrong, in sentences a reader can see. */
export type Publication = {
  id: PublicationId;
  title: string;
  /** The name its readers use, e.g. `Baroness Hollins`. */
  shortTitle: string;
  publisher: string;
  /** ISO date, or a year where no more is known. */
  published: string;
  asAt?: string;
  url?: string;
  licence: string;
  defects: string[];
};

/** A verbatim stretch of a document (white space and named redactions aside), with its first and last line there, 1-based. */
export type Passage = {
  id: EntryId;
  publication: PublicationId;
  text: string;
  lines: [first: number, last: number];
  /** What a reader should know of this copy of the passage, e.g. a slip kept verbatim. */
  notes?: string[];
};

/** One limb of an ask: `id` as in `hollins-2023/8.3`; text verbatim. */
export type Part = { id: PartId; text: string; lines: [first: number, last: number] };

/** Something a document asks a body to do. */
export type Recommendation = Passage & {
  kind: 'recommendation';
  /** As printed, e.g. `6`; further work is `further-1`. */
  number?: string;
  topic?: string;
  by?: Body;
  to: Body[];
  parts?: Part[];
};

/** One reply, to one or many asks. An answer without `part` is to the whole ask; a part that no answer names was not answered. */
export type Response = Passage & {
  kind: 'response';
  by: Body;
  answers: { entry: EntryId; part?: PartId; stance: Reading<Stance> }[];
};

/** What a document reports about earlier asks. `owner`: the body that was to act says it; `scrutineer`: another body checked. */
export type Update = Passage & {
  kind: 'update';
  about: EntryId[];
  by: Body;
  voice: 'owner' | 'scrutineer';
  progress: Reading<Progress>;
};

/** A promised action in a plan. `voice` says whose progress it is: `local`, where a local copy reports on a national action. */
export type Action = Passage & {
  kind: 'action';
  number?: string;
  owners: Body[];
  due?: Reading<Due>;
  progress?: Reading<Progress> & { voice: 'owner' | 'local'; by: string };
  /** The issues column, verbatim. */
  issues?: string;
};

/** What a document says a term means. */
export type Definition = Passage & { kind: 'definition'; term: string; short?: string };

/** Guidance that expects a body to act, e.g. `Every ICS will be expected to …`. */
export type Expectation = Passage & { kind: 'expectation'; of: Body[]; due?: Reading<Due> };

/** Anything the record holds. */
export type Entry = Recommendation | Response | Update | Action | Definition | Expectation;

/** How an ask of a thread was promised or answered: its words as they stand in the passage `at`, and in short. */
export type ThreadVerb = { entry: EntryId; at: EntryId; words: string; says: string };

/** The same ask through the years; `entries` in date order. `verbs`: how the answer to it changed, in the same order. */
export type Thread = { id: string; title: string; entries: EntryId[]; why?: string; verbs?: ThreadVerb[] };

/** Two entries that ask the same, or overlap: an editor linked them, and says why. */
export type Link = {
  from: EntryId | PartId;
  to: EntryId | PartId;
  relation: 'same ask' | 'overlapping';
  by: 'editor';
  why?: string;
};

/** A body that no longer exists, and who holds its work now. ISO dates. */
export type Succession = {
  body: Body;
  /** Other names and short forms. */
  also: string[];
  now: Body[];
  since: string;
  source: string;
  note?: string;
};

/** A concept and the phrases that say it, e.g. `segregation`: `kept apart`, `locked in alone`. */
export type Concept = {
  id: string;
  /** What it is called in an explanation, e.g. `keeping someone apart from others`. */
  name?: string;
  phrases: string[];
  /** How many of the phrases, the first, say it outright; the others are signs of it, which count and are never given as a reason. All, where absent. */
  outright?: number;
  why: string;
  /** One digit for each phrase, 0 to 9: how much the phrase alone says the concept, from how rare it is in ordinary prose. */
  weights?: string;
};

/** Phrases of a thesaurus by the stem they begin with: each the number of its concept, its own, and the stems that follow, a space between. */
export type PhraseBook = Record<string, string[]>;

/** What the matcher needs beside the entries; every part may be absent (a five-line corpus has none). Never shown, never quoted. */
export type MatchingData = {
  thesaurus?: Concept[];
  /** Its phrases by the stem they begin with, laid out when a panel is built; without it they are when the matcher is opened. */
  phraseBook?: PhraseBook;
  /** By entry or part id: other ways to say the ask. */
  restatements?: Record<string, string[]>;
  /** By entry or part id: restatements already analysed, their stems and `#concepts` with a space between. */
  analysed?: Record<string, string[]>;
  /** Counts in ordinary government prose: how many paragraphs were read, and in how many each stem or concept occurs. */
  background?: { paragraphs: number; stems: Record<string, number>; concepts: Record<string, number> };
  /** Stems and `#concepts`: how much each says that a paragraph speaks of the record's matters (above 0) or of others, in sixteenths. */
  matters?: Record<string, number>;
  /** Fitted weights of the decision, by feature name, and the thresholds. */
  decision?: Record<string, unknown>;
};

/** The record, as one JSON: what was said, and what is needed to find it. */
export type Corpus = {
  version: 1;
  publications: Publication[];
  entries: Entry[];
  threads: Thread[];
  links: Link[];
  successions: Succession[];
  terms: TermRule[];
  matching?: MatchingData;
};

/** Advice on a term: swap it, tell two things apart (never a swap), or write it in full once. */
export type Advice = 'replace' | 'distinguish' | 'expand';

/** One terminology rule, as data. See `corpus/terms`. */
export type TermRule = {
  id: string;
  theme: string;
  title: string;
  advice: Advice;
  level: 'correct' | 'consider' | 'check meaning' | 'watch';
  why: string;
  /** Words a reader can check: a document and section, or an entry's id in `sourceEntry`. */
  source: string;
  sourceEntry?: EntryId;
  /** Entries that say more, such as what the record says the term means. */
  seeAlso?: EntryId[];
  confidence: 'high' | 'medium' | 'low';
  /** `false`: off until a user turns it on. */
  on?: boolean;
  /** ISO dates between which the rule holds. */
  from?: string;
  to?: string;
  /** Sentences that must be flagged (two or more) and sentences that must not (three or more). */
  flags: string[];
  allows: string[];
  /** How to find it, and where to be silent. */
  match: TermMatch;
};
