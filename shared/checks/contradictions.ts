import { allAsksIn } from '../all-asks-in.ts';
import { type Claim, claimsIn, isOpen, isQuoted } from '../claims-in.ts';
import { claimsOn, type Said } from '../claims-on.ts';
import type { Draft, Paragraph } from '../draft.ts';
import { entryName } from '../entry-name.ts';
import type { Remark, Span } from '../finding.ts';
import { isRecorded } from '../is-recorded.ts';
import type { Library } from '../library.ts';
import type { Stance } from '../model.ts';
import { type Position, positionOn } from '../position-on.ts';
import { REPLIED } from '../reason.ts';
import { type Reference, referencesIn } from '../references-in.ts';
import { isItsOwn, repeats } from '../repeats.ts';
import { type SentenceIn, sentencesIn } from '../sentences-in.ts';
import type { Match } from '../similarity/index.ts';
import { isOnSubject, saysMore } from '../subject.ts';
import { quotedSpans } from '../terms/quotations.ts';

/** Below this, a sentence is not near enough to an ask to say that it takes a position on it. */
const NEAR = 0.85;
const TAKEN_ON = new Set<Stance>(['accepted', 'accepted in principle', 'accepted in part']);
const something =
  /\b(?:new|set(?:ting)? up|introduc\w+|establish\w*|creat\w+|launch\w*|bring(?:ing)? in|provid\w+ an?|offer\w*|mak(?:e|ing) (?:\S+ ){1,5}available)\b/i;
const whatThereIs = /\b(?:existing|already|currently)\b/i;

const claimed: Record<Said, string> = {
  accepted: 'The draft says that this is accepted',
  declined: 'The draft says that this is not accepted',
  rejected: 'The draft says that this was turned down',
  'will do': 'The draft takes this on',
  'will not do': 'The draft lets this go',
};
const naming = /\brec|\baction|\br\d/i;

/** Where a draft takes on what the record shows declined or put off, calls accepted what was not, or lets go what was accepted. Few, and both texts. */
export function contradictions(draft: Draft, library: Library): Remark[] {
  const quoted = quotedSpans(draft.paragraphs);
  return draft.paragraphs.flatMap((p, paragraph) => {
    if (p.kind === 'quote' || p.kind === 'heading') return [];
    const own = sentencesIn(p.text).filter((s) => !isQuoted(s, quoted[paragraph]));
    const claims = claimsIn(p.text, library.today, quoted[paragraph]);
    return own.flatMap((sentence) => {
      const cited = naming.test(sentence.words) ? referencesIn(sentence.words, library) : [];
      const stated = isOpen(sentence.words) ? [] : statedOf(sentence, cited, library, quoted[paragraph]);
      const named = stated.length > 0;
      const meant = named ? [] : claims.filter((c) => c.of === sentence.start).flatMap((c) => meantBy(c, cited, p.text, library));
      const wrong = (named ? stated : meant).filter(({ position, says }) => differs(says, sentence.words, position, named));
      if (!wrong.length || isRecorded(sentence.words, library)) return [];
      return (named ? wrong : wrong.slice(0, 1)).map((w) => remark(w, p, paragraph, sentence, library));
    });
  });
}

/** What is said of an ask, and the recorded position on it; `at`: where in the paragraph it is named or claimed. */
type Stated = { says: Said; position: Position; at: number };

function remark(
  { says, position, at }: Stated,
  { id }: Paragraph,
  paragraph: number,
  { words, start, end }: SentenceIn,
  library: Library,
): Remark {
  const { entry, quote, response, year, stance } = position;
  const name = entryName(entry, library);
  return {
    kind: 'contradiction',
    id: `${id}|contradiction|${at}`,
    paragraph,
    place: { paragraph: id, start, end, words },
    tone: 'problem',
    title: `${name}: ${stance} in ${year}`,
    says: [
      `${claimed[says]}; the reply of ${year} to ${name} ${REPLIED[stance]}.`,
      `Later positions may stand outside ${library.reach}. If this is a change of position, say that it is one.`,
    ],
    evidence: [
      { entry: response, quote },
      { entry, quote: library.entry(entry)?.text ?? '' },
    ],
    status: library.status(entry),
  };
}

/** For each reference that a verb takes as its own: what is said of it, and of its asks the position that differs first. */
function statedOf({ words, start }: SentenceIn, cited: Reference[], library: Library, quoted: Span[] = []): Stated[] {
  const all = allAsksIn(words, library);
  const named = [...cited, ...all].filter((r) => !isQuoted({ start: start + r.start, end: start + r.end }, quoted));
  return claimsOn(
    words,
    named.toSorted((a, b) => a.start - b.start),
  ).flatMap(({ named: reference, says }): Stated[] => {
    const whole = all.includes(reference);
    if (whole && says === 'declined') return [];
    const positions = reference.entries.flatMap((e) => positionOn(e, library) ?? []);
    const refused = whole && says === 'accepted' ? positions.find((p) => p.stance === 'not accepted') : undefined;
    const position = refused ?? positions.find((p) => differs(says, words, p, true)) ?? positions[0];
    return position ? [{ says, position, at: start + reference.start }] : [];
  });
}

/** The newest recorded position on what a claim repeats in words: of the asks that its sentence cites, where it cites any. */
function meantBy({ words, start, claims }: Claim, cited: Reference[], paragraph: string, library: Library): Stated[] {
  if (!isOnSubject(paragraph, library)) return [];
  const may = new Set(cited.flatMap((r) => r.entries));
  const asks = repeats(words, paragraph, library).filter(
    (m) => m.score >= NEAR && library.entry(m.entry)?.kind === 'recommendation' && (!cited.length || may.has(m.entry)),
  );
  const itsOwn = (m: Match) => isItsOwn(m, words, library) && sharesMore(m, words, library);
  const positions = asks.filter(itsOwn).flatMap((m) => positionOn(m.entry, library, m.part) ?? []);
  const newest = positions
    .map((p) => p.year)
    .sort()
    .at(-1);
  const found = positions.filter((p) => p.year === newest && !answeredLater(p, library)).slice(0, 1);
  return found.map((position) => ({ says: claims, position, at: start }));
}

/** Whether a claim shares with an ask more than what the whole record is about; with the whole of an ask, where it is nearest to one part. */
function sharesMore({ entry, part, shared }: Match, words: string, library: Library): boolean {
  if (shared.draft.some(([a, b]) => saysMore(words.slice(a, b), library).size)) return true;
  const whole = saysMore(library.entry(entry)?.text ?? '', library);
  return part !== undefined && [...saysMore(words, library)].filter((stem) => whole.has(stem)).length > 1;
}

/** An ask put off and then asked again: what was said to the later one stands. */
function answeredLater({ entry, year }: Position, library: Library): boolean {
  const ends = library.linksOf(entry).flatMap((l) => (l.relation === 'same ask' ? [l.from, l.to] : []));
  return ends.some((end) => (positionOn(library.part(end)?.of.id ?? end, library)?.year ?? '') > year);
}

function differs(says: Said, words: string, { stance, quote }: Position, named: boolean): boolean {
  if (says === 'accepted') return !TAKEN_ON.has(stance);
  if (says === 'rejected' && named && stance === 'under consideration') return true;
  if (says !== 'will do') return stance === 'accepted' || stance === 'accepted in principle';
  if (stance === 'not accepted' || stance === 'under consideration') return true;
  return !named && stance === 'no clear position' && something.test(words) && whatThereIs.test(quote);
}
