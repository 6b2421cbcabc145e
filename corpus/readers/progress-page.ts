import type { Entry, Recommendation, Update } from '../../shared/model.ts';
import { readProgress } from '../cues.ts';
import { actorsIn } from './bodies.ts';
import { type Line, passage } from './lines.ts';
import type { Reader } from './reader.ts';

const RECOMMENDATION = /^Recommendation (\d+[a-z]?) \((.+)\)$/;
const ACHIEVED = /^Has recommendation (\d+[a-z]?) been achieved\?$/;
const FURTHER = /^Recommended further work$/i;
const FURTHER_PROGRESS = /^What progress has been made towards this further work$/i;
const SUBHEADING = /^What we are seeing and hearing$/i;
const END = /^(?:Next page|Previous page|Conclusion)$/i;
const BULLET = /^•\s+/;

/** Reads a scrutineer's page on how far its recommendations have come: each with the outcome it was to have, then what was found. */
export const progressPage: Reader = (lines, origin) => {
  const entries: Entry[] = [];
  const unread: { line: number; why: string }[] = [];
  const by = origin.by ?? '';
  const sections = cut(lines.slice(0, endOf(lines)));
  const about: string[] = [];
  const update = (name: string, entry: string[], words: Line[]): Update => {
    const found = passage(words.filter((l) => !SUBHEADING.test(l.text)));
    return {
      id: `${origin.id}/${name}`,
      kind: 'update',
      publication: origin.id,
      ...found,
      about: entry,
      by,
      voice: 'scrutineer',
      progress: readProgress(found.text),
    };
  };
  const ask = (number: string, words: Line[], topic?: string): Recommendation => {
    const text = passage(words);
    const entry: Recommendation = { id: `${origin.id}/${number}`, kind: 'recommendation', publication: origin.id, ...text, number, to: [] };
    return { ...entry, ...(topic ? { topic } : { to: actorsIn(text.text) }), ...(by && { by }) };
  };
  for (const { heading, words } of sections) {
    const asked = RECOMMENDATION.exec(heading.text);
    const achieved = ACHIEVED.exec(heading.text);
    if (!words.length) unread.push({ line: heading.number, why: `nothing stands under “${heading.text}”` });
    else if (asked?.[1]) entries.push(ask(asked[1], words, asked[2]));
    else if (achieved?.[1]) entries.push(update(`update-${achieved[1]}`, [`${origin.id}/${achieved[1]}`], words));
    else if (FURTHER.test(heading.text)) {
      // A copy may have lost its bullets: then the items are what follows "This work included:".
      const opened = words.findIndex((l) => l.text.endsWith(':'));
      for (const [i, line] of words.filter((l, n) => BULLET.test(l.text) || (opened >= 0 && n > opened)).entries()) {
        about.push(`${origin.id}/further-${i + 1}`);
        entries.push(ask(`further-${i + 1}`, [{ ...line, text: line.text.replace(BULLET, '') }]));
      }
    } else entries.push(update(`update-${about.map((id) => id.slice(origin.id.length + 1)).join('-')}`, about, words));
  }
  return { entries, unread };
};

function endOf(lines: Line[]): number {
  const end = lines.findIndex((l) => END.test(l.text));
  return end < 0 ? lines.length : end;
}

function cut(lines: Line[]): { heading: Line; words: Line[] }[] {
  const sections: { heading: Line; words: Line[] }[] = [];
  for (const line of lines)
    if ([RECOMMENDATION, ACHIEVED, FURTHER, FURTHER_PROGRESS].some((h) => h.test(line.text))) sections.push({ heading: line, words: [] });
    else sections.at(-1)?.words.push(line);
  return sections.some((s) => ACHIEVED.test(s.heading.text)) ? sections : [];
}
