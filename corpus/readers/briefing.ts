import type { Definition, Entry, Expectation } from '../../shared/model.ts';
import { bodiesIn } from './bodies.ts';
import { readDue } from './due.ts';
import { type Line, passage, sentencesOf } from './lines.ts';
import type { Reader } from './reader.ts';

const BULLET = /^•\s+/;
const DEFINITION = /^An? ([A-Z][A-Za-z() ]+?) \(([A-Z()]+)\) (?:is|makes|means|refers)\b/;
const COLOUR = /^(Red|Amber|Green|Blue) is for\b/;
const EXPECTS =
  /\b(?:should|must|will (?:be expected|need|want) to|will be needed|would have to|have until|places responsibility on|expectation that|guidance expects|^As well as)\b/;
const ADVISES = /^(?:All )?(?:councils|Councils|Advocacy organisations) can\b/;
const DESCRIBES = /\bfor the first time\b|\binclud(?:e|es) (?:new )?(?:defining|minimum)|\bclarifies when\b/;

/** Reads a briefing on guidance: the terms it defines, and what it expects of whom, sentence by sentence. */
export const briefing: Reader = (lines, origin) => {
  const definitions: Definition[] = [];
  const expectations: Expectation[] = [];
  let section: string[] = [];
  for (const [i, line] of lines.entries()) {
    const item = line.text.replace(BULLET, '');
    const colour = COLOUR.exec(item)?.[1];
    const defined = DEFINITION.exec(item);
    if (defined || colour)
      definitions.push({
        id: `${origin.id}/${colour ? `risk-${colour.toLowerCase()}` : `definition-${defined?.[2]?.replace(/\W/g, '').toLowerCase()}`}`,
        kind: 'definition',
        publication: origin.id,
        ...passage([{ ...line, text: item }]),
        term: colour ?? defined?.[1] ?? '',
        ...(defined?.[2] && { short: defined[2] }),
      });
    else if (isHeading(line)) section = bodiesIn(line.text);
    else if (!BULLET.test(line.text) && !/^[a-z]/.test(line.text))
      expectations.push(...expected(line, listAfter(lines, i), section, origin.id));
  }
  const entries: Entry[] = [...definitions, ...expectations.map((e, i) => ({ ...e, id: `${origin.id}/expectation-${i + 1}` }))];
  return { entries: definitions.length && expectations.length ? entries : [], unread: [] };
};

function isHeading({ text }: Line): boolean {
  return text.length < 70 && !/[.:;]$/.test(text) && !BULLET.test(text) && !/^[a-z]/.test(text);
}

/** The list that a line opens with a colon, unless they are definitions of their own. */
function listAfter(lines: Line[], i: number): Line[] {
  if (!/:$/.test(lines[i]?.text ?? '')) return [];
  // A copy may have lost its bullets: then an item is a line that does not open a sentence.
  const end = lines.findIndex((l, n) => n > i && !BULLET.test(l.text) && !/^[a-z]/.test(l.text));
  return lines.slice(i + 1, end < 0 ? lines.length : end).filter((l) => !COLOUR.test(l.text.replace(BULLET, '')));
}

function expected(line: Line, list: Line[], section: string[], publication: string): Expectation[] {
  const sentences = sentencesOf([line]).reduce<Line[]>((joined, s) => {
    // "This can include family advocates" says more of the sentence before it.
    const last = joined.at(-1);
    if (last && /^Th(?:is can|ese plans)\b/.test(s.text)) last.text += ` ${s.text}`;
    else joined.push(s);
    return joined;
  }, []);
  return sentences.flatMap((sentence, i) => {
    if (!(EXPECTS.test(sentence.text) || ADVISES.test(sentence.text)) || DESCRIBES.test(sentence.text)) return [];
    const text = passage([sentence, ...(i === sentences.length - 1 ? list : [])]);
    const named = bodiesIn(sentence.text.replace(/ \([^)]*\)/g, ''));
    const due = /\b(?:until|by) ([A-Z]?\w* ?\d{1,2}(?:st|nd|rd|th)? ?\w* \d{4})/.exec(sentence.text);
    const date = due && readDue(`By ${due[1]}`);
    return [
      {
        id: '',
        kind: 'expectation',
        publication,
        ...text,
        of: named.length ? named : section,
        ...(date &&
          due && { due: { ...date, quote: due[0], says: { ...date.says, date: { ...date.says.date, words: due[1] as string } } } }),
      } satisfies Expectation,
    ];
  });
}
