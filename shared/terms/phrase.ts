import type { Token } from './tokens.ts';
import { tokensOf } from './tokens.ts';
import { wordLists } from './word-lists.ts';

type Piece = { text: string; exact: boolean; glued: boolean };
/** `begun`: the alternatives by their first word, in lower case. */
type Step = { begun: Map<string, Piece[][]>; optional: boolean; gap: number };

/** A phrase of a rule, ready to be found. `focus`: the steps that are the words in question, the others are context; `who`: the step that is a word list. */
export type Phrase = { steps: Step[]; focus: [from: number, to: number]; who: number; source: string };

/** Where a phrase was found: token indexes, end exclusive, of the words in question; `said` the tokens of each step. */
export type PhraseMatch = { from: number; to: number; said: [from: number, to: number][]; who: number };

/**
 * Reads a phrase of a rule. Words are separated by spaces; `a|b` is either, `word?` optional, `a~b` joined by a hyphen, a space or nothing,
 * `<people>` a word list, `..3` up to three other words; `[` and `]` surround the words in question when the rest is context.
 * Lower case matches any case, unless `asWritten`; a word with a capital matches only as it is written, but for `CCGS`.
 */
export function phraseOf(source: string, asWritten = false): Phrase {
  const steps: Step[] = [];
  let from = 0;
  let to: number | undefined;
  let who = 0;
  for (const part of source.trim().split(/\s+/)) {
    let word = part;
    if (word.startsWith('[')) {
      from = steps.length;
      word = word.slice(1);
    }
    const closes = word.endsWith(']');
    if (closes) word = word.slice(0, -1);
    if (word.includes('<')) who = steps.length;
    steps.push(stepOf(word, source, asWritten));
    if (closes) to = steps.length;
  }
  return { steps, focus: [from, to ?? steps.length], who, source };
}

const known = new Map<string, Step>();

/** Rules share their words: `<people>` is read once. */
function stepOf(word: string, source: string, asWritten: boolean): Step {
  const key = `${asWritten} ${word}`;
  let step = known.get(key);
  if (!step) known.set(key, (step = newStep(word, source, asWritten)));
  return step;
}

function newStep(word: string, source: string, asWritten: boolean): Step {
  const gap = /^\.\.(\d)$/.exec(word);
  if (gap) return { begun: new Map(), optional: true, gap: Number(gap[1]) };
  const optional = word.endsWith('?');
  const alternatives = (optional ? word.slice(0, -1) : word).split('|').flatMap((one) => {
    const list = /^<(.+)>$/.exec(one);
    if (!list) return [one];
    const words = wordLists[list[1]!];
    if (!words) throw new Error(`The phrase "${source}" names a word list that does not exist: <${list[1]}>.`);
    return words;
  });
  const begun = new Map<string, Piece[][]>();
  for (const pieces of alternatives.flatMap(spellings).map((words) => piecesOf(words, asWritten))) {
    const first = pieces[0]?.text.toLowerCase();
    if (first === undefined) throw new Error(`The phrase "${source}" has a choice with no words in it.`);
    begun.set(first, [...(begun.get(first) ?? []), pieces]);
  }
  return { begun, optional, gap: 0 };
}

const spellings = (word: string): string[] => {
  if (word.includes('~')) return ['-', ' ', ''].map((join) => word.replaceAll('~', join));
  return /^\p{Lu}{2,}s$/u.test(word) ? [word, word.toUpperCase()] : [word];
};

const piecesOf = (word: string, asWritten: boolean): Piece[] => {
  if (/^[a-z]+$/.test(word)) return [{ text: word, exact: asWritten, glued: false }];
  return tokensOf(word).map((t, i) => {
    const exact = asWritten || /\p{Lu}/u.test(t.text);
    return { text: exact ? t.text : t.lower, exact, glued: i > 0 && !t.spaced };
  });
};

/** Every way a phrase may begin, in lower case. */
export function firstWords(phrase: Phrase): string[] {
  const words: string[] = [];
  for (const step of phrase.steps) {
    words.push(...step.begun.keys());
    if (!step.optional) break;
  }
  return words;
}

