// Takes the README's pictures of the workbench and the extension:  npm run build && node docs/screenshots/take.mjs
// The pane in Word is taken by its own test (SEEN=FOLDER npx vitest run --project browser test/browser/taskpane.test.ts), then cropped.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import puppeteer from 'puppeteer-core';

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' };
const folders = { '/addin/': 'dist/addin/', '/pages/': 'test/pages/' };
const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  const folder = Object.keys(folders).find((f) => path.startsWith(f));
  let body;
  if (folder) body = readFileSync(folders[folder] + path.slice(folder.length));
  response.writeHead(body ? 200 : 404, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const site = `http://127.0.0.1:${server.address().port}`;
const built = mkdtempSync(join(tmpdir(), 'said-before-pictures-'));
execFileSync(process.execPath, ['build.mjs', '--test-hosts', `--out=${built}`]);

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  pipe: true,
  enableExtensions: true,
  args: ['--no-sandbox', '--disable-gpu', '--window-size=1300,900'],
  defaultViewport: null,
});
const settled = () => new Promise((done) => setTimeout(done, 1500));
const found =
  "(function n(r){return [...r.querySelectorAll('*')].some(e=>e.matches('[data-card]')||(e.shadowRoot&&n(e.shadowRoot)))})(document)";

async function listed(page) {
  while (!(await page.evaluate(found))) await settled();
}

/** Brings a paragraph of the sample into view, and its card. */
async function goTo(page, words) {
  for (const line of await page.$$('>>> .line')) {
    if (!(await line.evaluate((e) => e.textContent)).includes(words)) continue;
    await (await line.$('.margin button')).evaluate((e) => e.click());
    await settled();
    await line.evaluate((e) => e.scrollIntoView({ block: 'center' }));
  }
  await settled();
}

async function workbench(name, { width, height, dark = false }) {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.goto(`${site}/addin/app.html?sample`);
  await page.bringToFront();
  await listed(page);
  await goTo(page, 'First, solitary confinement');
  const card = await page.$('>>> [data-card][aria-expanded=true]');
  await card?.evaluate((e) => {
    // The head of a card stays in view; it is the card that is brought up.
    const whole = e.closest('article');
    whole.style.scrollMarginTop = '100px';
    whole.scrollIntoView({ block: 'start' });
  });
  await settled();
  await page.screenshot({ path: `docs/screenshots/${name}.png` });
  await page.close();
}

async function sidePanel() {
  const id = await browser.installExtension(join(built, 'extension-chrome'));
  const page = await browser.newPage();
  await page.goto(`${site}/pages/oversight-panel-2021.html`);
  await page.bringToFront();
  let target;
  while (!target) {
    await (await browser.extensions()).get(id).triggerAction(page);
    target = await browser
      .waitForTarget((t) => t.url() === `chrome-extension://${id}/panel.html`, { timeout: 3000 })
      .catch(() => undefined);
  }
  const panel = await target.asPage();
  await listed(panel);
  while (!(await page.evaluate(() => CSS.highlights.size))) await settled();
  await page.evaluate(() => [...document.querySelectorAll('h2')].find((h) => h.textContent.includes('Recommendation 6'))?.scrollIntoView());
  await settled();
  const [left, right] = [await page.screenshot({ encoding: 'base64' }), await panel.screenshot({ encoding: 'base64' })];
  // The side panel is a page of its own, so the two are laid side by side as the browser shows them.
  const both = await browser.newPage();
  await both.setViewport({ width: 1286, height: 800 });
  const picture = (data) => `<img style="flex:none" src="data:image/png;base64,${data}">`;
  await both.setContent(`<body style="margin:0;display:flex;gap:1px;background:#888">${picture(left)}${picture(right)}</body>`);
  await both.screenshot({ path: 'docs/screenshots/extension.png' });
}

try {
  await workbench('workbench', { width: 1280, height: 860 });
  await workbench('narrow-dark', { width: 320, height: 760, dark: true });
  await sidePanel();
} finally {
  await browser.close();
  server.close();
  rmSync(built, { recursive: true, force: true });
}
