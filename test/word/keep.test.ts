import { expect, it } from 'vitest';
import { keepInDocument } from '../../addin/word/keep-in-document.ts';
import { keepInMemory } from '../../shared/keep.ts';
import { flavour } from './simulator/document.ts';
import { openWord } from './simulator/office-in-node.ts';

const here = 'decision:not relevant here:1x2y3z';
const value = JSON.stringify({
  verdict: 'not relevant here',
  says: 'Hollins, recommendation 6, at “Every person in long-term segregation”',
});

async function opened(platform: 'pc' | 'mac' | 'web', settings: Record<string, unknown> = {}) {
  const word = await openWord(['One.'], flavour(platform), { settings });
  Object.assign(globalThis, { Office: word.Office });
  const device = keepInMemory();
  return { ...word, device, keep: keepInDocument(device, word.Office.context.document.settings) };
}

const possible = (key: string): [string, () => string] => [key, () => `says what ${key} was`];

it.each(['pc', 'mac', 'web'] as const)('leaves nothing in the document unless the user wants it (%s)', async (platform) => {
  const { doc, keep, device } = await opened(platform);
  await keep.set(here, value);
  expect(await device.get(here)).toBe(value);
  expect(doc.settings).toEqual({});
});

it.each(['pc', 'mac', 'web'] as const)(
  'leaves numbers and verdicts, and no words; another device knows the decision by them (%s)',
  async (platform) => {
    const first = await opened(platform);
    await first.keep.set(here, value);
    await first.keep.recognise(() => [possible(here), possible('decision:not relevant here:other')]);
    await first.keep.keepInDocument(true);
    await first.keep.set('decision:never in this document:4a5b', '{}');
    await first.keep.set('decision:rule off:ccg', '{}');
    await first.keep.set('citation template', 'mine');
    const left = JSON.stringify(first.doc.settings);
    expect(left).not.toMatch(/segregation|Hollins|ccg|mine|1x2y3z|4a5b/);
    expect(left.match(/not relevant here|never in this document|rule off/g)).toEqual(['not relevant here', 'never in this document']);

    const second = await opened(platform, first.doc.settings);
    expect(await second.keep.keys()).toEqual([]);
    expect(await second.keep.recognise(() => [possible('decision:not relevant here:other'), possible(here)])).toBe(true);
    expect(await second.keep.keys()).toEqual([here]);
    expect(await second.keep.get(here)).toBe(`says what ${here} was`);
  },
);

it('salts each document on its own', async () => {
  const numbers = async () => {
    const { doc, keep } = await opened('pc');
    await keep.keepInDocument(true);
    await keep.set(here, value);
    return Object.keys(JSON.parse(doc.settings.SaidBefore as string).verdicts);
  };
  expect(await numbers()).not.toEqual(await numbers());
});

it('takes a decision back in the document too, and everything in one go', async () => {
  const { doc, keep } = await opened('pc');
  await keep.keepInDocument(true);
  await keep.set(here, value);
  await keep.delete(here);
  expect(JSON.parse(doc.settings.SaidBefore as string).verdicts).toEqual({});
  await keep.keepInDocument(false);
  expect(doc.settings).toEqual({});
});

it('says so in a sentence where Word does not keep it', async () => {
  const { Office } = await opened('pc');
  const { settings } = Office.context.document;
  const refusing = keepInDocument(keepInMemory(), {
    get: (name) => settings.get(name),
    set: (name, v) => settings.set(name, v),
    remove: (name) => settings.remove(name),
    saveAsync: ((done: (result: object) => void) =>
      done({ status: Office.AsyncResultStatus.Failed, error: { message: 'Read-only.' } })) as never,
  });
  await expect(refusing.keepInDocument(true)).rejects.toThrow('Word could not keep this in the document: Read-only.');
});
