import type { Mark } from '../shared/host.ts';

/** A mark and where it stands in the page now. */
export type PlacedMark = { mark: Mark; range: Range };

/** Marks painted over a page without touching it. */
export type PageMarks = {
  paint(marks: PlacedMark[]): void;
  /** The marks under a point of the window, in CSS pixels, narrowest first. */
  at(x: number, y: number): PlacedMark[];
};

const styles: Mark['style'][] = ['term', 'overlapping', 'same ask'];
const nameOf = (style: Mark['style']) => `said-before-${style.replace(' ', '-')}`;

/** The page's own register of highlights; where the browser has none, nothing is painted and the panel's list stands alone. */
export function pageMarks(page: Document): PageMarks {
  const { Highlight, CSS } = page.defaultView as Window & typeof globalThis;
  let placed: PlacedMark[] = [];
  return {
    paint(marks) {
      placed = marks;
      for (const [priority, style] of styles.entries()) {
        const ranges = marks.filter((one) => one.mark.style === style).map((one) => one.range);
        CSS?.highlights?.delete(nameOf(style));
        if (!ranges.length) continue;
        const highlight = new Highlight(...ranges);
        highlight.priority = priority;
        CSS.highlights.set(nameOf(style), highlight);
      }
    },
    at: (x, y) =>
      placed
        .filter(({ range }) => [...range.getClientRects()].some((r) => r.left <= x && x <= r.right && r.top <= y && y <= r.bottom))
        .sort((a, b) => a.range.toString().length - b.range.toString().length),
  };
}
