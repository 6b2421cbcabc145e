import { capital } from './capital.ts';

/** A date or a promise of one that a text names. `lastDay`: the last day it can mean, ISO; absent where the words give none, as `in due course`. */
export type NamedDate = { words: string; start: number; end: number; lastDay?: string; rule?: string };

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
/** Winter ends with February of the next year. */
const SEASONS: Record<string, number> = { spring: 5, summer: 8, autumn: 11, winter: 14 };
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const year = String.raw`(?:19|20)\d\d`;
const month = `(?:${MONTHS.map(capital).join('|')})`;
const season = '(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)';
const limit = `(?:[Bb]y|[Bb]efore|[Uu]ntil|[Nn]o later than)(?: the)?(?: end(?: of)?| start of)?`;
const named = [
  String.raw`${limit} (?:(?:\d{1,2}(?:st|nd|rd|th)? )?${month} )?${year}(?:[/–-]\d\d)?(?! to )`,
  `${limit} ${month} \\d{1,2},? ${year}`,
  String.raw`[Bb]y (?:(?:the )?end(?: of)? )?(?:\d{1,2}(?:st|nd|rd|th)? )?${month}(?! \d)`,
  `(?:${limit} |[Ii]n (?:the )?|[Dd]uring )?${season}(?: of)? ${year}`,
  `[Ll]ater (?:this|next) year|(?:[Bb]y|[Bb]efore) (?:the )?end of (?:this|the) year|(?:${limit} |[Ii]n )?(?:this|next) (?:${season}|year)`,
  String.raw`[Ww]ithin (?:the next )?(?:\d{1,3}|${COUNTS.join('|')}) (?:day|week|month|year)s?(?! of)`,
  '[Ii]n due course|[Ww]hen [Pp]arliamentary time allows|[Ii]n the coming (?:weeks|months)|(?<=will )(?:shortly|soon)',
];
const anyDate = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${named.join('|')})(?![\p{L}\p{N}])`, 'gu');

/** The deadlines and vague promises of time in a text, in order; `saidOn` (ISO date, or a year) is when it was written. Plain dates, as in `on 1 June 2013`, are left. */
export function datesIn(text: string, saidOn: string): NamedDate[] {
  return [...text.matchAll(anyDate)].map(({ 0: words, index: start }) => ({
    words,
    start,
    end: start + words.length,
    ...lastDayOf(words, saidOn),
  }));
}

/** The last day that a date's words can mean, and the rule by which a season, a year or a count of weeks was read. */
export function lastDayOf(words: string, saidOn: string): { lastDay?: string; rule?: string } {
  const low = words.toLowerCase();
  const said = Number(saidOn.slice(0, 4));
  const count = /within (?:the next )?(\w+) (day|week|month|year)/.exec(low);
  if (count) return after(words, Number(count[1]) || COUNTS.indexOf(count[1]!) + 1, count[2]!, saidOn);
  const given = Number(/\b(?:19|20)\d\d\b/.exec(low)?.[0]);
  const relative = /\bthis\b|end of the year/.test(low) ? said : /\bnext\b/.test(low) ? said + 1 : 0;
  const at = MONTHS.findIndex((m) => low.includes(m)) + 1;
  const of = given || relative || (at ? said : 0);
  if (!of) return {};
  const ending = Object.keys(SEASONS).find((s) => low.includes(s));
  if (ending) {
    const lastDay = monthEnd(of, SEASONS[ending]!);
    return { lastDay, rule: `“${words}” is read as ending with the season’s last month, on ${plainDate(lastDay)}.` };
  }
  if (/\d{4}[/–-]\d\d\b/.test(low))
    return { lastDay: monthEnd(of + 1, 3), rule: `“${words}” is read as a financial year, ending in March.` };
  if (at) {
    const day = Number(/\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(low.replace(String(of), ''))?.[1]);
    const lastDay = day ? iso(of, at, day) : monthEnd(of, at);
    return { lastDay: given || lastDay >= saidOn ? lastDay : lastDay.replace(String(of), String(of + 1)) };
  }
  const lastDay = monthEnd(of, 12);
  return given ? { lastDay } : { lastDay, rule: `“${words}” was written in ${said}, and is read as ending on ${plainDate(lastDay)}.` };
}

/** An ISO date as a sentence has it: `1 June 2013`; a year stays a year. */
export function plainDate(date: string): string {
  const [y, m, d] = date.split('-').map(Number);
  return [d || '', m ? capital(MONTHS[m - 1]!) : '', y].filter(Boolean).join(' ');
}

function after(words: string, n: number, unit: string, saidOn: string): { lastDay?: string; rule?: string } {
  const [y = 0, m, d] = saidOn.split('-').map(Number);
  if (!y || !n) return {};
  const days = unit === 'day' ? n : unit === 'week' ? 7 * n : 0;
  const months = unit === 'month' ? n : unit === 'year' ? 12 * n : 0;
  const lastDay = iso(y, (m ?? 12) + months, (d ?? 31) + days);
  const of = d
    ? `the document’s date, ${plainDate(saidOn)}`
    : `the document’s date; the record has only its year, so ${plainDate(lastDay)} is the latest it can mean`;
  return { lastDay, rule: `“${words}” is counted from ${of}.` };
}

const monthEnd = (y: number, m: number) => iso(y, m + 1, 0);
const iso = (y: number, m: number, d: number) => new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10);
