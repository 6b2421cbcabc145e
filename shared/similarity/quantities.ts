import type { Span } from '../finding.ts';

/** An amount in a text: what it measures, how much in one unit for all its kind, what it bounds (`within`, `every`), its words and place. */
export type Quantity = { of: 'time' | 'share' | 'money' | 'age' | 'count'; amount: number; bounds: string; words: string; span: Span };

const small =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`.split(
    ' ',
  );
const tens = `twenty thirty forty fifty sixty seventy eighty ninety`.split(' ');
const hours: Record<string, number> = { hour: 1, day: 24, week: 168, fortnight: 336, month: 730, quarter: 2190, year: 8760 };
const number = String.raw`\d[\d,]*(?:\.\d+)?|(?:(?:${tens.join('|')})(?:[- ](?:${small.slice(1, 10).join('|')}))?)|${small.slice(1).join('|')}|an?|half a`;
const pattern = new RegExp(
  String.raw`(?:\b(within|every|each|after|for|under|over|beyond|than|least|by|of|up to|aged?)\s+(?:the\s+|about\s+|an?\s+further\s+)?)?(?:(£\s?\d[\d,.]*(?:\s?(?:million|billion|bn|m|k)\b)?)|(\d[\d,.]*)\s?(?:%|per cent|percent)|\b(${number})[\s-]+(working\s+|calendar\s+)?(hours?|days?|weeks?|fortnights?|months?|quarters?|years?)(?:['’]?s?)?(\s+(?:of age|old))?\b)`,
  'gi',
);
const seldom = /\b(annual(?:ly)?|yearly|quarterly|monthly|weekly|every year|each year|every month|each quarter)\b/gi;
const often: Record<string, [amount: number, words: string]> = {
  annual: [8760, 'year'],
  yearly: [8760, 'year'],
  quarterly: [2190, 'quarter'],
  monthly: [730, 'month'],
  weekly: [168, 'week'],
};

/** The amounts in a text, in order: `48 hours`, `three months`, `5%`, `£10 million`, `annually`. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const m of text.matchAll(pattern)) {
    const [all, before = '', money, share, count, , unit, old] = m;
    const words = all
      .slice(before.length)
      .replace(/^\s*(?:(?:the|about|an?\s+further)\s+)?/i, (s) => (/^\s*an?\s+further/i.test(s) ? '' : ''));
    const span: Span = [m.index + all.length - words.length, m.index + all.length];
    const bounds = before.toLowerCase().replace(/each/, 'every');
    if (money) found.push({ of: 'money', amount: amountOf(money.slice(1)), bounds, words, span });
    else if (share) found.push({ of: 'share', amount: amountOf(share), bounds, words, span });
    else if (count && unit) {
      const each = hours[unit.toLowerCase().replace(/s$/, '')] ?? 1;
      const age = old || /^aged?$/.test(bounds) || (bounds === 'under' && /^years?$/i.test(unit));
      found.push({ of: age ? 'age' : 'time', amount: amountOf(count) * each, bounds, words, span });
    }
  }
  for (const m of text.matchAll(seldom)) {
    const key =
      Object.keys(often).find((k) => m[0].toLowerCase().startsWith(k)) ??
      { year: 'annual', month: 'monthly', quarter: 'quarterly' }[m[0].toLowerCase().split(' ')[1] ?? ''];
    if (key) found.push({ of: 'time', amount: often[key]![0], bounds: 'every', words: m[0], span: [m.index, m.index + m[0].length] });
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

function amountOf(words: string): number {
  const plain = words.toLowerCase().replace(/,/g, '').trim();
  const digits = Number.parseFloat(plain);
  if (!Number.isNaN(digits))
    return digits * (/\bb/.test(plain.replace(/[\d.\s]/g, '')) ? 1e9 : /m/.test(plain) ? 1e6 : /k/.test(plain) ? 1e3 : 1);
  if (plain === 'a' || plain === 'an') return 1;
  if (plain === 'half a') return 0.5;
  const [first = '', second = ''] = plain.split(/[- ]/);
  const ten = tens.indexOf(first);
  return ten >= 0 ? 20 + 10 * ten + Math.max(0, small.indexOf(second)) : Math.max(0, small.indexOf(first));
}
