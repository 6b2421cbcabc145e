import type { Corpus, MatchingData } from '../model.ts';
import { type IndexArrays, inOrder, layOut, numbersUpTo } from './index-layout.ts';
import { type Ask, type AskPassage, asksOf } from './passages.ts';
import type { Analyser } from './terms-of.ts';

const kinds = ['text', 'part', 'response', 'restatement'] as const;
const weightOf: Record<AskPassage['kind'], number> = { text: 3, part: 1.5, response: 0.5, restatement: 1 };
const k1 = 4;
const b = 0.5;

/** Ties an index to the record it was built from. */
export function fingerprintOf({ entries }: Corpus): number {
  let hash = entries.length;
  const take = (n: number) => {
    hash = Math.imul(hash ^ n, 0x01000193);
  };
  for (const { id, text } of entries) {
    for (let i = 0; i < id.length; i++) take(id.charCodeAt(i));
    take(text.length);
  }
  return hash >>> 0;
}

/** Builds the index of a record in one buffer, ready to be used or written to a file. */
export function makeIndex(corpus: Corpus, analyser: Analyser): ArrayBuffer {
  const asks = asksOf(corpus, analyser);
  const documents = asks.map(documentOf);
  const found = new Map<string, number>();
  for (const d of documents) for (const term of d.keys()) found.set(term, (found.get(term) ?? 0) + 1);
  // Words of ordinary prose are in the dictionary too: a paragraph that uses many of them is about something else.
  const { background, matters = {} } = corpus.matching ?? {};
  const letters = encoded(new Set([...found.keys(), ...Object.keys(background?.stems ?? {}), ...Object.keys(matters)]));
  const terms = letters.map(([term]) => term);
  const numbers = new Map(terms.map((t, i) => [t, i]));
  const postings = postingsOf(documents, terms.length, numbers);
  const weights = weightsOf(terms, asks, found, background);
  const arrays: IndexArrays = {
    ...dictionaryOf(letters.map(([, bytes]) => bytes)),
    ...weights,
    matters: Int8Array.from(terms, (term) => matters[term] ?? 0),
    ...postings,
    askEntry: Uint32Array.from(asks, (a) => a.entry),
    ...forward(asks, numbers, weights),
  };
  return layOut(arrays, fingerprintOf(corpus));
}

function documentOf(ask: Ask): Map<string, number> {
  const all = new Map<string, number>();
  for (const p of ask.passages) for (const [term, w] of p.terms) all.set(term, (all.get(term) ?? 0) + weightOf[p.kind] * w);
  return all;
}

function weightsOf(terms: string[], asks: Ask[], found: Map<string, number>, background: MatchingData['background']) {
  const n = asks.length;
  const passages = asks.flatMap((a) => a.passages);
  const said = new Map<string, number>();
  for (const p of passages) for (const term of p.terms.keys()) said.set(term, (said.get(term) ?? 0) + 1);
  const paragraphs = background?.paragraphs ?? 1000;
  const idf = new Float32Array(terms.length);
  const rare = new Float32Array(terms.length);
  const domain = new Float32Array(terms.length);
  for (const [i, term] of terms.entries()) {
    const here = found.get(term) ?? 0;
    const there = (term.startsWith('#') ? background?.concepts[term.slice(1)] : background?.stems[term]) ?? 0;
    idf[i] = 0.7 * Math.log(1 + (n - here + 0.5) / (here + 0.5)) + 0.3 * Math.log(1 + paragraphs / (there + 5));
    rare[i] = 1 - Math.log(1 + there) / Math.log(1 + paragraphs);
    const odds = Math.log(((said.get(term) ?? 0) + 1) / (passages.length + 2) / ((there + 1) / (paragraphs + 2)));
    domain[i] = Math.max(-3, Math.min(3, odds));
  }
  return { idf, rare, domain };
}

function postingsOf(documents: Map<string, number>[], size: number, numbers: Map<string, number>) {
  const lengths = documents.map((d) => [...d.values()].reduce((sum, w) => sum + w, 0));
  const mean = lengths.reduce((sum, l) => sum + l, 0) / (lengths.length || 1);
  const postingStart = new Uint32Array(size + 1);
  for (const d of documents) for (const term of d.keys()) postingStart[numbers.get(term)! + 1]!++;
  for (let i = 0; i < size; i++) postingStart[i + 1]! += postingStart[i]!;
  const next = postingStart.slice();
  const postingAsk = numbersUpTo(documents.length, postingStart[size]!);
  const postingImpact = new Uint8Array(postingStart[size]!);
  for (const [ask, d] of documents.entries()) {
    const slow = k1 * (1 - b + (b * lengths[ask]!) / (mean || 1));
    for (const [term, w] of d) {
      const at = next[numbers.get(term)!]!++;
      postingAsk[at] = ask;
      postingImpact[at] = Math.max(1, Math.round((255 * w) / (w + slow)));
    }
  }
  return { postingStart, postingAsk, postingImpact };
}

function forward(asks: Ask[], numbers: Map<string, number>, { idf }: { idf: Float32Array }) {
  const passages = asks.flatMap((a) => a.passages);
  const passageStart = new Uint32Array(asks.length + 1);
  for (const [i, a] of asks.entries()) passageStart[i + 1] = passageStart[i]! + a.passages.length;
  const passageTermStart = new Uint32Array(passages.length + 1);
  for (const [i, p] of passages.entries()) passageTermStart[i + 1] = passageTermStart[i]! + p.terms.size;
  const passageTerms = numbersUpTo(numbers.size, passageTermStart[passages.length]!);
  const passageNorm = new Float32Array(passages.length);
  for (const [i, p] of passages.entries()) {
    const own = Uint32Array.from(p.terms.keys(), (t) => numbers.get(t)!).sort();
    passageTerms.set(own, passageTermStart[i]!);
    passageNorm[i] = Math.sqrt(own.reduce((sum, t) => sum + idf[t]! * idf[t]!, 0)) || 1;
  }
  return {
    passageStart,
    passageKind: Uint8Array.from(passages, (p) => kinds.indexOf(p.kind)),
    passagePart: Int16Array.from(passages, (p) => p.part),
    passageNorm,
    passageTermStart,
    passageTerms,
  };
}

/** Terms and their UTF-8, in the order of its bytes. */
function encoded(terms: Iterable<string>): [term: string, bytes: Uint8Array][] {
  const encoder = new TextEncoder();
  return Array.from(terms, (term) => [term, encoder.encode(term)] as [string, Uint8Array]).sort(([, a], [, b]) => inOrder(a, b));
}

function dictionaryOf(terms: Uint8Array[]) {
  const termStart = new Uint32Array(terms.length + 1);
  for (const [i, t] of terms.entries()) termStart[i + 1] = termStart[i]! + t.length;
  const letters = new Uint8Array(termStart[terms.length]!);
  for (const [i, t] of terms.entries()) letters.set(t, termStart[i]!);
  return { letters, termStart };
}
