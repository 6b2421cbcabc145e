import { withoutReferences } from '../bracketed-references.ts';
import type { Closeness, CrossReference, Span } from '../finding.ts';
import type { Corpus, Entry, Part } from '../model.ts';
import { asksSomething } from './asks-something.ts';
import { chunksOf } from './chunks.ts';
import { asFact, chanceBy, closenessOf, decisionOf } from './decide.ts';
import { differences, type Terms, termsIn } from './differs.ts';
import { explain, type Told, tell, whoIsAsked } from './explain.ts';
import { linkedAsks, supported } from './linked.ts';
import { fingerprintOf, makeIndex } from './make-index.ts';
import { type Candidate, measurer, measures } from './measure.ts';
import { openIndex } from './open-index.ts';
import { type Analysed, analyserWith } from './terms-of.ts';
import { windowsOf } from './windows.ts';

/** One earlier ask (or limb, promise, expectation) that a paragraph may repeat. */
export type Match = Pick<CrossReference, 'entry' | 'part' | 'closeness' | 'score' | 'because' | 'differs' | 'shared'>;

/** Finds what a paragraph repeats, best first; or only what of it is to be marked, without saying why. Bounded time, never throws. */
export type Matcher = { match(paragraph: string, markedOnly?: boolean): Match[] };

/** A text that a match is described from; its terms are read when first asked for. */
type Text = { told: Told; terms(): Terms };
type Found = { ask: number; part: number; leads: number; related: number; same: number; sure: boolean };
const most = 5;
/** What is unlikely, and listed only for the likelier beside it, is among the first three. */
const mostBeside = 3;
/** Where the asks that share most with a paragraph are less likely than this, the others are too. */
const hopeless = 0.04;
/** Where a paragraph likely repeats something, each sentence that another ask comes nearer to is read by itself too. */
const worthASecondLook = 0.5;
/** A sentence by itself says less of what is meant by it than its paragraph does: how sure that it is the same ask. */
const alone = 0.94;

/** A text with fewer different words that mean something says too little to be marked, as headings and cells are. */
const tooFew = 7;
/** With fewer than these, it may overlap, and says too little to be called the same ask. */
const fewForSame = 8;
/** A plain statement of fact in fewer than these is not marked either. */
const tooFewOfFact = 10;
/** A short text is as sure as any other where it says this much of an ask's own words, or shares two ideas with it that ordinary prose seldom has. */
const mostOfIt = 0.5;
const twoIdeas = 1;

const [covers, rareConcepts] = [measures.indexOf('covers'), measures.indexOf('rareConcepts')];

/** The index of a record as bytes, to be written to a file and given to `buildMatcher` later. */
export function indexOf(corpus: Corpus): ArrayBuffer {
  return makeIndex(corpus, analyserWith(corpus.matching?.thesaurus ?? []));
}

