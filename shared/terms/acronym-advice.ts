import type { Corpus } from '../model.ts';
import { type Expansion, firstUses, mayExplain, normalised, type Spot } from './acronyms.ts';
import { type Candidate, candidateAt } from './candidates.ts';
import { maySpeak } from './guards.ts';
import { isShielded, type ReadParagraph } from './read-paragraph.ts';
import type { ReadyRule, RuleBook } from './rule-book.ts';
import type { Acronym } from './term-match.ts';

/**
 * What there is to say of short forms, once for each in a document: not written in full at first use, expanded two ways, or expanded too late.
 * `telling`: the paragraphs that may have words of a rule in them.
 */
export function acronymAdvice(
  book: RuleBook,
  paragraphs: ReadParagraph[],
  telling: ReadParagraph[],
  expansions: Expansion[],
  worded: Candidate[],
  corpus: Corpus,
): Candidate[] {
  const advised = new Set(worded.map((c) => spotId(c)));
  const ready = (rule: ReadyRule, { paragraph, from, to }: Spot, write: string[]): Candidate =>
    candidateAt({ rule, write }, paragraph, { from, to, said: [], who: 0 });
  const skip = (rule: ReadyRule, spot: Spot): boolean => advised.has(spotId(spot)) || !maySpeak(ready(rule, spot, []), corpus);
  const uses = firstUses(book.acronyms, telling, skip);
  return book.rules.flatMap((rule) => {
    const { acronym, anyAcronym } = rule.rule.match;
    if (anyAcronym === 'two ways') return twoWays(expansions).map((spot) => ready(rule, spot, []));
    if (anyAcronym === 'too late') return tooLate(expansions, paragraphs, book).map(({ spot, write }) => ready(rule, spot, [write]));
    const use = uses.get(rule);
    return use && acronym && !meansAnother(acronym, expansions) ? [ready(rule, use.spot, [`${use.full} (${use.short})`])] : [];
  });
}

/** True when the draft uses the letters for something else. */
function meansAnother({ forms, alsoFull = [] }: Acronym, expansions: Expansion[]): boolean {
  const fulls = new Set([...forms.map((f) => f.full), ...alsoFull].map(normalised));
  return expansions.some((e) => forms.some((f) => f.short === e.short) && !fulls.has(e.full));
}

const spotId = (spot: { paragraph: ReadParagraph; from: number }): string => `${spot.paragraph.index} ${spot.from}`;

function twoWays(expansions: Expansion[]): Spot[] {
  const known = new Map<string, string>();
  const shown = new Set<string>();
  return expansions.flatMap(({ short, full, spot }) => {
    const first = known.get(short);
    if (first === undefined) known.set(short, full);
    if (first === undefined || first === full || shown.has(short)) return [];
    shown.add(short);
    return [spot];
  });
}

/** Everyone knows what these are short for. */
const plain = new Set(['NHS', 'UK', 'EU', 'UN', 'MP', 'GP', 'HR', 'IT']);

/** Short forms outside the rules' own lists that are used before the draft expands them; each once. */
function tooLate(expansions: Expansion[], paragraphs: ReadParagraph[], book: RuleBook): { spot: Spot; write: string }[] {
  const listed = new Set(book.rules.flatMap((r) => r.rule.match.acronym?.forms.map((f) => f.short) ?? []));
  const waiting = new Map<string, Expansion>();
  for (const e of expansions) if (!waiting.has(e.short) && !listed.has(e.short) && !plain.has(e.short)) waiting.set(e.short, e);
  const late: { spot: Spot; write: string }[] = [];
  const mayUse = ({ text }: ReadParagraph) => mayExplain(text) || [...waiting.keys()].some((short) => text.includes(short));
  for (const paragraph of paragraphs.filter(mayUse))
    for (let i = 0; i < paragraph.tokens.length && waiting.size; i++) {
      const { text, start, end } = paragraph.tokens[i]!;
      const expansion = waiting.get(text);
      if (!expansion || isShielded(paragraph.shielded, start, end)) continue;
      waiting.delete(text);
      const { spot, words, short } = expansion;
      const before = paragraph.index < spot.paragraph.index || i < spot.from;
      if (before) late.push({ spot: { paragraph, from: i, to: i + 1 }, write: `${isPlural(spot) ? singular(words) : words} (${short})` });
    }
  return late;
}

/** Expanded as `Local Enterprise Partnerships (LEPs)`. */
const isPlural = ({ paragraph, to }: Spot): boolean => /\p{Lu}s$/u.test(paragraph.tokens[to - 1]!.text);
const singular = (words: string): string => words.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
