import type { Progress, Reading, Stance } from '../shared/model.ts';
import { sentences } from './sentences.ts';

// Who replies; and what a verb must take to be a stance on the ask, and not on the virtue it serves.
const US = String.raw`\b(?:[Ww]e|I|[Gg]overnment|[Dd]epartment|[Mm]inist(?:ers?|ry)|[Tt]reasury|[Oo]ffice|[Ss]cotland|DHSC|DfE|DWP|MoJ|HMRC|HMT|DEFRA|Defra|NHSE|NHS England)\b`;
const ASK = String.raw`(?:th(?:is|ese|e|ose)|all|both|each|every|it)(?: of)?(?: the)?(?: [\w’'-]+){0,4}? ?(?:recommendations?|proposals?)\b(?! (?:that|of) the)|recommendations? \d+|\bthe (?:Committee|Panel|Inquiry|review|report)[’']s? (?:recommendations?|proposals?|findings? and recommendations?)`;
const ACCEPT = '(?:accept|agree|concur|support|endorse|approve)(?:s|ed)?(?: (?:with|to))?';
const NOT = '(?:not|n[’]t|never)';

type Cue<T> = [says: T, words: RegExp];

/** A stance on the ask itself, wherever it stands in the reply. Earlier outranks later. */
const STANCES: Cue<Stance>[] = [
  [
    'accepted in part',
    new RegExp(
      String.raw`\b(?:partially|partly|in part) (?:accept|agree|support)|\b${ACCEPT}\b[^.;]{0,60}\b(?:in part|partially|partly)\b|\b${ACCEPT} (?:only )?(?:the )?(?:first|second|third|last|former|latter|parts?|limbs?|elements?) |\b(?:partially|partly) accepted`,
      'i',
    ),
  ],
  [
    'accepted in principle',
    new RegExp(
      String.raw`\b${ACCEPT}[^.;]{0,60}\bin principle\b|\b${ACCEPT} the (?:principles?|spirit|intent(?:ion)?|thrust) (?:of|behind) (?:${ASK})|\b${ACCEPT} (?:${ASK}),? subject to\b`,
      'i',
    ),
  ],
  [
    'not accepted',
    new RegExp(
      String.raw`${US}(?:,? [\w’'-]+){0,5}? (?:(?:do(?:es)?|did|could|would|can|will|is|are|am) ?${NOT}|cannot|won[’']t) (?:\w+ly |currently |yet |be |in a position to |able to )*(?:accept|agree|support|feel|consider (?:that|it|this)|believe|think|intend|propose|plan|see|implement|adopt|persuaded|convinced|minded|tak(?:e|ing) forward|introduc|mandat|establish|creat|extend|legislat|chang|mak)|${US}(?: \w+){0,2} (?:disagrees?|rejects?|declines?)\b|\bno (?:current |present )?(?:plans?|intention) to\b|^(?:Not accepted|Rejected?|Disagrees?)\b|\bunable to (?:accept|agree|support)`,
    ),
  ],
  [
    'for another body',
    new RegExp(
      String.raw`(?:\b(?:${ASK})|^(?:This|These|It|That))(?: \w+){0,4} (?:is|are|would be|falls?)(?: \w+){0,3} (?:for|(?:directed|addressed) (?:at|to)|within the remit of) (?!(?:us|this department|the reasons?|the purposes?|the first|people)\b)|\bmatters? for (?!us\b)|\bfor consideration by\b|\b(?:is|are|be) for (?:Parliament|the House|the [\w’' -]{3,40}|[A-Z][\w’' -]{2,40}) to (?:consider|decide|determine|answer|respond)|\bfor parliament\b`,
      'i',
    ),
  ],
  [
    'accepted',
    new RegExp(
      String.raw`(?<!not )\b${ACCEPT} (?:${ASK})|\baccept(?:s|ed)? in full\b|^(?:Fully )?(?:Accept|Agree)(?:s|d|ed)?(?: in full)?[.:,]?(?:$| (?!th|wi|in p))|${US}(?: fully| strongly)? agrees?(?: and(?: is| are| have| has)?(?: \w+)? (?:commit|will|publish|implement)|[.,;] )|\b(?:will|shall|has already|have already|has|have) (?:fully )?implement(?:ed)? (?:${ASK})`,
      'i',
    ),
  ],
];

