import { annexesIn } from '../annex-in.ts';
import type { Draft, Paragraph, ParagraphKind, Place } from '../draft.ts';
import type { Host, Mark } from '../host.ts';
import { linesOf, stretchesOf } from './text-tables.ts';

/** A host over plain text or Markdown, and the text as it stands now. */
export type TextHost = Host & { text(): string; marks(): Mark[] };

/** Says that the words at a place are no longer what they were; nothing has been changed. */
export const MOVED = 'Those words have changed since they were checked, so nothing was touched. Check again.';

type Block = { text: string; table?: true };

const tableBlock = (lines: string[]): Block => ({ text: lines.join('\n'), table: true });

/** Opens plain text (a line is a paragraph) or, by its name, Markdown (`.md`: a block is a paragraph, `#` a heading, `>` a quotation). */
export function textHost(name: string, text: string): TextHost {
  const markdown = /\.(md|markdown)$/i.test(name);
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  // A table that was put in is a block of its own, and not checked: it quotes the record.
  const blocks = stretchesOf(lines).flatMap(({ lines, table }) =>
    table ? [tableBlock(lines)] : (markdown ? markdownBlocks(lines) : lines).map((text): Block => ({ text })),
  );
  const lineEnd = /\r\n/.test(text) ? '\r\n' : '\n';
  let marks: Mark[] = [];
  const blockOf = (place: Place): Block => {
    const n = Number(place.paragraph.slice(1));
    // A line break inside a block is shown as a space, so places keep their offsets.
    if (blocks[n]?.text.replaceAll('\n', ' ').slice(place.start, place.end) !== place.words) throw new Error(MOVED);
    return blocks[n]!;
  };
  const write = (place: Place, words: string): Block => {
    const block = blockOf(place);
    block.text = block.text.slice(0, place.start) + words + block.text.slice(place.end);
    return block;
  };
  return {
    async read(): Promise<Draft> {
      const paragraphs = blocks.flatMap(({ text, table }, i) => (table ? [] : paragraph(`l${i}`, text, markdown)));
      const unread = [...new Set(blocks.flatMap(({ text, table }) => (table ? annexesIn(text) : [])))];
      return { name, paragraphs, ...(unread.length && { unread }) };
    },
    show: async (next) => {
      marks = next;
    },
    reveal: async (place) => void blockOf(place),
    replace: async (place, words) => void write(place, words),
    insert: async (place, what) => {
      if (what.kind === 'reference') {
        const words = ` [${what.text}]`;
        const block = write(place, place.words + words);
        return async () => {
          // What was inserted before it since may have moved it.
          const start = block.text.startsWith(words, place.end) ? place.end : block.text.indexOf(words);
          if (start < 0) throw new Error(MOVED);
          block.text = block.text.slice(0, start) + block.text.slice(start + words.length);
        };
      }
      if (what.kind === 'comment') throw new Error('Plain text has no comments. Copy the words instead.');
      const block = tableBlock(linesOf(what));
      blocks.push(block);
      return async () => {
        const at = blocks.indexOf(block);
        if (at < 0) throw new Error(MOVED);
        blocks.splice(at, 1);
      };
    },
    listen: () => () => {},
    text: () =>
      blocks
        .map((b) => b.text)
        .join('\n')
        .replaceAll('\n', lineEnd),
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