/** Every token that may follow this first word of a phrase, in lower case; undefined where anything may. */
export function secondWords({ steps }: Phrase, start: string): Set<string> | undefined {
  const words = new Set<string>();
  let first = true;
  for (const step of steps) {
    if (step.gap || (first && step.optional)) return undefined;
    const begun = first ? (step.begun.get(start) ?? []) : [...step.begun.values()].flat();
    for (const pieces of begun) if (!first || pieces.length > 1) words.add(pieces[first ? 1 : 0]!.text.toLowerCase());
    if (first ? begun.every((pieces) => pieces.length > 1) : !step.optional) return words;
    first = false;
  }
  return undefined;
}

/** All the words of a phrase, in lower case. */
export const wordsOf = (phrase: Phrase): string[] =>
  phrase.steps.flatMap((s) => [...s.begun.values()].flat(2).map((p) => p.text.toLowerCase()));

/** Words one of which stands wherever the phrase does, as `plainWords` has them: of the step that other texts are least likely to say. Empty where nothing must stand. */
export function anchorsOf({ steps }: Phrase): string[] {
  let best: string[] = [];
  let most = 0;
  for (const { begun, optional } of steps) {
    if (optional || begun.size > 20) continue;
    const said = [...begun.values()].flat();
    const anchors = said.map((pieces) => longest(pieces.flatMap((p) => plainWords(p.text))));
    const rare = Math.min(...said.map((pieces, i) => rarity(anchors[i]!, pieces))) / said.length;
    if (rare >= most) [best, most] = [anchors, rare];
  }
  return most ? best : [];
}

/** The runs of unaccented letters and digits in a text, in lower case. */
const plainWords = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

/** A word with a capital is rarer than one without, and a word of grammar is everywhere. */
const rarity = (anchor: string, pieces: Piece[]): number =>
  isSmall.test(anchor) ? 1 : anchor.length + (pieces.some((p) => /\p{Lu}/u.test(p.text)) ? 4 : 0);

const isSmall = /^(?:an?|and|by|had|has|have|in|is|are|of|on|or|the|those|to|was|were|who|with)$/;
const longest = (words: string[]): string => words.reduce((a, b) => (b.length > a.length ? b : a), '');

/** The longest match of a phrase that begins at token `at`, before token `limit`; a few dozen steps at the very most. */
export function matchAt(phrase: Phrase, tokens: Token[], at: number, limit: number): PhraseMatch | undefined {
  const said: [number, number][] = [];
  const walk = (step: number, i: number): boolean => {
    const s = phrase.steps[step];
    if (!s) return true;
    if (s.gap) {
      for (let n = 0; n <= s.gap; n++) {
        if (n > 0 && (i + n > limit || !tokens[i + n - 1]!.word)) break;
        said[step] = [i, i + n];
        if (walk(step + 1, i + n)) return true;
      }
      return false;
    }
    for (const pieces of (i < limit && s.begun.get(tokens[i]!.lower)) || []) {
      if (!fits(pieces, tokens, i, limit, i > at)) continue;
      said[step] = [i, i + pieces.length];
      if (walk(step + 1, i + pieces.length)) return true;
    }
    if (!s.optional) return false;
    said[step] = [i, i];
    return walk(step + 1, i);
  };
  if (!walk(0, at)) return undefined;
  const [first, last] = phrase.focus;
  if (said[first]![0] === said[last - 1]![1]) return undefined;
  return { from: said[first]![0], to: said[last - 1]![1], said, who: phrase.who };
}

function fits(pieces: Piece[], tokens: Token[], at: number, limit: number, spaced: boolean): boolean {
  if (at + pieces.length > limit) return false;
  for (let k = 0; k < pieces.length; k++) {
    const p = pieces[k]!;
    const t = tokens[at + k]!;
    if ((p.exact ? t.text : t.lower) !== p.text) return false;
    if (k === 0 ? spaced && !t.spaced && t.word : p.glued === t.spaced) return false;
  }
  return true;
}
