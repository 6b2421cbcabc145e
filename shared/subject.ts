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

function subjectOf({ entries, matching }: Corpus): Set<string> | 'anything' {
  const elsewhere = matching?.background;
  if (!elsewhere) return 'anything';
  const found = new Map<string, number>();
  for (const { text } of entries) for (const stem of new Set(stemsIn(text))) found.set(stem, (found.get(stem) ?? 0) + 1);
  const ratio = (stem: string, n: number) => n / entries.length / (((elsewhere.stems[stem] ?? 0) + 1) / (elsewhere.paragraphs + 1));
  return new Set([...found].filter(([stem, n]) => n >= LEAST_ENTRIES && ratio(stem, n) >= LEAST_RATIO).map(([stem]) => stem));
}

const stemsIn = (text: string) => analyse(text).flatMap((w) => (w.stop ? [] : [w.stem]));
