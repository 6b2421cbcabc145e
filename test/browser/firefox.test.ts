import { readFileSync } from 'node:fs';
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
  // Leave that is asked for by a click is given at once.
  firefox = await startFirefox(buildExtension('firefox'), { 'extensions.webextOptionalPermissionPrompts': false });
});
afterAll(async () => {
  await firefox?.close();
  site?.close();
});

const painted = (page: Page) => page.evaluate(() => [...CSS.highlights].map(([name, h]) => `${name} ${h.size}`));
const inPanel = (expression: string) => `(function (panel) { return ${expression} })(document.querySelector('review-panel').shadowRoot)`;

const cards = () => firefox.inSidebar<string[]>(inPanel(`[...panel.querySelectorAll('[data-card]')].map((card) => card.textContent)`));

describe('the extension in Firefox', () => {
  let page: Page;

  test('the button opens the sidebar, which lists what the page repeats and marks it there', async () => {
    page = await firefox.browser.newPage();
    await page.goto(`${site.url}/oversight-panel-2021.html`);
    expect(await painted(page)).toEqual([]);
    await firefox.clickAction();
    await until('a mark in the page', async () => (await painted(page)).length);
    expect((await painted(page)).every((name) => name.startsWith('said-before-'))).toBe(true);
    await until('the findings in the sidebar', async () => (await cards())?.length);
    const intro = await firefox.inSidebar<string>(`document.querySelector('page-intro').shadowRoot.textContent`);
    expect(intro).toContain('This page holds 20 recommendations and 13 responses');
    expect(await page.evaluate(() => document.querySelectorAll('said-before').length)).toBe(1);
  });

  test('a card leads to its words in the page', async () => {
    const card = `[...panel.querySelectorAll('[data-card][aria-expanded="false"]')].find((card) => /Same ask|Overlapping/.test(card.textContent + card.ariaLabel))`;
    await firefox.inSidebar(inPanel(`${card}.click()`));
    const words = await until('words selected in the page', () => page.evaluate(() => getSelection()?.toString()));
    expect(await page.evaluate(() => [...CSS.highlights.values()].flatMap((h) => [...h].map(String)))).toContain(words);
  });

  test('the panel follows navigation, and a stopped background is not missed', async () => {
    expect(await firefox.stopBackground()).toBe('stopped');
    await page.goto(`${site.url}/hollins-2023.html`);
    await until('the next page', () =>
      firefox.inSidebar<boolean>(`/13 recommendations and 12 responses/.test(document.querySelector('page-intro').shadowRoot.textContent)`),
    );
    await until('a mark in it', async () => (await painted(page)).length);
  });

  test('leave to check the pages of a site always is for that site alone, and can be taken back', async () => {
    const html = readFileSync('test/pages/hollins-2023.html', 'utf8');
    await page.setRequestInterception(true);
    page.on('request', (request) => void request.respond({ contentType: 'text/html; charset=utf-8', body: html }));
    const asked = `[...document.querySelector('page-intro').shadowRoot.querySelectorAll('button')].find((button) => button.textContent.startsWith('Always check pages of council.example'))`;
    await page.goto('https://council.example/one');
    await firefox.clickAction();
    await until('a mark in it', async () => (await painted(page)).length);
    await until('the offer', () => firefox.inSidebar<boolean>(`Boolean(${asked})`));
    await firefox.inSidebar(`(function (person) { ${asked}.click(); person.destruct() })(content.windowUtils.setHandlingUserInput(true))`);
    await until('leave', async () => !(await firefox.inSidebar<boolean>(`Boolean(${asked})`)));
    await page.goto('https://elsewhere.example/one');
    await until('a sentence', () => firefox.inSidebar<boolean>(inPanel(`/not read by itself/.test(panel.textContent)`)));
    expect(await painted(page)).toEqual([]);
    await page.goto('https://council.example/two');
    await until('a mark without a click', async () => (await painted(page)).length);
    const options = await firefox.openOwnPage('options.html');
    const sites = `document.querySelector('options-page').shadowRoot.querySelector('ul')`;
    await until('the site in the options', () => options.evaluate(`/Always checked: council.example/.test(${sites}.textContent)`));
    await options.evaluate(`${sites}.querySelector('button').click()`);
    await until('leave taken back', () => options.evaluate(`!/council/.test(${sites}.textContent)`));
    await options.close();
    await page.setRequestInterception(false);
  });

  test('closing the sidebar leaves nothing in the page', async () => {
    await firefox.inWindow('SidebarController.hide()');
    await until('the marks to go', async () => (await painted(page)).length === 0);
    expect(await page.evaluate(() => document.querySelectorAll('said-before').length)).toBe(0);
  });

  test('the manifest draws no warning', async () => {
    expect(await firefox.inWindow('return JSON.stringify([ext.warnings, ext.errors])')).toBe('[[],[]]');
  });

  test('every shortcut is assigned', async () => {
    const options = await firefox.openOwnPage('options.html');
    const commands = await options.evaluate('browser.commands.getAll().then((all) => all.map(({ name, shortcut }) => [name, shortcut]))');
    expect(Object.fromEntries(commands as [string, string][])).toEqual({
      _execute_action: 'Alt+Shift+K',
      search: 'Ctrl+Shift+U',
      next: 'Alt+Shift+Period',
      previous: 'Alt+Shift+Comma',
    });
  });

  test.each(['panel.html?search=segregation', 'options.html'])('axe finds nothing wrong with %s', async (path) => {
    const own = await firefox.openOwnPage(path);
    await own.evaluate(`${readFileSync('node_modules/axe-core/axe.min.js', 'utf8')};0`);
    const found = await own.evaluate(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations.map((v) => v.id + ' ' + v.nodes[0].html))`,
    );
    expect(found).toEqual([]);
  });
});
