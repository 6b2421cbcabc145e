import { comparable, type Word } from './words-in.ts';

/** A run of words: the same in both, or what the draft has where the source has something else. Either side may be empty. */
export type Run = { draft: string; source: string; same: boolean };

/** A text's words, with the text that they stand in. */
export type Worded = { text: string; words: Word[] };

const MODALS = new Set(['must', 'should', 'shall', 'will', 'may', 'might', 'could', 'can', 'would', 'cannot', 'not']);
const NUMBERS = new Set('one two three four five six seven eight nine ten eleven twelve'.split(' '));

/** A month, by its first letters, where it stands with a capital (`may` is a verb); or a season. */
const WHEN =
  /^(?:(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?|(spring|summer|autumn|winter))$/i;

/** What the draft has against what the source has, word by word. Capitals and punctuation do not count. */
export function wordDifference(draft: Worded, source: Worded): Run[] {
  const pairs = comparable(
    draft.words.map((w) => w.plain),
    source.words.map((w) => w.plain),
  );
  const runs: Run[] = [];
  let i = 0;
  let j = 0;
  const until = (a: number, b: number) => {
    if (a > i || b > j) runs.push({ draft: stretch(draft, i, a), source: stretch(source, j, b), same: false });
  };
  for (const [a, b] of [...pairs, [draft.words.length, source.words.length] as const]) {
    until(a, b);
    if (a < draft.words.length || b < source.words.length) {
      const last = runs.at(-1);
      const words = stretch(source, b, b + 1);
      if (last?.same) runs[runs.length - 1] = { draft: last.draft + words, source: last.source + words, same: true };
      else runs.push({ draft: words, source: words, same: true });
    }
    i = a + 1;
    j = b + 1;
  }
  return runs;
}

/** A difference that changes what is asked: another number, another month or season, or a verb made softer or harder. Absent for any other. */
export function changeOf({ draft, source, same }: Run): 'number' | 'date' | 'strength' | undefined {
  if (same) return undefined;
  const wordsOf = (side: string): string[] => side.toLowerCase().match(/[\p{L}\p{N}'.,]+/gu) ?? [];
  const a = wordsOf(draft);
  const b = wordsOf(source);
  const differ = (is: (word: string) => boolean) => a.filter(is).join() !== b.filter(is).join();
  const numeric = (word: string) => /^\d/.test(word) || NUMBERS.has(word);
  if (a.some(numeric) && b.some(numeric) && differ(numeric)) return 'number';
  const [yours, theirs] = [datesOf(draft), datesOf(source)];
  if (yours && theirs && yours !== theirs) return 'date';
  const modal = (word: string) => MODALS.has(word);
  return (a.some(modal) || b.some(modal)) && differ(modal) && (a.some(modal) === b.some(modal) || a.includes('not') || b.includes('not'))
    ? 'strength'
    : undefined;
}

/** The months and seasons of one side, in order. */
function datesOf(side: string): string {
  return (side.match(/\p{L}+/gu) ?? [])
    .flatMap((word) => {
      const [, month, season] = WHEN.exec(word) ?? [];
      return season || (month && /^\p{Lu}/u.test(word)) ? [(season ?? month)!.toLowerCase()] : [];
    })
    .join();
}

/** Words `from` to `to` as they stand, with what follows up to the next word. */
function stretch({ text, words }: Worded, from: number, to: number): string {
  if (to <= from) return '';
  return text.slice(words[from]!.start, words[to]?.start ?? words[to - 1]!.end).replace(/\s+/g, ' ');
}
