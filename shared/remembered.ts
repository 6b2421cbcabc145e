/** Answers kept; with more than these all are forgotten, and what is asked again is found again. */
const MOST = 50_000;

/** A pure function that remembers what it answered: a draft is read by several checks, and all of it again after each edit. What it answers is not to be changed. */
export function remembered<Asked extends unknown[], Answer>(answer: (...asked: Asked) => Answer): (...asked: Asked) => Answer {
  const known = new Map<string, Answer>();
  return (...asked) => {
    const key = asked.join('\n');
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const now = answer(...asked);
    known.set(key, now);
    return now;
  };
}
