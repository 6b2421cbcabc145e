import corpus from '../corpus/corpus.json' with { type: 'json' };
import matching from '../corpus/matching.json' with { type: 'json' };
import type { Corpus, MatchingData } from '../shared/model.ts';
import { reviewerHere } from '../shared/reviewer.ts';
import { serveReviewer } from '../shared/reviewer-worker.ts';

const today = new Date().toISOString().slice(0, 10);
const reviewer = reviewerHere({ ...(corpus as unknown as Corpus), matching: matching as MatchingData }, today);
serveReviewer(reviewer, self as never);
// The index is made while the page is still being read.
void reviewer.review({ name: '', paragraphs: [{ id: '', text: 'Recommendation' }] });
