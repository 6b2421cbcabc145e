import { commitmentsIn } from './commitments-in.ts';
import type { Span } from './finding.ts';
import { elsewhere, isStated, responder as who } from './responder.ts';
import { type SentenceIn, sentencesIn } from './sentences-in.ts';

/** What a sentence of a draft, or one clause of it, claims of an ask by what it says: that it was accepted, that it was turned down, that it is taken on, or that it is let go. `of`: where its sentence starts. */
export type Claim = SentenceIn & { of: number; claims: 'accepted' | 'declined' | 'will do' | 'will not do' };

const since = '(?: (?:also|already|now|since|long|previously|fully|in principle))*';
const asks = '(?:recommendations?|recs?|proposals?|calls?|asks?|requests?|suggestions?|case|idea)';
/** `We agree that staff should be trained` agrees with an aim, and `accepted the advice of counsel` with another thing: the verb must take the ask. */
const theAsk = `(?=,| in full(?!\\p{L})| in principle(?!\\p{L})| it(?=[.,;]|$)| (?:(?:the|this|these|both|all|its|their) (?:[\\p{L}\\d’'-]+ ){0,4})?${asks}(?!\\p{L}))`;
const shouldBe = '(?= that (?:[^\\s.;]+ ){1,40}?(?:should|must|ought|shall|will|needs? to)(?! have)(?!\\p{L}))';
const accepted = new RegExp(
  [
    `${who}${since} (?:accepts?|accepted|adopts?|adopted)${theAsk}`,
    `${who} (?:has|have|had)${since} (?:accepted|agreed(?: (?:to|with))?)(?:${theAsk}|${shouldBe})`,
    `${who}${since} agrees? (?:with|to)(?= (?:the |this )?(?:\\S+ ){0,4}recommendation)`,
    `(?<!\\p{L})(?:has|have|was|were|is|are)(?: (?:already|been))+ (?:accepted|agreed|adopted)(?= by ${who})`,
  ].join('|'),
  'iu',
);
const take = '(?:accept|adopt|implement|introduce|support|fund|establish|create|set up|bring in|make|rename|require|take forward|agree to)';
const declined = new RegExp(
  `${who}(?: (?:has|have|had|did|do|does))?(?: (?:also|already|now))* (?:(?:not|never) (?:accept|adopt|support)(?:ed)?${theAsk}|reject(?:s|ed)?(?:${theAsk}| \\p{L}+ing(?!\\p{L}))|declin(?:e|es|ed)(?:${theAsk}| to ${take}(?!\\p{L})))`,
  'iu',
);
const our = '(?:(?:the|our|its|this|their|all) )?(?:[\\p{L}-]+ ){0,2}';
const willNot = new RegExp(
  `${who} (?:(?:will|shall|do|does) (?:not|no longer|never) (?:now )?(?:proceed|continue|support|fund|implement|introduce|pursue|publish|take|extend|intend|plan|propose)|(?:has|have) decided (?:not to|against)|no longer (?:accepts?|supports?|intends?|plans?)|(?:will|shall) (?:withdraw|abandon|drop|(?:stop|end|cease) (?:working|funding|supporting|publishing|reporting|paying|running|collecting|${our}(?:work|fund|funding|support|pilots?|programmes?|panels?|contracts?|roles?|schemes?|reporting|publication))))(?!\\p{L})`,
  'iu',
);
const willBe =
  /\b(?:will|shall|is to|are to) (?:now |also |in future )?(?:be (?:treated|known|called|renamed|classed|classified|regarded|counted|made|entitled|offered|given|introduced|established|set up|created)|be an? [‘“"']?\w+ (?:event|offence|duty|requirement|right)|become)\b/i;
/** What is done about an ask without taking it on, or is left as it was. */
const about =
  /\b(?:respond|reply|answer|consult(?:ed)?|discuss|debate|decide|say|announce|explain|write|return|listen|engage|meet|seek|await|wait|note|keep|retain|preserve|maintain|leave|stop|end|cease|reject|refuse|oppose|avoid|resist)(?: (?:with|at|into|whether|again))?$/;
const aboutIt =
  /\b(?:set out|report (?:back|on)|(?:publish|issue)(?:ed)? (?:\S+ ){0,4}?(?:response|reply|consultation|options|update|statement|decision|views?))\b/i;
const told = /\b(?:ask|recommend|propos|suggest|argu|want|said|says|saying|call|insist)\w*\b[^,;]{0,60}\bthat\b/i;

/** Whether a sentence asks or supposes, and states nothing. */
export const isOpen = (words: string): boolean =>
  /^(?:option|scenario)\b|\b(?:if|whether|unless|should we|could|might)\b|\?\W*$/i.test(words);

/** Whether more than half of a stretch stands in quotation marks. */
export const isQuoted = ({ start, end }: { start: number; end: number }, quoted: Span[] = []): boolean =>
  quoted.some(([a, b]) => a < end && start < b && b - a > (end - start) / 2);

/** The claims of a text's sentences, clause by clause where a sentence says `not` of one thing and not of another; never within `quoted`. */
export function claimsIn(text: string, today: string, quoted: Span[] = []): Claim[] {
  return sentencesIn(text)
    .filter((s) => !isQuoted(s, quoted) && !isOpen(s.words) && !elsewhere.test(s.words))
    .flatMap((sentence) =>
      clausesOf(sentence).flatMap((clause): Claim[] => {
        const claims = claimOf(clause, today, quoted);
        return claims ? [{ ...clause, of: sentence.start, claims }] : [];
      }),
    );
}

function claimOf({ words, start }: SentenceIn, today: string, quoted: Span[]): Claim['claims'] | undefined {
  const stated = (m: RegExpExecArray | null) => (m && isStated(words.slice(0, m.index), true) ? m[0] : undefined);
  if (stated(declined.exec(words))) return 'declined';
  if (stated(willNot.exec(words))) return 'will not do';
  const acceptance = stated(accepted.exec(words));
  if (acceptance && /ed(?: (?:to|with))?$/.test(acceptance)) return 'accepted';
  if (acceptance) return 'will do';
  const commits = commitmentsIn(
    words,
    today,
    quoted.map(([a, b]): Span => [a - start, b - start]),
  ).some((c) => (c.strength === 'firm' || c.strength === 'intended') && !about.test(c.verb) && !aboutIt.test(words));
  const be = willBe.exec(words);
  return commits || (be && !told.test(words.slice(0, be.index)) && isStated(words.slice(0, be.index), false)) ? 'will do' : undefined;
}

const not = /\b(?:not|no longer|never|reject\w*|declin\w*|refus\w*|stop|end|cease|withdraw|abandon|drop)\b|n[’']t\b/i;
const aux = `(?:(?:also|now|instead|then) )*(?:will|shall|has|have|had|is|are|was|were|do|does|did|cannot|no longer|intends?|plans?|accept(?:s|ed)|reject(?:s|ed)|declin(?:es|ed)|agree[sd]|support(?:s|ed))(?!\\p{L})`;
const verb = `(?:instead|support|help|work|continue|develop|publish|introduce|ensure|improve|fund|provide|establish|create|make|take|strengthen|expand|extend|consult|consider|begin|start|launch|move|focus|keep|use|replace|invest|build|give|put|bring|implement|adopt)(?!\\p{L})`;
const boundary = new RegExp(`(?:[,;:–—]? (?:and|but|while|whereas|although|though|yet) |; )(?=(?:${who} )?${aux})`, 'giu');
const next = new RegExp(`,? (?:and|but|or) (?=${verb})`, 'iu');

/** A sentence whole or, where it says `not`, clause by clause; what lacks a subject has that of the clause before, as `we`. */
function clausesOf({ words, start, end }: SentenceIn): SentenceIn[] {
  if (!not.test(words)) return [{ words, start, end }];
  const cuts = [...words.matchAll(boundary)].map((m) => m.index + m[0].length);
  const [first, ...rest] = [0, ...cuts].map((from, i) => ({ from, text: words.slice(from, cuts[i] ?? words.length) }));
  return [first!, ...rest].map(({ from, text }) => {
    const whole = from && new RegExp(`^${aux}`, 'iu').test(text) ? `We ${text}` : text;
    const stop = not.test(whole) ? (next.exec(whole)?.index ?? whole.length) : whole.length;
    return { words: whole.slice(0, stop), start: start + from, end: start + from + text.length };
  });
}
