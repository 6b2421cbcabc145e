import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import * as esbuild from 'esbuild';
import type { Frame, HTTPRequest, Page } from 'puppeteer-core';
import type { Flavour, NewParagraph } from '../word/simulator/document.ts';
import type { InPage } from '../word/simulator/in-page.ts';
import { wordSurface } from '../word/simulator/surface.ts';
import { type Chromium, startChromium } from './chromium.ts';

const PANE = 'https://addins.example.org/said-before/';
/** A name that office.js trusts, so the pane is in another process than the document, as on the web. */
const WORD = 'https://word.officeapps.live.com/host.html';
const MICROSOFT = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.png': 'image/png' };
const surface = wordSurface();

/** The built pane in a real browser. Everything it asks for is answered here or refused, and written down. */
export type Pane = {
  page: Page;
  /** Where the pane is: the page, or the frame inside Word on the web. */
  frame: Frame;
  /** Runs in the page that holds the simulated Word. */
  inWord<T>(run: (simulated: InPage) => T): Promise<T>;
  asked: string[];
  errors: string[];
};
type Where = { paragraphs?: NewParagraph[]; how?: Flavour; query?: string; withoutScript?: boolean };

/** Builds the pane once and starts Chromium. */
export async function startPanes(): Promise<{ open(where: Where): Promise<Pane>; close(): Promise<void> }> {
  const out = mkdtempSync(join(tmpdir(), 'said-before-pane-'));
  execFileSync(process.execPath, ['build.mjs', `--out=${out}`]);
  const { outputFiles } = await esbuild.build({
    entryPoints: ['test/word/simulator/in-page.ts'],
    bundle: true,
    format: 'iife',
    write: false,
  });
  const simulator = outputFiles[0]!.text;
  const chromium = await startChromium();
  return {
    open: (where) => openPane(chromium, simulator, join(out, 'addin'), where),
    async close() {
      await chromium.close();
      rmSync(out, { recursive: true, force: true });
    },
  };
}

async function openPane(
  { browser }: Chromium,
  simulator: string,
  folder: string,
  { paragraphs, how, query = '', withoutScript }: Where,
): Promise<Pane> {
  const page = await browser.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push((error as Error).message));
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    asked.push(request.url());
    void answer(request, folder, withoutScript);
  });
  await page.evaluateOnNewDocument(`if (location.protocol !== 'about:') {${simulator}}`);
  const web = how?.platform === 'web';
  await page.evaluateOnNewDocument(`if (location.href.startsWith('${PANE}')) simulated.modern(${JSON.stringify(surface)});`);
  if (how && !web)
    await page.evaluateOnNewDocument(
      `simulated.windows(${JSON.stringify(paragraphs)}, ${JSON.stringify(how)}, ${JSON.stringify(surface)})`,
    );
  if (web) {
    await page.goto(WORD);
    await page.evaluate(
      `simulated.web(${JSON.stringify(paragraphs)}, ${JSON.stringify(how)}, ${JSON.stringify(surface)}, '${PANE}taskpane.html')`,
    );
  } else await page.goto(`${PANE}taskpane.html${query || (how ? '?_host_Info=Word$Win32$16.01$en-GB$$$$0' : '')}`);
  const frame = web ? await page.waitForFrame((f) => f.url().startsWith(PANE)) : page.mainFrame();
  return { page, frame, inWord: (run) => page.evaluate(`(${run})(simulated)`) as Promise<never>, asked, errors };
}

async function answer(request: HTTPRequest, folder: string, withoutScript = false): Promise<void> {
  const url = request.url().split('?')[0]!;
  const file = url.startsWith(PANE)
    ? join(folder, url.slice(PANE.length))
    : url.startsWith(MICROSOFT) && !withoutScript
      ? join('node_modules/@microsoft/office-js/dist', url.slice(MICROSOFT.length))
      : undefined;
  if (url === WORD)
    return request.respond({ contentType: 'text/html', body: '<!doctype html><title>Word on the web, simulated</title><body>' });
  if (url.startsWith('data:')) return request.continue();
  if (!file || !existsSync(file)) return request.abort();
  // Microsoft's script asks for its parts across origins.
  const headers = { 'access-control-allow-origin': '*' };
  return request.respond({ headers, contentType: types[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) });
}
