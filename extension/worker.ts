import corpus from '../corpus/corpus.json' with { type: 'json' };
import { index, matching } from '../corpus/matching.built';
import { openLibrary } from '../shared/library.ts';
import type { Corpus, MatchingData } from '../shared/model.ts';
import { reviewerHere } from '../shared/reviewer.ts';
import { serveReviewer } from '../shared/reviewer-worker.ts';
import { firstMarks } from './first-marks.ts';
import type { PageDraft } from './messages.ts';

const today = new Date().toISOString().slice(0, 10);
const record = { ...(corpus as unknown as Corpus), matching: matching as MatchingData };
const reviewer = reviewerHere(record, today, index.buffer as ArrayBuffer);
const library = openLibrary(record, today);
self.addEventListener('message', async (event: MessageEvent<{ first: PageDraft } | { id: number }>) => {
  if (!('first' in event.data)) return;
  event.stopImmediatePropagation();
  event.ports[0]!.postMessage(await firstMarks(event.data.first, reviewer, library));
});
serveReviewer(reviewer, self as never);
// What is made when first used is made while the page is still being read.
void reviewer.review({ name: '', paragraphs: [{ id: '', text: record.publications[0]?.title ?? '' }] }, { markedOnly: true });
