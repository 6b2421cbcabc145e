import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildExtension } from './build-extension.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { type Site, serveSite } from './site.ts';
import { until } from './until.ts';

let site: Site;
let firefox: Firefox;

beforeAll(async () => {
  site = await serveSite();
  firefox = await startFirefox(buildExtension('firefox'));
});
afterAll(async () => {
  await firefox?.close();
  site?.close();
});

const painted = (page: Page) => page.evaluate(() => [...CSS.highlights].map(([name, h]) => `${name} ${h.size}`));
const inPanel = (expression: string) => `(function (panel) { return ${expression} })(document.querySelector('review-panel').shadowRoot)`;

describe('the extension in Firefox', () => {
  test('the button opens the sidebar, which lists what the page repeats and marks it there', async () => {
    const page = await firefox.browser.newPage();
    await page.goto(`${site.url}/oversight-panel-2021.html`);
    expect(await painted(page)).toEqual([]);
    await firefox.clickAction();
    await until('a mark in the page', async () => (await painted(page)).length);
    expect((await painted(page)).every((name) => name.startsWith('said-before-'))).toBe(true);
    await until('a finding in the sidebar', () => firefox.inSidebar<number>(inPanel(`panel.querySelectorAll('[data-finding]').length`)));
  });

  test('the manifest draws no warning', async () => {
    expect(await firefox.inWindow('return JSON.stringify([ext.warnings, ext.errors])')).toBe('[[],[]]');
  });
});
