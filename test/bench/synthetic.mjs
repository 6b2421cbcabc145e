/** A generator of numbers from 0 to 1 that repeats itself from its seed. */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Makes sentences that read like the record's and use the words of ordinary government prose as often as it does. */
export function sentenceMaker(corpus, background, random) {
  const sentences = corpus.entries.flatMap((e) => e.text.split(/(?<=[.;:])\s+|\n/)).filter((s) => s.length > 40);
  const common = Object.entries(background.stems).filter(([word]) => word.length > 3);
  const sums = [];
  for (const [, n] of common) sums.push((sums.at(-1) ?? 0) + n);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const word = () => {
    // One in twelve is a rare name, so that the vocabulary grows with the record as a real one does.
    if (random() < 1 / 12) return pick(common)[0].slice(0, 4) + pick(common)[0].slice(-4);
    const at = random() * sums.at(-1);
    let [from, to] = [0, sums.length - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (sums[middle] < at) from = middle + 1;
      else to = middle;
    }
    return common[from][0];
  };
  return () => pick(sentences).replace(/\p{L}{5,}/gu, (w) => (random() < 0.5 ? word() : w));
}

/** The record grown to `size` asks; the same for the same size. */
export function grownTo(size, corpus, background) {
  const asks = corpus.entries.filter((e) => e.kind !== 'response' && e.kind !== 'update').length;
  const sentence = sentenceMaker(corpus, background, seeded(size));
  const entries = Array.from({ length: Math.max(0, size - asks) }, (_, i) => ({
    id: `synthetic-2020/${i + 1}`,
    kind: 'recommendation',
    publication: 'synthetic-2020',
    number: String(i + 1),
    text: `${sentence()} ${sentence()}`,
    lines: [1, 1],
    to: ['DHSC'],
  }));
  const publication = { ...corpus.publications[0], id: 'synthetic-2020', shortTitle: 'Synthetic report', published: '2020' };
  return { ...corpus, publications: [...corpus.publications, publication], entries: [...corpus.entries, ...entries] };
}
