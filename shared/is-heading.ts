import type { Paragraph } from './draft.ts';

/** A short line that is no sentence: `DHSC’s response to recommendations 1 and 2`. Without a number in it (`numbered`), it must look like a heading more. */
export function isHeading({ text, kind }: Paragraph, numbered: boolean): boolean {
  if (kind) return kind === 'heading';
  const line = text.length < 100 && !/[.;:,!?…”"]\s*$/.test(text) && !/\b(?:we|will|accept\w*|agree\w*)\b/i.test(text);
  return line && (numbered || /^\p{Lu}(?:\S*\s+){0,7}\S*$/u.test(text.trim()));
}
