import { rest } from '../shared/rest.ts';

/** How long we may keep a page from its own work at a time, in milliseconds. */
const TURN = 12;

/** Called between two pieces of work in a page: a promise to wait for where the page should have its turn, else nothing. */
export function turns(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < TURN) return undefined;
    return rest().then(() => {
      began = performance.now();
    });
  };
}
