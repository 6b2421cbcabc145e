import type { Draft, Paragraph, ParagraphKind, Place } from '../draft.ts';
import type { Host, Mark } from '../host.ts';

/** A host over plain text or Markdown, and the text as it stands now. */
export type TextHost = Host & { text(): string; marks(): Mark[] };

/** Says that the words at a place are no longer what they were; nothing has been changed. */
export const MOVED = 'Those words have changed since they were checked, so nothing was touched. Check again.';

/** Opens plain text (a line is a paragraph) or, by its name, Markdown (`.md`: a block is a paragraph, `#` a heading, `>` a quotation). */
export function textHost(name: string, text: string): TextHost {
  const markdown = /\.(md|markdown)$/i.test(name);
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const blocks = markdown ? markdownBlocks(lines) : lines;
  // A table that was put in is at the end of the text, and not checked: it quotes the record.
  const tables: string[][] = [];
  let marks: Mark[] = [];
  const blockOf = (place: Place): number => {
    const n = Number(place.paragraph.slice(1));
    // A line break inside a block is shown as a space, so places keep their offsets.
    if (blocks[n]?.replaceAll('\n', ' ').slice(place.start, place.end) !== place.words) throw new Error(MOVED);
    return n;
  };
  const write = (place: Place, words: string) => {
    const n = blockOf(place);
    blocks[n] = blocks[n]!.slice(0, place.start) + words + blocks[n]!.slice(place.end);
  };
  return {
    read: async () => ({ name, paragraphs: blocks.flatMap((block, i) => paragraph(`l${i}`, block, markdown)) }) satisfies Draft,
    show: async (next) => {
      marks = next;
    },
    reveal: async (place) => void blockOf(place),
    replace: async (place, words) => write(place, words),
    insert: async (place, what) => {
      if (what.kind === 'reference') {
        const words = ` [${what.text}]`;
        write(place, place.words + words);
        const n = Number(place.paragraph.slice(1));
        return async () => {
          // What was inserted before it since may have moved it.
          const start = blocks[n]!.startsWith(words, place.end) ? place.end : blocks[n]!.indexOf(words);
          if (start < 0) throw new Error(MOVED);
          blocks[n] = blocks[n]!.slice(0, start) + blocks[n]!.slice(start + words.length);
        };
      }
      if (what.kind === 'comment') throw new Error('Plain text has no comments. Copy the words instead.');
      const table = ['', what.title, ...what.rows.map((row) => row.join('\t'))];
      tables.push(table);
      return async () => void tables.splice(tables.indexOf(table), 1);
    },
    listen: () => () => {},
    text: () => [...blocks, ...tables.flat()].join('\n'),
    marks: () => marks,
  };
}

function paragraph(id: string, block: string, markdown: boolean): Paragraph[] {
  const text = block.replaceAll('\n', ' ');
  if (!text.trim()) return [];
  const kind: ParagraphKind | undefined = !markdown
    ? undefined
    : /^#{1,6}\s/.test(text)
      ? 'heading'
      : /^\s*>/.test(text)
        ? 'quote'
        : undefined;
  return [{ id, text, ...(kind && { kind }) }];
}

/** Joins the lines of a Markdown paragraph; a heading, list item, table row or quotation begins a block of its own. */
function markdownBlocks(lines: string[]): string[] {
  const blocks: string[] = [];
  let open = false;
  for (const line of lines) {
    const starts = /^\s*(#{1,6}\s|[-*+•]\s|\d+[.)]\s|>|\||```)/.test(line);
    if (open && line.trim() && !starts) blocks.push(`${blocks.pop()}\n${line}`);
    else blocks.push(line);
    open = line.trim() !== '' && !/^#{1,6}\s/.test(line);
  }
  return blocks;
}
