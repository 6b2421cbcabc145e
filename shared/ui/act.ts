import type { CrossReference, Finding, TermFinding } from '../finding.ts';
import type { EntryId } from '../model.ts';
import type { Verdict } from './decisions.ts';

/** What a person can do from a card. */
export type Action =
  | { do: 'open'; card: string }
  | { do: 'show in text' | 'copy'; finding: Finding }
  | { do: 'insert reference' | 'comment'; finding: CrossReference }
  | { do: 'replace'; terms: TermFinding[]; suggestion: number }
  | { do: 'decide'; verdict: Verdict; finding: Finding }
  | { do: 'open entry'; entry: EntryId };

/** Carries out an action; the panel's own. */
export type Act = (action: Action) => void;
