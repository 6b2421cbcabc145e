import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildExtension } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { type Site, serveSite } from './site.ts';
import { until } from './until.ts';

let site: Site;
let chromium: Chromium;

beforeAll(async () => {
  site = await serveSite();
  chromium = await startChromium(buildExtension('chrome'));
});
afterAll(async () => {
  await chromium?.close();
  site?.close();
});

const painted = (page: Page) =>
  page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, h]) => [name, [...h].map((r) => (r as Range).toString())])));

describe('the extension in Chromium', () => {
  test('the button opens the side panel, which lists what the page repeats and marks it there', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(`${site.url}/oversight-panel-2021.html`);
    expect(await painted(page)).toEqual({});
    const panel = await chromium.openPanel(page);
    await until('a finding in the panel', () => panel.$('review-panel >>> [data-finding]'));
    const marks = await until('a mark in the page', async () => (Object.keys(await painted(page)).length ? painted(page) : undefined));
    expect(Object.keys(marks).every((name) => name.startsWith('said-before-'))).toBe(true);
  });
});
