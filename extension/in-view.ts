import type { Block } from './blocks.ts';
import { turns } from './turns.ts';

/** The blocks between the top and the bottom of the window, where there is one. */
export async function inView(blocks: Map<string, Block>, page: Document): Promise<string[]> {
  // Not `clientHeight`, which in a page of the old ways is that of all its text.
  const height = page.defaultView?.innerHeight ?? 0;
  const seen: string[] = [];
  const turn = turns();
  for (const [id, { element }] of blocks) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > 0 && top < height) seen.push(id);
    else if (seen.length) break;
    const gone = turn();
    if (gone) await gone;
  }
  return seen;
}
