import type { Draft, Place } from './draft.ts';

/** How a finding is drawn in the text: solid, dashed or dotted. */
export type Mark = { finding: string; place: Place; style: 'same ask' | 'overlapping' | 'term'; label: string };

/** A comment to be added beside a place; co-authors see it. */
export type Comment = { kind: 'comment'; text: string };
/** A reference to the record, as one line; a footnote where the host has them, else bracketed text. */
export type Reference = { kind: 'reference'; text: string };
/** A table at the cursor or the end of the draft; the first row is its heading. */
export type Table = { kind: 'table'; title: string; rows: string[][] };

/** Takes out what was inserted; refuses where it has been changed since, and gives `gone` where it is no longer there. */
export type TakeBack = () => Promise<unknown>;

/** `at`: where the person is now; a paragraph that is not in the draft, where they are in none that was read. */
export type HostEvent =
  | { type: 'changed'; paragraphs?: string[] }
  | { type: 'picked'; finding: string }
  | { type: 'at'; paragraph: string };

/** How a draft is read and marked in one place: Word, a web page, a .docx, plain text. Any method may throw an Error whose message is a sentence for the user. */
export interface Host {
  read(): Promise<Draft>;
  /** Draws these marks, and takes away all others of ours. */
  show(marks: Mark[]): Promise<void>;
  /** Brings the words into view and selects them; refuses when they have moved. */
  reveal(place: Place): Promise<void>;
  /** Absent: the draft is read-only. Refuses when the words have moved. */
  replace?(place: Place, text: string): Promise<void>;
  insert?(place: Place, what: Comment | Reference | Table): Promise<TakeBack>;
  /** Returns a function that stops the listening. */
  listen(listener: (event: HostEvent) => void): () => void;
}
