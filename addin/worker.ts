import { index, record } from '../corpus/record.built';
import { complete } from '../corpus/rest.built';
import { openLibrary } from '../shared/library.ts';
import type { Corpus } from '../shared/model.ts';
import { reviewerHere } from '../shared/reviewer.ts';
import { answering } from '../shared/reviewer-worker.ts';

complete(record);
const library = openLibrary(record as Corpus, new Date().toISOString().slice(0, 10), [], index.buffer as ArrayBuffer);
const answer = answering(reviewerHere(library), (told) => self.postMessage(told));
self.onmessage = ({ data }) => answer(data);
