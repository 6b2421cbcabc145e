/** A word as it stands (UTF-16 offsets, end exclusive), and plain: without capitals, curly marks, or what stands round it. */
export type Word = { plain: string; start: number; end: number };

/** The words and numbers of a text, in order. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[.,](?=\p{N})|['’](?=\p{L})|[-‐‑](?=[\p{L}\p{N}]))*/gu)].map(
    ({ 0: word, index: start }) => ({
      plain: word.toLowerCase().replace(/’/g, "'").replace(/[‐‑-]/g, ''),
      start,
      end: start + word.length,
    }),
  );
}

/** The words two runs have in common, in order: the longest such list, as pairs of indexes. */
export function comparable(a: string[], b: string[]): [number, number][] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j] ? longest[(i + 1) * width + j + 1]! + 1 : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
    else j++;
  }
  // Of words that stand twice, the one beside its neighbour is meant.
  for (let k = pairs.length - 2; k >= 0; k--) {
    const [i, j] = pairs[k]!;
    const next = pairs[k + 1]!;
    if (next[0] === i + 1 && next[1] > j + 1 && b[next[1] - 1] === a[i]) pairs[k] = [i, next[1] - 1];
  }
  return pairs;
}
