import type { Token } from './tokens.ts';

const units: Record<string, number> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  night: 0.5,
  evening: 0.3,
  afternoon: 0.3,
  morning: 0.3,
  week: 7,
  weekend: 2,
  fortnight: 14,
  month: 30,
  year: 365,
  decade: 3650,
  min: 1 / 1440,
  hr: 1 / 24,
};
const numbers =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const tens: Record<string, number> = { thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 };
const vague: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  several: 3,
  few: 3,
  many: 5,
  couple: 2,
  couple_of: 2,
  half: 0.5,
  the: 1,
  whole: 1,
  entire: 1,
  single: 1,
  another: 1,
  some: 2,
  dozen: 12,
  hundred: 100,
};
/** Words between a length and the term that show the length is of something else. */
const other =
  /^(?:review\w*|report\w*|notif\w*|tell|told|inform\w*|within|every|each|training|trained|data|visit\w*|wait\w*|before|ago|later|earlier|notice|assess\w*|publish\w*|records?|audit\w*|inspect\w*|old|aged|last(?!ed|ing)|past|previous|next|since|by|statistics|figures|fell|fallen|rose|risen|reduc\w*|use|uses|used|deadline|consult\w*|annual\w*|monitor\w*|observ\w*|check\w*|sees?|seen|meets?|access|exercise|contact|therapy|activit\w+|entitled|offer\w*|handover)$/;
/** Words before the term that show the sentence is of something else: `training in seclusion lasts two weeks`. */
const aside = /^(?:training|course|data|audit|policy|guidance|trial|pilot|moratorium|ban|review|figures|research|report)$/;
const around =
  /^(?:about|nearly|almost|around|roughly|approximately|over|under|more|longer|shorter|less|fewer|than|up|to|at|least|just|only|another|some|further|well|most|as|long|much|close|the|best|part|of)$/;

/** A length of time in words: how many days, and the tokens that say it. */
type Length = { days: number; from: number; to: number; less: boolean };

/**
 * The length of stay, in days, that a sentence gives for the term at tokens `from` to `to`: none, one, or both ends of a range.
 * Looks no further than 16 words.
 */
export function staysAt(tokens: Token[], from: number, to: number, sentence: { from: number; to: number }): number[] {
  const low = Math.max(sentence.from, from - 16);
  if (isSince(tokens, to, low)) return [365];
  const high = Math.min(sentence.to, to + 16);
  for (let i = to; i < high; i++) {
    const t = tokens[i]!;
    if (/^(?:overnight|all-night)$/.test(t.lower) && i - to < 6 && clear(tokens, to, i)) return [0.5];
    if (t.text === ';' || t.text === ':') break;
    const length = lengthAt(tokens, i, high);
    if (!length) continue;
    if (aside.test(tokens[from - 2]?.lower ?? '')) break;
    if (joinsAfter(tokens, to, i) && !isRate(tokens, length.to, isFor(tokens, i))) return [days(length), ...rangeEnd(tokens, length, high)];
    break;
  }
  for (let i = from - 1; i >= low; i--) {
    if (tokens[i]!.lower === 'overnight' && from - i < 5) return [0.5];
    const length = lengthAt(tokens, i, from);
    if (!length || tokens[length.from - 1]?.text === '-') continue;
    if (joinsBefore(tokens, length, from, sentence.from)) return [days(length)];
  }
  return [];
}

/** `from 40 minutes to 23 days`: the second length. */
function rangeEnd(tokens: Token[], { to }: Length, limit: number): number[] {
  if (!/^(?:to|and|or|-|–)$/.test(tokens[to]?.lower ?? '')) return [];
  for (let i = to + 1; i < Math.min(to + 4, limit); i++) {
    const length = lengthAt(tokens, i, limit);
    if (length && !isRate(tokens, length.to, false)) return [days(length)];
    if (!around.test(tokens[i]!.lower)) break;
  }
  return [];
}

