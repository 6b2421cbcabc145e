/** Milliseconds that a peer may take to build its index. */
export const longestBuild = 60_000;

/** Thrown where a peer takes longer than that. */
export class TooSlow extends Error {}

/** The same items; once they have been taken in for too long, no more are given. */
export function* inTime(items) {
  const until = performance.now() + longestBuild;
  for (const item of items) {
    if (performance.now() > until) throw new TooSlow();
    yield item;
  }
}
