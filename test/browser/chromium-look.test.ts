import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { contrast, luminance } from './contrast.ts';
import { inChromium } from './in-chromium.ts';
import { until } from './until.ts';

const ASK =
  'To change the Code of Practice so that seclusion and long-term segregation are not used with people with a learning disability and autistic people.';
const made = (style: string) =>
  `<!doctype html><html lang="en"><title>Made</title><style>${style} body { background: Canvas; color: CanvasText }</style><main><p>${ASK}</p><p>The bus comes at nine.</p></main>`;
const { openMarked } = inChromium({
  'light.html': made(''),
  'either.html': made(':root { color-scheme: light dark }'),
  'dark.html': made(':root { color-scheme: dark }'),
});

/** How the marked words look now, as the browser has worked it out. */
const lookOf = (page: Page) =>
  page.evaluate(() => {
    const [name] = [...CSS.highlights.keys()];
    const { backgroundColor, color, textDecorationLine, textDecorationStyle } = getComputedStyle(
      document.querySelector('p')!,
      `::highlight(${name})`,
    );
    return { name, background: backgroundColor, color, line: textDecorationLine, style: textDecorationStyle };
  });

test('marks can be read on a light page, a dark one, and one that follows the system; a line tells them apart without colour', async () => {
  for (const [path, scheme, isDark] of [
    ['/light.html', 'dark', false],
    ['/dark.html', 'light', true],
    ['/either.html', 'light', false],
    ['/either.html', 'dark', true],
  ] as const) {
    const { page } = await openMarked(path);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const look = await lookOf(page);
    expect(luminance(look.background) < 0.2).toBe(isDark);
    expect(contrast(look.background, look.color)).toBeGreaterThan(7);
    expect([look.name, look.line, look.style]).toEqual(['said-before-same-ask', 'underline', 'solid']);
  }
});

test('marks are not printed', async () => {
  const { page } = await openMarked('/light.html');
  await page.emulateMediaType('print');
  expect(await lookOf(page)).toMatchObject({ background: 'rgba(0, 0, 0, 0)', color: 'rgb(0, 0, 0)', line: 'none' });
});

test('in forced colours a mark is in the system’s own colours for marks, and still there', async () => {
  const { page } = await openMarked('/light.html');
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  const system = await page.evaluate(() => {
    const sample = document.createElement('i');
    sample.style.cssText = 'forced-color-adjust: none; background-color: Mark; color: MarkText';
    document.body.append(sample);
    const { backgroundColor, color } = getComputedStyle(sample);
    sample.remove();
    return { background: backgroundColor, color };
  });
  expect(await lookOf(page)).toMatchObject({ ...system, line: 'underline', style: 'solid' });
});

test('the small card can be read in light, in dark and in forced colours, and is not printed', async () => {
  const { page } = await openMarked('/light.html');
  const spot = await page.evaluate(() => {
    const { x, y } = ([...CSS.highlights.values()].flatMap((h) => [...h]) as Range[])[0]!.getClientRects()[0]!;
    return { x: x + 5, y: y + 5 };
  });
  await page.mouse.move(spot.x, spot.y);
  const session = await page.createCDPSession();
  /** The card's computed style, from inside its closed root. */
  const card = async () => {
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    type Node = typeof root;
    const find = (node: Node): Node | undefined =>
      node.attributes?.includes('popover') ? node : [...(node.children ?? []), ...(node.shadowRoots ?? [])].map(find).find(Boolean);
    const found = find(root);
    if (!found) return undefined;
    const { computedStyle } = await session.send('CSS.getComputedStyleForNode', { nodeId: found.nodeId });
    return Object.fromEntries(computedStyle.map(({ name, value }) => [name, value])) as Record<string, string>;
  };
  const shown = await until('the card', async () => {
    const style = await card();
    return style?.display === 'block' ? style : undefined;
  });
  expect(contrast(shown['background-color']!, shown.color!)).toBeGreaterThan(7);
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: 'dark' }] });
  const dark = (await card())!;
  expect(luminance(dark['background-color']!)).toBeLessThan(0.1);
  expect(contrast(dark['background-color']!, dark.color!)).toBeGreaterThan(7);
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  const forced = (await card())!;
  expect(contrast(forced['background-color']!, forced.color!)).toBeGreaterThan(7);
  expect(forced['border-top-style']).toBe('solid');
  await session.send('Emulation.setEmulatedMedia', { media: 'print', features: [] });
  expect((await card())!.display).toBe('none');
});

test('in text twice as large no word of the panel’s head or of a card’s title is broken', async () => {
  const { panel } = await openMarked('/oversight-panel-2021.html');
  const broken = await panel.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
    const parts = ['page-intro', 'review-panel'].flatMap((name) => [
      ...document.querySelector(name)!.shadowRoot!.querySelectorAll('.holds, .title'),
    ]);
    const lines = (text: Text, start: number, end: number) => {
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      return new Set([...range.getClientRects()].map((line) => line.top)).size;
    };
    return parts.flatMap((part) => {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null)
        for (const { 0: word, index } of text.data.matchAll(/\p{L}+/gu)) if (lines(text, index, index + word.length) > 1) found.push(word);
      return found;
    });
  });
  expect(broken).toEqual([]);
});
