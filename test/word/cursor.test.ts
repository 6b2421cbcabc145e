import { describe, expect, it, vi } from 'vitest';
import { type HostInWord, hostInWord } from './open-host.ts';
import { addParagraph, edit, type Flavour, flavour, type NewParagraph, type Paragraph } from './simulator/document.ts';

const idOf = ({ uid }: Paragraph) => uid.toLowerCase();
/** A document that was read, with the pane listening. */
async function read(paragraphs: NewParagraph[], how: Flavour, more: { notes?: NewParagraph[]; headers?: NewParagraph[] } = {}) {
  const t = await hostInWord(paragraphs, how, more);
  t.host.listen((event) => t.told.push(event));
  const ids = (await t.host.read()).paragraphs.map((p) => p.id);
  return { t, ids };
}
/** The person puts the cursor there, and a check follows where one is asked for. */
async function goTo(t: HostInWord, where: number | Paragraph): Promise<void> {
  const before = t.told.length;
  t.cursorIn(where);
  await vi.waitFor(() => expect(t.told.length).toBeGreaterThan(before));
  if (t.told.slice(before).some((event) => event.type === 'changed')) await t.host.read();
}
/** Where the pane thinks that the person is. */
const at = ({ told }: HostInWord) => told.flatMap((event) => (event.type === 'at' ? [event.paragraph] : [])).at(-1);
const nowhere = (t: HostInWord, ids: string[]) =>
  vi.waitFor(() => {
    expect(at(t)).toBeTruthy();
    expect(ids).not.toContain(at(t));
  });

describe.each([
  flavour('pc'),
  flavour('web'),
  flavour('pc', 1.8, { refuses: ['events'] }),
  flavour('pc', 1.6, { withoutIds: true }),
  flavour('pc', 1.3),
])('where the person is ($platform, $wordApi, refuses $refuses, without ids: $withoutIds)', (how) => {
  const hasIds = how.wordApi >= 1.6 && !how.withoutIds;

  it('a paragraph that was read', async () => {
    const { t, ids } = await read(['One.', 'Two.'], how);
    await goTo(t, 1);
    expect(t.told).toEqual([{ type: 'at', paragraph: ids[1] }]);
  });

  it('a header is none of the paragraphs, and having looked there once we do not read everything again', async () => {
    const { t, ids } = await read(['One.', 'Two.'], how, { headers: ['Official: sensitive'] });
    await goTo(t, 1);
    await goTo(t, t.doc.headers[0]!);
    await nowhere(t, ids);
    const before = t.told.length;
    t.cursorIn(t.doc.headers[0]!);
    await vi.waitFor(() => expect(t.told.length).toBeGreaterThan(before));
    expect(t.told.slice(before).map((event) => event.type)).not.toContain('changed');
    await goTo(t, 0);
    expect(at(t)).toBe(ids[0]);
  });

  it('of paragraphs with the same words, the right one or none', async () => {
    const { t, ids } = await read(['One.', 'Twice.', 'Between.', 'Twice.'], how);
    await goTo(t, 0);
    await goTo(t, 3);
    if (hasIds) expect(at(t)).toBe(ids[3]);
    else await nowhere(t, ids);
  });

  it('an empty paragraph is none of those with words', async () => {
    const { t, ids } = await read(['One.', '', ''], how);
    await goTo(t, 0);
    await goTo(t, 2);
    await nowhere(t, ids);
  });

  it('a note', async () => {
    const { t, ids } = await read(['Body.'], how.wordApi < 1.5 ? flavour('pc', 1.5) : how, { notes: ['A note on the CCG.'] });
    await goTo(t, t.doc.notes[0]!.paragraph);
    expect(at(t)).toBe(ids[1]);
  });

  it('a new paragraph, once it was read, without a move of the cursor', async () => {
    const { t, ids } = await read(['One.', 'Two.'], how);
    await goTo(t, 0);
    const pasted = addParagraph(t.doc, 2, 'Pasted, and new.');
    t.cursorIn(2);
    await vi.waitFor(() => expect(t.told.some((event) => event.type === 'changed')).toBe(true));
    await new Promise((done) => setTimeout(done, 30));
    const { paragraphs } = await t.host.read();
    expect(ids).not.toContain(paragraphs[2]!.id);
    await vi.waitFor(() => expect(at(t)).toBe(hasIds ? idOf(pasted) : paragraphs[2]!.id));
  });

  it('new words in the paragraph where the person types leave them there', async () => {
    const { t, ids } = await read(['One.', 'Two.'], how);
    await goTo(t, 1);
    edit(t.doc, 1, 'Two, and more.', 'Local');
    t.cursorIn(1);
    await vi.waitFor(() => expect(t.told.some((event) => event.type === 'changed')).toBe(true));
    await new Promise((done) => setTimeout(done, 30));
    await t.host.read();
    await new Promise((done) => setTimeout(done, 30));
    expect(new Set(t.told.flatMap((event) => (event.type === 'at' ? [event.paragraph] : [])))).toEqual(new Set([ids[1]]));
  });
});

describe.each([flavour('pc'), flavour('web'), flavour('pc', 1.8, { refuses: ['events'] })])(
  'words that stand elsewhere too, in a Word with ids ($platform, refuses $refuses)',
  (how) => {
    it('in a header are not those of the body', async () => {
      const { t, ids } = await read(['The review', 'Two.'], how, { headers: ['The review'] });
      await goTo(t, 1);
      await goTo(t, t.doc.headers[0]!);
      await nowhere(t, ids);
    });

    it('pasted once more are those of the new paragraph', async () => {
      const { t } = await read(['One.', 'The CQC must be told.', 'Three.'], how);
      await goTo(t, 0);
      const pasted = addParagraph(t.doc, 3, 'The CQC must be told.');
      t.cursorIn(3);
      await vi.waitFor(() => expect(at(t)).toBe(idOf(pasted)));
      await vi.waitFor(() => expect(t.told.some((event) => event.type === 'changed')).toBe(true));
      expect((await t.host.read()).paragraphs.map((p) => p.id)[3]).toBe(at(t));
    });
  },
);
