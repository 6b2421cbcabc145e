import type { Due, Reading } from '../../shared/model.ts';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
// Winter ends with February of the next year.
const SEASONS: [string, lastMonth: number][] = [
  ['spring', 5],
  ['summer', 8],
  ['autumn', 11],
  ['winter', 14],
];
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A deadline such as `By end of December 2012`, `From 2014/15`, `In 2013`, `By May 1 2023`, or `Within three months` of the day the document was published; absent where no date can be read. A season, a year and a financial year end with their last month. */
export function readDue(words: string, published?: string): Reading<Due> | undefined {
  const quote = words.trim();
  const [, kind = '', date = ''] = /^(by|in|from|within)\s+(.+)$/i.exec(quote) ?? [];
  const lastDay = kind.toLowerCase() === 'within' ? after(date.toLowerCase(), published) : lastDayOf(date.toLowerCase());
  return lastDay ? { says: { kind: kind.toLowerCase() as Due['kind'], date: { words: date, lastDay } }, quote, readBy: 'rule' } : undefined;
}

function lastDayOf(words: string): string | undefined {
  const year = Number(/\b(?:19|20)\d\d\b/.exec(words)?.[0]);
  if (!year) return undefined;
  if (/\d{4}[/–-]\d\d\b/.test(words)) return monthEnd(year + 1, 3);
  const season = SEASONS.find(([name]) => words.includes(name));
  if (season) return monthEnd(year, season[1]);
  const month = MONTHS.findIndex((m) => words.includes(m)) + 1;
  if (!month) return monthEnd(year, 12);
  const day = Number(/\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(words.replace(String(year), ''))?.[1]);
  return day ? iso(year, month, day) : monthEnd(year, month);
}

function after(words: string, published?: string): string | undefined {
  const [, count = '', unit] = /\b(\d+|[a-z]+) (week|month|year)s?\b/.exec(words) ?? [];
  const [year, month, day] = (published ?? '').split('-').map(Number);
  const n = Number(count) || COUNTS.indexOf(count) + 1;
  if (!n || !year || !month || !day) return undefined;
  if (unit === 'week') return iso(year, month, day + 7 * n);
  return unit === 'year' ? iso(year + n, month, day) : iso(year, month + n, day);
}

function monthEnd(year: number, month: number): string {
  return iso(year, month + 1, 0);
}

function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
