import type { Paragraph } from '../draft.ts';

/** Paragraphs in a block, which are drawn and marked at a time: a long draft is there from its beginning, and holds up nothing. */
export const BLOCK = 200;

/** Blocks of a draft; one in which nothing changed is the same as before. */
export function inBlocks(paragraphs: Paragraph[], before: Paragraph[][]): Paragraph[][] {
  const blocks: Paragraph[][] = [];
  for (let i = 0; i < paragraphs.length; i += BLOCK) blocks.push(paragraphs.slice(i, i + BLOCK));
  const same = (p: Paragraph, q?: Paragraph) => p.id === q?.id && p.text === q.text && p.kind === q.kind;
  return blocks.map((block, b) =>
    block.length === before[b]?.length && block.every((p, i) => same(p, before[b]![i])) ? before[b] : block,
  );
}
