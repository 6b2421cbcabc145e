import { addressedTo } from '../entry-name.ts';
import type { Library } from '../library.ts';
import type { Entry } from '../model.ts';
import { type Analysed, analyserWith, termsFromBuild } from '../similarity/terms-of.ts';
import { type DocumentName, documentNames } from './document-names.ts';
import { namesInRecord } from './names-in-record.ts';
import { type Vocabulary, vocabularyOf } from './near-words.ts';
import { plainNumbers } from './plain-query.ts';
import { postingsOf } from './postings.ts';

/** What a search looks in: everything asked, promised, expected or defined, each with its replies and reports. */
export type SearchIndex = {
  entries: Entry[];
  documents: DocumentName[];
  vocabulary: Vocabulary;
  /** For each word of the vocabulary the number of its stem; -1 where only the thesaurus has it. */
  stemOfWord: Int32Array;
  terms: Map<string, number>;
  /** Stems of the phrases that say a concept. */
  inPhrases: Set<string>;
  /** How telling each term is. */
  idf: Float32Array;
  /** Term `t` is found in `unit[start[t]]` up to `unit[start[t + 1]]`, as strongly as `impact` (0 to 255). */
  start: Uint32Array;
  unit: Uint32Array;
  impact: Uint8Array;
  /** The terms of each entry's own words in their order: entry `u` from `sequenceStart[u]`. */
  sequence: Uint32Array;
  sequenceStart: Uint32Array;
  read(text: string): Analysed;
  /** The term of a concept said in a query, -1 where the record never says it; and how surely its phrase says it, 0 to 1. */
  concepts(concept: number, phrase: number): { term: number; sure: number };
};

/** How much a word counts by where it stands. */
const strength = { title: 3, text: 1, body: 0.8, document: 0.5, reply: 0.3, restated: 0.12 };

/** Builds the index of a record; a fraction of a second for thousands of entries. */
export function searchIndexOf(library: Library): SearchIndex {
  const { corpus } = library;
  // Matters that the record says nothing about are there for the matcher: no query may be answered by way of them.
  const ofRecord = (corpus.matching?.thesaurus ?? []).filter((c) => !c.id.startsWith('elsewhere-'));
  const thesaurus = [...ofRecord, ...namesInRecord(corpus)];
  const analyser = analyserWith(thesaurus);
  const documents = documentNames(corpus);
  const nameOf = new Map(documents.map((d) => [d.id, [...d.words].join(' ')]));
  const entries = corpus.entries.filter((e) => isSought(e, library));
  const postings = postingsOf();
  const stems = new Map<string, string>();
  const met = new Set<string>();
  const sequence: number[] = [];
  const sequenceStart = [0];

  const take = (text: string | undefined, weight: number): number => {
    if (!text) return 0;
    const plain = plainNumbers(text);
    const { words, terms } = analyser.read(plain);
    for (const { stop, stem, start, end } of words) {
      const word = plain.slice(start, end);
      if (stop || met.has(word)) continue;
      met.add(word);
      stems.set(surface(word), stem);
    }
    for (const [term, n] of terms()) postings.add(term, n * weight);
    if (weight >= strength.text) for (const w of words) if (!w.stop) sequence.push(postings.add(w.stem, 0));
    for (const [, a, b] of plain.includes('-') ? plain.matchAll(/(?<![\p{L}-])(\p{L}+)-(\p{L}+)(?![\p{L}-])/gu) : []) {
      const joined = analyser.read(`${a}${b}`).words[0];
      if (!joined) continue;
      stems.set(surface(`${a}${b}`), joined.stem);
      postings.add(joined.stem, weight);
    }
    return words.length;
  };

  for (const e of entries) {
    const title = e.kind === 'definition' ? [e.term, e.short].filter(Boolean).join(', ') : 'topic' in e ? e.topic : undefined;
    take(title, strength.title);
    const length = take(e.text, strength.text);
    if ('due' in e) take(e.due?.quote, strength.text);
    take(addressedTo(e).join(', '), strength.body);
    take(nameOf.get(e.publication), strength.document);
    for (const text of repliesTo(e, library)) take(text, strength.reply);
    for (const line of restatementsOf(e, library))
      for (const term of termsFromBuild(line).keys()) if (term.startsWith('#')) postings.add(term, strength.restated);
    postings.close(length);
    sequenceStart.push(sequence.length);
  }
  const spoken = thesaurus.flatMap((c) =>
    c.phrases.flatMap((p) => analyser.read(p).words.map((w) => ({ ...w, word: surface(p.slice(w.start, w.end)) }))),
  );
  const vocabulary = vocabularyOf([...stems.keys(), ...spoken.map((s) => s.word)]);
  const { terms, ...arrays } = postings.done();
  const sure = thesaurus.flatMap((c) => c.phrases.map((_, i) => (Number(c.weights?.[i] ?? 9) + 1) / 10));
  return {
    entries,
    documents,
    vocabulary,
    stemOfWord: Int32Array.from(vocabulary.words, (w) => terms.get(stems.get(w) ?? '') ?? -1),
    terms,
    inPhrases: new Set(spoken.map((s) => s.stem)),
    ...arrays,
    sequence: Uint32Array.from(sequence),
    sequenceStart: Uint32Array.from(sequenceStart),
    read: analyser.read,
    concepts: (concept, phrase) => ({ term: terms.get(`#${thesaurus[concept]!.id}`) ?? -1, sure: sure[phrase]! }),
  };
}

/** A word as it is looked up: lower case, without brackets or a possessive. */
export const surface = (word: string): string => word.toLowerCase().replace(/[’']s?$|[()\s]/g, '');

/** Replies and reports are found by what they answer; one that answers nothing in the record stands for itself. */
function isSought(e: Entry, library: Library): boolean {
  if (e.kind === 'response') return !e.answers.some((a) => library.entry(a.entry));
  return e.kind !== 'update' || !e.about.some((id) => library.entry(id));
}

function repliesTo(e: Entry, library: Library): (string | undefined)[] {
  return [
    ...new Set(library.responsesTo(e.id).map((r) => r.response.text)),
    ...library.updatesAbout(e.id).map((u) => u.text),
    ...library.threadsOf(e.id).map((t) => t.title),
    'issues' in e ? e.issues : undefined,
  ];
}

function restatementsOf(e: Entry, library: Library): string[] {
  const { analysed = {} } = library.corpus.matching ?? {};
  return [e.id, ...(e.kind === 'recommendation' ? (e.parts ?? []).map((p) => p.id) : [])].flatMap((id) => analysed[id] ?? []);
}
