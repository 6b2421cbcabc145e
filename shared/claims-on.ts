import { elsewhere, isStated, responder } from './responder.ts';

/** A stretch of a sentence that names asks by number. */
type Named = { start: number; end: number };
/** What a sentence says became of an ask: `declined` is not accepted, `rejected` is turned down outright, and before now. */
export type Said = 'accepted' | 'declined' | 'rejected' | 'will do' | 'will not do';

const adverbs =
  '(?: (?:also|already|now|since|long|previously|later|then|subsequently|fully|formally|publicly|explicitly|rightly|therefore|however|in principle|in full))*';
const act =
  '(?:accept|implement|adopt|deliver|carry out|act (?:up)?on|take forward|enact|introduce|agree to|give effect to|put into (?:effect|practice|law))';
const acting = '(?:accepting|implementing|adopting|delivering|carrying out|acting (?:up)?on|taking forward|introducing|giving effect to)';
const had = '(?: (?:has|have|had))?';
const asked = `(?: to ${act}| (?:the )?(?:calls?|requests?) to ${act})?`;
const refused = `(?:rejected${asked}|(?:declined|refused)(?: to (?:${act}|support))?|turned down|dismissed|ruled out)`;

/** What a verb whose object is an ask says of it; the first that fits. Each begins with a space. */
const ACTIVE: [Said, string][] = [
  [
    'will not do',
    `(?:(?: (?:will|shall)(?: not| never| no longer)| won't| (?:do|does) not (?:intend|plan|propose) to|${had} (?:now )?decided not to| no longer (?:intends?|plans?) to)(?: now)? (?:${act}|proceed with|continue(?: with)?|support|fund|pursue)|${had} decided against(?: ${acting})?| no longer (?:accepts?|supports?|endorses?|agrees? (?:to|with))| (?:will|shall) (?:now )?(?:abandon|drop|stop ${acting}))`,
  ],
  [
    'declined',
    `(?:(?:(?: (?:has|have|had|did|do|does))${adverbs}(?: not| never|n't)(?: yet)?|${adverbs} never) (?:accept|agree|adopt|support|endorse)(?:e?d)?(?: (?:to|with))?| (?:cannot|can't) (?:accept|support|agree (?:to|with))|${adverbs} disagree[sd]? with|${adverbs} (?:rejects?|(?:declines?|refuses?)(?: to (?:${act}|support))?))`,
  ],
  ['rejected', `(?:${had}${adverbs} ${refused}| did${adverbs} reject)`],
  [
    'accepted',
    `(?:${had}${adverbs} (?:accepted|adopted|endorsed|agreed(?: to ${act}| to| with)?)| did${adverbs} (?:accept|adopt|agree (?:to|with)))`,
  ],
  [
    'will do',
    `(?:${adverbs} (?:accepts|adopts|endorses|agrees (?:to|with))| (?:will|shall|intends? to|plans? to|aims? to|hopes? to|(?:is|are|am) going to|(?:has |have )?(?:committed|pledged|promised|undertaken) to|(?:commits?|pledges?|promises?|undertakes?) to|(?:has |have )?(?:now )?(?:decided|agreed) to|(?:is|are|am) committed to)${adverbs} (?:${act}|${acting})| (?:is|are|am)${adverbs} implementing)`,
  ],
];
/** Between a verb and the ask that it takes. */
const gap = String.raw`(?:,? (?:in full|in principle|in (?:\p{L}+ )?(?:19|20)\d\d),?)?(?: (?:the|all|both|each|every|of|her|his|its|their|these|this|our|\d{1,2}|two|three|four|five|final|key|report's)){0,5} $`;
const plain = `${adverbs} (?:accept|adopt|endorse|agree (?:to|with))`;
const active = ACTIVE.map(
  ([says, verb]) =>
    [
      says,
      new RegExp(
        `(?:${responder}(?:, [^,;]{1,60},)?(?:${verb}${says === 'will do' ? `|${plain}` : ''})|(?<carried>[,;]?(?: (?:and|but|yet))|,)${verb})${gap}`,
        'iu',
      ),
    ] as const,
);

