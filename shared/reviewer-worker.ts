import type { Covered } from './coverage.ts';
import type { Draft } from './draft.ts';
import type { Finding } from './finding.ts';
import type { RegisterFilter } from './register.ts';
import type { Reviewer, ReviewOptions } from './reviewer.ts';
import type { SearchAnswer } from './search.ts';
import type { ReviewSettings } from './settings.ts';
import type { Status } from './status.ts';

/** What a page asks of the worker. */
export type Ask =
  | { id: number; review: Draft; settings?: ReviewSettings }
  | { id: number; search: string; limit?: number }
  | { id: number; coverage: Draft; of: RegisterFilter }
  | { id: number; stop: true };
/** What the worker answers, some of it on the way. */
export type Tell =
  | { id: number; progress: [done: number, of: number] }
  | { id: number; early: Finding[]; paragraphs: number }
  | { id: number; some: Finding[] }
  | { id: number; done: Finding[] | SearchAnswer | Covered[] }
  | { id: number; failed: string };

/** Findings handed over at a time: the page takes in thousands without a pause that is felt. */
const AT_ONCE = 100;

/** Inside a Web Worker: takes a page's questions, and tells it what this reviewer answers. */
export function answering(reviewer: Reviewer, tell: (answer: Tell) => void): (question: Ask) => Promise<void> {
  const stops = new Map<number, AbortController>();
  return async (data) => {
    const { id } = data;
    if ('stop' in data) return stops.get(id)?.abort();
    const stop = new AbortController();
    stops.set(id, stop);
    try {
      if ('review' in data) {
        const found = await reviewer.review(data.review, {
          settings: data.settings,
          signal: stop.signal,
          progress: (n, of) => tell({ id, progress: [n, of] }),
          early: (early, paragraphs) => tell({ id, early, paragraphs }),
        });
        for (let i = 0; i < found.length; i += AT_ONCE) tell({ id, some: found.slice(i, i + AT_ONCE) });
        return tell({ id, done: [] });
      }
      const done =
        'coverage' in data ? ((await reviewer.coverage?.(data.coverage, data.of)) ?? []) : await reviewer.search(data.search, data.limit);
      tell({ id, done });
    } catch (error) {
      tell({ id, failed: error instanceof Error ? error.message : String(error) });
    } finally {
      stops.delete(id);
    }
  };
}

/** In the page: a reviewer whose work is done in `worker`. */
export function reviewerIn(worker: Worker): Reviewer {
  let last = 0;
  const waiting = new Map<
    number,
    { done: (value: never) => void; failed: (e: Error) => void; options: ReviewOptions; found: Finding[]; once: (f: Finding) => Finding }
  >();
  worker.onmessage = ({ data }: MessageEvent<Tell>) => {
    const one = waiting.get(data.id);
    if (!one) return;
    if ('progress' in data) return one.options.progress?.(...data.progress);
    if ('early' in data) return one.options.early?.(data.early, data.paragraphs);
    if ('some' in data) return one.found.push(...data.some.map(one.once));
    waiting.delete(data.id);
    if ('done' in data) one.done((one.found.length ? one.found : data.done) as never);
    else one.failed(new Error(data.failed));
  };
  worker.onerror = (e) => {
    for (const one of waiting.values()) one.failed(new Error(`The check stopped: ${e.message || 'its worker could not be started'}.`));
    waiting.clear();
  };
  const ask = <T>(question: Omit<Ask, 'id'>, options: ReviewOptions = {}): Promise<T> =>
    new Promise((done, failed) => {
      const id = ++last;
      waiting.set(id, { done, failed, options, found: [], once: once() });
      options.signal?.addEventListener('abort', () => worker.postMessage({ id, stop: true }), { once: true });
      worker.postMessage({ id, ...question });
    });
  return {
    review: (draft, options) => ask({ review: draft, settings: options?.settings }, options),
    search: (query, limit) => ask({ search: query, limit }),
    coverage: (draft, of) => ask({ coverage: draft, of }),
  };
}

/** Findings hold the same things over and over, and each message brings its own copies: one of each is kept. */
function once(): (finding: Finding) => Finding {
  const statuses = new Map<string, Status>();
  const texts = new Map<string, string>();
  const text = (says: string) => kept(texts, says, says);
  return (finding) => {
    const fields = finding as unknown as Record<string, unknown>;
    for (const [name, says] of Object.entries(fields)) if (typeof says === 'string' && name !== 'id') fields[name] = text(says);
    finding.place.paragraph = text(finding.place.paragraph);
    finding.place.words = text(finding.place.words);
    if (finding.kind !== 'cross-reference') return finding;
    finding.status = kept(statuses, finding.entry, finding.status);
    finding.because = finding.because.map(text);
    return finding;
  };
}

function kept<T>(known: Map<string, T>, key: string, value: T): T {
  const before = known.get(key);
  if (before === undefined) known.set(key, value);
  return before ?? value;
}
