import type { Page } from 'puppeteer-core';

/** The words painted over a page, by the name of their highlight. */
export function painted(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries([...CSS.highlights].map(([name, h]) => [name, [...h].map((r) => (r as Range).toString())])),
  );
}

/** How many highlights, of whatever name, a page has. */
export async function countPainted(page: Page): Promise<number> {
  return Object.values(await painted(page)).flat().length;
}

/** Whether the panel has checked all of a page, and marked it. */
export function isChecked(panel: Page): Promise<boolean> {
  return panel.evaluate(() => {
    const { draft, progress } = document.querySelector('review-panel') as HTMLElement & { draft?: unknown; progress?: unknown };
    return draft !== undefined && progress === undefined;
  });
}

/** What the panel shows, as text. */
export function textOf(panel: Page): Promise<string> {
  return panel.evaluate(() => {
    const words = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (node instanceof HTMLStyleElement) return '';
      if (node instanceof HTMLSlotElement && node.assignedNodes().length) return node.assignedNodes().map(words).join('');
      const within = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
      return [...within.childNodes].map(words).join(' ');
    };
    return words(document.body).replace(/\s+/g, ' ').trim();
  });
}

/** The findings listed in the panel, in order: what a screen reader hears of each. */
export function listed(panel: Page): Promise<string[]> {
  return panel.evaluate(() => {
    const root = document.querySelector('review-panel')?.shadowRoot;
    return [...(root?.querySelectorAll('[data-card]') ?? [])].map((card) =>
      (card.getAttribute('aria-label') ?? card.textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
  });
}

/** Clicks a folded card of an ask that the page repeats, which brings its words into view in the page. */
export async function openReference(panel: Page): Promise<void> {
  const cards = await panel.$$('review-panel >>> [data-card][aria-expanded="false"]');
  for (const card of cards)
    if (await card.evaluate((e) => /Same ask|Overlapping/.test(`${e.getAttribute('aria-label')} ${e.textContent}`))) return card.click();
  throw new Error('No folded card of an ask is in the panel.');
}