/** `has been in seclusion since March`: longer than a week, whatever the day. */
function isSince(tokens: Token[], to: number, low: number): boolean {
  const at = tokens.slice(to, to + 5).findIndex((t) => t.lower === 'since');
  if (at < 0 || !tokens.slice(low, to).some((t) => /^(?:been|lived|living|held|kept|remained|stayed|stuck|is|are|left)$/.test(t.lower)))
    return false;
  return tokens
    .slice(to + at + 1, to + at + 5)
    .some((t) =>
      /^(?:(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|last|christmas|easter|admission)$/.test(
        t.lower,
      ),
    );
}

/** `30 minutes a day`, `two weeks ago`: no length of stay. */
const isRate = (tokens: Token[], at: number, stays: boolean): boolean =>
  /^(?:ago|later|earlier|late|old|notice|per|daily|weekly)$/.test(tokens[at]?.lower ?? '') ||
  (!stays && tokens[at]?.lower === 'before') ||
  (/^(?:a|each|every)$/.test(tokens[at]?.lower ?? '') && units[tokens[at + 1]?.lower ?? ''] !== undefined);

/** `for about ten days before discharge` is a length of stay, whatever it was before. */
function isFor(tokens: Token[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && around.test(tokens[i]!.lower)) i--;
  return /^(?:for|lasting|lasted)$/.test(tokens[i]?.lower ?? '');
}

const days = ({ days: n, less }: Length): number => (less ? n - 0.001 : n);
const clear = (tokens: Token[], from: number, to: number): boolean => !tokens.slice(from, to).some((t) => other.test(t.lower));

function lengthAt(tokens: Token[], at: number, limit: number): Length | undefined {
  const n = numberAt(tokens, at);
  if (!n) return undefined;
  let i = n.to;
  if (tokens[i]?.text === '-') i++;
  if (/^(?:full|whole|long|consecutive|entire|short|more|and|further|continuous)$/.test(tokens[i]?.lower ?? '')) i++;
  if (/^(?:half|a)$/.test(tokens[i]?.lower ?? '') && n.days !== 0.5) i += tokens[i + 1]?.lower === 'half' ? 2 : 1;
  if (/^(?:an?|of)$/.test(tokens[i]?.lower ?? '') && n.days === 0.5) i++;
  const unit = units[(tokens[i]?.lower ?? '').replace(/s$/, '')];
  if (unit === undefined || i >= limit) return undefined;
  const before = tokens
    .slice(Math.max(0, at - 3), at)
    .map((t) => t.lower)
    .join(' ');
  return {
    days: n.days * unit,
    from: at,
    to: i + 1,
    less: /(?:less than|under|fewer than|nearly|almost|up to|just short of)$/.test(before),
  };
}

function numberAt(tokens: Token[], at: number, digits = false): { days: number; to: number } | undefined {
  const word = tokens[at]!.lower;
  if (/^\d{1,4}$/.test(word)) return { days: Number(word), to: at + 1 };
  const ten = tens[word];
  if (ten !== undefined || word === 'twenty') {
    const hyphen = tokens[at + 1]?.text === '-' ? 2 : 1;
    const one = numbers.indexOf(tokens[at + hyphen]?.lower ?? '');
    return one > 0 && one < 10 ? { days: (ten ?? 20) + one, to: at + hyphen + 1 } : { days: ten ?? 20, to: at + 1 };
  }
  const small = numbers.indexOf(word);
  if (small >= 0) return { days: small, to: at + 1 };
  if ((word === 'a' || word === 'an' || word === 'the') && vague[tokens[at + 1]?.lower ?? ''] !== undefined) {
    const many = vague[tokens[at + 1]!.lower]!;
    return { days: many, to: at + (tokens[at + 2]?.lower === 'of' ? 3 : 2) };
  }
  if (vague[word] !== undefined) return { days: vague[word]!, to: at + 1 };
  if (digits) return undefined;
  const plural = units[word.replace(/s$/, '')];
  const counted = /^(?:\d.*|few|several|many|couple|of|full|whole|long|consecutive|more|half|some|-)$/.test(tokens[at - 1]?.lower ?? '');
  return word.endsWith('s') && plural !== undefined && !counted && numberAt(tokens, Math.max(0, at - 1), true) === undefined
    ? { days: 3, to: at }
    : undefined;
}

/** `for`, `of`, `lasting` or `after` joins a length to the term before it, with nothing of another kind between. */
function joinsAfter(tokens: Token[], to: number, at: number): boolean {
  let i = at - 1;
  while (i >= to && (around.test(tokens[i]!.lower) || isRanged(tokens, i)) && !(tokens[i]!.lower === 'of' && i === to)) i--;
  if (i < to) return at === to;
  const join = tokens[i]!.lower;
  if (join === 'last' && /^(?:the|this|our|its)$/.test(tokens[i - 1]!.lower)) return false;
  const stays =
    /^(?:for|of|lasting|lasted|lasts|last|exceeding|exceeded|beyond|spanning|after|totalling|averaging|be|was|is|past|ran|stretched|extended|amounted|totalled|averaged|reached|ranged|ranges|ranging|range|varied|varies|vary|varying)$/.test(
      join,
    );
  const measured = join === 'was' || join === 'is' || join === 'of';
  if (
    measured &&
    tokens.slice(Math.max(0, to - 6), to).some((t) => /^(?:longest|shortest|length|average|typical|mean|median)$/.test(t.lower))
  )
    return true;
  return (
    stays &&
    clear(tokens, to, i) &&
    !(
      join === 'after' &&
      !tokens.slice(to, i).some((t) => /^(?:end\w*|left|lifted|stop\w*|over|leav\w*|came|released|finish\w*)$/.test(t.lower)) &&
      i > to
    )
  );
}

/** `from` and `between` before a range, and the `two to` of `two to six weeks`. */
const isRanged = (tokens: Token[], i: number): boolean =>
  /^(?:from|anywhere|somewhere|anything)$/.test(tokens[i]!.lower) ||
  (tokens[i]!.lower === 'between' && units[tokens[i + 1]!.lower.replace(/s$/, '')] === undefined) ||
  (/^(?:to|or|and|-|–)$/.test(tokens[i + 1]?.lower ?? '') && (/^\d{1,3}$/.test(tokens[i]!.lower) || numbers.includes(tokens[i]!.lower))) ||
  (/^(?:or|and|-|–)$/.test(tokens[i]!.lower) &&
    (/^\d{1,3}$/.test(tokens[i - 1]?.lower ?? '') || numbers.includes(tokens[i - 1]?.lower ?? '')));

/** `six weeks in`, `eleven months of`, `a three-hour` and `for nine days she was kept in` join a length to the term after it. */
function joinsBefore(tokens: Token[], length: Length, from: number, start: number): boolean {
  const gap = tokens.slice(length.to, from);
  const prior = tokens.slice(Math.max(start, length.from - 4), length.from).map((t) => t.lower);
  if (prior.some((w) => /^(?:within|every|by|age|aged|last|past|previous|since)$/.test(w))) return false;
  if (gap.some((t) => other.test(t.lower) || aside.test(t.lower) || /^[;:]$/.test(t.text))) return false;
  if (gap.length === 0) return true;
  if (gap.length <= 2 && /^(?:-|'|'s)$/.test(gap[0]!.text)) return true;
  if (gap.length <= 3 && gap.every((t) => /^(?:long|period|spell|episode|stay|stint|of|in|-)$/.test(t.lower))) return true;
  const into = gap.findIndex((t) => /^(?:in|of|inside|under|to|into|with)$/.test(t.lower));
  return into >= 0 && gap.length <= 12 && /^(?:in|of|inside|under|to|into|her|his|their|a|the|and|-|term|long)$/.test(gap.at(-1)!.lower);
}
