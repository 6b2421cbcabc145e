/** One word or mark of a text: `text` without invisible characters and with plain apostrophes and hyphens; UTF-16 offsets in the original. */
export type Token = { text: string; lower: string; start: number; end: number; spaced: boolean };

const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const token =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]|['’](?![sS](?![\p{L}\p{N}]))(?=\p{L}))*|['’][sS](?![\p{L}\p{N}])|[^\s\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** True for a word or number, false for a mark. */
export const isWord = (t: Token | undefined): boolean => t !== undefined && /^[\p{L}\p{N}]/u.test(t.text);

/** True when the word starts with a capital letter. */
export const isCapital = (t: Token | undefined): boolean => t !== undefined && /^\p{Lu}/u.test(t.text);

/**
 * Splits a text into words and marks. A word broken at a line's end is put together when the whole is one of `known` and its halves are not;
 * a possessive `'s` stands alone.
 */
export function tokensOf(text: string, known: ReadonlySet<string> = new Set()): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const found of text.matchAll(token)) {
    const start = found.index;
    const clean = found[0].replace(invisible, '').replace(/’/g, "'").replace(/[‐‑]/g, '-');
    const last = tokens.at(-1);
    const between = text.slice(end, start);
    end = start + found[0].length;
    if (last && /^\p{Ll}/u.test(clean) && joins(tokens, between, clean, known)) {
      if (last.text === '-') tokens.pop();
      const head = tokens.at(-1)!;
      tokens[tokens.length - 1] = { ...head, text: head.text + clean, lower: head.lower + clean, end };
      continue;
    }
    tokens.push({ text: clean, lower: clean.toLowerCase(), start, end, spaced: /\s/.test(between) || start === 0 });
  }
  return tokens;
}

function joins(tokens: Token[], between: string, next: string, known: ReadonlySet<string>): boolean {
  const last = tokens.at(-1)!;
  if (!/[\n\r\v\u2028]/.test(between)) return false;
  if (between.includes('\u00AD') && isWord(last)) return true;
  const head = tokens.at(-2);
  if (last.text !== '-' || last.spaced || !head || !isWord(head)) return false;
  return known.has(head.lower + next) && !(known.has(head.lower) && known.has(next));
}
