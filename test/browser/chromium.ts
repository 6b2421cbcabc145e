import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { until } from './until.ts';

/** Chromium with the extension in it. */
export type Chromium = {
  browser: Browser;
  id: string;
  /** Clicks the extension's button for real, on this page. */
  clickAction(page: Page): Promise<void>;
  /** Clicks the button, and gives the real side panel. */
  openPanel(page: Page): Promise<Page>;
  /** Closes the side panel, where one is open. */
  closePanel(): Promise<void>;
  /** Waits until no side panel is left, as when its window was closed. */
  panelGone(): Promise<unknown>;
  /** Runs a function in the background, which wakes for it. */
  inBackground<T>(run: string | (() => T | Promise<T>)): Promise<Awaited<T>>;
  /** Stops the background, as the browser does with an idle one. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
};

const QUIET =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** Starts Chromium without a window, with this unpacked extension, or bare. */
export async function startChromium(extension?: string, args: string[] = []): Promise<Chromium> {
  const profile = await mkdtemp(join(tmpdir(), 'said-before-chromium-'));
  // An unpacked extension stays off after it is reloaded unless its profile is a developer's.
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    userDataDir: profile,
    enableExtensions: true,
    args: [...QUIET.split(' '), '--window-size=1300,850', ...args],
    defaultViewport: null,
  });
  const id = extension ? await browser.installExtension(extension) : '';
  const ours = (kind: string) => (target: { type(): string; url(): string }) => target.type() === kind && target.url().includes(id);
  const isPanel = (target: Target) => target.url() === `chrome-extension://${id}/panel.html`;
  const clickAction = async (page: Page) => {
    const extension = await until('the extension', async () => (await browser.extensions()).get(id));
    await extension.triggerAction(page);
  };
  return {
    browser,
    id,
    clickAction,
    async openPanel(page) {
      await page.bringToFront();
      // A panel that is just closing swallows the click, and an extension that is just reloading refuses it.
      const target = await until('the side panel to open', async () => {
        await clickAction(page).catch(() => {});
        return browser.waitForTarget(isPanel, { timeout: 2000 }).catch(() => undefined);
      });
      const panel = await target.asPage();
      await panel.waitForSelector('review-panel');
      return panel;
    },
    async closePanel() {
      const target = browser.targets().find(isPanel);
      if (!target) return;
      const panel = await target.asPage();
      // One that is just being opened again swallows the call.
      await until('the side panel to close', async () => {
        await panel
          .evaluate('void chrome.windows.getCurrent().then(({ id }) => setTimeout(() => chrome.sidePanel.close({ windowId: id })))')
          .catch(() => {});
        return !browser.targets().includes(target);
      });
    },
    panelGone: () => until('the side panel to go', () => !browser.targets().some(isPanel)),
    async inBackground(run) {
      const worker = await browser.waitForTarget(ours('service_worker'));
      return (await worker.worker())!.evaluate(run) as Promise<never>;
    },
    async stopBackground() {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/options.html`);
      const session = await page.createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await until('the background to stop', async () => {
        const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
        return !targetInfos.some(({ url }) => url.includes(id));
      });
      await page.close();
    },
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
