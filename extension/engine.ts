import { reviewerIn } from '../shared/reviewer-worker.ts';

/** The engine, which starts in a worker of its own before anything else of the panel does. */
export const engine = reviewerIn(new Worker('worker.js', { type: 'module' }));
