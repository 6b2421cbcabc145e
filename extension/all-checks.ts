import { complete } from '../corpus/rest.built';
import type { Library } from '../shared/library.ts';
import { reviewerHere } from '../shared/reviewer.ts';
import { answering } from '../shared/reviewer-worker.ts';

/** All that the worker can be asked; it is loaded after the first marks, which need little of it. */
export function engineFor(library: Library) {
  complete(library.corpus);
  return answering(reviewerHere(library), (told) => self.postMessage(told));
}
