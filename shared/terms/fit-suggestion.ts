import { capital } from '../capital.ts';
import { stopWords } from '../similarity/stop-words.ts';
import type { Candidate } from './candidates.ts';
import { isWord, type Token } from './tokens.ts';

/** A suggestion for a place, and the whole change when an article goes or changes with it. */
export type Fitted = { text: string; edit?: { start: number; end: number; text: string } };

/** A short form in brackets at a wording's end: `long-term segregation (LTS)`. */
const bracketed = /^(.*\S)\s+\((\p{Lu}[^\s]*)\)$/u;

/**
 * Fits a wording to its place: what the phrase said, the capital of a sentence's start, capitals throughout, the article before it.
 * The short form in brackets goes where `introduced` has it, before a possessive, and inside or before brackets.
 */
export function fitSuggestion(write: string, c: Candidate, introduced: ReadonlySet<string>): Fitted {
  const { tokens } = c.paragraph;
  const next = tokens[c.to];
  const whole = bracketed.exec(write);
  const plain =
    whole &&
    (introduced.has(whole[2]!.replace(/s$/, '')) ||
      next?.text === "'s" ||
      (next?.text === "'" && !next.spaced) ||
      next?.text === '(' ||
      tokens[c.from - 1]?.text === '(');
  const shouted = isShouted(c);
  const said = (step: string) => repeated(c, step === 'who' ? c.who : Number(step) - 1, shouted);
  const text = begun(
    (plain ? whole[1]! : write).replace(/\{(\d|who)\}/g, (_, step: string) => said(step)),
    c,
  );
  const edit = articleEdit(text, c, shouted);
  return { text: shouted ? text.toUpperCase() : text, ...(edit && { edit }) };
}

/** The short form that a wording introduces, if any. */
export const introduces = (write: string): string | undefined => bracketed.exec(write)?.[2];

function repeated(c: Candidate, step: number, shouted: boolean): string {
  const [from, to] = c.said[step] ?? [0, 0];
  const words = c.paragraph.tokens.slice(from, to);
  return words.map((t, i) => `${i && t.spaced ? ' ' : ''}${shouted || /^\p{Lu}\p{Ll}+$/u.test(t.text) ? t.lower : t.text}`).join('');
}

function begun(text: string, c: Candidate): string {
  const tidy = text.replace(/\s+/g, ' ').trim();
  return c.from === c.sentence.first ? capital(tidy) : tidy;
}

/** Whether the words are in capitals throughout; a short form always is, and tells nothing unless its sentence is so too. */
function isShouted(c: Candidate): boolean {
  const { tokens } = c.paragraph;
  const words = tokens.slice(c.from, c.to).filter(isWord);
  if (!words.every(inCapitals)) return false;
  if (words.some(isLong)) return true;
  const all = tokens.slice(c.sentence.from, c.sentence.to).filter(isWord);
  return all.every(inCapitals) && all.some((t) => isLong(t) || stopWords.has(t.lower));
}

const inCapitals = (t: Token): boolean => t.text === t.text.toUpperCase();
/** Too long for a short form. */
const isLong = (t: Token): boolean => t.text.length > 5;

function articleEdit(text: string, c: Candidate, shouted: boolean): Fitted['edit'] {
  const before = c.paragraph.tokens[c.from - 1];
  if (!before || c.from - 1 < c.sentence.from) return undefined;
  const begins = c.from - 1 === c.sentence.first;
  const words = shouted ? text.toUpperCase() : text;
  const change = (to: string) => ({
    start: before.start,
    end: c.end,
    text: shouted && inCapitals(before) ? to.toUpperCase() : cased(to, before, begins),
  });
  if (c.of.rule.rule.match.noArticle && before.lower === 'the') return change(words);
  if (before.lower !== 'a' && before.lower !== 'an') return undefined;
  const article = articleFor(text);
  return article === before.lower ? undefined : change(`${article} ${words}`);
}

const cased = (text: string, before: Token, begins: boolean): string =>
  begins || before.text === 'A' || before.text === 'An' ? capital(text) : text;

/** `a` or `an`, as the next words are said aloud. */
function articleFor(next: string): 'a' | 'an' {
  const word = /^[\p{L}\p{N}]+/u.exec(next)?.[0] ?? '';
  const letters = /^\p{Lu}{1,}s?$/u.test(word) && !/^(?:NICE|STOMP|HOPE|SEND|LINK|RAG|NAPICU)/.test(word);
  if (letters) return /^[AEFHILMNORSX]/.test(word) ? 'an' : 'a';
  if (/^(?:hour|honest|honou?r|heir)/i.test(word)) return 'an';
  if (/^(?:uni(?:t|v|q|f|o|l|c)|use|usu|eu|one\b|once\b|ubi)/i.test(word)) return 'a';
  return /^[aeiou8]/i.test(word) ? 'an' : 'a';
}
