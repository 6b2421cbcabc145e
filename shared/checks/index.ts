import type { Draft } from '../draft.ts';
import type { Finding } from '../finding.ts';
import type { Library } from '../library.ts';
import type { ReviewSettings } from '../settings.ts';
import { citations } from './citations.ts';
import { contradictions } from './contradictions.ts';
import { crossReferences } from './cross-references.ts';
import { expiredDates } from './expired-dates.ts';
import { promises } from './promises.ts';
import { quotations } from './quotations.ts';
import { terms } from './terms.ts';

/** A check reads a whole draft and says what it found; pure, and never throws for any draft. */
export type Check = (draft: Draft, library: Library, settings: ReviewSettings) => Finding[];

/** In the order of their findings in one place. */
export const checks: Check[] = [crossReferences, terms, citations, quotations, promises, expiredDates, contradictions];

/** Everything the record and the rules have to say about a draft, in document order. Never throws. */
export function review(draft: Draft, library: Library, settings: ReviewSettings = {}): Finding[] {
  return inOrder(checks.flatMap((check) => check(draft, library, settings)));
}

/** Findings in the order of the document. */
export const inOrder = (findings: Finding[]): Finding[] =>
  findings.sort((a, b) => a.paragraph - b.paragraph || a.place.start - b.place.start);
