import { review } from './checks/index.ts';
import type { Draft } from './draft.ts';
import type { Finding } from './finding.ts';
import { openLibrary } from './library.ts';
import type { Corpus } from './model.ts';
import { type SearchAnswer, search } from './search.ts';

/** What a review may be told: progress is paragraphs done of all; `signal` stops it. */
export type ReviewOptions = {
  progress?: (done: number, of: number) => void;
  signal?: AbortSignal;
};

/** The engine behind one interface: in the same thread for tests and the terminal, in a Web Worker in every panel. */
export interface Reviewer {
  /** Findings of a draft, in document order. Only paragraphs whose words changed since the last call are matched again. */
  review(draft: Draft, options?: ReviewOptions): Promise<Finding[]>;
  search(query: string, limit?: number): Promise<SearchAnswer>;
}

/** A reviewer in this thread; `today` is an ISO date. */
export function reviewerHere(corpus: Corpus, today: string): Reviewer {
  const library = openLibrary(corpus, today);
  return {
    review: async (draft) => review(draft, library),
    search: async (query, limit) => search(query, library, limit),
  };
}
