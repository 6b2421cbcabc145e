import type { Candidate } from './candidates.ts';
import { type ContextName, contexts } from './contexts.ts';
import { speaksOfThePast } from './past.ts';
import { matchAt } from './phrase.ts';
import type { PhraseFinder } from './phrase-finder.ts';
import type { ReadParagraph } from './read-paragraph.ts';
import { isCapital, isWord } from './tokens.ts';

/** Weighs what stands round the words: true when the rule may speak here. */
export function mayspeak(c: Candidate, paragraph: ReadParagraph): boolean {
  const { rule, unlessSays, onlyWith, notBefore, notAfter } = c.of.rule;
  const m = rule.match;
  const { tokens } = paragraph;
  const { from, to } = c.sentence;
  const says = (finder: PhraseFinder<true>) => finder.find(tokens, from, to).length > 0;
  if (notAfter?.some((p) => [1, 2, 3, 4].some((n) => c.from - n >= from && matchAt(p, tokens, c.from - n, c.from)?.to === c.from)))
    return false;
  if (notBefore && c.to < to && notBefore.at(tokens, c.to, to).length) return false;
  if (!m.nameToo && isName(c, paragraph)) return false;
  if (says(contexts['reported recommendation'])) return false;
  if (m.unless?.some((name) => holds(name, c, paragraph))) return false;
  if (unlessSays && says(unlessSays)) return false;
  if (onlyWith && !says(onlyWith)) return false;
  if (m.ended && (says(contexts['change stated']) || speaksOfThePast(tokens, c.sentence, c, m.ended))) return false;
  return true;
}

/** A context holds when it is nearer to the words than a hospital is; the rest of the paragraph speaks when the sentence does not. */
function holds(name: ContextName, c: Candidate, { tokens }: ReadParagraph): boolean {
  const own = contexts[name].find(tokens, c.sentence.from, c.sentence.to);
  if (name !== 'prison' && name !== 'school') return own.length > 0;
  const hospital = contexts.hospital.find(tokens, c.sentence.from, c.sentence.to);
  const distance = (list: { from: number; to: number }[]) => Math.min(...list.map((x) => (x.from >= c.to ? x.from - c.to : c.from - x.to)));
  if (own.length) return distance(own) <= distance(hospital);
  return hospital.length === 0 && contexts[name].find(tokens, 0, tokens.length).length > 0;
}

/** Words with capitals that are not a sentence's start are part of a name or a title. */
function isName(c: Candidate, { tokens }: ReadParagraph): boolean {
  for (let i = c.from; i < c.to; i++) {
    const t = tokens[i]!;
    if (isWord(t) && isCapital(t) && /\p{Ll}/u.test(t.text) && i !== c.sentence.first) return true;
  }
  return false;
}
