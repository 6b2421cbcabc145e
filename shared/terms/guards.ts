import type { Corpus } from '../model.ts';
import type { Candidate } from './candidates.ts';
import { speaksOfAChild } from './child.ts';
import { type ContextName, contexts } from './contexts.ts';
import { speaksOfThePast } from './past.ts';
import { matchAt, type PhraseMatch } from './phrase.ts';
import type { PhraseFinder } from './phrase-finder.ts';
import type { ReadParagraph } from './read-paragraph.ts';
import type { Sentence } from './sentences.ts';
import { staysAt } from './stays.ts';
import { isCapital, isWord, type Token } from './tokens.ts';
import { isVerbatim } from './verbatim.ts';

/** Weighs what stands round the words: true when the rule may speak here. Its work does not grow with the number of candidates in a sentence. */
export function maySpeak(c: Candidate, corpus: Corpus): boolean {
  const { rule, unlessSays, onlyWith, notBefore, notAfter } = c.of.rule;
  const m = rule.match;
  const { tokens } = c.paragraph;
  const { sentence } = c;
  const says = (finder: PhraseFinder<true>): boolean => sayings(tokens, sentence, finder).length > 0;
  if (notAfter?.some((p) => endsBefore(p, tokens, c))) return false;
  if (notBefore && c.to < sentence.to && notBefore.at(tokens, c.to, sentence.to).length) return false;
  if (m.alone && !standsAlone(tokens[c.to])) return false;
  if (m.nameToo ? isInitials(c) : isName(c)) return false;
  if (says(contexts['reported recommendation'])) return false;
  if (m.unless?.some((name) => holds(name, c))) return false;
  if (unlessSays && says(unlessSays)) return false;
  if (onlyWith && !says(onlyWith)) return false;
  if (m.stay && !stays(m.stay, staysAt(tokens, c.from, c.to, sentence))) return false;
  if (m.child && !speaksOfAChild(tokens, c.from, c.to, sentence)) return false;
  if (m.ended && (says(contexts['change stated']) || speaksOfThePast(tokens, sentence, c, m.ended))) return false;
  return !isVerbatim(tokens, c.from, c.to, sentence, corpus, m.ended ? 20 : 12, !m.ended);
}

const read = new WeakMap<Sentence, Map<PhraseFinder<true>, PhraseMatch[]>>();

/** Where a sentence says one of the phrases; read once for each sentence. */
function sayings(tokens: Token[], sentence: Sentence, finder: PhraseFinder<true>): PhraseMatch[] {
  let known = read.get(sentence);
  if (!known) read.set(sentence, (known = new Map()));
  let found = known.get(finder);
  if (!found) known.set(finder, (found = finder.find(tokens, sentence.from, sentence.to)));
  return found;
}

/** A prison or a school holds when it is nearer to the words than a hospital is; where the sentence names neither, its paragraph speaks. */
function holds(name: ContextName, c: Candidate): boolean {
  const { tokens } = c.paragraph;
  const own = sayings(tokens, c.sentence, contexts[name]);
  if (name !== 'prison' && name !== 'school') return own.length > 0;
  const hospital = sayings(tokens, c.sentence, contexts.hospital);
  if (own.length) return distance(own, c) < distance(hospital, c);
  return hospital.length === 0 && isAbout(name, c.paragraph);
}

const subjects = new WeakMap<ReadParagraph, Map<ContextName, boolean>>();

/** True when a sentence of the paragraph shows the context and no hospital; asked once for each paragraph. */
function isAbout(name: ContextName, paragraph: ReadParagraph): boolean {
  let known = subjects.get(paragraph);
  if (!known) subjects.set(paragraph, (known = new Map()));
  let about = known.get(name);
  if (about === undefined) {
    const shows = (s: Sentence, context: ContextName) => sayings(paragraph.tokens, s, contexts[context]).length > 0;
    known.set(name, (about = paragraph.sentences.some((s) => shows(s, name) && !shows(s, 'hospital'))));
  }
  return about;
}

/** Tokens between the words and the nearest of the matches, which are in order. */
function distance(matches: PhraseMatch[], c: Candidate): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (matches[middle]!.from < c.from) low = middle + 1;
    else high = middle;
  }
  const after = matches[low];
  const before = matches[low - 1];
  return Math.min(after ? Math.max(0, after.from - c.to) : Infinity, before ? Math.max(0, c.from - before.to) : Infinity);
}

const endsBefore = (phrase: Parameters<typeof matchAt>[0], tokens: Token[], c: Candidate): boolean => {
  for (let n = 1; n <= 4 && c.from - n >= c.sentence.from; n++) if (matchAt(phrase, tokens, c.from - n, c.from)?.to === c.from) return true;
  return false;
};

const grammar = new Set(
  "and or but nor of in on at to for from with without by as than that which who whose is are was were be been being has have had will would can could may might must shall should do does did not also often still always never into under over about if when where while because so then are n't often too more both they we it he she there here need needs want wants get gets live lives face deserve pay want wait find say work use travel receive vote claim rely struggle remain become feel cannot stay know think make take go come do have need earn lose fear hope ask expect".split(
    ' ',
  ),
);
const standsAlone = (next: Token | undefined): boolean => !next || !isWord(next) || grammar.has(next.lower);

/** Words with capitals that are not a sentence's start are part of a name or a title; so are all of a sentence's start, but `Long Term Segregation should end`. */
function isName(c: Candidate): boolean {
  const next = c.paragraph.tokens[c.to];
  if (c.from === c.sentence.first && c.to < c.sentence.to && isWord(next) && !isCapital(next) && !small.test(next!.lower)) return false;
  for (let i = c.from; i < c.to; i++) {
    const t = c.paragraph.tokens[i]!;
    if (isCapital(t) && /\p{Ll}{2}/u.test(t.text) && i !== c.sentence.first) return true;
  }
  return false;
}

const small = /^(?:of|and|for|the|in|on|with|to|a|an|or|at|by|from|\p{N}.*)$/u;

/** `DH Patel will chair`, `Mr DH Jones`: two letters before a surname. `DH Ministers` and `the DH Framework` are the body's. */
function isInitials(c: Candidate): boolean {
  const { tokens } = c.paragraph;
  const next = tokens[c.to];
  if (c.to - c.from > 1 || !/^\p{Lu}{2}$/u.test(tokens[c.from]!.text) || !next?.spaced || !/^\p{Lu}\p{Ll}+$/u.test(next.text)) return false;
  const before = tokens[c.from - 1]?.lower ?? '';
  return !/^(?:the|a|this|each|every|all|of)$/.test(before) && !office.test(next.text);
}
const office =
  /^(?:Ministers?|Secretary|Permanent|Officials?|Directors?|Policy|Guidance|Group|Board|Press|Team|Programme|Framework|Circular|Funding|England|Code|Social|Chief|Deputy|Head|Heads|Review|Report|Task|Strategy|Standards?|Improvement|Commissioners?|Staff|National|Mental|Learning|Winterbourne|Transforming)$/;

const stays = ({ atLeastDays, underDays }: { atLeastDays?: number; underDays?: number }, lengths: number[]): boolean =>
  lengths.some((days) => (atLeastDays === undefined || days >= atLeastDays) && (underDays === undefined || days < underDays));
