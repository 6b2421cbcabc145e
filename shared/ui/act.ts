import type { Place } from '../draft.ts';
import type { CrossReference, Finding, TermFinding } from '../finding.ts';
import type { Table } from '../host.ts';
import type { Entry, EntryId } from '../model.ts';
import type { StyleSheet } from '../terms/style-sheet.ts';
import type { UserReading } from '../user-readings.ts';
import type { Verdict } from './decisions.ts';

/**
 * An edit of ours in the draft that can still be taken back: the finding it was made for, and what the annex says was done. `undo` gives a sentence
 * about what could not be taken back; the edit stays then.
 */
export type Edit = {
  says: string;
  undo: () => Promise<unknown>;
  finding?: string;
  did?: 'Reference inserted' | 'Comment added';
};

/** What a person can do from a card, an entry of the record or a sheet. What is read from a file is given as a function, which may throw a sentence. */
export type Action =
  | { do: 'open'; card: string; open: boolean }
  | { do: 'open entry'; entry?: EntryId }
  | { do: 'show in text' | 'copy'; finding: Finding }
  | { do: 'insert reference' | 'comment'; finding: CrossReference }
  | { do: 'insert table'; place: Place; table: Table }
  | { do: 'replace'; terms: TermFinding[]; suggestion: number }
  | { do: 'decide'; verdict: Verdict; finding: Finding }
  | { do: 'undo decisions'; keys: string[] }
  | { do: 'undo edit'; edit: Edit }
  | { do: 'cite'; entry: Entry }
  | { do: 'set template'; template: string }
  | { do: 'keep readings'; readings: () => UserReading[] }
  | { do: 'set style sheet'; sheet: () => StyleSheet };

/** Carries out an action; the panel's own. */
export type Act = (action: Action) => void;