/** Builds the index over the asks, parts, promises and expectations of a record, or opens the one built before. */
export function buildMatcher(corpus: Corpus, built?: ArrayBuffer): Matcher {
  const analyser = analyserWith(corpus.matching?.thesaurus ?? [], corpus.matching?.phraseBook);
  const index = openIndex(built ?? makeIndex(corpus, analyser));
  if (built && index.fingerprint !== fingerprintOf(corpus))
    throw new Error('This index belongs to another record: build the record again.');
  const linked = linkedAsks(corpus, index.askEntry);
  const measure = measurer(index, analyser, linked);
  const decision = decisionOf(corpus.matching?.decision);
  const related = chanceBy(decision.related);
  const further = chanceBy(decision.further);
  const same = chanceBy(decision.same);
  const unmarked = Math.min(decision.marked, decision.alsoMarked) * 0.99;
  const sources = new Map<string, Text>();
  const defines = (ask: number) => corpus.entries[index.askEntry[ask]!]!.kind === 'definition';

  const textOf = (text: string, read: Analysed): Text => {
    let terms: Terms | undefined;
    return { told: tell(text, read, index, analyser), terms: () => (terms ??= termsIn(text, read.words)) };
  };
  const readSource = (text: string): Text => {
    let source = sources.get(text);
    if (!source) {
      if (sources.size > 2000) sources.clear();
      sources.set(text, (source = textOf(text, analyser.read(text))));
    }
    return source;
  };

  /** What a text repeats, or one sentence of it, likeliest first; nothing where what shares most with it is less likely than `worth`. */
  const find = (text: string, draft: Analysed, worth: number, sentence = ''): Found[] => {
    const candidates = measure(text, draft, (measured) => related(measured) >= worth, sentence !== '');
    if (!candidates.length) return [];
    const told = !asksSomething(sentence || text);
    const chanceOf = ({ ask, measured }: Candidate, rule: typeof related) =>
      told && !defines(ask) ? asFact(rule(measured)) : rule(measured);
    const chances = candidates.map((c) => chanceOf(c, related));
    const first = chances.indexOf(Math.max(...chances));
    const found = candidates.map((c, i) => ({
      ask: c.ask,
      part: c.part,
      leads: c.leads,
      related: i === first ? chances[i]! : Math.min(chances[first]!, chanceOf(c, further)),
      same: same(c.measured),
      sure: c.measured[covers]! >= mostOfIt || c.measured[rareConcepts]! >= twoIdeas,
    }));
    const words = sentence ? Infinity : new Set(draft.words.flatMap((w) => (w.stop ? [] : [w.stem]))).size;
    const doubtful = words < (told ? tooFewOfFact : tooFew);
    const asSure = (f: Found): Found =>
      f.sure ? f : { ...f, related: doubtful ? Math.min(f.related, unmarked) : f.related, same: words < fewForSame ? 0 : f.same };
    return supported(found, linked)
      .map(asSure)
      .sort((a, b) => b.related - a.related || a.ask - b.ask);
  };

  const namedBy = ({ ask, part }: Found): { entry: Entry; part?: Part } => {
    const entry = corpus.entries[index.askEntry[ask]!]!;
    return { entry, part: entry.kind === 'recommendation' && part >= 0 ? entry.parts?.[part] : undefined };
  };
  /** A match without why. */
  const bare = (found: Found, closeness: Closeness): Match => {
    const { entry, part } = namedBy(found);
    const empty = { because: [], differs: [], shared: { draft: [], source: [] } };
    return { entry: entry.id, ...(part && { part: part.id }), closeness, score: found.related, ...empty };
  };
  const describe = (found: Found, draft: Text, start: number, closeness: Closeness): Match => {
    const { entry, part } = namedBy(found);
    const source = readSource(part?.text ?? entry.text);
    const { because, shared } = explain(draft.told, source.told, index, analyser);
    return {
      ...bare(found, closeness),
      because: [...because, ...whoIsAsked(entry, Boolean(part))],
      differs: closeness === 'possibly related' ? [] : differences(draft.terms(), source.terms(), entry),
      shared: { draft: shared.draft.map(([from, to]) => [from + start, to + start] as Span), source: shared.source },
    };
  };

  return {
    match(paragraph, markedOnly = false) {
      const best = new Map<number, { found: Found; describe(closeness: Closeness): Match }>();
      const keep = (found: Found, here: () => Text, start: number) => {
        if (found.related > (best.get(found.ask)?.found.related ?? decision.beside))
          best.set(found.ask, { found, describe: (closeness) => describe(found, here(), start, closeness) });
      };
      for (const { text, start } of chunksOf(withoutReferences(paragraph, corpus))) {
        const draft = analyser.read(text);
        if (draft.words.every((w) => w.stop)) continue;
        let told: Text | undefined;
        const here = () => (told ??= textOf(text, draft));
        const whole = find(text, draft, hopeless).slice(0, most);
        for (const found of whole) keep(found, here, start);
        const likeliest = whole[0]?.related ?? 0;
        if (likeliest < worthASecondLook) continue;
        const atMost = likeliest < decision.marked ? 1 : likeliest * 0.99;
        const repeated = whole.reduce((windows, f) => (f.related >= decision.marked ? windows | f.leads : windows), 0);
        for (const [w, { from, to }] of windowsOf(text, draft.words).entries()) {
          if (w === 0 || repeated & (1 << w)) continue;
          const [begin, end] = [draft.words[from]!.start, draft.words[to - 1]!.end];
          const sentence = text.slice(begin, end);
          const [found] = find(text, within(draft, from, to), worthASecondLook, sentence);
          if (found && found.related >= decision.marked)
            keep(
              { ...found, related: Math.min(found.related, atMost), same: found.same * alone },
              () => textOf(sentence, analyser.read(sentence)),
              start + begin,
            );
        }
      }
      const inOrder = [...best.values()].sort((a, b) => b.found.related - a.found.related || a.found.ask - b.found.ask);
      const beside = (inOrder[0]?.found.related ?? 0) >= decision.listed;
      return inOrder.slice(0, most).flatMap(({ found, describe }, i) => {
        const closeness = closenessOf(decision, found.related, found.same, i === 0, beside && i < mostBeside);
        if (markedOnly && closeness === 'possibly related') return [];
        // A definition asks nothing, so nothing is the same ask.
        const called = closeness === 'same ask' && defines(found.ask) ? 'overlapping' : closeness;
        return called ? [markedOnly ? bare(found, called) : describe(called)] : [];
      });
    },
  };
}

/** Some of the words of a text, as they were read in it; the text is the whole still. */
const within = ({ words, said, terms }: Analysed, from: number, to: number): Analysed => ({
  words: words.slice(from, to),
  said: said.flatMap((s) => (s.from < from || s.to > to ? [] : [{ ...s, from: s.from - from, to: s.to - from }])),
  terms,
});
