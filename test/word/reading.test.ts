import { expect, it, vi } from 'vitest';
import { annexHead } from '../../shared/annex-in.ts';
import { type HostInWord, hostInWord } from './open-host.ts';
import { addParagraph, edit, flavour, type NewParagraph, type Paragraph, removeParagraph } from './simulator/document.ts';
import type { Batch } from './simulator/rich-api.ts';

const numbered = (n: number) => Array.from({ length: n }, (_, i) => `Paragraph ${i}.`);
const texts = async ({ host }: HostInWord) => (await host.read()).paragraphs.map((p) => p.text);

/** Has it happen just before Word answers the first request of which this is true. */
function before(is: (request: string) => boolean, { word }: HostInWord, happens: () => void): void {
  const { answer } = word;
  word.answer = (batch: Batch) => {
    if (is(JSON.stringify(batch))) {
      word.answer = answer;
      happens();
    }
    return answer(batch);
  };
}

it('the notes of a document of several pages are read too', async () => {
  const t = await hostInWord(numbered(1200), flavour('pc'), { notes: ['A note.'], endnotes: ['At the end.'] });
  expect((await texts(t)).slice(1199)).toEqual(['Paragraph 1199.', 'A note.', 'At the end.']);
});

const moments: [paragraphs: number, what: string, is: (request: string) => boolean][] = [
  [2500, 'the second page', (request) => /"skip":1000/i.test(request)],
  [800, 'the words', (request) => request.includes('GetText')],
];

it.each(moments)('of %i paragraphs one is deleted before %s: the next read has no ghost, and misses none', async (n, _, is) => {
  const t = await hostInWord(numbered(n));
  t.host.listen((event) => t.told.push(event));
  before(is, t, () => removeParagraph(t.doc, 10));
  await t.host.read();
  await vi.waitFor(() => expect(t.told).toHaveLength(1));
  expect(await texts(t)).toEqual(t.texts());
});

it('one is deleted while an edit is read: it is gone at the next read', async () => {
  const t = await hostInWord(numbered(5));
  t.host.listen((event) => t.told.push(event));
  await t.host.read();
  edit(t.doc, 1, 'Changed.');
  await vi.waitFor(() => expect(t.told).toHaveLength(1));
  const read = t.host.read();
  removeParagraph(t.doc, 3);
  await read;
  await vi.waitFor(() => expect(t.told).toHaveLength(2));
  expect(await texts(t)).toEqual(t.texts());
});

const withoutIds = flavour('pc', 1.6, { withoutIds: true });

it('uniqueLocalId is empty: a paragraph that was deleted goes', async () => {
  const t = await hostInWord(numbered(3), withoutIds);
  t.host.listen((event) => t.told.push(event));
  await t.host.read();
  removeParagraph(t.doc, 1);
  await vi.waitFor(() => expect(t.told).toHaveLength(1));
  expect(await texts(t)).toEqual(['Paragraph 0.', 'Paragraph 2.']);
});

it('uniqueLocalId is empty: an edit with a deletion close behind it is read', async () => {
  const t = await hostInWord(numbered(3), withoutIds);
  t.host.listen((event) => t.told.push(event));
  await t.host.read();
  edit(t.doc, 0, 'Changed.');
  removeParagraph(t.doc, 1);
  await vi.waitFor(() => expect(t.told).toHaveLength(1));
  expect(await texts(t)).toEqual(['Changed.', 'Paragraph 2.']);
});

it('a Word too busy to be read is said in a sentence; the next read has what was edited, and all that this Word can do', async () => {
  const deleted: NewParagraph = { words: [{ text: 'Two.', change: 'Deleted', author: 'Jo Smith' }] };
  const t = await hostInWord(['One.', deleted, 'Three.'], flavour('pc'), { notes: ['A note.'] });
  t.host.listen((event) => t.told.push(event));
  const before = await t.host.read();
  edit(t.doc, 0, 'Changed.');
  await vi.waitFor(() => expect(t.told).toHaveLength(1));
  const { answer } = t.word;
  t.word.answer = () => ({ Error: { Code: 'GeneralException', Message: 'busy', Location: '', ActionIndex: 0, HttpStatusCode: 400 } });
  await expect(t.host.read()).rejects.toThrow('Word could not hand over the draft just now (GeneralException). Check again.');
  t.word.answer = answer;
  edit(t.doc, 2, 'Changed too.');
  await vi.waitFor(() => expect(t.told).toHaveLength(2));
  const after = await t.host.read();
  expect(after.paragraphs.map((p) => p.text)).toEqual(['Changed.', 'Changed too.', 'A note.']);
  expect([after.paragraphs.map((p) => p.id), after.unread]).toEqual([before.paragraphs.map((p) => p.id), before.unread]);
});

const places: [what: string, of: (t: HostInWord) => Paragraph, words: string[]][] = [
  ['a footnote', (t) => t.doc.notes[0]!.paragraph, ['One.', 'Two.', 'Changed, on the CQC.']],
  ['another note', (t) => t.doc.notes[1]!.paragraph, ['One.', 'Two.', 'A note.', 'Changed, on the CQC.']],
  ['a header', (t) => t.doc.headers[0]!, ['One.', 'Two.', 'A note.']],
];

it.each(places)('an edit in %s does not bring it into the body, least of all to its head', async (_, of, words) => {
  const t = await hostInWord(['One.', 'Two.'], flavour('pc'), {
    notes: words.length > 3 ? ['A note.', 'Another.'] : ['A note.'],
    headers: ['Draft'],
  });
  t.host.listen((event) => t.told.push(event));
  await t.host.read();
  edit(t.doc, of(t), 'Changed, on the CQC.', 'Local');
  await vi.waitFor(() => expect(t.told).toHaveLength(1));
  expect(await texts(t)).toEqual(words);
});

it('a paragraph added before all others is read as the first, and alone', async () => {
  const t = await hostInWord(numbered(5));
  t.host.listen((event) => t.told.push(event));
  await t.host.read();
  addParagraph(t.doc, 0, 'Before them.');
  await vi.waitFor(() => expect(t.told).toHaveLength(1));
  const before = t.word.syncs;
  expect(await texts(t)).toEqual(t.texts());
  expect(t.word.syncs - before).toBe(1);
});

it('the annex made here is not checked, the blank cells of it neither; a table behind the blank paragraph that ends it is', async () => {
  const cell = (words: string): NewParagraph => ({ words, tableNestingLevel: 1 });
  const annex = [...annexHead, '1. Ours', 'Theirs', 'DHSC, 2023', '', ''].map(cell);
  const t = await hostInWord(['Annex', ...annex, '', cell('In a table of the user’s.'), 'Last.']);
  const { paragraphs, unread } = await t.host.read();
  expect(paragraphs.map((p) => p.text)).toEqual(['Annex', 'In a table of the user’s.', 'Last.']);
  expect(unread).toContain('The annex made here is not checked.');
});
