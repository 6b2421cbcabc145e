import { commitmentsIn } from './commitments-in.ts';
import type { Span } from './finding.ts';
import { type SentenceIn, sentencesIn } from './sentences-in.ts';

/** What a sentence of a draft claims of an ask: that it was accepted, that it was turned down, that it is taken on, or that it is let go. */
export type Claim = SentenceIn & { claims: 'accepted' | 'declined' | 'will do' | 'will not do' };

const who =
  '(?:we|i|the government|this government|government|hm government|the department(?: of health and social care)?|dhsc|ministers|the secretary of state)';
const since = '(?: (?:also|already|now|since|long|previously|fully|in principle))*';
/** `We agree that staff should be trained` agrees with an aim, and accepts nothing: the verb must take the ask. */
const accepted = new RegExp(
  [
    `(?<!\\p{L})${who}${since} (?:accepts?|accepted|adopts?|adopted)(?= (?:the|this|it|recommendations?|recs?|both|all|and|in full|in principle)(?!\\p{L})|,)`,
    `(?<!\\p{L})${who} (?:has|have|had)${since} (?:accepted|agreed)(?= (?:that|to|the|this|it|recommendations?|recs?|both|all|and|in full|in principle)(?!\\p{L})|,)`,
    `(?<!\\p{L})${who}${since} agrees?d? (?:with|to)(?= (?:the |this )?(?:\\S+ ){0,4}recommendation)`,
    `(?<!\\p{L})(?:has|have|was|were|is|are)(?: (?:already|been))+ (?:accepted|agreed|adopted)(?= by ${who})`,
  ].join('|'),
  'iu',
);
const declined = new RegExp(
  `(?<![\\p{L}])${who}(?: (?:has|have|had|did|do|does))?(?: (?:also|already|now))* (?:(?:not|never) (?:accept|agree|adopt|support)(?:ed)?|reject(?:s|ed)?|declin(?:e|es|ed))(?![\\p{L}])`,
  'iu',
);
const willNot = new RegExp(
  `(?<![\\p{L}])${who} (?:(?:will|shall|do|does) (?:not|no longer|never) (?:now )?(?:proceed|continue|support|fund|implement|introduce|pursue|publish|take|extend|intend|plan|propose)|(?:has|have) decided (?:not to|against)|no longer (?:accepts?|supports?|intends?|plans?)|(?:will|shall) (?:stop|end|cease|withdraw|abandon|drop))(?![\\p{L}])`,
  'iu',
);
const willBe =
  /\b(?:will|shall|is to|are to) (?:now |also |in future )?(?:be (?:treated|known|called|renamed|classed|classified|regarded|counted|made|entitled|offered|given|introduced|established|set up|created)|be an? [‘“"']?\w+ (?:event|offence|duty|requirement|right)|become)\b/i;

/** The sentences of a text that claim or take a position; never within `quoted`. */
export function claimsIn(text: string, today: string, quoted: Span[] = []): Claim[] {
  const commitments = new Set(
    commitmentsIn(text, today, quoted).flatMap((c) => (c.strength === 'firm' || c.strength === 'intended' ? [c.start] : [])),
  );
  return sentencesIn(text)
    .filter((s) => !quoted.some(([start, end]) => start < s.end && s.start < end && end - start > (s.end - s.start) / 2))
    .flatMap((sentence): Claim[] => {
      const { words, start } = sentence;
      if (/\b(?:if|whether|unless|should we|could|might)\b/i.test(words)) return [];
      if (declined.test(words)) return [{ ...sentence, claims: 'declined' }];
      if (willNot.test(words)) return [{ ...sentence, claims: 'will not do' }];
      const acceptance = accepted.exec(words)?.[0];
      if (acceptance && /ed$/.test(acceptance)) return [{ ...sentence, claims: 'accepted' }];
      return acceptance || commitments.has(start) || willBe.test(words) ? [{ ...sentence, claims: 'will do' }] : [];
    });
}
