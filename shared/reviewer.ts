import { checks, inOrder, review } from './checks/index.ts';
import { type Covered, coverage } from './coverage.ts';
import type { Draft } from './draft.ts';
import { type Finding, isPossible, MOST_POSSIBLE } from './finding.ts';
import type { Library } from './library.ts';
import type { RegisterFilter } from './register.ts';
import { type SearchAnswer, search } from './search.ts';
import type { ReviewSettings } from './settings.ts';
import type { Match } from './similarity/index.ts';

/** What a review may be told: progress is paragraphs done of all; `signal` stops it. */
export type ReviewOptions = {
  progress?: (done: number, of: number) => void;
  /** Called once on a long draft, with the findings of its first `paragraphs`, so that a person need not wait for the end. */
  early?: (findings: Finding[], paragraphs: number) => void;
  signal?: AbortSignal;
  /** What the user has chosen; a plain object, so that a worker can be told. */
  settings?: ReviewSettings;
};

/** The engine behind one interface: in the same thread for tests and the terminal, in a Web Worker in every panel. */
export interface Reviewer {
  /** Findings of a draft, in document order; of those possibly related the likeliest `MOST_POSSIBLE`. Only words that were not met before are matched. Rejects when `signal` stops it. */
  review(draft: Draft, options?: ReviewOptions): Promise<Finding[]>;
  search(query: string, limit?: number): Promise<SearchAnswer>;
  /** Which of the asks chosen a draft answers, answers in a group, touches on or does not mention. */
  coverage?(draft: Draft, of: RegisterFilter): Promise<Covered[]>;
}

/** A reviewer in this thread. It gives way to other work every few milliseconds. */
export function reviewerHere(library: Library): Reviewer {
  const matcher = library.matcher;
  const known = new Map<string, Match[]>();
  const match = (text: string): Match[] => {
    let matches = known.get(text);
    if (!matches) known.set(text, (matches = matcher().match(text)));
    return matches;
  };
  const remembering: Library = { ...library, matcher: () => ({ ...matcher(), match }) };
  return {
    async review(draft, { progress, early, signal, settings } = {}) {
      const { length } = draft.paragraphs;
      if (early && length > LONG && !known.size) {
        early(review({ ...draft, paragraphs: draft.paragraphs.slice(0, BEGINNING) }, remembering, settings), BEGINNING);
        await rest(DRAWN);
      }
      let rested = performance.now();
      const restIsDue = () => performance.now() - rested >= SLICE;
      const pause = async () => {
        await rest();
        rested = performance.now();
        signal?.throwIfAborted();
      };
      for (const [i, p] of draft.paragraphs.entries()) {
        match(p.text);
        if (!restIsDue()) continue;
        progress?.(i + 1, length);
        await pause();
      }
      progress?.(length, length);
      if (known.size > 2 * length + MOST_KNOWN) forget(known, draft);
      let found: Finding[] = [];
      for (const check of checks) {
        found = found.concat(check(draft, remembering, settings ?? {}));
        if (restIsDue()) await pause();
      }
      return likeliest(inOrder(found));
    },
    search: async (query, limit) => search(query, library, limit),
    coverage: async (draft, of) => coverage(draft, remembering, of),
  };
}

/** Milliseconds of work between two rests, in which a stop or a keystroke can be heard. */
const SLICE = 12;
/** A draft of more paragraphs than this shows what its beginning holds while the rest is checked. */
const LONG = 300;
const BEGINNING = 60;
/** Milliseconds the page has to itself to draw them. */
const DRAWN = 100;
/** Paragraphs of earlier versions that are remembered beside those of the draft. */
const MOST_KNOWN = 2000;

/** A timer, not a message: while it runs the page has the processor to itself. */
const rest = (ms = 0) => new Promise((done) => setTimeout(done, ms));

function likeliest(found: Finding[]): Finding[] {
  const related = found.filter(isPossible);
  if (related.length <= MOST_POSSIBLE) return found;
  const kept = new Set(related.sort((a, b) => b.score - a.score).slice(0, MOST_POSSIBLE));
  return found.filter((f) => !isPossible(f) || kept.has(f));
}

function forget(known: Map<string, Match[]>, draft: Draft): void {
  const here = new Set(draft.paragraphs.map((p) => p.text));
  for (const text of known.keys()) if (!here.has(text)) known.delete(text);
}
