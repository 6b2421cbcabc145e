import { isCapital, isWord, type Token } from './tokens.ts';

const set = (words: string) => new Set(words.split(' '));
const present = set("will must should shall may can is are am has have does do needs need ought cannot 'll won't isn't aren't");
const past = set(
  "was were had did wrote said told held became took gave made led began ran met sent went came saw found kept left set-out chose drew fell knew paid rose spoke stood understood brought built bought thought sought taught grew oversaw undertook withdrew underwent shut stopped wasn't weren't hadn't didn't",
);
const unclear = set('could would might');
const being = set('is are was were be been being am get gets got');
const having = set('has have had having');
const adverb = /^(?:also|then|now|both|jointly|not|never|still|always|often|only|just|first|later|again|all|each|themselves|itself)$|ly$/;
const notVerb = set(
  'need indeed seed speed feed deed breed exceed proceed succeed unless hundred sacred united limited used-to detailed so-called related based aged advanced mixed integrated continued repeated experienced skilled trained named proposed unified combined joined-up supposed interested qualified registered learned',
);
const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

type Sense = 'past' | 'present' | undefined;

/** True when a sentence speaks of the past where the words in question stand: a date before `ended`, or the past tense. */
export function speaksOfThePast(
  tokens: Token[],
  sentence: { from: number; to: number },
  words: { from: number; to: number },
  ended: string,
): boolean {
  const from = Math.max(sentence.from, words.from - 60);
  const to = Math.min(sentence.to, words.to + 60);
  if (datedBefore(tokens, from, to, ended)) return true;
  return (
    verbAfter(tokens, words.to, to) === 'past' ||
    (verbAfter(tokens, words.to, to) === undefined && overall(tokens, from, to, words) === 'past')
  );
}

/** True when tokens `from` to `to` name a year, or a month of a year, before the ISO date `ended`. */
function datedBefore(tokens: Token[], from: number, to: number, ended: string): boolean {
  for (let i = from; i < to; i++) {
    const year = /^((?:19|20)\d\d)$/.exec(tokens[i]!.text)?.[1];
    if (!year) continue;
    const month = months.indexOf(tokens[i - 1]?.lower ?? '') + 1;
    const day = month ? Number(tokens[i - 2]?.text) || 1 : 1;
    const date = month ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : year;
    if (month ? date < ended : year <= ended.slice(0, 4) && (year < ended.slice(0, 4) || !/^01-0/.test(ended.slice(5)))) return true;
  }
  return false;
}

/** The tense of the verb that the words are the subject of, if a verb follows them. */
function verbAfter(tokens: Token[], at: number, to: number): Sense {
  let i = at;
  let left = 12;
  while (i < to && left-- > 0) {
    const t = tokens[i]!;
    if (t.text === '(' || t.text === ',') {
      const close = t.text;
      let k = i + 1;
      while (k < to && k < i + 14 && tokens[k]!.text !== (close === '(' ? ')' : ',')) k++;
      if (close === '(' && k < to) i = k + 1;
      else return undefined;
      continue;
    }
    if (adverb.test(t.lower)) i++;
    else if (t.lower === 'and' && (isCapital(tokens[i + 1]) || tokens[i + 1]?.lower === 'the')) {
      i += 2;
      while (i < to && isCapital(tokens[i])) i++;
    } else return senseOf(tokens, i);
  }
  return undefined;
}

function senseOf(tokens: Token[], i: number): Sense {
  const t = tokens[i]!;
  if (present.has(t.lower)) return 'present';
  if (past.has(t.lower)) return 'past';
  if (!isWord(t) || notVerb.has(t.lower) || unclear.has(t.lower)) return undefined;
  return /[a-z]{2}ed$/.test(t.text) ? 'past' : undefined;
}

/** The tense of the sentence as a whole: its nearest certain verb, before the words if there is one there. */
function overall(tokens: Token[], from: number, to: number, words: { from: number; to: number }): Sense {
  const before = nearest(tokens, words.from - 1, from - 1, -1);
  return before ?? nearest(tokens, words.to, to, 1);
}

function nearest(tokens: Token[], start: number, stop: number, step: 1 | -1): Sense {
  let weak: Sense;
  for (let i = start; i !== stop; i += step) {
    const t = tokens[i]!;
    if (present.has(t.lower)) return 'present';
    if (past.has(t.lower) && !being.has(tokens[i - 1]?.lower ?? '')) return 'past';
    if (weak === undefined && senseOf(tokens, i) === 'past' && !participle(tokens, i)) weak = 'past';
  }
  return weak;
}

/** An -ed word that is no verb of its own: after be or have, before a noun, or before `by`. */
function participle(tokens: Token[], i: number): boolean {
  if (tokens[i + 1]?.lower === 'by' && !being.has(tokens[i - 1]?.lower ?? '')) return true;
  let k = i - 1;
  while (k >= 0 && adverb.test(tokens[k]!.lower)) k--;
  const before = tokens[k]?.lower ?? '';
  return (
    being.has(before) ||
    having.has(before) ||
    /^(?:the|a|an|of|to|for|with|in|by|any|all|and|or|their|its|our|more|who|no|these|those)$/.test(before)
  );
}
