import { sentences } from './sentences.ts';

/** A line with words on it, trimmed; `number` is its place in the document, from 1. */
export type Line = { text: string; number: number };

const RESIDUE = /\[(?:bookmark|image): [^\]]*\]|^image\d+\.\w+$/g;

/** The lines of a document that have words on them, without what a word processor left behind; white space is one space, but tabs between cells are kept. */
export function linesOf(text: string): Line[] {
  return text
    .split(/\r?\n/)
    .map((line, i) => ({
      text: line
        .replace(RESIDUE, '')
        .replace(/[^\S\t]+/g, ' ')
        .replace(/^ +|\s+$/g, ''),
      number: i + 1,
    }))
    .filter((line) => line.text.trim());
}

/** The words of some lines as one passage, and where it stands. */
export function passage(lines: Line[]): { text: string; lines: [first: number, last: number] } {
  return { text: lines.map((l) => l.text.trim()).join('\n'), lines: [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0] };
}

/** The sentences of some lines, each with the line that it stands on. */
export function sentencesOf(lines: Line[]): Line[] {
  return lines.flatMap(({ text, number }) => sentences(text).map((s) => ({ text: s, number })));
}
