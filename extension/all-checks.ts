import type { Library } from '../shared/library.ts';
import { reviewerHere } from '../shared/reviewer.ts';
import { answering } from '../shared/reviewer-worker.ts';

/** All that the worker can be asked; it is loaded after the first marks, which need little of it. */
export const engineFor = (library: Library) => answering(reviewerHere(library), (told) => self.postMessage(told));
