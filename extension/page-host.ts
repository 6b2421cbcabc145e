import type { Place } from '../shared/draft.ts';
import type { HostEvent } from '../shared/host.ts';
import { type Block, rangeOf, readBlocks, rootsOf, stillSays } from './blocks.ts';
import { inView } from './in-view.ts';
import { focusLender } from './lend-focus.ts';
import type { PageHost } from './messages.ts';
import { pageCard } from './page-card.ts';
import { type PlacedMark, pageMarks } from './page-marks.ts';
import { publishedOf } from './published.ts';
import { turns } from './turns.ts';

/** A page as a host: read and marked, never written to. */
export type OpenPage = PageHost & {
  /** Draws the marks, or leaves the page plain; the panel's list is the same either way. */
  marksOn(on: boolean): void;
  /** Takes the person to the next or the one before of the marks. */
  step(by: 1 | -1): void;
  /** Takes away all that is ours. */
  close(): void;
};

const MOVED = 'Those words have changed or gone since the page was read. Check the page again.';
const PDF = 'A PDF cannot be read whole. Select some words in it, then choose “Check selection” from the menu.';
/** How long a page must be quiet before it is read again, in milliseconds. */
const QUIET = 250;
/** A page that is never quiet, as one with a clock, is read again after so long. */
const LONGEST = 2000;

/** Opens a page: nothing in it changes but for one element of ours, and a `tabindex` on the paragraph a person was taken to, while it has the focus. */
export function openPage(page: Document): OpenPage {
  const card = pageCard(page);
  const painter = pageMarks(page);
  const focus = focusLender();
  const ids = new WeakMap<Text, number>();
  const listeners = new Set<(event: HostEvent) => void>();
  const closing = new AbortController();
  let lastId = 0;
  let blocks = new Map<string, Block>();
  let placed: PlacedMark[] = [];
  let on = true;
  let current = -1;
  let latest = 0;
  let shown: PlacedMark | undefined;

  const idOf = ({ pieces }: Block) => {
    const [, node, offset] = pieces[0]!;
    if (!ids.has(node)) ids.set(node, ++lastId);
    return `${ids.get(node)}.${offset}`;
  };
  const tell = (event: HostEvent) => {
    for (const listener of listeners) listener(event);
  };
  const readAll = async () => {
    const all = new Map<string, Block>();
    const turn = turns();
    for (const block of readBlocks(rootsOf(page))) {
      all.set(idOf(block), block);
      const gone = turn();
      if (gone) await gone;
    }
    return all;
  };
  const rangeAt = (place: Place): Range => {
    const block = blocks.get(place.paragraph);
    if (!block || block.text.slice(place.start, place.end) !== place.words || !stillSays(block, place.start, place.end))
      throw new Error(MOVED);
    return rangeOf(block, place.start, place.end);
  };
  const paint = () => painter.paint(on ? placed : []);
  const goTo = (range: Range, label: string) => {
    const selection = page.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    const element = range.startContainer.parentElement?.closest<HTMLElement>(
      'p, li, td, th, h1, h2, h3, h4, h5, h6, dd, dt, blockquote, div',
    );
    if (element) focus.to(element);
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (!label) return;
    card.announce(label);
    // The card goes when the page is scrolled, so it comes when that is over.
    requestAnimationFrame(() => {
      if (!closing.signal.aborted) card.show([label], range.getBoundingClientRect());
    });
  };
  const over = (event: MouseEvent) => (on ? painter.at(event) : []);

  let frame = 0;
  const hover = (event: PointerEvent) => {
    if (frame) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      const under = over(event);
      if (under[0] === shown) return;
      shown = under[0];
      if (shown) card.show(labels(under), shown.range.getBoundingClientRect());
      else card.hide();
    });
  };
  const pick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.button !== 0 || target?.closest('a, button, input, select, textarea, label, summary') || !page.getSelection()?.isCollapsed)
      return;
    const [first] = over(event);
    if (first) tell({ type: 'picked', finding: first.mark.finding });
  };
  const options = { passive: true, signal: closing.signal };
  page.addEventListener('pointermove', hover, options);
  page.addEventListener('click', pick, options);
  page.addEventListener('scroll', () => card.hide(), { ...options, capture: true });

  let timer = 0;
  let stirred = 0;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    stirred ||= performance.now();
    timer = window.setTimeout(
      async () => {
        stirred = 0;
        const before = blocks;
        const now = await readAll();
        const changed = [...now].filter(([id, block]) => before.get(id)?.text !== block.text).map(([id]) => id);
        if (changed.length || [...before.keys()].some((id) => !now.has(id))) tell({ type: 'changed', paragraphs: changed });
      },
      Math.min(QUIET, Math.max(0, stirred + LONGEST - performance.now())),
    );
  });

  return {
    async read() {
      if (page.contentType === 'application/pdf') throw new Error(PDF);
      if (page.readyState === 'loading') await new Promise((ready) => page.addEventListener('DOMContentLoaded', ready, { once: true }));
      blocks = await readAll();
      observer.observe(page.body, { childList: true, characterData: true, subtree: true, attributeFilter: ['hidden', 'aria-hidden'] });
      const paragraphs = [...blocks].map(([id, { element: _, pieces: __, ...read }]) => ({ id, ...read }));
      const published = publishedOf(page);
      return {
        name: page.title.trim() || page.location.hostname,
        paragraphs,
        unread: unreadIn(page),
        inView: await inView(blocks, page),
        ...(published && { published }),
      };
    },
    async show(marks) {
      const mine = ++latest;
      const found: PlacedMark[] = [];
      const turn = turns();
      for (const mark of marks) {
        try {
          found.push({ mark, range: rangeAt(mark.place) });
        } catch {
          // Words that have moved since are not marked.
        }
        const gone = turn();
        if (gone) await gone;
        if (mine !== latest) return;
      }
      placed = found;
      current = -1;
      await paint();
    },
    async reveal(place) {
      const range = rangeAt(place);
      current = placed.findIndex(
        ({ mark: { place: p } }) => p.paragraph === place.paragraph && p.start === place.start && p.end === place.end,
      );
      goTo(range, placed[current]?.mark.label ?? '');
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    marksOn(now) {
      on = now;
      if (!on) card.hide();
      void paint();
    },
    step(by) {
      if (!placed.length) return;
      current = current < 0 ? (by > 0 ? 0 : placed.length - 1) : (current + by + placed.length) % placed.length;
      const { mark, range } = placed[current]!;
      goTo(range, mark.label);
      tell({ type: 'picked', finding: mark.finding });
    },
    close() {
      closing.abort();
      observer.disconnect();
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      listeners.clear();
      focus.takeBack();
      latest++;
      void painter.paint([]);
      card.remove();
    },
  };
}

const labels = (marks: PlacedMark[]) => [...new Set(marks.map(({ mark }) => mark.label))];

function unreadIn(page: Document): string[] {
  const frames = [...page.querySelectorAll('main iframe, [role=main] iframe, article iframe')].length;
  return frames ? [`${frames === 1 ? 'A frame in this page was' : `${frames} frames in this page were`} not read.`] : [];
}