const date = String.raw`(?:the |early |mid[- ]|late |next ){0,2}(?:end|start|spring|summer|autumn|winter|year|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,2}|(?:19|20)\d\d)`;
const then = String.raw`(?=[.,;:)!–—]|$| (?:by (?:${responder}|${date})|in (?:full|principle|its entirety|(?:\p{L}+ )?(?:19|20)\d\d|(?:the|its|their|our) (?:[\p{L}\d']+ ){0,3}(?:response|reply))|and|but|because|while|whereas|although)(?!\p{L}))`;
const about = String.raw`^(?:, [^,;]{1,80},| \([^()]{1,60}\)| [–—] [^–—]{1,60} [–—]| (?:on|about) (?:(?!that |which |who |and )[^\s,;.]+ ){0,11}?[^\s,;.]+(?<! that| which| who))?`;
const was = '(?: (?:was|were)| (?:has|have|had)(?: (?:now|already|since|long|also))* been)';
const done = '(?:accepted|implemented|adopted|delivered|taken forward|carried out|acted (?:up)?on|enacted|introduced)';
const PASSIVE: [Said, string][] = [
  ['will not do', ` (?:will|shall|is|are) (?:not|no longer)(?: to)?(?: now)? be ${done}`],
  [
    'declined',
    `(?:(?: (?:was|were|is|are)(?: not|n't| never)| (?:has|have|had)(?: not|n't| never)(?: yet)? been) (?:accepted|agreed(?: to)?|supported|endorsed)| (?:is|are)${adverbs} (?:rejected|declined|refused|turned down))`,
  ],
  ['rejected', `${was}${adverbs} (?:rejected|declined|refused|turned down|dismissed|ruled out)`],
  ['accepted', `${was}${adverbs} (?:accepted|adopted|endorsed|agreed(?: to| with)?)`],
  ['will do', ` (?:(?:will|shall|is to|are to)${adverbs} be ${done}|(?:is|are)${adverbs} accepted)`],
];
const passive = PASSIVE.map(([says, verb]) => [says, new RegExp(`${about}${verb}${then}`, 'iu')] as const);
/** Where a subject may begin: `the cost of recommendation 3 was accepted` says nothing of the recommendation. */
const opening =
  /(?:^|[,;:(] |(?:^| )(?:and|but|that|while|whereas|although|though|because|since|as|when|after|however|(?:19|20)\d\d) )(?:(?:the|both) )*$/i;

const joined = /^(?:,| and|, and|,? as well as|,? along with|,? together with| &|,? (?<or>n?or)) (?:(?:the|of|also|both|to|with) )*$/i;
const butNot = /^,? (?:but|and) not (?:(?:the|to|with) )*$/i;
/** After the ask: what takes less than the ask, or makes it the subject of a verb of its own, or turns the statement round. */
const unsure =
  /^(?:'|\(?[a-z]\)|,? (?:but )?(?:only )?(?:in part|partly|partially)\b|,? (?:only|at first|initially|until|for (?:further )?(?:consideration|discussion)|as (?:an?|one) )|(?:,? [a-z]+ly)? (?:is|was|are|were|be|would|will|shall|may|must|can|has|had|have|should|needs?|needed|costs?|raise[sd]?|pose[sd]?|requires?|required|goes|went|does|did|seem(?:s|ed)?|makes?|made|asks?|asked|meant|means)\b)/i;
const lessThan = /^,? (?:in full|in (?:its|their) entirety|as (?:drafted|worded|written|(?:it|they) stands?))\b/i;
const turned =
  /\b(?:accept|agree|adopt|reject|revers|reconsider|chang|drop|abandon|withdr)\w*\b.{0,20}\b(?:it|them|this|that|mind|course|position|decision)\b|\b(?:later|then|subsequently|eventually|finally) (?:accepted|agreed|adopted|rejected)\b/i;
const LONGEST = 260;

/** What a sentence says of each ask that it names: only where the verb takes the ask itself, as its object or its subject; where that is unclear, nothing. */
export function claimsOn<N extends Named>(sentence: string, named: N[]): { named: N; says: Said }[] {
  const words = sentence.replace(/[’‘]/g, "'").replace(/\s/g, ' ');
  if (/\?\W*$/.test(words)) return [];
  const found: { named: N; says: Said }[] = [];
  for (let i = 0; i < named.length; ) {
    const group = [named[i]!];
    const either = () => joined.exec(words.slice(group.at(-1)!.end, named[i]?.start ?? 0));
    let or = false;
    for (i++; i < named.length && named[i]!.start >= group.at(-1)!.end && either(); i++) {
      or ||= either()!.groups?.or !== undefined;
      group.push(named[i]!);
    }
    const { start } = group[0]!;
    const { end } = group.at(-1)!;
    const after = words.slice(end, named[i]?.start).replace(/^'s?(?: [a-z]+){0,2} (?:report|review|recommendations)\b/i, '');
    const says = asObject(words, start, after, named) ?? asSubject(words.slice(0, start), after);
    if (!says || (or && says !== 'declined' && says !== 'rejected')) continue;
    found.push(...group.map((n) => ({ named: n, says })));
    const next = named[i];
    if (says === 'accepted' && next && butNot.test(words.slice(end, next.start))) found.push({ named: next, says: 'declined' });
  }
  return found;
}

function asObject(words: string, start: number, after: string, named: Named[]): Said | undefined {
  const head = start > LONGEST ? `~ ${words.slice(start - LONGEST, start)}` : words.slice(0, start);
  for (const [says, pattern] of active) {
    const m = pattern.exec(head);
    if (!m) continue;
    const lead = words.slice(Math.max(0, start - 2 * LONGEST), start - head.length + m.index);
    const carried = m.groups?.carried !== undefined;
    if (carried ? !isCarried(lead, start - head.length + m.index, named) : !isStated(lead, true)) return undefined;
    if (says === 'will do' && /\bwhen $/i.test(lead)) return undefined;
    const all = says === 'declined' && / (?:all|both|each|every) /.test(m[0]);
    return all || unsure.test(after) || turned.test(after) || (says === 'declined' && lessThan.test(after)) ? undefined : says;
  }
  return undefined;
}

const subject = new RegExp(
  String.raw`${responder}(?:, [^,;]{1,60},)?${adverbs} (?:is|are|was|has|have|had|will|did|does|do|\p{L}+ed|\p{L}+s)(?!\p{L})`,
  'giu',
);

/** Whether a verb without a subject still has the responder’s: no other that could be one stands between, but for the asks named. */
function isCarried(lead: string, at: number, named: Named[]): boolean {
  let text = lead;
  for (const { start, end } of named) {
    const from = start - (at - lead.length);
    if (from >= 0 && end <= at) text = text.slice(0, from) + ' '.repeat(end - start) + text.slice(end - (at - lead.length));
  }
  const last = [...text.matchAll(subject)].at(-1);
  if (!last || !isStated(text.slice(0, last.index), true) || !isStated(text, false)) return false;
  return !/\p{Lu}|\b(?:they|he|she|it|which|who|others?)\b/u.test(text.slice(last.index + last[0].length));
}

function asSubject(before: string, after: string): Said | undefined {
  if (!opening.test(before.slice(-80)) || !isStated(before.slice(-2 * LONGEST), false) || elsewhere.test(after)) return undefined;
  for (const [says, pattern] of passive) {
    const m = pattern.exec(after.slice(0, LONGEST));
    if (!m) continue;
    if (says === 'will do' && /\b(?:when|after|once|until|before|as|where) (?:the |both )*$/i.test(before.slice(-20))) return undefined;
    const rest = after.slice(m[0].length);
    return turned.test(rest) || (says === 'declined' && lessThan.test(rest)) || / (?:in part|partly|partially)\b/.test(rest.slice(0, 20))
      ? undefined
      : says;
  }
  return undefined;
}
