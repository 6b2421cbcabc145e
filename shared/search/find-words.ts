import { analyse } from '../similarity/analyse.ts';
import { plainNumbers, plainQuery } from './plain-query.ts';
import { type SearchIndex, surface } from './search-index.ts';

/** Entries by their number in the index, best first; `missing`: words that the record has in no form. */
export type WordsFound = { found: { unit: number; score: number }[]; missing: string[] };

/** One way in which the record may say a typed word, and how far it is that word. */
type Way = { term: number; weight: number };
/** A typed word: what was probably meant, its stem, and how telling it is. */
type Slot = { typed: string; word: string; ways: Way[]; idf: number; said: string };

/** Makes the search by words of one index. The last word of a query may still be being typed. */
export function wordFinder(index: SearchIndex): (query: string, limit: number, fits?: (unit: number) => boolean) => WordsFound {
  const { vocabulary, stemOfWord, terms, idf, start, unit, impact } = index;
  const total = new Float32Array(index.entries.length);
  const slotScore = new Float32Array(index.entries.length);
  const covered = new Uint32Array(index.entries.length);
  const rarest = Math.log(1 + (index.entries.length + 0.5) / 0.5);
  const length = (term: number) => start[term + 1]! - start[term]!;

  const reread = new Map<number, string>();
  /** The stems of an entry's own words in their order. */
  const inOrder = (u: number): string => {
    let stems = reread.get(u);
    if (stems === undefined) {
      if (reread.size > 2000) reread.clear();
      const e = index.entries[u]!;
      const words = analyse(plainNumbers(`${'topic' in e ? `${e.topic}. ` : ''}${e.text}`));
      reread.set(u, (stems = ` ${words.flatMap((word) => (word.stop ? [] : [word.stem])).join(' ')} `));
    }
    return stems;
  };

  const beginning = (word: string): number[] => {
    const [from, to] = vocabulary.startingWith(word);
    const all = Array.from({ length: Math.min(to - from, mostBeginnings) }, (_, i) => from + i);
    return all.sort((a, b) => vocabulary.words[a]!.length - vocabulary.words[b]!.length);
  };

  const slotOf = (typed: string, stem: string, last: boolean): Slot => {
    const word = surface(typed);
    const ways = new Map<number, number>();
    const way = (term: number, weight: number) => term >= 0 && ways.set(term, Math.max(weight, ways.get(term) ?? 0));
    const exact = terms.get(stem);
    if (exact !== undefined) way(exact, 1);
    const known = exact !== undefined || index.inPhrases.has(stem);
    let instead = word;
    if (last || (!known && word.length > 3)) {
      const words = beginning(word);
      for (const w of words) way(stemOfWord[w]!, 0.8 * Math.sqrt(word.length / vocabulary.words[w]!.length));
      if (!known && words.length) instead = vocabulary.words[words[0]!]!;
    }
    if (!known && instead === word && !/.\p{Lu}/u.test(typed.replace(/^\p{Lu}+$/u, '')))
      for (const [i, { number, likely }] of vocabulary.near(word).entries()) {
        way(stemOfWord[number]!, likely ** 2);
        if (!i) instead = vocabulary.words[number]!;
      }
    const list = [...ways].map(([term, weight]) => ({ term, weight })).sort((a, b) => length(b.term) - length(a.term));
    const all = Math.min(
      index.entries.length,
      list.reduce((n, w) => n + length(w.term), 0),
    );
    const union = Math.log(1 + (index.entries.length - all + 0.5) / (all + 0.5));
    return {
      typed,
      word: instead,
      said: analyse(instead)[0]?.stem ?? stem,
      ways: list.slice(0, mostWays),
      idf: exact === undefined ? (list.length ? union : rarest) : idf[exact]!,
    };
  };

  return (query, limit, fits) => {
    const plain = plainQuery(query);
    const partial = /[\p{L}\p{N}]$/u.test(plain);
    const words = analyse(plain).slice(0, mostWords);
    const spoken = words.some((w) => !w.stop)
      ? words.filter((w) => !w.stop || (partial && w === words.at(-1) && words.length === 1))
      : words;
    const slots = spoken.map((w) => slotOf(plain.slice(w.start, w.end), w.stem, partial && w === words.at(-1)));
    const touched: number[] = [];
    const give = (u: number, score: number, bits: number) => {
      if (!total[u]) touched.push(u);
      total[u]! += score;
      covered[u]! |= bits;
    };
    for (const [i, { ways, idf: weight }] of slots.entries()) {
      const here: number[] = [];
      for (const { term, weight: far } of ways)
        for (let p = start[term]!; p < start[term + 1]!; p++) {
          const u = unit[p]!;
          const score = far * impact[p]!;
          if (!slotScore[u]) here.push(u);
          if (score > slotScore[u]!) slotScore[u] = score;
        }
      for (const u of here) {
        give(u, (weight * slotScore[u]!) / 255, slotScore[u]! < faint ? 0 : 1 << i);
        slotScore[u] = 0;
      }
    }
    // Concepts are read from the words as they were probably meant.
    const meant = words.map((w) => slots[spoken.indexOf(w)]?.word ?? plain.slice(w.start, w.end)).join(' ');
    const read = index.read(meant);
    const place = (n: number) => spoken.indexOf(words[n]!);
    let bitsKnown = slots.reduce((bits, s, i) => bits | (s.ways.length ? 1 << i : 0), 0);
    if (read.words.length === words.length)
      for (const { from, to, concept, phrase } of read.said) {
        const said = index.concepts(concept, phrase);
        if (said.term < 0) continue;
        let bits = 0;
        for (let n = from; n < to; n++) if (place(n) >= 0) bits |= 1 << place(n);
        bitsKnown |= bits;
        const weight = conceptWeight * said.sure * idf[said.term]!;
        for (let p = start[said.term]!; p < start[said.term + 1]!; p++) give(unit[p]!, (weight * impact[p]!) / 255, bits);
      }
    const whole = slots.reduce((sum, s) => sum + s.idf, 0) || 1;
    const scored: { unit: number; score: number }[] = [];
    for (const u of touched) {
      if (covered[u] && (!fits || fits(u))) {
        let has = 0;
        for (const [i, s] of slots.entries()) if (covered[u]! & (1 << i)) has += s.idf;
        scored.push({ unit: u, score: (total[u]! / whole) * (0.2 + 0.8 * (has / whole) ** 2) });
      }
      total[u] = 0;
      covered[u] = 0;
    }
    const best = scored.sort(byScore).slice(0, Math.max(limit, mostReread));
    const pairs = slots.slice(1).map((s, i) => ` ${slots[i]!.said} ${s.said} `);
    if (pairs.length)
      for (const one of best.slice(0, mostReread))
        one.score *= 1 + (together * pairs.filter((pair) => inOrder(one.unit).includes(pair)).length) / pairs.length;
    return {
      found: best.sort(byScore).slice(0, limit),
      missing: slots.flatMap((s, i) => (bitsKnown & (1 << i) || s.typed.length < 3 ? [] : [s.typed])),
    };
  };
}

const mostWords = 30;
const mostBeginnings = 400;
const mostWays = 24;
/** How many of the best are read again for words that stand together, and how much it counts. */
const mostReread = 10;
const together = 0.3;
const byScore = (a: { unit: number; score: number }, b: { unit: number; score: number }) => b.score - a.score || a.unit - b.unit;
const conceptWeight = 0.6;
/** An impact below this, as of one restatement, says too little for the word to count as found. */
const faint = 40;
