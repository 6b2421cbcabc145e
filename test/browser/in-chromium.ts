import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { buildExtension } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { countPainted, isChecked } from './seen.ts';
import { type Made, type Site, serveSite } from './site.ts';
import { until } from './until.ts';

/** A page, the panel beside it, and what was thrown in the page. */
export type Beside = { page: Page; panel: Page; thrown: string[] };

/** Chromium with the extension and a site of pages, for all tests of a file; each test has a window of its own, which is closed after it, and its panel with it. */
export function inChromium(made?: Made) {
  let site: Site;
  let chromium: Chromium;
  const pages: Page[] = [];
  beforeAll(async () => {
    site = await serveSite(made);
    chromium = await startChromium(buildExtension('chrome'));
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) if (!page.isClosed()) await page.close();
    await chromium.panelGone();
  });
  afterAll(async () => {
    await chromium?.close();
    site?.close();
  });

  /** Opens a page of the site, or any address. */
  const open = async (address: string): Promise<{ page: Page; thrown: string[] }> => {
    const page = await chromium.browser.newPage({ type: pages.length ? 'tab' : 'window' });
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(String(error)));
    pages.push(page);
    await page.goto(address.startsWith('/') ? site.url + address : address);
    return { page, thrown };
  };
  return {
    open,
    /** Opens a page and the panel beside it, and waits until all of it has been checked and marked. */
    async openMarked(path = '/oversight-panel-2021.html'): Promise<Beside> {
      const { page, thrown } = await open(path);
      const panel = await chromium.openPanel(page);
      await until('the page to be checked', () => isChecked(panel), 60);
      await until('marks in the page', () => countPainted(page));
      return { page, panel, thrown };
    },
    closeLater: (page: Page) => void pages.push(page),
    chromium: () => chromium,
    site: () => site,
  };
}
