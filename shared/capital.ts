/** Words with a capital at their start, as the first of a sentence or a label has it. */
export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
