import type { Progress, Reading, Stance } from '../shared/model.ts';
import { sentences } from './readers/sentences.ts';

// Phrases are written as a clerk would note them: capitals stand for one of these, "…" for some words of the same clause, "~" for up to three words.
const WORDS: Record<string, string> = {
  /** Who replies. */
  US: '(?:we|I|governments?|department|minist(?:ry|ers?)|officials|treasury|office|board|agency|DHSC|DfE|DWP|MoJ|HMRC|HMT|Defra|NHSE|NHS England)',
  /** What a verb must take to be a stance on the ask, and not on the virtue that it serves. */
  ASK: "(?:(?:th(?:is|ese|e|ose)|all|both|each|every|its)(?: of)?(?: the)?(?: (?!aims?|intent|principle|spirit|thrust|goal|objective|purpose|ambition|sentiment)[\\w’'-]+){0,4}? ?(?:recommendations?|proposals?)|recommendations? \\d+\\w*|it(?=[.,;]|$))",
  ACCEPT: '(?:accept|agree|concur|support|endorse|approve)(?:s|d|ed)?(?: (?:with|to))?',
  BUT: '(?:not|cannot|never|unable to|able to|position to|not \\w+ to)',
  DECIDE:
    '(?:accept|agree|support|feel|consider|believe|think|intend|propose|plan|see|implement|adopt|persuaded|convinced|minded|tak(?:e|ing) forward|proceed|introduce|mandate|establish|create|extend|legislate|change|make)',
  OTHERS: '(?!(?:us|concern|regret|this department|the reasons?|the purposes?|the first|people)\\b)',
  CONSIDER: '(?:consider|review|explor|consult|reflect|look(?:ing)? (?:again|carefully|at)|assess)(?:e|ing)?',
};

type Cues<T> = [says: T, phrases: RegExp[]][];

/** A stance on the ask itself, wherever it stands in the reply. Earlier outranks later. */
const STANCES: Cues<Stance> = [
  [
    'accepted in part',
    phrases(
      'ACCEPT … (?:in part|partially|partly)\\b',
      '(?:in part|partially|partly) ACCEPT',
      'ACCEPT (?:only )?(?:the )?(?:first|second|third|last|former|latter|parts?|limbs?|elements?|some) ',
    ),
  ],
  [
    'accepted in principle',
    phrases(
      'ACCEPT … in (?:principle|broad terms)',
      'in principle,? … ACCEPT',
      '(?:broadly|largely|in the main) ACCEPT',
      'ACCEPT the (?:principles?|spirit|intent|intention|thrust|substance) (?:of|behind|underlying) ASK',
      'ACCEPT ASK,? subject to',
    ),
  ],
  [
    'not accepted',
    phrases(
      '(?:we|I|ministers) ~(?:do|did|can|could|will|would|are|am) ?(?:not|n’t),? ~DECIDE',
      'US … (?:does|did|is|will|would|can|could) ?not,? ~DECIDE',
      'but … (?:do not|does not|will not|cannot) ~DECIDE',
      '^(?:it|they) (?:does|do|will|would) not,?(?: however,)? ~DECIDE',
      '(?:decided|chosen) (?:not to|against) ',
      'sees? no ~(?:case|need|reason|merit) ',
      '(?:is|would) not (?:be )?~(?:appropriate|proportionate|justified|right|best)\\b',
      'not be (?:taken|taking|implement|pursu|adopt)',
      'US … (?:is|are) not ~(?:persuaded|convinced|minded)\\b',
      'US ~(?:disagrees?|rejects?|declines?)\\b',
      'no ~(?:plans?|intention) to',
      '(?:unable|not able|not in a position) to ACCEPT',
      'ASK ~(?:not accepted|rejected)\\b',
      '^(?:recommendation )?(?:not (?:accepted|agreed)|reject(?:ed)?|disagrees?)\\b',
    ),
  ],
  [
    'for another body',
    phrases(
      'ASK ~(?:is|are|would be|falls?) ~(?:for|directed (?:at|to)|addressed to|within the remit of) OTHERS',
      '^(?:this|these|it|that) (?:is|are|would be) ~for OTHERS',
      'matters? for OTHERS',
      'for consideration by',
      "(?:is|are|be) for OTHERS[\\w’,' -]{3,50} to (?:consider|decide|determine|answer|respond|make|set|judge)",
      'for parliament\\b',
    ),
  ],
  [
    'accepted',
    phrases(
      '(?<!BUT )\\bACCEPT ASK',
      'accept(?:s|ed)? in full',
      '^(?:recommendation )?(?:fully )?(?:accept|agree)(?:s|d|ed)?(?=[.:,]|$| [–-]| in full)',
      'US ~agrees?(?=[.,;]| and ~(?:commit|will|publish|implement|ha[sv]))',
      'implement(?:ed|ing)? ASK',
      'ASK ~(?:has|have) ~been (?:implemented|completed|adopted|met)',
    ),
  ],
];

