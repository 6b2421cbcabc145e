import { expect, it, vi } from 'vitest';
import type { Mark } from '../../shared/host.ts';
import { type HostInWord, hostInWord } from './open-host.ts';
import { addParagraph, edit, flavour, removeParagraph } from './simulator/document.ts';

const words = (n: number) => Array.from({ length: n }, (_, i) => `Paragraph ${i}: we will notify CQC within ${i} hours.`);
const counted = async ({ word }: HostInWord, work: () => Promise<unknown>) => {
  const before = word.syncs;
  await work();
  return word.syncs - before;
};
const marksIn = async ({ host }: HostInWord): Promise<Mark[]> =>
  (await host.read()).paragraphs.map(({ id, text }) => ({
    finding: `f-${id}`,
    place: { paragraph: id, start: text.indexOf('CQC'), end: text.indexOf('CQC') + 3, words: 'CQC' },
    style: 'term',
    label: 'CQC',
  }));

it.each([
  ['pc', 1.9],
  ['mac', 1.9],
  ['web', 1.9],
  ['pc', 1.5],
  ['pc', 1.3],
] as const)('checks 500 paragraphs for the first time in at most 3 syncs, underlines included (%s, %s)', async (platform, set) => {
  const t = await hostInWord(words(500), flavour(platform, set));
  expect(
    await counted(t, async () => {
      const marks = await marksIn(t);
      expect(marks).toHaveLength(500);
      await t.host.show(marks);
    }),
  ).toBeLessThanOrEqual(3);
  expect(t.doc.annotations).toHaveLength(set === 1.9 ? 500 : 0);
});

it.each([
  ['pc', 1.9],
  ['web', 1.9],
  ['pc', 1.5],
] as const)('a hundred notes beside the 500 paragraphs cost no more (%s, %s)', async (platform, set) => {
  const notes = Array.from({ length: 80 }, (_, i) => `Note ${i}, on CQC.`);
  const t = await hostInWord(words(500), flavour(platform, set), { notes, endnotes: notes.slice(0, 20) });
  expect(
    await counted(t, async () => {
      const marks = await marksIn(t);
      expect(marks).toHaveLength(600);
      await t.host.show(marks);
    }),
  ).toBeLessThanOrEqual(3);
});

it('checks one changed paragraph in at most 2 syncs, its underline included', async () => {
  const t = await hostInWord(words(500));
  t.host.listen((event) => t.told.push(event));
  await t.host.show(await marksIn(t));
  edit(t.doc, 250, 'We will tell CQC at once.', 'Local');
  await vi.waitFor(() => expect(t.told).toHaveLength(1));
  expect(t.told[0]).toEqual({ type: 'changed', paragraphs: [t.doc.paragraphs[250]!.uid.toLowerCase()] });
  expect(
    await counted(t, async () => {
      const marks = await marksIn(t);
      expect(marks[250]!.place.start).toBe(13);
      await t.host.show(marks);
    }),
  ).toBeLessThanOrEqual(2);
  expect(t.doc.annotations).toHaveLength(500);
  expect(t.doc.annotations.filter((a) => a.critique.start === 13)).toHaveLength(1);
});

it('a paragraph added, one removed: only the new one is read', async () => {
  const t = await hostInWord(words(40));
  t.host.listen((event) => t.told.push(event));
  await t.host.read();
  removeParagraph(t.doc, 3);
  addParagraph(t.doc, 20, 'A new promise.');
  addParagraph(t.doc, 21, 'And another.');
  await vi.waitFor(() => expect(t.told).toHaveLength(1));
  let texts: string[] = [];
  expect(await counted(t, async () => (texts = (await t.host.read()).paragraphs.map((p) => p.text)))).toBe(1);
  expect(texts).toEqual(t.texts());
});

it('reads 8,000 paragraphs in pages of 1,000, asking for named properties only', async () => {
  const t = await hostInWord(words(8000));
  const syncs = await counted(t, async () => expect((await t.host.read()).paragraphs).toHaveLength(8000));
  // Nine pages to load (the last tells that there is no more), and two syncs for the words of each full one.
  expect(syncs).toBe(9 + 16);
  const loaded = new Set(t.word.asked.filter((member) => member.startsWith('Paragraph.')).map((member) => member.toLowerCase()));
  expect([...loaded].sort()).toEqual(
    ['GetText', 'OutlineLevel', 'Style', 'StyleBuiltIn', 'TableNestingLevel', 'Text', 'UniqueLocalId'].map((m) =>
      `Paragraph.${m}`.toLowerCase(),
    ),
  );
});

it('a check that the user asks for reads everything', async () => {
  const t = await hostInWord(words(3));
  t.host.listen(() => {});
  await t.host.read();
  // Word said nothing of this one, as it does of some edits.
  t.doc.paragraphs[1]!.letters = t.doc.paragraphs[2]!.letters;
  expect((await t.host.read()).paragraphs[1]!.text).toContain('Paragraph 2');
});
