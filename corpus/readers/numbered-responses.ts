import type { Part, Recommendation, Response } from '../../shared/model.ts';
import { readStance } from '../cues.ts';
import { actorsIn, bracketedBodies } from './bodies.ts';
import { type Line, passage } from './lines.ts';
import type { Origin, Read, Reader } from './reader.ts';

const NUMBER = String.raw`\d+(?:\.\d+)?[a-z]?`;
const NUMBERS = `${NUMBER}(?:(?:,| and|, and) ${NUMBER})*`;
// "Recommendation 6", "Recommendation 6 (housing): …"; "6a: PAC recommendation: …"; "6. We recommend that …".
const ASKS = [
  new RegExp(`^Recommendations? (${NUMBERS})(?: \\([^()]*\\))?(?:\\s*[:.–-]\\s*(.*))?$`, 'i'),
  new RegExp(`^(${NUMBER})[.:]? (?:PAC |Committee )?recommendation:\\s*(.*)$`, 'i'),
  new RegExp(`^(${NUMBER})[.)] (.*\\bwe (?:also |therefore )?recommend\\b.*)$`, 'i'),
];
// "DHSC’s response to recommendations 1 and 2", "Government response: …"; "6.1 The government agrees …".
const REPLIES = [
  new RegExp(
    `^(?:The |Our )?([^:.]{0,80}?)(?:[’']s|[’'])? ?response(?: to (?:recommendations? (${NUMBERS})|this recommendation))?(?:\\s*:\\s*(.*))?$`,
    'i',
  ),
  /^\d+\.\d+ (?=The ((?:\w+ )?(?:government|department)) (?:partially |partly )?(?:agrees|disagrees|accepts|rejects|supports)\b)()(.*)$/i,
];
const END = /^(?:© Crown copyright|Back to top|Print this page|Is this page useful)/i;
const BULLET = /^[•·*–-]\s+/;

/** What stands under one heading; `by` is who replies, and absent where something is asked. */
type Section = { at: Line; numbers: string[]; by?: string; words: Line[] };

/** Reads a list of numbered recommendations, each followed by the reply to it, or to several at once; or such a list without replies. */
export const numberedResponses: Reader = (lines, origin) => {
  const sections = cut(lines);
  const replied = sections.some((s) => s.by !== undefined);
  const read: Read = { entries: [], unread: [] };
  const asked = new Set<string>();
  for (const { at, numbers, by, words } of sections) {
    const unread = (why: string) => read.unread.push({ line: at.number, why });
    const [number = ''] = numbers;
    const missing = numbers.find((n) => !asked.has(n));
    if (!words.length) {
      // "Recommendation 7, 8 and 9" stands over several, each with its own heading.
      if (numbers.length === 1 || by !== undefined) unread(`nothing stands under “${at.text}”`);
    } else if (by === undefined && numbers.length > 1) unread(`“${at.text}” has words, but which are whose is not clear`);
    else if (by === undefined && asked.has(number)) unread(`recommendation ${number} is there twice`);
    else if (by === undefined) {
      asked.add(number);
      read.entries.push(recommendation(number, replied ? words : askAlone(words), origin));
    } else if (missing) unread(`a response to recommendation ${missing}, which is not in the document`);
    else read.entries.push(response(numbers, by, words, origin));
  }
  return replied || asked.size > 1 ? read : { entries: [], unread: [] };
};

function cut(lines: Line[]): Section[] {
  const sections: Section[] = [];
  let unanswered: string[] = [];
  for (const line of lines) {
    const open = sections.at(-1);
    if (open && END.test(line.text)) break;
    const [, by, to, reply] = firstMatch(REPLIES, line.text);
    const [, numbers, ask] = firstMatch(ASKS, line.text);
    if (by !== undefined && (to || (open && open.by === undefined))) {
      sections.push({ at: line, numbers: to ? numbersIn(to) : unanswered, by: by.trim() || 'Government', words: inline(line, reply) });
      unanswered = [];
    } else if (numbers) {
      sections.push({ at: line, numbers: numbersIn(numbers), words: inline(line, ask) });
      unanswered = [...new Set([...unanswered, ...numbersIn(numbers)])];
    } else open?.words.push(line);
  }
  return sections;
}

function firstMatch(shapes: RegExp[], text: string): string[] {
  for (const shape of shapes) {
    const found = shape.exec(text);
    if (found) return found;
  }
  return [];
}

function inline(line: Line, words?: string): Line[] {
  return words ? [{ ...line, text: words }] : [];
}

function numbersIn(words: string): string[] {
  return words.match(/\d+(?:\.\d+)?[a-z]?/g) ?? [];
}

function recommendation(number: string, words: Line[], { id: publication, by }: Origin): Recommendation {
  const ask = passage(words);
  const id = `${publication}/${number}`;
  const bracketed = bracketedBodies(ask.text);
  const parts = limbs(words).map((limb, i): Part => ({ id: `${id}.${i + 1}`, ...passage([limb]) }));
  const to = bracketed.length ? bracketed : actorsIn(ask.text);
  return { id, kind: 'recommendation', publication, ...ask, number, ...(by && { by }), to, ...(parts.length && { parts }) };
}

function response(numbers: string[], by: string, words: Line[], { id: publication }: Origin): Response {
  const reply = passage(words);
  const answers = numbers.map((n) => ({ entry: `${publication}/${n}`, stance: readStance(reply.text) }));
  return { id: `${publication}/response-${numbers.join('-')}`, kind: 'response', publication, ...reply, by, answers };
}

/** Where no reply ends an ask, it is its first paragraph, and the list that this opens. */
function askAlone(words: Line[]): Line[] {
  const items = limbs(words);
  const last = words.findIndex((line, i) => i > 0 && !items.some((item) => item.number === line.number));
  return words.slice(0, last < 0 ? words.length : last);
}

/** The items of the lists in an ask. A copy may have lost its bullets: then an item is a line after "…:" that does not open a sentence. */
function limbs(words: Line[]): Line[] {
  const found: Line[] = [];
  let inList = false;
  for (const [i, line] of words.entries()) {
    const before = words[i - 1]?.text ?? '';
    const next = words[i + 1]?.text ?? '';
    const small = /^[a-z]/.test(line.text);
    const acronym = /^[A-Z]{2}/.test(line.text) && (/^[a-z]/.test(next) || /\b(?:should|must)\b/.test(before));
    inList = (inList || before.endsWith(':')) && !line.text.endsWith(':') && (small || acronym);
    if (inList) found.push(line);
    else if (BULLET.test(line.text)) found.push({ ...line, text: line.text.replace(BULLET, '') });
  }
  return found;
}
