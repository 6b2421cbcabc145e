import type { Due, Progress, Reading, Stance } from '../shared/model.ts';

// A cue's order is its rank: an earlier one outranks a later one, wherever it stands in the reply.
const THIS = String.raw`(?:(?:this|these|the|each|all|both)(?: \w+){0,3} recommendations?|recommendations? \d+|(?:the )?committee[’']s recommendations?|it)`;
const STANCES: [Stance, RegExp][] = [
  [
    'accepted in part',
    /\b(?:accept|agree|support)(?:s|ed)?(?: \w+){0,3} (?:in part|partially)\b|\b(?:partially|partly) (?:accept|agree|support)(?:s|ed)?\b|\bagrees? with the (?:first|second|third|last) part\b/i,
  ],
  [
    'not accepted',
    /\b(?:do(?:es)? not|did not|cannot|could not(?: currently)?|unable to) (?:\w+ )?(?:accept|agree|support|feel|consider|believe|think|intend|propose|be classed)\b|\bdisagrees?\b|\brejects?\b|\bno plans\b|\bnot the best way\b/i,
  ],
  [
    'accepted in principle',
    /\b(?:accept|agree|support)(?:s|ed)?(?: \w+){0,4} in principle\b|\bagrees? with the principle\b|\baccepts? the (?:spirit|intent)\b/i,
  ],
  [
    'for another body',
    /\b(?:is|are) (?:for|a matter for) (?!people|the purpose)|\bfor (?:consideration by|parliament)\b|\bindependent of (?:the )?government\b|\bresponsibility (?:\w+ ){0,12}(?:sits|rests|lies) with\b/i,
  ],
  [
    'accepted',
    new RegExp(
      String.raw`\b(?:accept|support|agree with|welcome and accept)(?:s|ed)? ${THIS}\b|\baccept(?:s|ed)? in full\b|\bstrongly support this\b|\bwe agree and (?:have )?committed\b|\bagrees? and (?:is committed|will)\b`,
      'i',
    ),
  ],
  [
    'under consideration',
    /\bare (?:currently |carefully )?(?:considering|reviewing)\b|\bis (?:currently |carefully )?(?:considering|reviewing)\b|\bwill (?:be )?consider(?:ed)?\b|\bbefore (?:\w+ ){1,8}can be considered\b|\bwhen it is next reviewed\b|\bsubject to further consideration\b/i,
  ],
  [
    'agrees with the aim',
    /\b(?:agree|agrees|recognise|recognises|acknowledges?|recognise and agree) (?:that|with the importance|the importance)\b|\b(?:are|is|remain) committed to\b|\bshares? the (?:aim|ambition)\b|\bsupport(?:s)? (?:the )?(?:aim|ambition|continuation)\b/i,
  ],
];

/** What a reply seems to say of what was asked, by its wording alone; the quote is the sentence it was read from. */
export function readStance(reply: string): Reading<Stance> {
  const said = sentences(reply);
  for (const [says, cue] of STANCES) {
    const quote = said.find((s) => cue.test(s));
    if (quote) return { says, quote, readBy: 'rule' };
  }
  return { says: 'no clear position', quote: said[0] ?? reply, readBy: 'rule' };
}

const PROGRESS: [Progress, RegExp][] = [
  ['not achieved', /\bnot (?:been )?(?:achieved|met|implemented)\b/i],
  ['partly achieved', /\b(?:partly|partially) (?:achieved|met|implemented)\b/i],
  ['planned', /\b(?:due to|will be|once \w+|when available|pending|to (?:consider and )?(?:implement|review)|to be \w+)\b/i],
  [
    'in progress',
    /\bon-?going\b|\bunder ?way\b|\bare (?:being|working|developing)\b|\bis (?:being|working|developing|considering)\b|\bcurrently being\b|\bhave been discussing\b|\bleading\b/i,
  ],
  ['complete', /^completed?\b|\b(?:has|have) been (?:completed|implemented|achieved|published)\b|\bestablished\b/i],
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

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const SEASONS: Record<string, number> = { spring: 5, summer: 8, autumn: 11, winter: 14 };

/** A deadline such as `By end of December 2012`, `From 2014/15`, `In 2013`, `By May 1 2023`; absent where no date can be read. A season, a year and a financial year end with their last month. */
export function readDue(words: string): Reading<Due> | undefined {
  const [, kind = '', date = ''] = /^(by|in|from|within)\s+(.+)$/i.exec(words.trim()) ?? [];
  const lastDay = lastDayOf(date);
  if (!lastDay) return undefined;
  return { says: { kind: kind.toLowerCase() as Due['kind'], date: { words: date, lastDay } }, quote: words.trim(), readBy: 'rule' };
}

function lastDayOf(date: string): string | undefined {
  const words = date.toLowerCase();
  const year = Number(/\b(?:19|20)\d\d\b/.exec(words)?.[0]);
  if (!year) return undefined;
  if (/\d{4}\/\d\d\b/.test(words)) return endOf(year + 1, 3);
  const season = Object.keys(SEASONS).find((s) => words.includes(s));
  if (season) return endOf(year, SEASONS[season] ?? 12);
  const month = MONTHS.findIndex((m) => words.includes(m)) + 1;
  if (!month) return endOf(year, 12);
  const day = Number(/\b(\d{1,2})(?:st|nd|rd|th)?\b(?!\d)/.exec(words.replace(String(year), ''))?.[1]);
  return day ? new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) : endOf(year, month);
}

/** The last day of a month; month 14 is February of the next year. */
function endOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function sentences(text: string): string[] {
  return text
    .split(/(?<=[.?!][”’'")]?)\s+(?=[A-Z‘“[])|\n/)
    .map((s) => s.trim())
    .filter(Boolean);
}
