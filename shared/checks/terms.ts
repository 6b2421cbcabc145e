import type { Draft } from '../draft.ts';
import type { TermFinding } from '../finding.ts';
import type { Library } from '../library.ts';

/** Where a draft uses a term that the rules advise on. */
export function terms(_draft: Draft, _library: Library): TermFinding[] {
  return [];
}
