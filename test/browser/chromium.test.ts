import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { inChromium } from './in-chromium.ts';
import { countPainted, listed, openReference, painted, textOf } from './seen.ts';
import { until } from './until.ts';

const ASK = 'Every independent review of a person in long-term segregation should be led by a chair who is independent of the provider.';
const PAGE = '/oversight-panel-2021.html';

const { open, openMarked, closeLater, chromium, site } = inChromium({
  'empty.html': '<!doctype html><title>Empty</title><main><p>The bus comes at nine.</p></main>',
});
/** The same site by a name that the extension has no leave to read. */
const elsewhere = () => site().url.replace('127.0.0.1', 'localhost');

/** The extension's worlds in a page: none, unless its script has been put there. */
const worldsIn = (page: Page) => page.extensionRealms().length;

describe('the panel and the page', () => {
  test('nothing of ours is in a page until the panel is opened on it', async () => {
    const { page } = await open(PAGE);
    await chromium().inBackground(() => 'awake');
    expect(worldsIn(page)).toBe(0);
    expect(await painted(page)).toEqual({});
    await chromium().openPanel(page);
    await until('marks in the page', () => countPainted(page));
    expect(worldsIn(page)).toBe(1);
  });

  test('what the page repeats is listed in page order and marked, and what it holds is said', async () => {
    const { page, panel } = await openMarked();
    const marks = await painted(page);
    expect(Object.keys(marks).sort()).toEqual(['said-before-overlapping', 'said-before-same-ask']);
    const numbers = (await listed(panel))
      .filter((said) => /Same ask|Overlapping/.test(said))
      .map((said) => Number(/para(?:graph)? (\d+)/.exec(said)?.[1]));
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    const text = await textOf(panel);
    expect(text).toContain('This page holds 20 recommendations and 13 responses');
    expect(text).not.toMatch(/Oversight Panel, recommendation \d+ paragraph/);
  });

  test('the page is not touched: its own observer sees our one element and nothing else', async () => {
    const { page } = await open(PAGE);
    const before = await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver((records) => {
        for (const record of records)
          for (const node of record.type === 'childList' ? [...record.addedNodes, ...record.removedNodes] : [record.target])
            seen.push(`${record.type} ${node.nodeName}`);
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      return document.body.outerHTML;
    });
    await chromium().openPanel(page);
    await until('marks in the page', () => countPainted(page));
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual(['childList SAID-BEFORE']);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  });

  test('a card leads to its words in the page, with the focus on the paragraph; a click on a mark leads back', async () => {
    const { page, panel } = await openMarked();
    await openReference(panel);
    const chosen = await until('words selected in the page', () => page.evaluate(() => getSelection()?.toString()));
    expect(Object.values(await painted(page)).flat()).toContain(chosen);
    const focused = await page.evaluate(() => ({
      words: document.activeElement?.textContent,
      tab: document.activeElement?.getAttribute('tabindex'),
    }));
    expect(focused.words).toContain(chosen.slice(0, 40));
    expect(focused.tab).toBe('-1');
    const last = await page.evaluate(() => {
      getSelection()?.removeAllRanges();
      const range = [...CSS.highlights.values()].flatMap((h) => [...h] as Range[]).sort((a, b) => b.compareBoundaryPoints(0, a))[0]!;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const { x, y } = range.getClientRects()[0]!;
      return { x: x + 5, y: y + 5, words: range.toString() };
    });
    await page.mouse.click(last.x, last.y);
    // Back again, from the card that has opened, to the same words.
    await until('the card of that mark to open, and its way back', () =>
      panel.evaluate(() => {
        const card = (document.querySelector('review-panel')!.shadowRoot!.activeElement as HTMLElement | null)?.closest('article.open');
        const back = [...(card?.querySelectorAll('button') ?? [])].find((button) => button.textContent?.startsWith('Show in'));
        back?.click();
        return Boolean(back);
      }),
    );
    expect(await until('the words selected', () => page.evaluate(() => getSelection()?.toString()))).toBe(last.words);
  });

  test('a small card shows over a mark, closed to the page, and goes again', async () => {
    const { page } = await openMarked();
    const spot = await page.evaluate(() => {
      const range = [...CSS.highlights.values()].flatMap((h) => [...h] as Range[])[0]!;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const { x, y } = range.getClientRects()[0]!;
      return { x: x + 5, y: y + 5 };
    });
    const session = await page.createCDPSession();
    const card = async () =>
      JSON.stringify((await session.send('DOM.getDocument', { depth: -1, pierce: true })).root.children?.at(-1)?.children?.at(-1) ?? '');
    await page.mouse.move(spot.x, spot.y);
    await until('the card', async () => /(Same ask as|Overlaps with) /.test(await card()));
    expect(await page.evaluate(() => document.querySelector('said-before')?.shadowRoot)).toBe(null);
  });

  test('closing the panel leaves nothing in the page', async () => {
    const { page, panel } = await openMarked();
    await openReference(panel);
    await until('the focus on a paragraph', () => page.$('main [tabindex]'));
    await chromium().closePanel();
    await until('the marks to go', async () => (await countPainted(page)) === 0);
    expect(await page.evaluate(() => document.querySelectorAll('said-before, main [tabindex]').length)).toBe(0);
  });

  test('marks are switched off by the key and by the box, for the site, and stay off', async () => {
    const { page, panel } = await openMarked();
    await page.bringToFront();
    await page.keyboard.down('Alt');
    await page.keyboard.down('Shift');
    await page.keyboard.press('m');
    await page.keyboard.up('Shift');
    await page.keyboard.up('Alt');
    await until('the marks to go', async () => (await countPainted(page)) === 0);
    expect(await panel.$eval('page-intro >>> input', (box) => (box as HTMLInputElement).checked)).toBe(false);
    expect((await listed(panel)).length).toBeGreaterThan(0);
    await page.reload();
    await until('the page to be listed again', async () => (await listed(panel)).length);
    expect(await countPainted(page)).toBe(0);
    await (await panel.$('page-intro >>> input'))!.click();
    await until('the marks to come back', () => countPainted(page));
  });
});

