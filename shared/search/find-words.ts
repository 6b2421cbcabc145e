import { analyse, stemOf } from '../similarity/analyse.ts';
import { plainQuery } from './plain-query.ts';
import type { SearchIndex } from './search-index.ts';
import { tallyOf } from './tally.ts';
import { type TypedWord, typedWordReader } from './typed-words.ts';

/** Entries by their number in the index, best first; `missing`: words that the record has in no form. */
export type WordsFound = { found: { unit: number; score: number }[]; missing: string[] };

/** Makes the search by words of one index. The last word of a query may still be being typed. */
export function wordFinder(index: SearchIndex): (query: string, limit: number, fits?: (unit: number) => boolean) => WordsFound {
  const readWord = typedWordReader(index);
  const tally = tallyOf(index);
  return (query, limit, fits) => {
    const plain = joinedWhereRecordJoins(plainQuery(query), index);
    const typing = /[\p{L}\p{N}]$/u.test(plain);
    const words = analyse(plain).slice(0, mostWords);
    const telling = words.filter((w) => !w.stop);
    const used = telling.length ? telling : words;
    const read = used.map((w) => readWord(plain, w, typing && w === words.at(-1)));
    let met = 0;
    for (const [i, { ways, weight }] of read.entries()) {
      if (ways.length) met |= 1 << i;
      tally.word(1 << i, weight, ways);
    }
    // Concepts are read from the words as they were probably meant.
    const meant = index.read(words.map((w) => read[used.indexOf(w)]?.meant ?? plain.slice(w.start, w.end)).join(' '));
    if (meant.words.length === words.length)
      for (const { from, to, concept, phrase } of meant.said) {
        const { term, sure } = index.concepts(concept, phrase);
        if (term < 0) continue;
        const bits = words.slice(from, to).reduce((all, w) => (used.includes(w) ? all | (1 << used.indexOf(w)) : all), 0);
        met |= bits;
        tally.concept(bits, conceptWeight * sure * index.idf[term]!, term);
      }
    const weights = read.map((w) => w.weight);
    const best = tally.best(Math.max(limit, mostReread), weights, fits);
    for (const one of best.slice(0, mostReread)) one.score *= 1 + togetherWeight * togetherIn(one.unit, read, index);
    best.sort((a, b) => b.score - a.score || a.unit - b.unit);
    return { found: best.slice(0, limit), missing: read.flatMap((w, i) => (met & (1 << i) || w.typed.length < 3 ? [] : [w.typed])) };
  };
}

/** `whistle blowing` as `whistleblowing`, where the record writes the two only as one. */
const joinedWhereRecordJoins = (query: string, { terms }: SearchIndex): string =>
  query.replace(/(?<!\p{L})(\p{L}{3,})[ -](?=(\p{L}{3,}))/gu, (as, a: string, b: string) =>
    terms.has(stemOf(a + b)) && !(terms.has(stemOf(a)) && terms.has(stemOf(b))) ? a : as,
  );

/** The share of neighbouring words of a query that stand side by side in an entry too. */
function togetherIn(unit: number, read: TypedWord[], { sequence, sequenceStart }: SearchIndex): number {
  let pairs = 0;
  for (let i = 1; i < read.length; i++)
    for (let at = sequenceStart[unit]! + 1; at < sequenceStart[unit + 1]!; at++)
      if (sequence[at - 1] === read[i - 1]!.stem && sequence[at] === read[i]!.stem) {
        pairs++;
        break;
      }
  return pairs / Math.max(1, read.length - 1);
}

const mostWords = 30;
const conceptWeight = 0.6;
/** How many of the best are looked at again for words that stand together, and how much it counts. */
const mostReread = 10;
const togetherWeight = 0.3;
