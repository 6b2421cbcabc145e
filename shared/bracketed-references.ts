import type { Corpus } from './model.ts';

/** A text with each reference in square brackets (it names a document of the record by its full title or its address) put as `by` has it. The text may end inside one. */
export function bracketedReferences(text: string, { publications }: Corpus, by: (words: string) => string): string {
  if (!text.includes('[')) return text;
  const names = publications.flatMap(({ title, url }) => (url ? [title, url] : [title]));
  return text.replace(/ ?\[[^[\]]+(?:\]|$)/g, (words) => (names.some((name) => words.includes(name)) ? by(words) : words));
}

/** A text with blanks in place of its references, which ask nothing; every other word stays where it is. */
export const withoutReferences = (text: string, corpus: Corpus): string =>
  bracketedReferences(text, corpus, (words) => ' '.repeat(words.length));
