import corpus from '../corpus/corpus.json' with { type: 'json' };
import { index, matching } from '../corpus/matching.built';
import type { Corpus, MatchingData } from '../shared/model.ts';
import { reviewerHere } from '../shared/reviewer.ts';
import { serveReviewer } from '../shared/reviewer-worker.ts';

const record = { ...(corpus as unknown as Corpus), matching: matching as MatchingData };
const today = new Date().toISOString().slice(0, 10);
serveReviewer(reviewerHere(record, today, index.buffer as ArrayBuffer), self as never);
