import type { Body, Progress, Publication, Stance } from '../shared/model.ts';

/** An editor's reading, in place of what the cues made of the passage. `quote` stands in the source; `why` is for whoever doubts it. */
export type Corrected<T> = { says: T; quote: string; why: string };

/** What stands beside a document: what it is, and what its editors made of it. Keys are an entry's number there, as in `6`, `update-11`. */
export type Sidecar = Omit<Publication, 'id' | 'defects'> & {
  reader: string;
  defects?: string[];
  /** Who asks or reports in it. */
  by?: Body;
  /** How many names and initials of people were taken out of our copy. */
  namesRemoved?: number;
  /** Who an ask is put to, or who is to act, where the wording alone does not show it. */
  to?: Record<string, Body[]>;
  /** Limbs of an ask that the document does not print as a list, verbatim; numbered after those that it does. */
  limbs?: Record<string, string[]>;
  /** A passage that reports on several asks, cut into one for each. */
  split?: Record<string, { id: string; about: string[]; lines: [first: number, last: number] }[]>;
  notes?: Record<string, string[]>;
  /** Of updates and actions. */
  progress?: Record<string, Corrected<Progress>>;
  /** Of responses: for each, by ask (`4`) or limb (`4.3`). A limb that is not named was not answered. */
  stances?: Record<string, Record<string, Corrected<Stance>>>;
};
