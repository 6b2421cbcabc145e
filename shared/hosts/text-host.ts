import type { Draft, Paragraph, Place } from '../draft.ts';
import type { Host, Mark } from '../host.ts';

/** A host over plain text or Markdown, and the text as it stands now. */
export type TextHost = Host & { text(): string; marks(): Mark[] };

/** Says that the words at a place are no longer what they were; nothing has been changed. */
export const MOVED = 'Those words have changed since they were checked, so nothing was touched. Check again.';

/** Opens plain text or Markdown (`.md` by its name): a line is a paragraph, `#` a heading, `>` a quotation. */
export function textHost(name: string, text: string): TextHost {
  const markdown = /\.(md|markdown)$/i.test(name);
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  let marks: Mark[] = [];
  const lineOf = (place: Place): number => {
    const line = Number(place.paragraph.slice(1));
    if (lines[line]?.slice(place.start, place.end) !== place.words) throw new Error(MOVED);
    return line;
  };
  const write = (place: Place, words: string) => {
    const line = lineOf(place);
    lines[line] = lines[line]!.slice(0, place.start) + words + lines[line]!.slice(place.end);
  };
  return {
    read: async () => ({ name, paragraphs: lines.flatMap((line, i) => paragraph(`l${i}`, line, markdown)) }) satisfies Draft,
    show: async (next) => {
      marks = next;
    },
    reveal: async (place) => void lineOf(place),
    replace: async (place, words) => write(place, words),
    insert: async (place, what) => {
      if (what.kind === 'reference') write(place, `${place.words} [${what.text}]`);
      else if (what.kind === 'comment') throw new Error('Plain text has no comments. Copy the words instead.');
      else lines.push('', what.title, ...what.rows.map((row) => row.join('\t')));
    },
    listen: () => () => {},
    text: () => lines.join('\n'),
    marks: () => marks,
  };
}

function paragraph(id: string, text: string, markdown: boolean): Paragraph[] {
  if (!text.trim()) return [];
  if (markdown && /^#{1,6}\s/.test(text)) return [{ id, text, kind: 'heading' }];
  if (markdown && /^\s*>/.test(text)) return [{ id, text, kind: 'quote' }];
  return [{ id, text }];
}
