import type { Analysed, Analyser } from './terms-of.ts';

/** Whether a concept is of matters that the record says nothing about: it counts against a match. */
export const isElsewhere = (concept: string): boolean => concept.startsWith('elsewhere-');

/** How much a text says of matters that the record says nothing about: its phrases for them, each once and as sure as it is. */
export function saysElsewhere({ thesaurus, sure }: Analyser): (read: Analysed) => number {
  const away = thesaurus.map((c) => isElsewhere(c.id));
  return ({ said }) => {
    const phrases = new Set<number>();
    for (const { concept, phrase } of said) if (away[concept]) phrases.add(phrase);
    let sum = 0;
    for (const phrase of phrases) sum += sure[phrase]!;
    return sum;
  };
}
