/** One word or mark of a text: `text` without invisible characters and with plain apostrophes and hyphens; UTF-16 offsets in the original. */
export type Token = { text: string; lower: string; start: number; end: number; spaced: boolean; word: boolean; capital: boolean };

/** True for a word or number, false for a mark. */
export const isWord = (t: Token | undefined): boolean => t?.word ?? false;

/** True when the word starts with a capital letter. */
export const isCapital = (t: Token | undefined): boolean => t?.capital ?? false;

const SPACE = 1;
const LETTER = 2;
const INVISIBLE = 3;
const MARK = 0;

function kindOf(code: number): number {
  if (code < 0x80) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return LETTER;
    return code === 32 || (code >= 9 && code <= 13) ? SPACE : MARK;
  }
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) return INVISIBLE;
  const char = String.fromCharCode(code);
  if (/\s/.test(char)) return SPACE;
  return /[\p{L}\p{N}\p{M}]/u.test(char) || (code >= 0xd800 && code <= 0xdfff) ? LETTER : MARK;
}

/** What each character is, once it has been met; 255 is not yet. */
const kinds = new Uint8Array(0x10000).fill(255);
const kindAt = (text: string, i: number): number => {
  if (i >= text.length) return SPACE;
  const code = text.charCodeAt(i);
  if (kinds[code] === 255) kinds[code] = kindOf(code);
  return kinds[code]!;
};
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** A text with more words and marks than this, shorter than two characters on the average, is no prose, and is read no further. */
const FEW = 20_000;

const none = (): ReadonlySet<string> => new Set();

/**
 * Splits a text into words and marks, in one pass. A word broken at a line's end is put together when the whole is one of `known` and its
 * halves are not; a possessive `'s` stands alone.
 */
export function tokensOf(text: string, known: () => ReadonlySet<string> = none): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (let i = 0; i < text.length; ) {
    const kind = kindAt(text, i);
    if (kind === SPACE || kind === INVISIBLE) {
      i++;
      continue;
    }
    const start = i;
    i = kind === LETTER ? wordEnd(text, i) : markEnd(text, i);
    const between = start > end ? text.slice(end, start) : '';
    const only = i === start + 1 ? single(text, start) : undefined;
    const clean = only?.text ?? cleaned(text.slice(start, i));
    if (kind === LETTER && between && breaksLine(between) && joins(tokens, between, clean, known)) {
      if (tokens.at(-1)!.text === '-') tokens.pop();
      const head = tokens.pop()!;
      tokens.push({ ...head, text: head.text + clean, lower: head.lower + clean.toLowerCase(), end: i });
    } else {
      const spaced = start === 0 || (between !== '' && hasSpace(between));
      const lower = only?.lower ?? clean.toLowerCase();
      const word = kind === LETTER;
      tokens.push({ text: clean, lower, start, end: i, spaced, word, capital: word && isUpper(clean, lower) });
    }
    end = i;
    if (tokens.length > FEW && tokens.length * 2 > end) break;
  }
  return tokens;
}

const isUpper = (text: string, lower: string): boolean => text[0] !== lower[0];

function wordEnd(text: string, start: number): number {
  let i = start + 1;
  for (;;) {
    const kind = kindAt(text, i);
    if (kind === LETTER || kind === INVISIBLE) i++;
    else if (isApostrophe(text.charCodeAt(i)) && kindAt(text, i + 1) === LETTER && !isPossessive(text, i)) i++;
    else break;
  }
  while (kindAt(text, i - 1) === INVISIBLE) i--;
  return i;
}

const isPossessive = (text: string, i: number): boolean => (text.charCodeAt(i + 1) | 32) === 115 && kindAt(text, i + 2) !== LETTER;

const markEnd = (text: string, i: number): number =>
  isApostrophe(text.charCodeAt(i)) && (i === 0 || kindAt(text, i - 1) !== SPACE) && isPossessive(text, i) ? i + 2 : i + 1;

const plainMarks: Record<string, string> = { '’': "'", '‐': '-', '‑': '-' };

const singles = new Array<{ text: string; lower: string } | undefined>(0x10000);

/** A word or mark of one character, made once: a text may be a hundred thousand of them. */
function single(text: string, at: number): { text: string; lower: string } {
  const code = text.charCodeAt(at);
  const known = singles[code];
  if (known) return known;
  const clean = plainMarks[text[at]!] ?? text[at]!;
  return (singles[code] = { text: clean, lower: clean.toLowerCase() });
}

function cleaned(raw: string): string {
  if (!/[^\x20-\x7e]/.test(raw)) return raw;
  return raw.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '').replace(/’/g, "'");
}

const hasSpace = (between: string): boolean => between === ' ' || /\s/.test(between);
const breaksLine = (between: string): boolean => between !== ' ' && /[\n\r\v\u2028]/.test(between);

function joins(tokens: Token[], between: string, next: string, known: () => ReadonlySet<string>): boolean {
  const last = tokens.at(-1);
  if (!last || next !== next.toLowerCase()) return false;
  if (between.includes('\u00AD') && last.word) return true;
  const head = tokens.at(-2);
  if (last.text !== '-' || last.spaced || !head?.word) return false;
  const words = known();
  return words.has(head.lower + next) && !(words.has(head.lower) && words.has(next));
}
