const processor = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** A watch that has just been started: it answers with milliseconds, the lesser of the clock's and the processor's, so that neither other work on the machine counts nor what other threads do meanwhile. */
export function watch() {
  const clock = performance.now();
  const before = processor();
  return () => Math.min(performance.now() - clock, processor() - before);
}

export const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** Asks each text in turn until `budget` milliseconds are spent (at least one): p50, p95, mean, and of how many. */
export async function timesOf(ask, texts, budget) {
  const times = [];
  const all = watch();
  for (const text of texts) {
    const one = watch();
    await ask(text);
    times.push(one());
    if (all() > budget) break;
  }
  const mean = times.reduce((sum, t) => sum + t, 0) / times.length;
  times.sort((a, b) => a - b);
  return { n: times.length, p50: quantile(times, 0.5), p95: quantile(times, 0.95), mean };
}

const judgedId = (id) => (id.startsWith('lga-dsr-2023') ? 'lga-dsr-2023' : id);

/** The documents found, each judged id once, best first. */
export function distinct(found, collapse = true) {
  const seen = new Set();
  return found.map((f) => ({ ...f, id: collapse ? judgedId(f.id) : f.id })).filter((f) => !seen.has(f.id) && seen.add(f.id));
}

/** Rank figures of one answer against graded ids. */
export function rankOf(found, grades) {
  const got = found.map((f) => grades.get(f.id) ?? 0);
  const gain = (list) => list.slice(0, 5).reduce((sum, g, i) => sum + g / Math.log2(i + 2), 0);
  const ideal = [...grades.values()].sort((a, b) => b - a);
  return {
    hit1: Number(got[0] > 0),
    hit3: Number(got.slice(0, 3).some((g) => g > 0)),
    recall: got.slice(0, 5).filter((g) => g > 0).length / Math.min(5, ideal.length || 1),
    ndcg: gain(got) / (gain(ideal) || 1),
  };
}

/** The mean of a figure, in hundredths. */
export const percent = (list, figure) =>
  list.length ? (100 * list.reduce((sum, x) => sum + Number(figure(x)), 0)) / list.length : Number.NaN;
