import { type Phrase, phraseOf } from './phrase.ts';
import type { PhraseFinder } from './phrase-finder.ts';
import { isShielded, type ReadParagraph } from './read-paragraph.ts';
import type { Acronym } from './term-match.ts';
import { isWord, type Token } from './tokens.ts';
import { plainWordsOf } from './verbatim.ts';

/** A place in a draft: the paragraph, and token indexes, end exclusive. */
export type Spot = { paragraph: ReadParagraph; from: number; to: number };

/** A short form that a draft explains: `full` its full form made plain for comparing, `words` as the draft has it. */
export type Expansion = { short: string; full: string; words: string; spot: Spot };

/** A short form at its first use, with no full form before or beside it; `full` the form to write. */
export type FirstUse = { spot: Spot; short: string; full: string };

/** A phrase of an acronym rule: a short form with its full form, or (neither) a wording that counts as the full form. */
export type Form = { short?: string; full?: string };

/** The phrases of an acronym rule, and what each is. */
export const formsOf = ({ forms, alsoFull = [] }: Acronym): { phrase: Phrase; form: Form }[] => [
  ...forms.map(({ short, full }) => ({ phrase: phraseOf(short), form: { short, full } })),
  ...[...forms.map((f) => f.full), ...alsoFull].map((full) => ({ phrase: phraseOf(full), form: {} })),
];

/**
 * The first use of each rule's short form, where its full form does not stand before or beside it. `skip`: places that do not count.
 * One pass over the draft.
 */
export function firstUses<Rule>(
  finder: PhraseFinder<{ rule: Rule; form: Form }>,
  paragraphs: ReadParagraph[],
  skip: (rule: Rule, spot: Spot) => boolean,
): Map<Rule, FirstUse> {
  const uses = new Map<Rule, FirstUse>();
  const done = new Set<Rule>();
  for (const paragraph of paragraphs) {
    const { tokens, shielded } = paragraph;
    const isFull = (rule: Rule, i: number) =>
      i < tokens.length && finder.at(tokens, i, tokens.length).some((n) => n.of.rule === rule && !n.of.form.short);
    for (let i = 0; i < tokens.length; i++)
      for (const { from, to, of } of finder.at(tokens, i, tokens.length, ({ rule }) => done.has(rule))) {
        const { rule, form } = of;
        if (done.has(rule)) continue;
        const spot = { paragraph, from, to };
        const { short, full } = form;
        if (short && full) {
          if (isShielded(shielded, tokens[from]!.start, tokens[to - 1]!.end) || skip(rule, spot)) continue;
          const beside = tokens[to]?.text === '(' && (isFull(rule, to + 1) || isFull(rule, to + 2));
          if (!beside) uses.set(rule, { spot, short, full });
        }
        done.add(rule);
      }
  }
  return uses;
}

/** False for a text that explains no short form: it has no bracket, or no word with two capitals. */
export const mayExplain = (text: string): boolean => text.includes('(') && /\p{Lu}\S*\p{Lu}/u.test(text);

/** Every short form that a draft explains, in either order, by its initials. */
export function expansionsIn(paragraphs: ReadParagraph[]): Expansion[] {
  return paragraphs.flatMap((paragraph) => {
    const { tokens, text } = paragraph;
    const found: Expansion[] = [];
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i]!.text !== '(') continue;
      const close = closeOf(tokens, i);
      if (close === undefined) continue;
      const inside = shortForm(tokens, i + 1, close);
      const before = wordsBefore(tokens, i);
      if (inside) {
        const start = initialsStart(tokens, before, i, inside);
        if (start !== undefined) found.push(explained(inside, start, i, i + 1, close));
        continue;
      }
      const from = shortBefore(tokens, i);
      const short = from === undefined ? undefined : shortForm(tokens, from, i);
      if (from !== undefined && short && initialsStart(tokens, i + 1, close, short) === i + 1)
        found.push(explained(short, i + 1, close, from, i));
    }
    return found;

    function explained(short: string, start: number, end: number, from: number, to: number): Expansion {
      const words = text.slice(tokens[start]!.start, tokens[end - 1]!.end);
      return { short, full: normalised(words), words, spot: { paragraph, from, to } };
    }
  });
}

/** The bracket that closes the one at token `open`, at most 16 tokens on; nested ones belong to forms such as C(E)TR. */
function closeOf(tokens: Token[], open: number): number | undefined {
  let depth = 0;
  for (let i = open; i < Math.min(tokens.length, open + 16); i++) {
    if (tokens[i]!.text === '(' && ++depth > 4) return undefined;
    if (tokens[i]!.text === ')' && --depth === 0) return i;
  }
  return undefined;
}

/** A short form such as LTS, DSRs, C(E)TR or BtRS at these tokens, without its plural s. */
function shortForm(tokens: Token[], from: number, to: number): string | undefined {
  if (to - from < 1 || to - from > 6) return undefined;
  const text = tokens
    .slice(from, to)
    .map((t) => t.text)
    .join('');
  return /^\p{Lu}[\p{L}()&/]*\p{Lu}[)s]*$/u.test(text) && tokens.slice(from + 1, to).every((t) => !t.spaced)
    ? text.replace(/(?<=\p{Lu})s$/u, '')
    : undefined;
}

function shortBefore(tokens: Token[], open: number): number | undefined {
  let from = open - 1;
  while (from > 0 && from > open - 6 && !tokens[from]!.spaced) from--;
  return from >= 0 ? from : undefined;
}

const wordsBefore = (tokens: Token[], open: number): number => {
  let i = open;
  while (i > 0 && i > open - 16 && !/^[.,;:!?]$/.test(tokens[i - 1]!.text)) i--;
  return i;
};

const small = /^(?:of|and|for|the|in|on|with|to|a|an|or|by)$/;

/** Where, from `low` on, the words before token `end` begin whose initials are the letters of `short`; small words count only if they must. */
function initialsStart(tokens: Token[], low: number, end: number, short: string, countSmall = false): number | undefined {
  const letters = short.replace(/[^\p{Lu}]/gu, '').toLowerCase();
  let left = letters.length - 1;
  let start = end;
  for (let i = end - 1; i >= low && left >= 0; i--) {
    const t = tokens[i]!;
    if (!isWord(t)) continue;
    if (t.lower[0] === letters[left] && (countSmall || !small.test(t.lower))) {
      left--;
      start = i;
    } else if (!small.test(t.lower)) break;
  }
  if (left < 0) return start;
  return countSmall ? undefined : initialsStart(tokens, low, end, short, true);
}

/** A full form made plain for comparing: lower case, singular, without small words and marks. */
export const normalised = (full: string): string =>
  plainWordsOf(full)
    .filter((word) => !small.test(word))
    .map((word) => word.replace(/(?<=[^s])s$/, ''))
    .join(' ');
