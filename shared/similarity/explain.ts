import { addressedTo } from '../entry-name.ts';
import type { Span } from '../finding.ts';
import { listed } from '../listed.ts';
import type { Entry } from '../model.ts';
import type { Index } from './open-index.ts';
import type { Analysed, Analyser } from './terms-of.ts';

/** What a paragraph and a source share, and why that matters, in sentences for the user. */
export type Explanation = { because: string[]; shared: { draft: Span[]; source: Span[] } };

/** A text as it was read, the concepts that it says outright, and how telling each of its words is. */
export type Told = Omit<Analysed, 'terms'> & { text: string; terms: Map<string, number>; worth: number[] };

/** Below this a shared word is too common to mark, and below the second too common to name. */
const markedFrom = 1.5;
const namedFrom = 2.6;

const worthOf = (term: string, index: Index) => {
  const n = index.numberOf(term);
  return n < 0 ? 0 : index.idf[n]! * (0.5 + index.rare[n]!);
};

/** Says of each word of a text how telling it is; of one that carries no meaning, nothing. Of its concepts, those that it says outright. */
export function tell(text: string, read: Analysed, index: Index, { outright }: Analyser): Told {
  const { words } = read;
  const said = read.said.filter((s) => outright[s.phrase]);
  return { words, said, text, terms: read.terms(), worth: words.map((w) => (w.stop ? 0 : worthOf(w.stem, index))) };
}

/** Names the ideas and words that both texts say, the most telling first, and where they stand in each. */
export function explain(draft: Told, source: Told, index: Index, { thesaurus }: Analyser): Explanation {
  const theirs = new Set(source.said.map((s) => s.concept));
  const ideas = [...new Set(draft.said.map((s) => s.concept))]
    .filter((c) => theirs.has(c))
    .map((c) => ({ c, term: `#${thesaurus[c]!.id}` }))
    .filter(({ term }) => draft.terms.get(term)! >= 0.5)
    .map(({ c, term }) => ({ c, worth: worthOf(term, index) * draft.terms.get(term)! }))
    .filter((i) => i.worth > markedFrom)
    .sort((a, b) => b.worth - a.worth || a.c - b.c);
  const kept = new Set(ideas.map((i) => i.c));
  const shared = { draft: places(draft, source, kept), source: places(source, draft, kept) };
  const words = tellingWords(draft, source);
  const because: string[] = [];
  const names = ideas.slice(0, 3).map((i) => thesaurus[i.c]!.name ?? thesaurus[i.c]!.id.replaceAll('-', ' '));
  if (names.length) because.push(`Both speak of ${listed(names)}.`);
  if (words.length) because.push(`Both use the ${words.length === 1 ? 'word' : 'words'} ${listed(words.map((w) => `“${w}”`))}.`);
  if (!because.length) because.push('It says much the same in other words.');
  return { because, shared };
}

function tellingWords({ words, worth, text }: Told, other: Told): string[] {
  const found = new Map<string, { word: string; worth: number }>();
  for (let i = 0; i < words.length; i++) {
    const { stem, start, end } = words[i]!;
    if (worth[i]! > namedFrom && other.terms.has(stem) && !found.has(stem))
      found.set(stem, { word: text.slice(start, end), worth: worth[i]! });
  }
  return [...found.values()]
    .sort((a, b) => b.worth - a.worth)
    .slice(0, 4)
    .map(({ word }) => word);
}

function places({ words, said, worth, text }: Told, other: Told, concepts: Set<number>): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < words.length; i++)
    if (worth[i]! > markedFrom && other.terms.has(words[i]!.stem)) spans.push([words[i]!.start, words[i]!.end]);
  for (const s of said) if (concepts.has(s.concept)) spans.push([words[s.from]!.start, words[s.to - 1]!.end]);
  spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && (span[0] <= last[1] || text.slice(last[1], span[0]) === ' ')) last[1] = Math.max(last[1], span[1]);
    else merged.push(span);
  }
  return merged;
}

/** Whom an entry asks, and that it is one of its parts that is nearest, in sentences for the user. */
export function whoIsAsked(entry: Entry, part: boolean): string[] {
  const bodies = addressedTo(entry);
  const whom = bodies.length
    ? [
        `The ${entry.kind} is ${entry.kind === 'expectation' ? 'of' : 'for'} ${listed(bodies.slice(0, 4))}${bodies.length > 4 ? ' and others' : ''}.`,
      ]
    : [];
  return part ? [`It is one part of the ${entry.kind} that is nearest.`, ...whom] : whom;
}
