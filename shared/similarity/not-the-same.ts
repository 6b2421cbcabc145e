import type { EntryId } from '../model.ts';
import { analyse } from './analyse.ts';
import type { Match } from './index.ts';

/** A user's judgement, kept on the device: these words do not say what this entry asks. */
export type NotTheSame = { words: string; entry: EntryId };

const alike = 0.6;
const lowered = 0.25;
const worthListing = 0.1;

const stemsOf = (text: string) =>
  new Set(
    analyse(text.slice(0, 20_000))
      .filter((w) => !w.stop)
      .map((w) => w.stem),
  );

/** Lowers the matches that the user has judged not the same, for these words or words much like them; marked ones are only listed. */
export function lowerJudged(matches: Match[], paragraph: string, judged: NotTheSame[]): Match[] {
  const about = judged.filter((j) => matches.some((m) => m.entry === j.entry));
  if (!about.length) return matches;
  const here = stemsOf(paragraph);
  const refused = new Set(about.filter((j) => overlap(here, stemsOf(j.words)) >= alike).map((j) => j.entry));
  return matches
    .map((m) => (refused.has(m.entry) ? { ...m, score: m.score * lowered, closeness: 'possibly related' as const } : m))
    .filter((m) => m.score >= worthListing || !refused.has(m.entry))
    .sort((a, b) => b.score - a.score);
}

/** The judgements as lines that a maintainer can read: entry, a tab, the words on one line. */
export function judgementLines(judged: NotTheSame[]): string {
  return judged.map((j) => `${j.entry}\t${j.words.replace(/\s+/g, ' ').trim()}`).join('\n');
}

function overlap(a: Set<string>, b: Set<string>): number {
  let both = 0;
  for (const s of a) if (b.has(s)) both++;
  return both / (a.size + b.size - both || 1);
}