/** Words that take less than the ask: read only where a reply opens, or where it turns. */
const OPENINGS: Cues<Stance> = [
  [
    'for another body',
    phrases('responsibility … (?:rests|lies|sits) with', '(?:operationally )?independent of (?:the )?(?:government|ministers)'),
  ],
  [
    'under consideration',
    phrases(
      'US … (?:is|are|will|continues? to) ~CONSIDER\\b(?! (?:that|it)\\b)',
      '(?:consultation|call for (?:evidence|views)) … (?:clos(?:es?|ing)|opens?|is open|runs?)\\b',
      'no ~decisions? ~(?:has|have) ~been',
      'under ~(?:consideration|review)',
      'be(?:ing)? ~(?:considered|reviewed)\\b',
      'further consideration\\b',
      'await … before\\b',
      'will (?:respond|set out|decide|announce) … (?:in due course|later|by|after|when|next|at|in the light)\\b',
    ),
  ],
  ['accepted', phrases('US ~supports? the (?:continuation|extension|introduction|creation|establishment) ')],
  [
    'agrees with the aim',
    phrases(
      'US … (?:agrees? (?:that|on|about|with the importance)|recogni[sz]es?|acknowledges?|shares?|understands?|sympathi[sz]es? with|committed to) ',
      'US ~(?:supports?|agrees? with) the (?:aims?|ambition|intention|objective|goal|sentiment|work) ',
    ),
  ],
];
const OPENING = 3;
const LABEL = /^[\w’' ]{0,40}\b(?:response|position|status): +/i;

/** What a reply seems to say of what was asked, by its wording alone; the quote is the sentence it was read from. */
export function readStance(reply: string): Reading<Stance> {
  const said = sentences(reply).map((s) => s.replace(LABEL, ''));
  const found = new Map(
    STANCES.flatMap(([says, cues]) => said.filter((s) => cues.some((c) => c.test(s))).map((s) => [says, s] as const)).reverse(),
  );
  const refused = found.get('not accepted');
  // Accepted here and refused there is accepted in part; a virtue agreed with and the ask refused is refused.
  if (refused && found.has('accepted') && !found.has('accepted in part'))
    return { says: 'accepted in part', quote: refused, readBy: 'rule' };
  const turn = said.findIndex((s) => /^However\b/.test(s));
  const weighty = said.filter((s, i) => i < OPENING || (turn >= 0 && i >= turn) || /\bthis recommendation\b/i.test(s));
  return first(STANCES, said) ?? first(OPENINGS, weighty) ?? { says: 'no clear position', quote: said[0] ?? reply, readBy: 'rule' };
}

const PROGRESS: Cues<Progress> = [
  ['not achieved', phrases('not (?:yet )?(?:been )?(?:achieved|met|implemented|delivered)\\b')],
  ['partly achieved', phrases('(?:partly|partially) (?:achieved|met|implemented|delivered)\\b')],
  [
    'complete',
    phrases(
      '^(?:now |all )?(?:completed?|delivered|implemented|achieved|closed|done|met)\\b',
      '(?:has|have) (?:now |fully )?(?:completed|implemented|delivered) th(?:is|e) (?:action|recommendation)',
      '(?:has|have) been (?:fully )?(?:completed|implemented|achieved|delivered)\\b',
      'is (?:now )?complete\\b',
    ),
  ],
  [
    'planned',
    phrases(
      'not (?:yet )?(?:started|begun|commenced)\\b',
      'scheduled\\b',
      'due to (?:go|be|start|begin|report|publish) ',
      'will (?:be|happen|publish|report|start|begin|go) ',
      '(?:once|when) … (?:available|disseminated|published)\\b',
      '^(?:\\[name removed\\] )?to \\w+',
      'to be (?:completed|published|agreed|reviewed)\\b',
      'pending\\b',
      '^(?:implement|review|comply|ensure|work with|consider)\\b',
    ),
  ],
  [
    'in progress',
    phrases(
      'in progress\\b',
      'on track\\b',
      'progressing\\b',
      'delayed\\b',
      'on-? ?going\\b',
      'under ?way\\b',
      '(?:is|are) (?:being|working|developing|considering|leading)\\b',
      'currently\\b',
      'have been discussing\\b',
      'leading\\b',
      'established\\b',
      'awaiting\\b',
      'pilot(?:s|ing|ed)?\\b',
    ),
  ],
];

/** How far a report seems to say that things have come, by its wording alone; the quote is the sentence it was read from. */
export function readProgress(report: string): Reading<Progress> {
  const said = sentences(report);
  return first(PROGRESS, said) ?? { says: 'no update', quote: said[0] ?? report, readBy: 'rule' };
}

function first<T>(cues: Cues<T>, said: string[]): Reading<T> | undefined {
  for (const [says, words] of cues) {
    const quote = said.find((s) => words.some((w) => w.test(s)));
    if (quote) return { says, quote, readBy: 'rule' };
  }
  return undefined;
}

function phrases(...noted: string[]): RegExp[] {
  return noted.map((phrase) => {
    const words = phrase
      .replace(/[A-Z]{2,}/g, (name) => WORDS[name] ?? name)
      .replaceAll(' … ', '\\b[^.;]{0,120}? ')
      .replaceAll('~', "(?:[\\w’'-]+,? ){0,3}?");
    return new RegExp(/^\^|^\(\?</.test(words) ? words : `\\b${words}`, 'i');
  });
}
