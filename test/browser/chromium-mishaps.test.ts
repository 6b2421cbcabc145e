import { describe, expect, test } from 'vitest';
import { inChromium } from './in-chromium.ts';
import { countPainted, isChecked, listed, textOf } from './seen.ts';
import { until } from './until.ts';

const ASK =
  'To change the Code of Practice so that seclusion and long-term segregation are not used with people with a learning disability and autistic people.';
const FILLER = 'The committee met on Tuesday and looked at the roof of the village hall, which lets in the rain.';
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Made</title>${head}</head><body><main>${body}</main></body></html>`;

/** Pages that are large, odd or unfriendly. */
const hostile = {
  'hostile.html': {
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types none",
    },
    html: page(
      `<p id="ask">${ASK}</p><p>${FILLER}</p>`,
      `<style>* { display: block !important; color: red !important; position: static !important; all: revert } said-before { display: none !important }</style>
      <script>
        for (const method of ['closest', 'matches', 'querySelectorAll', 'attachShadow', 'append', 'remove', 'getBoundingClientRect', 'addEventListener', 'setAttribute'])
          Element.prototype[method] = () => { throw new Error('trapped ' + method) };
        Document.prototype.createElement = () => { throw new Error('trapped createElement') };
        Document.prototype.createRange = () => { throw new Error('trapped createRange') };
        Node.prototype.appendChild = () => { throw new Error('trapped appendChild') };
        Array.prototype.map = Array.prototype.filter = Array.prototype.flatMap = () => { throw new Error('trapped map') };
        String.prototype.matchAll = String.prototype.slice = () => { throw new Error('trapped slice') };
        Object.prototype.polluted = 'yes';
        Object.defineProperty(Object.prototype, 'kind', { get: () => 'heading', set() {} });
        window.MutationObserver = window.Promise = undefined;
      </script>`,
    ),
  },
  'huge-text.html': page(`<p>${ASK}</p><p>${`${FILLER} `.repeat(53_000)}</p>`),
  'many-blocks.html': page(`${`<p>${FILLER}</p>`.repeat(5000)}<p>${ASK}</p>${`<div><span>${FILLER}</span></div>`.repeat(5000)}`),
  'odd-letters.html': page(
    `<div dir="rtl"><p>‫${ASK.split(' ').join(' ‎')}‬</p></div><p>${ASK.replaceAll('e', '​e').replace('learning', 'lear&shy;ning')}</p>`,
  ),
  'rewrites.html': page(`<p>${FILLER}</p>`),
};

const { open, openMarked, chromium } = inChromium(hostile);

describe('pages that are large, odd or unfriendly', () => {
  test('a page that sets traps: read and marked, and nothing thrown into it', async () => {
    const { page, thrown } = await open('/hostile.html');
    const panel = await chromium().openPanel(page);
    await until('marks in the page', () => page.evaluate('CSS.highlights.size'));
    await until('findings in the panel', async () => (await listed(panel)).length);
    expect(thrown).toEqual([]);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('said-before')).display`)).not.toBe('none');
  });

  test('letters that cannot be seen, and words from right to left', async () => {
    const { panel } = await openMarked('/odd-letters.html');
    const asks = (await listed(panel)).filter((said) => said.includes('Same ask'));
    expect(asks.some((said) => /para(graph)? 1\b/.test(said))).toBe(true);
    expect(asks.some((said) => /para(graph)? 2\b/.test(said))).toBe(true);
  });

  test.each(['huge-text.html', 'many-blocks.html'])(
    '%s: read to its end; the longest we kept the page from its own work is printed',
    async (name) => {
      const { page } = await open(`/${name}`);
      await page.evaluate(() => {
        const tasks: number[] = [];
        Object.assign(window, { tasks });
        new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' });
      });
      const panel = await chromium().openPanel(page);
      await until('the page to be checked', () => isChecked(panel), 60);
      expect(await countPainted(page)).toBeGreaterThan(0);
      const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
      console.log(`${name}: longest task over 50 ms in the page: ${longest ? `${longest} ms` : 'none'}`);
      expect(await textOf(panel)).toMatch(name === 'many-blocks.html' ? /10001 paragraphs/ : /\b6\d\d paragraphs/);
    },
  );

  test('a page that rewrites itself is read again, and only what changed', async () => {
    const { page } = await open('/rewrites.html');
    const panel = await chromium().openPanel(page);
    await until('the page to be read', async () => /1 paragraph\b/.test(await textOf(panel)));
    await page.evaluate((ask) => document.querySelector('main')!.insertAdjacentHTML('beforeend', `<p>${ask}</p>`), ASK);
    await until('the new paragraph to be marked', () => countPainted(page));
    await page.evaluate(() => document.querySelector('main')!.replaceChildren('Gone.'));
    await until('the marks to go', async () => (await countPainted(page)) === 0);
  });
});

describe('mishaps', () => {
  test('the background may be stopped at any moment', async () => {
    const { page, panel } = await openMarked();
    await chromium().stopBackground();
    await page.bringToFront();
    await page.reload();
    await until('marks again', () => countPainted(page));
    await chromium().clickAction(page);
    await until('the page to be listed again', async () => (await listed(panel)).length && (await countPainted(page)));
  });

  test('the tab closed in mid-review', async () => {
    const { panel } = await openMarked();
    const { page } = await open('/hollins-2023.html');
    await page.close();
    await until('the page that is left', async () => /20 recommendations/.test(await textOf(panel)));
  });

  test('the extension reloaded under an open page', async () => {
    const { page, panel } = await openMarked();
    await panel.evaluate(`setTimeout(() => chrome.runtime.reload(), 50) && undefined`);
    await until('the marks to go', async () => (await countPainted(page)) === 0);
    await page.bringToFront();
    await chromium().openPanel(page);
    await until('marks again', () => countPainted(page));
    expect(await page.evaluate(() => document.querySelectorAll('said-before').length)).toBe(1);
  });
});
