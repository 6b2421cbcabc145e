import { type Claim, claimsIn } from '../claims-in.ts';
import type { Draft } from '../draft.ts';
import { entryName } from '../entry-name.ts';
import type { Remark } from '../finding.ts';
import { isRecorded } from '../is-recorded.ts';
import type { Library } from '../library.ts';
import type { Stance } from '../model.ts';
import { type Position, positionOn } from '../position-on.ts';
import { REPLIED } from '../reason.ts';
import { referencesIn } from '../references-in.ts';
import { isItsOwn, repeats } from '../repeats.ts';
import { isOnSubject } from '../subject.ts';
import { quotedSpans } from '../terms/quotations.ts';

/** Below this, a sentence is not near enough to an ask to say that it takes a position on it. */
const NEAR = 0.85;
const TAKEN_ON = new Set<Stance>(['accepted', 'accepted in principle', 'accepted in part']);
const something =
  /\b(?:new|set(?:ting)? up|introduc\w+|establish\w*|creat\w+|launch\w*|bring(?:ing)? in|provid\w+ an?|offer\w*|mak(?:e|ing) (?:\S+ ){1,5}available)\b/i;
const whatThereIs = /\b(?:existing|already|currently)\b/i;

const claimed: Record<Claim['claims'], string> = {
  accepted: 'The draft says that this is accepted',
  declined: 'The draft says that this is not accepted',
  'will do': 'The draft takes this on',
  'will not do': 'The draft lets this go',
};

/** Where a draft takes on what the record shows declined or put off, calls accepted what was not, or lets go what was accepted. Few, and both texts. */
export function contradictions(draft: Draft, library: Library): Remark[] {
  const quoted = quotedSpans(draft.paragraphs);
  return draft.paragraphs.flatMap(({ id, text, kind }, paragraph) => {
    if (kind === 'quote' || kind === 'heading') return [];
    return claimsIn(text, library.today, quoted[paragraph]).flatMap((claim): Remark[] => {
      const position = asksOf(claim.words, text, library).find((p) => differs(claim, p));
      if (!position || isRecorded(claim.words, library)) return [];
      const { entry, quote, response, year, stance } = position;
      const name = entryName(entry, library);
      return [
        {
          kind: 'contradiction',
          id: `${id}|contradiction|${claim.start}`,
          paragraph,
          place: { paragraph: id, start: claim.start, end: claim.end, words: claim.words },
          tone: 'problem',
          title: `${name}: ${stance} in ${year}`,
          says: [
            `${claimed[claim.claims]}; the reply of ${year} to ${name} ${REPLIED[stance]}.`,
            `Later positions may stand outside ${library.reach}. If this is a change of position, say that it is one.`,
          ],
          evidence: [
            { entry: response, quote },
            { entry, quote: library.entry(entry)?.text ?? '' },
          ],
          status: library.status(entry),
        },
      ];
    });
  });
}

/** The recorded positions on what a sentence cites or, where it cites nothing, on the newest of what it repeats. */
function asksOf(words: string, paragraph: string, library: Library): Position[] {
  const cited = referencesIn(words, library).flatMap((r) => r.entries);
  if (cited.length) return cited.flatMap((entry) => positionOn(entry, library) ?? []);
  if (!isOnSubject(paragraph, library)) return [];
  const asks = repeats(words, paragraph, library).filter((m) => m.score >= NEAR && library.entry(m.entry)?.kind === 'recommendation');
  const positions = asks.filter((m) => isItsOwn(m, words, library)).flatMap((m) => positionOn(m.entry, library, m.part) ?? []);
  const newest = positions
    .map((p) => p.year)
    .sort()
    .at(-1);
  return positions.filter((p) => p.year === newest && !answeredLater(p, library)).slice(0, 1);
}

/** An ask put off and then asked again: what was said to the later one stands. */
function answeredLater({ entry, year }: Position, library: Library): boolean {
  const ends = library.linksOf(entry).flatMap((l) => (l.relation === 'same ask' ? [l.from, l.to] : []));
  return ends.some((end) => (positionOn(library.part(end)?.of.id ?? end, library)?.year ?? '') > year);
}

function differs({ claims, words }: Claim, { stance, quote }: Position): boolean {
  if (claims === 'accepted') return !TAKEN_ON.has(stance);
  if (claims === 'declined' || claims === 'will not do') return stance === 'accepted' || stance === 'accepted in principle';
  if (stance === 'not accepted' || stance === 'under consideration') return true;
  return stance === 'no clear position' && something.test(words) && whatThereIs.test(quote);
}
