import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inChromium } from './in-chromium.ts';
import { isChecked, painted, textOf } from './seen.ts';
import { until } from './until.ts';

const { open, openMarked, chromium } = inChromium();

test('what is chosen is kept and heeded, exported whole, and deleted', async () => {
  const { page: options } = await open(`chrome-extension://${chromium().id}/options.html`);
  const choose = async (words: string) => {
    const found = await until(words, async () => {
      for (const part of await options.$$('options-page >>> :is(label, button)'))
        if ((await part.evaluate((e) => e.textContent?.trim() ?? '')).startsWith(words)) return part;
      return undefined;
    });
    await found.click();
  };
  const kept = () => options.evaluate('chrome.storage.local.get()') as Promise<Record<string, string>>;
  await choose('What overlaps');
  await choose('Cymraeg');
  const mine = { dates: 'cy', 'unmarked:overlapping': 'yes' };
  await until('both to be kept', async () => Object.keys(await kept()).length === 2);
  expect(await kept()).toEqual(mine);

  const { page, panel } = await openMarked();
  expect(Object.keys(await painted(page))).toEqual(['said-before-same-ask']);
  expect(await textOf(panel)).toContain('21 Gorffennaf 2021');

  const folder = mkdtempSync(join(tmpdir(), 'said-before-export-'));
  await options.bringToFront();
  const session = await options.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await choose('Export what is kept');
  const file = await until('the file', () => {
    try {
      return JSON.parse(readFileSync(join(folder, 'said-before.json'), 'utf8')) as object;
    } catch {
      return undefined;
    }
  });
  expect(file).toEqual(mine);
  rmSync(folder, { recursive: true });

  await choose('Delete all of it');
  await until('a sentence', () => options.$eval('options-page >>> [role=status]', (e) => /^Deleted: everything/.test(e.textContent ?? '')));
  expect(await kept()).toEqual({});
  await page.bringToFront();
  await page.reload();
  await until('both to be marked again', async () => (await isChecked(panel)) && Object.keys(await painted(page)).length === 2);
});
