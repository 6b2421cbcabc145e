import type { Token } from './tokens.ts';
import { isWord } from './tokens.ts';

/** What stands round the words that would go. */
export type Place = { tokens: Token[]; from: number; to: number; said: [from: number, to: number][]; startsSentence: boolean };

/** Fits a wording to its place: what the phrase said, the capital of a sentence's start, capitals throughout, no short form before a possessive. */
export function fitSuggestion(write: string, { tokens, from, to, said, startsSentence }: Place): string | undefined {
  let text = write.replace(/\{(\d)\}/g, (_, n: string) => {
    const [a, b] = said[Number(n) - 1] ?? [0, 0];
    return tokens
      .slice(a, b)
      .map((t, i) => (i && t.spaced ? ` ${lowerUnlessName(t)}` : i ? lowerUnlessName(t) : lowerUnlessName(t)))
      .join('');
  });
  text = text.replace(/\s+/g, ' ').trim();
  const letters = tokens.slice(from, to).filter((t) => isWord(t));
  const shouted =
    letters.length > 1 &&
    letters.every((t) => t.text === t.text.toUpperCase() && /\p{Lu}/u.test(t.text)) &&
    letters.some((t) => t.text.length > 5);
  if (shouted) return text.toUpperCase();
  return startsSentence ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

const lowerUnlessName = (t: Token): string => (/^\p{Lu}\p{Ll}+$/u.test(t.text) ? t.lower : t.text);

/** `a` or `an`, as the next words are said aloud. */
export function articleFor(next: string): 'a' | 'an' {
  const word = /^[\p{L}\p{N}]+/u.exec(next)?.[0] ?? '';
  if (/^\p{Lu}{2,}s?$/u.test(word))
    return /^(?:[AEFHILMNORSX](?![a-z])|8|11|18)/.test(word) && !/^(?:NICE|STOMP|HOPE|SEND|NAPICU|LINK|RAG)/.test(word) ? 'an' : 'a';
  if (/^(?:hour|honest|honou?r|heir)/i.test(word)) return 'an';
  if (/^(?:uni(?:t|v|q|f|o|l|c)|use|usu|eur|one\b|once\b|ubi|uk)/i.test(word)) return 'a';
  return /^[aeiou8]/i.test(word) ? 'an' : 'a';
}
