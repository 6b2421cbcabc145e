import corpus from '../corpus/corpus.json' with { type: 'json' };
import { index, matching } from '../corpus/matching.built';
import { openLibrary } from '../shared/library.ts';
import type { Corpus, MatchingData } from '../shared/model.ts';
import { reviewerHere } from '../shared/reviewer.ts';
import { answering } from '../shared/reviewer-worker.ts';

const record = { ...(corpus as unknown as Corpus), matching: matching as MatchingData };
const library = openLibrary(record, new Date().toISOString().slice(0, 10), [], index.buffer as ArrayBuffer);
const answer = answering(reviewerHere(library), (told) => self.postMessage(told));
self.onmessage = ({ data }) => answer(data);
