import type { Closeness, Span } from '../finding.ts';
import type { Corpus, EntryId, PartId } from '../model.ts';

/** One earlier ask (or limb, promise, expectation) that a paragraph may repeat. Fields as in `CrossReference`. */
export type Match = {
  entry: EntryId;
  part?: PartId;
  closeness: Closeness;
  score: number;
  because: string[];
  differs: string[];
  shared: { draft: Span[]; source: Span[] };
};

/** Finds what a paragraph repeats, best first; bounded time, never throws. */
export type Matcher = { match(paragraph: string): Match[] };

/** Builds the index over the asks, parts, promises and expectations of a record. */
export function buildMatcher(_corpus: Corpus): Matcher {
  return { match: () => [] };
}
