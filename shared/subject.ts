import type { Library } from './library.ts';
import type { Corpus } from './model.ts';
import { analyse } from './similarity/analyse.ts';

/** In how many entries a word must occur, and how much more often than in ordinary government prose, to be of the record's subject. */
const LEAST_ENTRIES = 6;
const LEAST_RATIO = 45;

const known = new WeakMap<Corpus, Set<string> | 'anything'>();

/** Whether a text is about what the record is about: it has a word that the record is full of and other prose is not, as `segregation` or `autistic`. True where there is no other prose to compare with. */
export function isOnSubject(text: string, { corpus }: Library): boolean {
  let subject = known.get(corpus);
  if (!subject) known.set(corpus, (subject = subjectOf(corpus)));
  return subject === 'anything' || stemsIn(text).some((stem) => subject.has(stem));
}

/** A word in so many entries tells no ask from another. */
const EVERYWHERE = 8;
const topics = new WeakMap<Corpus, Set<string>>();

/** The words of a text that say more than what the whole record is about, by their stems: `rename` or `redress`, where `long-term segregation of autistic people` is said of every ask. All of them where there is no other prose to compare with. */
export function saysMore(text: string, { corpus }: Library): Set<string> {
  let topic = topics.get(corpus);
  if (!topic) topics.set(corpus, (topic = topicOf(corpus)));
  return new Set(stemsIn(text).filter((stem) => !topic.has(stem)));
}

/** The words of the record's subject, what else is said of it, and words that are everywhere in the record. */
function topicOf(corpus: Corpus): Set<string> {
  const subject = subjectOf(corpus);
  if (subject === 'anything') return new Set();
  const phrases = (corpus.matching?.thesaurus ?? []).map((c) => c.phrases.map(stemsIn));
  const same = phrases.filter((concept) => concept.some((stems) => stems.length === 1 && subject.has(stems[0]!)));
  const everywhere = [...entriesWith(corpus)].flatMap(([stem, n]) => (n >= EVERYWHERE ? [stem] : []));
  return new Set([...subject, ...everywhere, ...same.flat(2)]);
}

/** In how many entries each word occurs. */
function entriesWith({ entries }: Corpus): Map<string, number> {
  const found = new Map<string, number>();
  for (const { text } of entries) for (const stem of new Set(stemsIn(text))) found.set(stem, (found.get(stem) ?? 0) + 1);
  return found;
}

function subjectOf(corpus: Corpus): Set<string> | 'anything' {
  const elsewhere = corpus.matching?.background;
  if (!elsewhere) return 'anything';
  const ratio = (stem: string, n: number) => n / corpus.entries.length / (((elsewhere.stems[stem] ?? 0) + 1) / (elsewhere.paragraphs + 1));
  return new Set([...entriesWith(corpus)].filter(([stem, n]) => n >= LEAST_ENTRIES && ratio(stem, n) >= LEAST_RATIO).map(([stem]) => stem));
}

const stemsIn = (text: string) => analyse(text).flatMap((w) => (w.stop ? [] : [w.stem]));
