import { isCapital, isWord, type Token } from './tokens.ts';

/** A sentence: token indexes, end exclusive; `first` is its first word, after any number, bullet or opening mark. */
export type Sentence = { from: number; to: number; first: number };

const abbreviations = new Set(
  'mr mrs ms dr prof rev hon st sir rt no nos para paras para s ss ch chs p pp vol cf al eg ie viz vs v fig figs art arts reg regs sch rec recs ed eds approx ref cl jan feb mar apr jun jul aug sept sep oct nov dec gen col lt sgt dept govt esp inc ltd co corp'.split(
    ' ',
  ),
);
const stops = new Set(['.', '!', '?', '…']);
const closing = /^["'”’)\]»]$/;

/** Splits a paragraph's tokens into sentences, in one pass. */
export function sentencesOf(tokens: Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!stops.has(tokens[i]!.text)) continue;
    let next = i + 1;
    while (next < tokens.length && closing.test(tokens[next]!.text) && !tokens[next]!.spaced) next++;
    if (next < tokens.length && !endsAt(tokens, i, next)) continue;
    sentences.push(sentence(tokens, from, next));
    from = next;
    i = next - 1;
  }
  if (from < tokens.length) sentences.push(sentence(tokens, from, tokens.length));
  return sentences;
}

function endsAt(tokens: Token[], stop: number, next: number): boolean {
  const after = tokens[next]!;
  if (!after.spaced) return false;
  const begins = isWord(after) ? /^[\p{Lu}\p{N}]/u.test(after.text) : /^["'“‘([«•–—-]$/.test(after.text);
  if (!begins) return false;
  if (tokens[stop]!.text !== '.') return true;
  const before = tokens[stop - 1];
  if (!before || !isWord(before) || tokens[stop]!.spaced) return true;
  const numbered = /^\p{N}{1,3}$/u.test(before.text) && (stop === 1 || /^[.!?]$/.test(tokens[stop - 2]?.text ?? '.'));
  const initial = /^\p{Lu}$/u.test(before.text) && isCapital(after) && before.text !== 'I';
  return !numbered && !initial && !abbreviations.has(before.lower);
}

function sentence(tokens: Token[], from: number, to: number): Sentence {
  let first = from;
  while (first < to - 1 && !(tokens[first]!.word && /^\p{L}/u.test(tokens[first]!.text))) first++;
  if (/^[A-Za-z]$/.test(tokens[first]!.text) && tokens[first + 1]?.text === ')' && first + 2 < to) first += 2;
  return { from, to, first };
}
