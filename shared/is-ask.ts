import type { Action, Entry, Expectation, Recommendation } from './model.ts';

/** Whether an entry asks or promises something that can stand one way or another. */
export const isAsk = (entry?: Entry): entry is Recommendation | Action | Expectation =>
  entry?.kind === 'recommendation' || entry?.kind === 'action' || entry?.kind === 'expectation';
