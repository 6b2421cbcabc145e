import corpus from '../corpus/corpus.json' with { type: 'json' };
import matching from '../corpus/matching.json' with { type: 'json' };
import type { Corpus } from '../shared/model.ts';
import { reviewerHere } from '../shared/reviewer.ts';
import { serveReviewer } from '../shared/reviewer-worker.ts';

const today = new Date().toISOString().slice(0, 10);
serveReviewer(reviewerHere({ ...(corpus as unknown as Corpus), matching }, today), self as never);
