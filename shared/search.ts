import type { Library } from './library.ts';
import type { Entry, EntryId } from './model.ts';
import { wordFinder } from './search/find-words.ts';
import { plainNumbers } from './search/plain-query.ts';
import { referenceReader } from './search/references.ts';
import { searchIndexOf } from './search/search-index.ts';
import { type Standing, standingIn } from './search/standing-words.ts';

/** What a search found, best first; `score` 0 to 1. `nothing`: a sentence that says so of the record, never of the world. */
export type SearchAnswer = { query: string; results: { entry: EntryId; score: number }[]; nothing?: string };

/** Finds entries by number, name, words, acronyms or near-spellings, as a person types. */
export function search(query: string, library: Library, limit = 10): SearchAnswer {
  if (!query.trim()) return { query, results: [] };
  let searcher = searchers.get(library);
  if (!searcher) searchers.set(library, (searcher = searcherOf(library)));
  const { results, nothing } = searcher(query, limit);
  return { query, results, ...(nothing && { nothing: `${nothing} in ${library.reach}.` }) };
}

type Found = Omit<SearchAnswer, 'query'>;
const searchers = new WeakMap<Library, (query: string, limit: number) => Found>();

function searcherOf(library: Library): (query: string, limit: number) => Found {
  const index = searchIndexOf(library);
  const { entries, documents } = index;
  const shortened = documents.flatMap((d) => d.shortened);
  const named = referenceReader(documents, entries);
  const byWords = wordFinder(index);
  const status = (e: Entry) => library.status(e.id);
  const standingSo = new Map<string, Entry[]>();
  const thatStand = ({ words, fits }: Standing) => {
    let all = standingSo.get(words);
    if (!all) standingSo.set(words, (all = entries.filter((e) => fits(status(e))).sort((a, b) => status(b).rank - status(a).rank)));
    return all;
  };
  return (typed, limit) => {
    const query = shortened.reduce((text, [short, full]) => text.replace(new RegExp(`(?<!\\S)${short}(?!\\S)`, 'gi'), full), typed);
    const reference = named(plainNumbers(query));
    if (reference) {
      const { entries: exact, none } = reference;
      return { results: exact.slice(0, limit).map((e, i) => ({ entry: e.id, score: 1 / (i + 1) })), nothing: none };
    }
    const standing = standingIn(query, (word) => documents.some((d) => d.words.has(word)));
    if (standing && !standing.rest) {
      const fitting = thatStand(standing);
      return {
        results: fitting.slice(0, limit).map((e) => ({ entry: e.id, score: 1 })),
        nothing: fitting.length ? undefined : `Nothing is read as “${standing.words}”`,
      };
    }
    const { found, missing } = byWords(standing?.rest ?? query, limit, standing && ((n) => standing.fits(status(entries[n]!))));
    return {
      results: found.map(({ unit, score }) => ({ entry: entries[unit]!.id, score: Math.min(1, score) })),
      nothing: nothingOn(missing, found.length, standing),
    };
  };
}

/** A word that the record does not have is named, even where other words of the query are found. */
function nothingOn(missing: string[], found: number, standing?: Standing): string | undefined {
  if (missing.length) return `Nothing found on ${missing.map((w) => `“${w}”`).join(' or ')}`;
  if (found) return undefined;
  return standing ? `Nothing read as “${standing.words}” is found on “${standing.rest}”` : 'Nothing found';
}
