import type { Library } from './library.ts';
import type { EntryId, PublicationId } from './model.ts';
import { remembered } from './remembered.ts';
import { comparable, type Word, wordsIn } from './words-in.ts';

/** A stretch of a passage that some words run close to: word indexes, end exclusive. `shared`: how many of the words stand in it, in order. */
export type NearPassage = {
  entry: EntryId;
  publication: PublicationId;
  text: string;
  words: Word[];
  from: number;
  to: number;
  shared: number;
};

type Passage = { entry: EntryId; publication: PublicationId; text: string; words: Word[]; first: number };
type Index = { passages: Passage[]; at: Map<string, number[]>; near: (words: string, only: PublicationId[] | undefined) => NearPassage[] };

const known = new WeakMap<Library['corpus'], Index>();
/** Words that stand in more places than this say nothing of where a quotation is from. */
const COMMON = 150;

/** The passages of the record that a run of words is nearest to, best first; `only`: the publications to look in, where they are known. */
export function nearPassages(words: string[], library: Library, only?: PublicationId[]): NearPassage[] {
  return indexOf(library).near(words.join(' '), only);
}

function nearIn({ passages, at }: Omit<Index, 'near'>, words: string[], only?: PublicationId[]): NearPassage[] {
  const votes = new Map<number, number>();
  for (const [i, word] of words.entries()) {
    const places = at.get(word) ?? [];
    if (places.length <= COMMON) for (const place of places) votes.set(place - i, (votes.get(place - i) ?? 0) + 1);
  }
  const least = Math.max(2, 0.12 * words.length);
  const starts = [...votes]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12);
  const near = new Map<EntryId, NearPassage>();
  for (const [start] of starts) {
    const passage = passages.findLast((p) => p.first <= Math.max(0, start + (words.length >> 1)));
    if (!passage || (only && !only.includes(passage.publication))) continue;
    const found = best(passage, start - passage.first, words);
    if (found && found.shared > (near.get(passage.entry)?.shared ?? 0)) near.set(passage.entry, found);
  }
  return [...near.values()].sort((a, b) => b.shared - a.shared || a.to - a.from - (b.to - b.from));
}

/** The stretch of a passage round where the votes fell that shares most words, in order. */
function best({ entry, publication, text, words: all }: Passage, guess: number, words: string[]): NearPassage | undefined {
  const slack = Math.max(4, words.length >> 2);
  const from = Math.max(0, guess - slack);
  const to = Math.min(all.length, guess + words.length + slack);
  const pairs = comparable(
    words,
    all.slice(from, to).map((w) => w.plain),
  );
  if (!pairs.length) return undefined;
  const [, first] = pairs[0]!;
  const [, last] = pairs.at(-1)!;
  const lead = pairs[0]![0];
  const tail = words.length - 1 - pairs.at(-1)![0];
  return {
    entry,
    publication,
    text,
    words: all,
    from: Math.max(0, from + first - lead),
    to: Math.min(all.length, from + last + 1 + tail),
    shared: pairs.length,
  };
}

function indexOf({ corpus }: Library): Index {
  let index = known.get(corpus);
  if (index) return index;
  const [passages, at]: [Index['passages'], Index['at']] = [[], new Map()];
  let first = 0;
  for (const entry of corpus.entries) {
    const words = wordsIn(entry.text);
    passages.push({ entry: entry.id, publication: entry.publication, text: entry.text, words, first });
    for (const [i, { plain }] of words.entries()) {
      const places = at.get(plain);
      if (places) places.push(first + i);
      else at.set(plain, [first + i]);
    }
    first += words.length;
  }
  index = { passages, at, near: remembered((words, only) => nearIn({ passages, at }, words.split(' '), only)) };
  known.set(corpus, index);
  return index;
}