describe('following', () => {
  test('the panel follows tabs and navigation in its window', async () => {
    const { page, panel } = await openMarked();
    await open('/empty.html');
    await until('the other page', async () => /Nothing in the record/.test(await textOf(panel)));
    expect(await countPainted(page)).toBe(0);
    await page.bringToFront();
    await until('the first page again', () => countPainted(page));
    await page.goto(`${site().url}/hollins-2023.html`);
    await until('the next page', async () => /13 recommendations and 12 responses/.test(await textOf(panel)));
    await until('its terms in a section of their own', async () => /\d terms?, not marked in the page/.test(await textOf(panel)));
  });

  test('a site without leave is read only on a click, and the panel says so', async () => {
    const { panel } = await openMarked();
    const { page: other } = await open(elsewhere() + PAGE);
    await until('a sentence', async () => /not read by itself/.test(await textOf(panel)));
    expect(worldsIn(other)).toBe(0);
    await chromium().clickAction(other);
    await until('marks in the page', () => countPainted(other));
    expect(await textOf(panel)).toContain('Marks in pages of localhost');
    // Leave can be asked for safe addresses only.
    expect(await textOf(panel)).not.toContain('Always check');
  });

  test('a page of the browser itself is refused in a sentence', async () => {
    const { panel } = await openMarked();
    await open('chrome://version');
    await until('a sentence', async () => /Browsers keep their own pages/.test(await textOf(panel)));
  });
});

describe('menus, keys and the address bar', () => {
  test('every shortcut is assigned', async () => {
    const commands = await chromium().inBackground<{ name: string; shortcut: string }[]>('chrome.commands.getAll()');
    expect(Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]))).toEqual({
      _execute_action: 'Alt+Shift+K',
      search: 'Ctrl+Shift+U',
      next: 'Alt+Shift+Period',
      previous: 'Alt+Shift+Comma',
    });
  });

  test('next and previous go from mark to mark, and the card follows', async () => {
    const { page, panel } = await openMarked();
    await page.bringToFront();
    const press = async (command: string) => {
      await page.evaluate(() => getSelection()?.removeAllRanges());
      await chromium().inBackground(
        `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => chrome.commands.onCommand.dispatch('${command}', tab))`,
      );
      return until('words selected', () => page.evaluate(() => getSelection()?.toString()));
    };
    const first = await press('next');
    const second = await press('next');
    const third = await press('next');
    expect(await press('previous')).toBe(second);
    expect(await press('previous')).toBe(first);
    expect(Object.values(await painted(page)).flat()).toEqual(expect.arrayContaining([first, second, third]));
    await until('the card', () => panel.evaluate(() => document.querySelector('review-panel')!.shadowRoot!.querySelector('article.open')));
  });

  test('a selection is checked where the page itself cannot be read', async () => {
    const { panel } = await openMarked();
    await open('chrome://version');
    await until('a sentence', async () => /Browsers keep their own pages/.test(await textOf(panel)));
    await chromium().inBackground(
      `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'selection', selectionText: ${JSON.stringify(ASK)} }, tab))`,
    );
    await until('the selection', async () => /1 paragraph\b/.test(await textOf(panel)));
    expect((await listed(panel)).length).toBeGreaterThan(0);
  });

  test('the search key and the address bar open the search', async () => {
    const { panel } = await openMarked();
    await chromium().inBackground(
      `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => chrome.commands.onCommand.dispatch('search', tab))`,
    );
    await until('the search', () => panel.$('review-panel >>> search-tab'));
    await chromium().inBackground(`void chrome.omnibox.onInputEntered.dispatch('hollins 9', 'newForegroundTab')`);
    const tab = await (await chromium().browser.waitForTarget((target) => target.url().endsWith('panel.html?search=hollins%209'))).asPage();
    closeLater(tab);
    await until('the search with its words', () =>
      tab.$eval('review-panel >>> search-tab', (e) => (e as unknown as { query: string }).query === 'hollins 9').catch(() => false),
    );
  });

  test('what is typed and entered at once opens, and is copied as a citation without leaving the box', async () => {
    const { page: tab } = await open(`chrome-extension://${chromium().id}/panel.html?search=`);
    await tab.bringToFront();
    await until('the typing point in the box', () =>
      tab.evaluate(() => {
        const search = document.querySelector('review-panel')?.shadowRoot?.querySelector('search-tab');
        return search?.shadowRoot?.activeElement?.localName === 'input';
      }),
    );
    await tab.keyboard.type('hollins 9\n');
    await until('the recommendation to open', () =>
      tab.$('review-panel >>> search-tab >>> [data-entry="hollins-2023/9"][aria-expanded="true"]'),
    );
    await tab.keyboard.down('Control');
    await tab.keyboard.press('c');
    await tab.keyboard.up('Control');
    await until('the citation', async () => /Citation copied/.test(await textOf(tab)));
  });
});

test('axe finds nothing wrong with the panel beside a page', async () => {
  const { panel } = await openMarked();
  await panel.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  await (await panel.$('page-intro >>> summary'))!.click();
  const found = await panel.evaluate(() =>
    (globalThis as unknown as { axe: { run(o: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    }),
  );
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
