import type { Word } from './analyse.ts';

/** Words from `from` up to `to`, by their index. */
export type Window = { from: number; to: number };

const atMost = 15;
const fewest = 5;

/** The whole paragraph, then its sentences where it has several; short ones join their neighbour, and many are joined evenly. */
export function windowsOf(text: string, words: Word[]): Window[] {
  const whole = { from: 0, to: words.length };
  const sentences: Window[] = [];
  let from = 0;
  let meaning = 0;
  for (let i = 0; i < words.length; i++) {
    if (!words[i]!.stop) meaning++;
    const last = i + 1 === words.length;
    const gap = last ? '' : text.slice(words[i]!.end, words[i + 1]!.start);
    if (!last && (meaning < fewest || !/[.!?;:•\n]/.test(gap))) continue;
    if (last && meaning < fewest && sentences.length) sentences[sentences.length - 1]!.to = i + 1;
    else sentences.push({ from, to: i + 1 });
    from = i + 1;
    meaning = 0;
  }
  if (sentences.length < 2) return [whole];
  const each = Math.ceil(sentences.length / atMost);
  const joined: Window[] = [];
  for (let i = 0; i < sentences.length; i += each)
    joined.push({ from: sentences[i]!.from, to: sentences[Math.min(i + each, sentences.length) - 1]!.to });
  return joined.length < 2 ? [whole] : [whole, ...joined];
}
