const atOnce = 2400;
const mostRead = 120_000;

/** A paragraph in pieces that can be judged on their own: itself unless it is very long, then runs of whole sentences. What is past 120,000 characters is not read. */
export function chunksOf(text: string): { text: string; start: number }[] {
  if (text.length <= atOnce) return [{ text, start: 0 }];
  const chunks: { text: string; start: number }[] = [];
  const end = Math.min(text.length, mostRead);
  let start = 0;
  while (start < end) {
    let stop = Math.min(end, start + atOnce);
    if (stop < end) {
      const sentence = Math.max(text.lastIndexOf('. ', stop), text.lastIndexOf('\n', stop));
      const word = text.lastIndexOf(' ', stop);
      if (sentence > start + atOnce / 2) stop = sentence + 1;
      else if (word > start + atOnce / 2) stop = word;
    }
    chunks.push({ text: text.slice(start, stop), start });
    start = stop;
  }
  return chunks;
}
