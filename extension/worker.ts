import corpus from '../corpus/corpus.json' with { type: 'json' };
import { index, matching } from '../corpus/matching.built';
import type { Corpus, MatchingData } from '../shared/model.ts';
import { reviewerHere } from '../shared/reviewer.ts';
import { serveReviewer } from '../shared/reviewer-worker.ts';

const today = new Date().toISOString().slice(0, 10);
const record = { ...(corpus as unknown as Corpus), matching: matching as MatchingData };
const reviewer = reviewerHere(record, today, index.buffer as ArrayBuffer);
serveReviewer(reviewer, self as never);
// What is made when first used is made while the page is still being read.
void reviewer.review({ name: '', paragraphs: [{ id: '', text: record.entries[0]?.text ?? '' }] });
