import { attributedTo } from '../attributed-to.ts';
import type { Draft, Place } from '../draft.ts';
import { entryName } from '../entry-name.ts';
import type { Remark, Span } from '../finding.ts';
import type { Library } from '../library.ts';
import { sentencesIn } from '../sentences-in.ts';
import { type NearPassage, nearPassages } from '../source-words.ts';
import { quotedSpans } from '../terms/quotations.ts';
import { changeOf, type Run, type Worded, wordDifference } from '../word-difference.ts';
import { wordsIn } from '../words-in.ts';

/** Where words in quotation marks differ from the document they are laid to; and where any near-copy has another number or month, or a softer or harder verb. */
export function quotations(draft: Draft, library: Library): Remark[] {
  const quoted = quotedSpans(draft.paragraphs);
  return draft.paragraphs.flatMap(({ id, text, kind }, paragraph) => {
    const spans: Span[] = kind === 'quote' ? [[0, text.length]] : quoted[paragraph]!;
    const place = (start: number, end: number): Place => ({ paragraph: id, start, end, words: text.slice(start, end) });
    const misquoted = spans.flatMap(([start, end]) => {
      const to = attributedTo(draft.paragraphs, paragraph, start, end, library);
      return segments(text, start, end).flatMap(([a, b]) => misquote(place(a, b), to, paragraph, library));
    });
    if (kind === 'quote' || kind === 'heading') return misquoted;
    const own = sentencesIn(text).filter((s) => !spans.some(([a, b]) => a < s.end && s.start < b));
    return [...misquoted, ...own.flatMap((s) => nearCopy(place(s.start, s.end), paragraph, library))];
  });
}

/** More words than this are not compared at once. */
const LONGEST = 300;

/** What stands between the marks, cut where the drafter left words out or put their own in. */
function segments(text: string, start: number, end: number): Span[] {
  const found: Span[] = [];
  for (const { 0: words, index } of text.slice(start, end).matchAll(/(?:(?!…|\.\.\.|\[|\]).)+(?![^[]*\])/gsu)) {
    const lead = /^[\s"“‘'”’]*/u.exec(words)![0].length;
    const inner = words.slice(lead).replace(/[\s"“‘'”’]+$/u, '');
    if (inner) found.push([start + index + lead, start + index + lead + inner.length]);
  }
  return found;
}

function misquote(place: Place, to: string[], paragraph: number, library: Library): Remark[] {
  const draft = worded(place.words);
  const { length } = draft.words;
  if (length < 5) return [];
  const plain = draft.words.map((w) => w.plain);
  const near = nearPassages(plain, library);
  if (near.some((n) => isExact(n, length))) return [];
  const laid = to.length ? nearPassages(plain, library, to)[0] : undefined;
  const found =
    laid && laid.shared >= Math.max(4, 0.6 * length)
      ? laid
      : near.find((n) => (length >= 12 && n.shared >= 0.8 * length) || isAllButOne(n, draft));
  return found ? [remark('problem', place, paragraph, found, draft, library)] : [];
}

/** A sentence of the draft's own that is all but one of the record's, with another number, month or verb of duty. */
function nearCopy(place: Place, paragraph: number, library: Library): Remark[] {
  const draft = worded(place.words);
  const { length } = draft.words;
  if (length < 8) return [];
  const plain = draft.words.map((w) => w.plain);
  const [found] = nearPassages(plain, library);
  if (!found || !(length < 10 ? isAllButOne(found, draft) : found.shared >= 0.8 * length)) return [];
  return runsOf(found, draft).some(changeOf) ? [remark('note', place, paragraph, found, draft, library)] : [];
}

function remark(tone: Remark['tone'], place: Place, paragraph: number, found: NearPassage, draft: Worded, library: Library): Remark {
  const runs = runsOf(found, draft);
  const changes = runs.filter((r) => !r.same);
  const told = changes.filter(changeOf);
  const name = entryName(found.entry, library);
  const first = (told.length ? told : changes)[0];
  const what = tone === 'problem' ? 'Not as the source has it' : 'A near-copy, with a difference';
  return {
    kind: 'quotation',
    id: `${place.paragraph}|quotation|${place.start}`,
    paragraph,
    place,
    tone,
    title: `${what}: ${first ? inWords(first) : name}`,
    says: [...told.map(sayChange), `The source is ${name}.`],
    evidence: [{ entry: found.entry, quote: stretchOf(found) }],
    difference: runs.map(({ draft: yours, source }) => ({ draft: yours, source })),
  };
}

const inWords = ({ draft, source }: Run): string => {
  const [yours, theirs] = [draft.trim(), source.trim()];
  if (!theirs) return `“${yours}” is added`;
  return yours ? `“${yours}” for “${theirs}”` : `“${theirs}” is left out`;
};

const DIFFERS = { number: 'The number differs', date: 'The date differs', strength: 'The duty is stronger or weaker' };

function sayChange(run: Run): string {
  return `${DIFFERS[changeOf(run)!]}: the draft has “${run.draft.trim()}”, the source “${run.source.trim()}”.`;
}

const worded = (text: string): Worded => ({ text, words: wordsIn(text).slice(0, LONGEST) });
const isExact = (n: NearPassage, length: number) => n.shared === length && n.to - n.from === length;
/** Eight words or more of the source, with one number, month or verb of duty in another's place. */
const isAllButOne = (n: NearPassage, draft: Worded) =>
  draft.words.length >= 8 && n.shared === draft.words.length - 1 && n.to - n.from === draft.words.length && runsOf(n, draft).some(changeOf);
const runsOf = (n: NearPassage, draft: Worded) => wordDifference(draft, { text: n.text, words: n.words.slice(n.from, n.to) });
const stretchOf = ({ text, words, from, to }: NearPassage) => text.slice(words[from]!.start, words[to - 1]!.end);
