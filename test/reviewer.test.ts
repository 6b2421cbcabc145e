import { describe, expect, it } from 'vitest';
import type { Draft } from '../shared/draft.ts';
import { type Finding, isPossible, MOST_POSSIBLE } from '../shared/finding.ts';
import { openLibrary } from '../shared/library.ts';
import { reviewerHere } from '../shared/reviewer.ts';
import { answering, reviewerIn, type Tell } from '../shared/reviewer-worker.ts';
import { smallRecord } from './small-record.ts';

const library = openLibrary(smallRecord, '2026-11-22');
const asks = smallRecord.entries.filter((e) => e.kind === 'recommendation');
const draft = (length: number): Draft => ({
  name: 'draft',
  paragraphs: Array.from({ length }, (_, i) => ({ id: `p${i}`, text: i % 10 ? `Ordinary words, number ${i}.` : asks[0]!.text })),
});

describe('a review that a person watches', () => {
  it('shows the beginning of a long draft first, and the whole of it in the end', async () => {
    const early: Finding[][] = [];
    const found = await reviewerHere(library).review(draft(400), { early: (f) => early.push(f) });
    expect(early).toHaveLength(1);
    expect(early[0]!.length).toBeGreaterThan(0);
    expect(early[0]!.every((f) => f.paragraph < 60)).toBe(true);
    expect(found.some((f) => f.paragraph === 390)).toBe(true);
  });

  it('counts the paragraphs that are done, to the last', async () => {
    let last = [0, 0];
    await reviewerHere(library).review(draft(30), { progress: (...p) => (last = p) });
    expect(last).toEqual([30, 30]);
  });

  it('lists of thousands that are possibly related the likeliest, and all that is close', async () => {
    const closeness = (i: number) => (i % 3 ? 'possibly related' : 'overlapping');
    const matcher = () => ({ ...library.matcher(), match: (text: string) => [match(Number(text))] });
    const match = (i: number) => ({
      entry: asks[0]!.id,
      closeness: closeness(i),
      score: i / 3000,
      because: [],
      differs: [],
      shared: { draft: [], source: [] },
    });
    const many = { name: 'draft', paragraphs: Array.from({ length: 3000 }, (_, i) => ({ id: `p${i}`, text: `${i}` })) };
    const found = await reviewerHere({ ...library, matcher } as typeof library).review(many);
    const possible = found.filter(isPossible);
    expect(found.length - possible.length).toBe(1000);
    expect(possible).toHaveLength(MOST_POSSIBLE);
    expect(possible[0]!.paragraph).toBe(1501);
    expect(possible.map((f) => f.paragraph)).toEqual(possible.map((f) => f.paragraph).sort((a, b) => a - b));
  });

  it('can be stopped', async () => {
    const stop = new AbortController();
    const reviewer = reviewerHere(library);
    const long = { name: 'draft', paragraphs: Array.from({ length: 5000 }, (_, i) => ({ id: `p${i}`, text: `${asks[0]!.text} ${i}` })) };
    const review = reviewer.review(long, { signal: stop.signal, progress: () => stop.abort(new Error('Stopped.')) });
    await expect(review).rejects.toThrow('Stopped.');
  });
});

describe('a review in a worker', () => {
  /** A worker without a thread: what passes is copied, as it is between two. */
  function copying(): Worker {
    const worker = { onmessage: null as ((e: { data: Tell }) => void) | null, postMessage: (_: never) => {} };
    const answer = answering(reviewerHere(library), (told) => worker.onmessage?.({ data: structuredClone(told) }));
    worker.postMessage = (question) => void answer(structuredClone(question));
    return worker as unknown as Worker;
  }

  it('finds what is found here, and keeps one copy of what many findings say', async () => {
    const here = await reviewerHere(library).review(draft(2000));
    const there = await reviewerIn(copying()).review(draft(2000));
    expect(there).toEqual(here);
    const statuses = there.flatMap((f) => (f.kind === 'cross-reference' ? [f.status] : []));
    expect(statuses.length).toBeGreaterThan(100);
    expect(new Set(statuses).size).toBe(new Set(there.map((f) => ('entry' in f ? f.entry : ''))).size);
  });

  it('keeps a paragraph’s words apart from what else is kept, though they are an entry’s own name', async () => {
    const told: Tell = {
      id: 1,
      some: (await reviewerHere(library).review(draft(1))).flatMap((f) =>
        'entry' in f ? [{ ...f, place: { ...f.place, words: f.entry } }] : [],
      ),
    };
    const worker = { onmessage: (_: { data: Tell }) => {}, postMessage: () => {} };
    const review = reviewerIn(worker as unknown as Worker).review(draft(1));
    worker.onmessage({ data: structuredClone(told) });
    worker.onmessage({ data: { id: 1, done: [] } });
    const found = await review;
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(told.some);
  });
});
