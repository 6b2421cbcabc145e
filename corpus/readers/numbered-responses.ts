import type { Entry, Part, Recommendation, Response } from '../../shared/model.ts';
import { readStance } from '../cues.ts';
import { actorsIn, bracketedBodies } from './bodies.ts';
import { type Line, passage } from './lines.ts';
import type { Reader } from './reader.ts';

const NUMBERS = String.raw`\d+[a-z]?(?:(?:,| and|, and| to) \d+[a-z]?)*`;
const HEADING = new RegExp(`^Recommendations? (${NUMBERS})(?:\\s*[:.–-]\\s*(.*))?$`, 'i');
const REPLY = new RegExp(`^(?:The )?(.*?)(?:[’']s|[’'])? ?response(?: to (?:recommendations? (${NUMBERS})|this recommendation))?:?$`, 'i');
const END = /^(?:© Crown copyright|Back to top|Print this page|Is this page useful)/i;

/** Reads a list of numbered recommendations, each followed by the reply to it, or to several at once. */
export const numberedResponses: Reader = (lines, origin) => {
  const entries: Entry[] = [];
  const unread: { line: number; why: string }[] = [];
  const asked = new Map<string, Recommendation>();
  let unanswered: string[] = [];
  let open: { at: Line; numbers: string[]; by?: string; words: Line[] } | undefined;

  const close = () => {
    if (!open) return;
    const { at, numbers, by, words } = open;
    open = undefined;
    if (!words.length) {
      // "Recommendation 7, 8 and 9" stands over several, each with its own heading.
      if (numbers.length === 1 || by !== undefined) unread.push({ line: at.number, why: `nothing stands under “${at.text}”` });
      return;
    }
    if (by === undefined) {
      const [number] = numbers;
      if (numbers.length > 1 || !number)
        return void unread.push({ line: at.number, why: `“${at.text}” has words, but which are whose is not clear` });
      const ask = recommendation(`${origin.id}/${number}`, number, words);
      asked.set(number, { ...ask, publication: origin.id, ...(origin.by && { by: origin.by }) });
      entries.push(asked.get(number) as Recommendation);
      unanswered.push(number);
      return;
    }
    const missing = numbers.find((n) => !asked.has(n));
    if (missing) return void unread.push({ line: at.number, why: `a response to recommendation ${missing}, which is not in the document` });
    const text = passage(words);
    const response: Response = {
      id: `${origin.id}/response-${numbers.join('-')}`,
      kind: 'response',
      publication: origin.id,
      ...text,
      by,
      answers: numbers.map((n) => ({ entry: `${origin.id}/${n}`, stance: readStance(text.text) })),
    };
    entries.push(response);
    unanswered = unanswered.filter((n) => !numbers.includes(n));
  };

  for (const line of lines) {
    if (END.test(line.text)) break;
    const reply = line.text.length < 160 ? REPLY.exec(line.text) : null;
    const heading = HEADING.exec(line.text);
    if (reply && (open || unanswered.length)) {
      close();
      open = { at: line, numbers: reply[2] ? numbersIn(reply[2]) : unanswered, by: reply[1]?.trim() || 'Government', words: [] };
    } else if (heading?.[1]) {
      close();
      open = { at: line, numbers: numbersIn(heading[1]), words: heading[2] ? [{ ...line, text: heading[2] }] : [] };
    } else open?.words.push(line);
  }
  close();
  return entries.some((e) => e.kind === 'response') ? { entries, unread } : { entries: [], unread: [] };
};

function numbersIn(words: string): string[] {
  return words.match(/\d+[a-z]?/g) ?? [];
}

function recommendation(id: string, number: string, words: Line[]): Omit<Recommendation, 'publication'> {
  const ask = passage(words);
  const bracketed = bracketedBodies(ask.text);
  const parts = limbs(words).map((limb, i): Part => ({ id: `${id}.${i + 1}`, ...passage([limb]) }));
  return {
    id,
    kind: 'recommendation',
    ...ask,
    number,
    to: bracketed.length ? bracketed : actorsIn(ask.text),
    ...(parts.length && { parts }),
  };
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
    if (/^[•·*–-]\s/.test(line.text)) found.push({ ...line, text: line.text.replace(/^\S\s+/, '') });
    else if (/:\s*$/.test(before)) inList = true;
    if (/:\s*$/.test(line.text)) inList = false;
    if (inList && (small || acronym)) found.push(line);
    else if (!small && !acronym) inList = false;
  }
  return found;
}
