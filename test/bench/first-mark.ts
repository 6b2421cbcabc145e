import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import type { Page } from 'puppeteer-core';
import { buildExtension } from '../browser/build-extension.ts';
import { type Chromium, startChromium } from '../browser/chromium.ts';
import { countPainted } from '../browser/seen.ts';
import { serveSite } from '../browser/site.ts';
import { until } from '../browser/until.ts';

const ASK =
  '<p>To change the Code of Practice so that seclusion and long-term segregation are not used with people with a learning disability.</p>';
const filler = (i: number) =>
  `<p>At its meeting ${i} the committee looked at item ${i * 7}, heard from ${i + 3} residents about the roof of the village hall, and agreed that the work should wait for better weather and a second estimate.</p>`;
const pageOf = (n: number) =>
  `<!doctype html><html lang="en"><title>${n}</title><main>${ASK}${Array.from({ length: n - 1 }, (_, i) => filler(i)).join('')}</main></html>`;

type Times = { start: number; marked?: number; longest: number };
type Watched = { times: Times };
const RUNS = 9;

/** Milliseconds, the middle of nine runs, ours and the empty one in turn: from the click to the first mark, with our panel and with an empty one that reads the page; `longest`: the longest task in the page, 0 where none is over 50. */
export type FirstMark = { paragraphs: number; ours: number; empty: number; longest: number };

/** Measures the first mark in a real browser, on pages of so many paragraphs. */
export async function firstMarks(sizes: number[]): Promise<FirstMark[]> {
  const site = await serveSite(Object.fromEntries(sizes.map((n) => [`${n}.html`, pageOf(n)])));
  const full = buildExtension('chrome');
  const empty = await mkdtemp(join(tmpdir(), 'said-before-empty-'));
  await cp(full, empty, { recursive: true });
  await esbuild.build({
    entryPoints: { panel: 'test/bench/empty-panel.ts' },
    outdir: empty,
    bundle: true,
    minify: true,
    format: 'esm',
    define: { __BROWSER__: '"chrome"' },
    allowOverwrite: true,
  });
  // No engine.
  await writeFile(join(empty, 'start.js'), '');
  const [ours, theirs] = [await startChromium(full), await startChromium(empty)];
  try {
    const all: FirstMark[] = [];
    for (const n of sizes) {
      const pairs: [Time, Time][] = [];
      // One after the other each time, so that both are measured on the same machine; the first time is the browsers' own beginning.
      for (let run = -1; run < RUNS; run++) {
        const pair: [Time, Time] = [await timeOf(ours, `${site.url}/${n}.html`), await timeOf(theirs, `${site.url}/${n}.html`)];
        if (run >= 0) pairs.push(pair);
      }
      all.push({
        paragraphs: n,
        ours: middle(pairs.map(([our]) => our.time)),
        empty: middle(pairs.map(([, their]) => their.time)),
        longest: Math.max(...pairs.map(([our]) => our.longest)),
      });
    }
    return all;
  } finally {
    await ours.close();
    await theirs.close();
    site.close();
    await rm(empty, { recursive: true });
  }
}

/** What was measured, in lines to be read. */
export function firstMarkLines(all: FirstMark[]): string {
  return all
    .map(
      ({ paragraphs, ours, empty, longest }) =>
        `${paragraphs} paragraphs: first mark ${Math.round(ours)} ms after the click; an empty panel that reads the page ${Math.round(empty)} ms: ${(ours / empty).toFixed(2)} times. ${longest ? `Longest task in the page ${Math.round(longest)} ms.` : 'No task over 50 ms in the page.'}`,
    )
    .join('\n');
}

type Time = { time: number; longest: number };

async function timeOf(chromium: Chromium, address: string): Promise<Time> {
  const page = await chromium.browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  await watch(page);
  await chromium.clickAction(page);
  await until('the first mark', () => countPainted(page));
  const { start, marked, longest } = await page.evaluate(
    () => new Promise<Times>((done) => setTimeout(() => done((window as unknown as Watched).times), 500)),
  );
  await chromium.closePanel();
  await page.close();
  return { time: marked! - start, longest };
}

const watch = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((ready) =>
        setTimeout(() => {
          const times: Times = { start: performance.now(), longest: 0 };
          Object.assign(window, { times } satisfies Watched);
          new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) times.longest = Math.max(times.longest, duration);
          }).observe({ type: 'longtask' });
          const look = () => {
            if (CSS.highlights.size) times.marked = performance.now();
            else setTimeout(look);
          };
          look();
          ready();
        }, 200),
      ),
  );

const middle = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
