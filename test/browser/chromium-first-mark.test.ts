import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildExtension } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { countPainted } from './seen.ts';
import { type Site, serveSite } from './site.ts';
import { until } from './until.ts';

const ASK =
  '<p>To change the Code of Practice so that seclusion and long-term segregation are not used with people with a learning disability.</p>';
const filler = (i: number) =>
  `<p>At its meeting ${i} the committee looked at item ${i * 7}, heard from ${i + 3} residents about the roof of the village hall, and agreed that the work should wait for better weather and a second estimate.</p>`;
const paragraphs = (n: number) => ASK + Array.from({ length: n - 1 }, (_, i) => filler(i)).join('');

let site: Site;
let chromium: Chromium;
beforeAll(async () => {
  const page = (n: number) => `<!doctype html><html lang="en"><title>${n}</title><main>${paragraphs(n)}</main></html>`;
  site = await serveSite({ '500.html': page(500), '2000.html': page(2000) });
  chromium = await startChromium(buildExtension('chrome'));
});
afterAll(async () => {
  await chromium?.close();
  site?.close();
});

test.each([500, 2000])('%d paragraphs: the time to the first mark is printed, beside that of opening the panel', async (n) => {
  const page = await chromium.browser.newPage();
  await page.goto(`${site.url}/${n}.html`);
  await page.evaluate(() => {
    const times: Record<string, number> = { start: performance.now() };
    Object.assign(window, { times });
    const look = () => {
      if (document.querySelector('said-before')) times.opened ??= performance.now();
      if (CSS.highlights.size) times.marked ??= performance.now();
      if (!times.marked) setTimeout(look);
    };
    look();
  });
  await chromium.clickAction(page);
  await until('the first mark', () => countPainted(page));
  const { start, opened, marked } = await page.evaluate(
    () => (window as unknown as { times: Record<'start' | 'opened' | 'marked', number> }).times,
  );
  console.log(
    `${n} paragraphs: panel open and at the page after ${Math.round(opened - start)} ms, first mark after ${Math.round(marked - start)} ms: ${((marked - start) / (opened - start)).toFixed(2)} times`,
  );
  expect(marked).toBeGreaterThan(opened);
  await chromium.closePanel();
  await page.close();
});
