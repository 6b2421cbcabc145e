import type { Span } from '../finding.ts';
import { phraseOf } from './phrase.ts';
import { phraseFinder } from './phrase-finder.ts';
import type { Sentence } from './sentences.ts';
import { isCapital, isWord, type Token } from './tokens.ts';

/** The titles of this field that are written like a sentence; each shields the words up to its end. */
const known = phraseFinder(
  [
    'My heart breaks',
    'Six lives',
    'Out of sight',
    'Death by indifference',
    'Valuing people',
    'Transforming care',
    'Raising our sights',
    'Healthcare for all',
    'No voice unheard',
    'Positive and proactive care',
    'Challenging behaviour : a unified approach',
    'Challenging behaviour and learning disabilities',
    'Services for people with learning disabilities and challenging behaviour',
    'Supporting people with a learning disability and|or|and/or autism who',
    'Stopping over|the medication|over of people with',
    'Stopping over~medication of people with',
    'Think autism',
    'Fulfilling and rewarding lives',
  ].map((title) => ({ phrase: phraseOf(title), of: true })),
);
const nouns = new Set(
  'report reports guidance guideline paper strategy document book article review publication study inquiry standard plan framework resource toolkit leaflet factsheet booklet called titled entitled headed consultation briefing statement handbook'.split(
    ' ',
  ),
);
const ends = new Set(
  'was were is are has have had will would should must says said sets set found finds shows showed calls called recommended recommends published which who whose'.split(
    ' ',
  ),
);
const stops = new Set(['.', ',', ';', '(', ')', '?', '!', '"', '“', '”', '‘']);
const small = new Set('of and for the et al in on with to a an &'.split(' '));
/** No title is longer than this, in words. */
const LONGEST = 30;

/** Titles written like a sentence, and bibliographic references: stretches whose words belong to someone else. */
export function titleSpans(tokens: Token[], sentences: Sentence[]): Span[] {
  const spans: Span[] = [];
  const shield = (from: number, to: number): void => void (to > from && spans.push([tokens[from]!.start, tokens[to - 1]!.end]));
  for (const m of known.find(tokens, 0, tokens.length))
    if ((isCapital(tokens[m.from]) && !isCapital(tokens[m.from + 1])) || tokens[m.from]!.lower === 'stopping')
      shield(m.from, titleEnd(tokens, m.to));
  for (const s of sentences) {
    if (isReference(tokens, s)) {
      shield(s.from, tokens.length);
      break;
    }
    for (let i = s.from + 1; i < s.to; i++) {
      const t = tokens[i]!;
      if (!isCapital(t) || i === s.first) continue;
      const before = tokens[i - 1]!.lower;
      const said = nouns.has(before) || (before === "'s" && hasColon(tokens, i, s.to));
      const after = tokens[i + 1]?.lower ?? '';
      if (
        said &&
        /\p{Ll}/u.test(t.text) &&
        !isCapital(tokens[i + 1]) &&
        (small.has(after) || after === 'people' || hasColon(tokens, i, s.to))
      )
        shield(i, titleEnd(tokens, i));
    }
    if (hasColon(tokens, s.first, s.to) && (hasBracketedYear(tokens, s) || wasPublished(tokens, s)))
      shield(s.first, titleEnd(tokens, s.first));
  }
  return spans;
}

function hasColon(tokens: Token[], i: number, to: number): boolean {
  for (let k = i + 1; k < Math.min(to, i + 8); k++) if (tokens[k]!.text === ':') return true;
  return false;
}

function titleEnd(tokens: Token[], from: number): number {
  let i = from;
  while (i < tokens.length && i < from + LONGEST && !ends.has(tokens[i]!.lower) && !stops.has(tokens[i]!.text)) i++;
  return i;
}

/** `Valuing people now: a strategy … was published in 2009`. */
const wasPublished = (tokens: Token[], { from, to }: Sentence): boolean => {
  for (let i = from; i < Math.min(to, from + 60); i++)
    if (/^(?:was|were)$/.test(tokens[i]!.lower) && tokens[i + 1]?.lower === 'published') return true;
  return false;
};

const isYear = (t: Token | undefined): boolean => t !== undefined && /^(?:19|20)\d\d[a-z]?$/.test(t.text);

const hasBracketedYear = (tokens: Token[], { from, to }: Sentence): boolean =>
  tokens.slice(from, Math.min(to, from + 60)).some((t, i) => isYear(t) && tokens[from + i + 1]?.text === ')');

/** `Department of Health (2012), Transforming care`: an author of capitals, a bracketed year, then a title. */
function isReference(tokens: Token[], { from, to, first }: Sentence): boolean {
  let i = first;
  while (
    i < to &&
    i < from + LONGEST &&
    (!isWord(tokens[i]) ? /^[,.&'-]$/.test(tokens[i]!.text) : isCapital(tokens[i]) || small.has(tokens[i]!.lower))
  )
    i++;
  const closed = tokens[i]?.text === '(' && isYear(tokens[i + 1]) && tokens[i + 2]?.text === ')';
  if (!closed || tokens.slice(first, i).some((t) => t.text === 'Act' || t.text === 'Regulations')) return false;
  const next = tokens[i + 3];
  return next === undefined || /^[.,:;]$/.test(next.text) || /^["'“‘]$/.test(next.text) || isCapital(next);
}
