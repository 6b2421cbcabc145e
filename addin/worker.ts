import { index, record } from '../corpus/record.built';
import { complete } from '../corpus/rest.built';
import { openLibrary } from '../shared/library.ts';
import { localDate } from '../shared/local-date.ts';
import type { Corpus } from '../shared/model.ts';
import { reviewerHere } from '../shared/reviewer.ts';
import { answering } from '../shared/reviewer-worker.ts';

complete(record);
const library = openLibrary(record as Corpus, localDate(new Date()), [], index.buffer as ArrayBuffer);
const answer = answering(reviewerHere(library), (told) => self.postMessage(told));
self.onmessage = ({ data }) => answer(data);
