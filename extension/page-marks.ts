import type { Mark } from '../shared/host.ts';
import { turns } from './turns.ts';

/** A mark and where it stands in the page now. */
export type PlacedMark = { mark: Mark; range: Range };

/** Marks painted over a page without touching it. */
export type PageMarks = {
  /** Paints these instead of all others, which stay until these are ready: of thousands, the page keeps its turns. */
  paint(marks: PlacedMark[]): Promise<void>;
  /** The marks under the pointer, narrowest first. */
  at(pointer: MouseEvent): PlacedMark[];
};

const styles: Mark['style'][] = ['term', 'overlapping', 'same ask'];
const nameOf = (style: Mark['style']) => `said-before-${style.replace(' ', '-')}`;

/** The page's own register of highlights; where the browser has none, nothing is painted and the panel's list stands alone. */
export function pageMarks(page: Document): PageMarks {
  const { Highlight, CSS } = page.defaultView as Window & typeof globalThis;
  let placed: PlacedMark[] = [];
  let latest = 0;
  return {
    async paint(marks) {
      const mine = ++latest;
      placed = marks;
      if (!CSS?.highlights) return;
      const made = styles.map(() => new Highlight());
      const turn = turns();
      for (const { mark, range } of marks) {
        made[styles.indexOf(mark.style)]!.add(range);
        const gone = turn();
        if (gone) await gone;
        if (mine !== latest) return;
      }
      for (const [priority, highlight] of made.entries()) {
        const name = nameOf(styles[priority]!);
        highlight.priority = priority;
        if (highlight.size) CSS.highlights.set(name, highlight);
        else CSS.highlights.delete(name);
      }
    },
    at({ clientX: x, clientY: y, target }) {
      const under = (r: DOMRect) => r.left <= x && x <= r.right && r.top <= y && y <= r.bottom;
      return placed
        .filter(({ range }) => range.intersectsNode(target as Node) && [...range.getClientRects()].some(under))
        .sort((a, b) => a.range.toString().length - b.range.toString().length);
    },
  };
}