/** Words that take less than the ask: read only where a reply opens. */
const OPENINGS: Cue<Stance>[] = [
  [
    'under consideration',
    new RegExp(
      String.raw`${US}[^.]{0,80}? (?:is|are|will|continues? to|shall)(?: be)?(?: \w+ly| also| now| further)? (?:consider|review|explor|consult|reflect|look(?:ing)? (?:again|carefully|at)|assess)(?!ed)(?! (?:that|it|this) )|\bconsultation\b[^.]{0,80}\b(?:clos(?:es|e|ing) on|open until|launched|runs? until)|\bno decisions? (?:has|have) been\b|\bunder (?:active |careful )?(?:consideration|review)\b|\bwill be considered\b|\bwill (?:respond|set out (?:its|our) (?:response|position|plans?|decision)|decide|announce) [^.]*\b(?:in due course|later|by|after|when|next)\b`,
    ),
  ],
  ['accepted', new RegExp(String.raw`${US}(?: \w+)? supports? the (?:continuation|extension|introduction|creation|establishment)\b`)],
  [
    'agrees with the aim',
    new RegExp(
      String.raw`${US}[^.]{0,40}? (?:agrees? (?:that|on|about)|recogni[sz]es?|acknowledges?|shares?|appreciates? (?:the importance|that)|understands?|sympathi[sz]es?|(?:is|are|remains?)(?: \w+)? committed to|supports? the (?:aim|ambition|work|intention|objective|goal))`,
    ),
  ],
];
const OPENING = 3;

/** What a reply seems to say of what was asked, by its wording alone; the quote is the sentence it was read from. */
export function readStance(reply: string): Reading<Stance> {
  const said = sentences(reply);
  const read = (says: Stance, quote: string): Reading<Stance> => ({ says, quote, readBy: 'rule' });
  const found = new Map<Stance, string>();
  for (const [says, cue] of STANCES) {
    const quote = said.find((s) => cue.test(s));
    if (quote) found.set(says, quote);
  }
  const refused = found.get('not accepted');
  // Accepted here and refused there is accepted in part; a virtue agreed with and the ask refused is refused.
  if (refused && found.has('accepted') && !found.has('accepted in part')) return read('accepted in part', refused);
  for (const [says, quote] of found) return read(says, quote);
  for (const [says, cue] of OPENINGS) {
    const quote = said.slice(0, OPENING).find((s) => cue.test(s)) ?? (says === 'under consideration' ? turned(said, cue) : undefined);
    if (quote) return read(says, quote);
  }
  return read('no clear position', said[0] ?? reply);
}

/** A sentence after the reply has turned, on "However" or on the recommendation itself. */
function turned(said: string[], cue: RegExp): string | undefined {
  const turn = said.findIndex((s) => /^However\b/.test(s));
  return said.find((s, i) => ((turn >= 0 && i >= turn) || /\bthis recommendation\b/i.test(s)) && cue.test(s));
}

const PROGRESS: Cue<Progress>[] = [
  ['not achieved', /\b(?:has|have|was|were|is|are)? ?not (?:yet )?(?:been )?(?:achieved|met|implemented|delivered)\b/i],
  ['partly achieved', /\b(?:partly|partially) (?:achieved|met|implemented|delivered)\b/i],
  [
    'complete',
    /^(?:now |all )?completed?\b|\b(?:has|have) been (?:fully )?(?:completed|implemented|achieved|delivered)\b|\bis (?:now )?complete\b|\bcame into force\b/i,
  ],
  [
    'planned',
    /\bdue to (?:go|be|start|begin|report|publish)\b|\bwill (?:be|happen|publish|report|start|begin|go)\b|\b(?:once|when) (?:\w+ ){0,5}(?:available|disseminated|published)\b|^to \w+|\bto be (?:completed|published|agreed|reviewed)\b|^\[name removed\] to \w+|\bpending\b|^(?:implement|review|comply|ensure|work with|consider)\b/i,
  ],
  [
    'in progress',
    /\bon-? ?going\b|\bunder ?way\b|\b(?:is|are) (?:being|working|developing|considering|leading)\b|\bcurrently\b|\bhave been discussing\b|\bleading\b|\bestablished\b|\bawaiting\b|\bpilot(?:s|ing|ed)?\b/i,
  ],
];

/** How far a report seems to say that things have come, by its wording alone; the quote is the sentence it was read from. */
export function readProgress(report: string): Reading<Progress> {
  const said = sentences(report);
  for (const [says, cue] of PROGRESS) {
    const quote = said.find((s) => cue.test(s));
    if (quote) return { says, quote, readBy: 'rule' };
  }
  return { says: 'no update', quote: said[0] ?? report, readBy: 'rule' };
}
