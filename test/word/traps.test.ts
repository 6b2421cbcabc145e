import { expect, it, vi } from 'vitest';
import type { Place } from '../../shared/draft.ts';
import type { Mark } from '../../shared/host.ts';
import { type HostInWord, hostInWord } from './open-host.ts';
import {
  addParagraph,
  currentText,
  edit,
  flavour,
  format,
  type Letters,
  type NewParagraph,
  removeParagraph,
} from './simulator/document.ts';

// Each test is named after a documented trap of Word's; the numbers are threads of OfficeDev/office-js.

const place = async ({ host }: HostInWord, words: string, nth = 0): Promise<Place> => {
  const { paragraphs } = await host.read();
  const [p, start] = paragraphs.flatMap((one) =>
    [...one.text.matchAll(new RegExp(words.replace(/[.^]/g, '\\$&'), 'g'))].map((m) => [one, m.index] as const),
  )[nth]!;
  return { paragraph: p.id, start, end: start + words.length, words };
};
const mark = (at: Place): Mark => ({ finding: `f${at.start}`, place: at, style: 'same ask', label: 'Same ask' });
const texts = async ({ host }: HostInWord) => (await host.read()).paragraphs.map((p) => p.text);
const line = (...words: Letters[]): NewParagraph => ({ words });
const deleted = (text: string, author = 'Jo Smith'): Letters => ({ text, change: 'Deleted', author });

it.each(['pc', 'web'] as const)('text holds tracked deletions, hidden text, and marks of notes and comments (%s)', async (platform) => {
  const words = line(
    { text: 'We will' },
    { text: '\u0002\u0005' },
    deleted(' not'),
    { text: ' secretly', hidden: true },
    { text: ' act.' },
  );
  expect(await texts(await hostInWord([words], flavour(platform)))).toEqual(['We will act.']);
  const older = await hostInWord([words], flavour(platform, 1.4));
  expect(await texts(older)).toEqual(['We will act.']);
});

it('a note of several paragraphs comes as one text: a space stands between them', async () => {
  const t = await hostInWord(['Body.'], flavour('pc'), { notes: ['First, on the CCG.\rSecond, on the CQC.\r'] });
  expect(await texts(t)).toEqual(['Body.', 'First, on the CCG. Second, on the CQC.']);
  await t.host.replace!(await place(t, 'CQC'), 'Ofsted');
  expect(await texts(t)).toEqual(['Body.', 'First, on the CCG. Second, on the Ofsted.']);
});

it('getText ends with a carriage return on the desktop', async () => {
  expect(await texts(await hostInWord(['One.'], flavour('pc')))).toEqual(['One.']);
});

it('getText is claimed and refused on a one-time purchase (#4953, #5179): the next means is taken, once and for all', async () => {
  const t = await hostInWord([line({ text: 'Kept' }, deleted(' gone'))], flavour('pc', 1.8, { refuses: ['getText'] }));
  expect(await texts(t)).toEqual(['Kept']);
  const before = t.word.asked.length;
  expect(await texts(t)).toEqual(['Kept']);
  expect(t.word.asked.slice(before)).not.toContain('Paragraph.GetText');
});

it('uniqueLocalId is empty (#4258): ids of our own follow the paragraphs', async () => {
  const t = await hostInWord(['One.', 'Two.', 'Two.', 'Four.'], flavour('pc', 1.6, { withoutIds: true }));
  const before = (await t.host.read()).paragraphs;
  edit(t.doc, 3, 'Four, changed.');
  addParagraph(t.doc, 1, 'New.');
  const after = (await t.host.read()).paragraphs;
  expect(after.map((p) => [p.text, before.findIndex((b) => b.id === p.id)])).toEqual([
    ['One.', 0],
    ['New.', -1],
    ['Two.', 1],
    ['Two.', 2],
    ['Four, changed.', 3],
  ]);
});

it('uniqueLocalId moves to a new paragraph (#5784): the words are checked before anything is done', async () => {
  const t = await hostInWord(['CQC will inspect.', 'Other.']);
  const at = await place(t, 'CQC');
  const [one, two] = t.doc.paragraphs;
  [one!.uid, two!.uid] = [two!.uid, one!.uid];
  await expect(t.host.replace!(at, 'Ofsted')).rejects.toThrow(/changed/);
  expect(t.texts()).toEqual(['CQC will inspect.', 'Other.']);
});

it('ids are upper case in the desktop program and lower case on the web: ours are the same in both', async () => {
  for (const platform of ['pc', 'web'] as const) {
    const { host, doc } = await hostInWord(['One.'], flavour(platform));
    expect((await host.read()).paragraphs[0]!.id).toBe(doc.paragraphs[0]!.uid.toLowerCase());
  }
});

it('paragraph events come for our own edits too: they start no second round', async () => {
  const t = await hostInWord(['CCG duty.', 'Two.']);
  t.host.listen((event) => t.told.push(event));
  await t.host.replace!(await place(t, 'CCG'), 'ICB');
  await vi.waitFor(() => expect(t.told).toHaveLength(1));
  const [first] = (await t.host.read()).paragraphs;
  await t.host.show([mark({ paragraph: first!.id, start: 0, end: 3, words: 'ICB' })]);
  await t.host.show([mark({ paragraph: first!.id, start: 0, end: 3, words: 'ICB' })]);
  await new Promise((done) => setTimeout(done, 30));
  expect(t.told).toHaveLength(1);
  expect(t.doc.annotations).toHaveLength(1);
});

it('paragraph events are refused: the selection tells instead, and a check reads everything', async () => {
  const t = await hostInWord(['One.', 'Two.'], flavour('pc', 1.8, { refuses: ['events'] }));
  t.host.listen((event) => t.told.push(event));
  await t.host.read();
  t.cursorIn(1);
  const paragraph = t.doc.paragraphs[1]!.uid.toLowerCase();
  await vi.waitFor(() => expect(t.told).toEqual([{ type: 'at', paragraph }]));
  edit(t.doc, 1, 'Two, and more.', 'Local');
  t.cursorIn(1);
  await vi.waitFor(() =>
    expect(t.told.slice(1)).toEqual([
      { type: 'at', paragraph },
      { type: 'changed', paragraphs: [paragraph] },
    ]),
  );
  expect(await texts(t)).toEqual(['One.', 'Two, and more.']);
});

it('there are no paragraph events before WordApi 1.6: words not read before are an edit', async () => {
  const t = await hostInWord(['One.', 'Two.'], flavour('pc', 1.3));
  t.host.listen((event) => t.told.push(event));
  await t.host.read();
  edit(t.doc, 1, 'Two, and more.', 'Local');
  t.cursorIn(1);
  await vi.waitFor(() => expect(t.told).toEqual([{ type: 'changed' }]));
  expect(await texts(t)).toEqual(['One.', 'Two, and more.']);
});

it('a co-author’s edit comes as an event like our own', async () => {
  const t = await hostInWord(['One.', 'Two.']);
  t.host.listen((event) => t.told.push(event));
  await t.host.read();
  edit(t.doc, 0, 'One, changed by them.', 'Remote');
  await vi.waitFor(() => expect(t.told).toHaveLength(1));
  expect(await texts(t)).toEqual(['One, changed by them.', 'Two.']);
});

it('paragraph events do not come for formatting on the web (#6770): a check that the user asks for reads it', async () => {
  const t = await hostInWord(['Reviews', 'The CQC will inspect.'], flavour('web'));
  const kind = async () => (await t.host.read()).paragraphs[0]!.kind;
  t.host.listen((event) => t.told.push(event));
  await t.host.read();
  format(t.doc, t.doc.paragraphs[0]!, 'Heading1');
  edit(t.doc, 1, 'The CQC will look.', 'Local');
  await vi.waitFor(() => expect(t.told).toEqual([{ type: 'changed', paragraphs: [t.doc.paragraphs[1]!.uid] }]));
  expect(await kind()).toBeUndefined();
  expect(await kind()).toBe('heading');
});

it('handlers stay until they are removed: stopping takes them away', async () => {
  const t = await hostInWord(['One.']);
  const stop = t.host.listen((event) => t.told.push(event));
  await t.host.read();
  stop();
  edit(t.doc, 0, 'Changed.');
  await new Promise((done) => setTimeout(done, 30));
  expect(t.told).toEqual([]);
});

it('annotations are claimed and refused without a subscription: nothing is said, and it is not tried again', async () => {
  const t = await hostInWord(['CQC will.'], flavour('pc', 1.8, { refuses: ['annotations'] }));
  const at = await place(t, 'CQC');
  await t.host.show([mark(at)]);
  const before = t.word.syncs;
  await t.host.show([mark({ ...at, end: 2, words: 'CQ' })]);
  expect(t.word.syncs).toBe(before);
});

it('annotations vanish after a while (#5364), and nothing says so: all of ours are drawn anew', async () => {
  const t = await hostInWord(['CQC will.', 'CQC may.', 'CQC must.']);
  const marks = [mark(await place(t, 'CQC', 0)), mark(await place(t, 'CQC', 1)), mark(await place(t, 'CQC', 2))];
  await t.host.show(marks);
  t.doc.annotations.splice(0, 1);
  await t.host.show(marks.slice(1));
  expect(t.doc.annotations.map((a) => t.doc.paragraphs.indexOf(a.paragraph))).toEqual([1, 2]);
});

it('annotations go when their words are edited: theirs alone is drawn again, and in one sync', async () => {
  const t = await hostInWord(['CQC will.', 'CQC may.']);
  t.host.listen((event) => t.told.push(event));
  await t.host.show([mark(await place(t, 'CQC', 0)), mark(await place(t, 'CQC', 1))]);
  const [gone, kept] = t.doc.annotations.splice(0, 1).concat(t.doc.annotations);
  edit(t.doc, 0, 'The CQC will.', 'Local');
  t.doc.fire('AnnotationRemoved', [gone!.id]);
  await vi.waitFor(() => expect(t.told).toHaveLength(1));
  const marks = [mark(await place(t, 'CQC', 0)), mark({ ...(await place(t, 'CQC', 1)) })];
  const before = t.word.syncs;
  await t.host.show(marks);
  expect(t.word.syncs - before).toBe(1);
  expect(t.doc.annotations).toHaveLength(2);
  expect(t.doc.annotations).toContain(kept);
});

it('annotation offsets count the marks of notes, and are out by one in footnotes (#4997), where none is drawn', async () => {
  const t = await hostInWord([line({ text: 'Note\u0002 of CQC.' })], flavour('pc'), { notes: ['Says CQC.'] });
  await t.host.show([mark(await place(t, 'CQC', 0)), mark(await place(t, 'CQC', 1))]);
  expect(t.doc.annotations.map((a) => [a.critique.start, a.critique.length])).toEqual([[9, 3]]);
});

it('annotations have five colours and no more: each kind of ours has its own of them', async () => {
  const t = await hostInWord(['CQC will, and CQC may, and CQC must.']);
  const kinds = ['same ask', 'overlapping', 'term'] as const;
  const marks = [];
  for (const style of kinds) marks.push({ ...mark(await place(t, 'CQC', marks.length)), style });
  await t.host.show(marks);
  expect(new Set(t.doc.annotations.map((a) => a.critique.colorScheme)).size).toBe(kinds.length);
});

it('what an annotation’s card says must be a string of the manifest', async () => {
  const t = await hostInWord(['CQC will.']);
  await t.host.show([mark(await place(t, 'CQC'))]);
  expect(t.doc.annotations[0]!.critique.popupOptions).toMatchObject({
    titleResourceId: 'Popup.Same',
    brandingTextResourceId: 'Popup.Brand',
  });
});

it('a click on an annotation picks its finding', async () => {
  const t = await hostInWord(['CQC will.']);
  t.host.listen((event) => t.told.push(event));
  await t.host.show([mark(await place(t, 'CQC'))]);
  t.doc.fire('AnnotationClicked', [], 'Local', { id: t.doc.annotations[0]!.id });
  await vi.waitFor(() => expect(t.told).toEqual([{ type: 'picked', finding: 'f0' }]));
});

it.each([
  ['pc', 260],
  ['web', 260],
  ['pc', 101],
] as const)('search takes 255 characters at most: a longer passage is found by its ends (%s, %s)', async (platform, length) => {
  const words = Array.from({ length: 40 }, (_, i) => `placement ${i}`)
    .join(', ')
    .slice(0, length);
  const t = await hostInWord([`Before. ${words}. After.`], flavour(platform));
  await t.host.reveal({ paragraph: (await t.host.read()).paragraphs[0]!.id, start: 8, end: 8 + length, words });
  expect(currentText(t.doc.selected.letters)).toBe(words);
});

it('search reads a caret as a code: it is doubled', async () => {
  const t = await hostInWord(['Growth of 2^p a year.']);
  await t.host.reveal(await place(t, '2^p'));
  expect(currentText(t.doc.selected.letters)).toBe('2^p');
});

it('search takes fewer than 255 characters with wildcard escapes (#1726): we use none, and a passage of carets, each doubled, is found', async () => {
  const many = (words: (n: number) => string) =>
    Array.from({ length: 50 }, (_, n) => words(n))
      .join('')
      .slice(0, 200);
  const statute = many((n) => `(${n})[a]{b}?*@<>!\\`);
  const growth = many((n) => `2^${n}^`);
  const t = await hostInWord([`Under ${statute}.`, `${growth} a year.`]);
  const paragraphs = (await t.host.read()).paragraphs;
  for (const [i, words] of [statute, growth].entries()) {
    const start = paragraphs[i]!.text.indexOf(words);
    await t.host.reveal({ paragraph: paragraphs[i]!.id, start, end: start + words.length, words });
    expect(currentText(t.doc.selected.letters)).toBe(words);
  }
});

it('search refuses an empty string (#2413): empty words select the whole paragraph and change nothing', async () => {
  const t = await hostInWord(['Some words.']);
  const at = { ...(await place(t, 'Some')), end: 0, words: '' };
  await expect(t.host.replace!(at, 'x')).rejects.toThrow(/not changed/);
  expect(t.texts()).toEqual(['Some words.']);
});

it('search finds deleted words too: only those still there are counted', async () => {
  const t = await hostInWord([line(deleted('CCG '), { text: 'the CCG and the ' }, deleted('CCG'), { text: ' CCG board' })]);
  await t.host.replace!(await place(t, 'CCG', 1), 'ICB');
  expect(t.texts()).toEqual(['the CCG and the  ICB board']);
});

it('search does not cross a field (#5905): the paragraph is selected, and nothing is replaced', async () => {
  const t = await hostInWord([line({ text: 'See paragraph ' }, { text: '12', field: true }, { text: ' on CQC.' })]);
  const at = await place(t, 'paragraph 12 on');
  await t.host.reveal(at);
  expect(currentText(t.doc.selected.letters)).toBe('See paragraph 12 on CQC.');
  await expect(t.host.replace!(at, 'x')).rejects.toThrow(/field/);
  await expect(t.host.replace!(await place(t, '12'), '13')).rejects.toThrow(/field/i);
  expect(t.texts()).toEqual(['See paragraph 12 on CQC.']);
});

it.each(['pc', 'web'] as const)('a replacement inside a link takes the whole link, or fails: it is refused (%s)', async (platform) => {
  const t = await hostInWord([line({ text: 'Read ' }, { text: 'the CCG guide', link: 'https://example.org' })], flavour(platform));
  await expect(t.host.replace!(await place(t, 'CCG'), 'ICB')).rejects.toThrow(/link/);
  expect(t.texts()).toEqual(['Read the CCG guide']);
});

it('a line break in new words makes a paragraph: it is refused, and taken out of a reference', async () => {
  const t = await hostInWord(['The CCG will act.'], flavour('pc', 1.4));
  await expect(t.host.replace!(await place(t, 'CCG'), 'ICB\nboard')).rejects.toThrow(/line break/);
  await t.host.insert!(await place(t, 'CCG'), { kind: 'reference', text: 'Hollins,\n2023' });
  expect(t.texts()).toEqual(['The CCG [Hollins, 2023] will act.']);
});

it('an annotation beyond the end of its paragraph is not a refusal: the next are drawn', async () => {
  const t = await hostInWord(['CQC will.', 'CQC may.']);
  const marks = [mark(await place(t, 'CQC', 0)), mark(await place(t, 'CQC', 1))];
  t.doc.paragraphs[0]!.letters.length = 1;
  await t.host.show(marks);
  expect(t.doc.annotations).toHaveLength(0);
  await t.host.show(marks.slice(1));
  expect(t.doc.annotations).toHaveLength(1);
});

it('straight and curly quotes find each other: only the exact words are taken', async () => {
  const t = await hostInWord(["people's homes and people’s homes"]);
  await t.host.replace!(await place(t, 'people’s'), 'persons’');
  expect(t.texts()).toEqual(["people's homes and persons’ homes"]);
});

it('footnotes come with a mark before them, and cannot be had by id on the web', async () => {
  const t = await hostInWord(['Body.'], flavour('web'), { notes: ['First note on CCG.', 'Second.'] });
  expect((await t.host.read()).paragraphs.map((p) => [p.text, p.kind])).toEqual([
    ['Body.', undefined],
    ['First note on CCG.', 'note'],
    ['Second.', 'note'],
  ]);
  await t.host.reveal(await place(t, 'CCG'));
  expect(currentText(t.doc.selected.letters)).toBe('CCG');
});

it('endnotes are read after the footnotes, and found again', async () => {
  const t = await hostInWord(['Body.'], flavour('web'), { notes: ['A footnote.'], endnotes: ['An endnote on the CCG.'] });
  expect((await t.host.read()).paragraphs.map((p) => [p.text, p.kind])).toEqual([
    ['Body.', undefined],
    ['A footnote.', 'note'],
    ['An endnote on the CCG.', 'note'],
  ]);
  await t.host.reveal(await place(t, 'CCG'));
  expect(currentText(t.doc.selected.letters)).toBe('CCG');
});

it('what is not read is said: headers and text boxes, and notes before WordApi 1.5', async () => {
  const said = async (set: number) => (await (await hostInWord(['One.'], flavour('pc', set))).host.read()).unread;
  expect(await said(1.9)).toEqual(['Headers, footers and text boxes are not read in Word.']);
  expect((await said(1.4))!.join(' ')).toContain('Footnotes and endnotes are not read');
});

it.each([
  [1.9, [], false, false],
  [1.8, ['getText'], false, false],
  [1.8, ['events'], false, true],
  [1.5, [], false, true],
  [1.3, [], true, true],
] as const)(
  'what is read in spite of its deletion, and an edit that goes unnoticed, are said (%s without %j)',
  async (set, refuses, deletions, edits) => {
    const t = await hostInWord(['One.'], flavour('pc', set, { refuses: [...refuses] }));
    t.host.listen(() => {});
    const said = (await t.host.read()).unread!.join(' ');
    expect([said.includes('Words deleted as tracked changes are read too'), said.includes('Press “Check again”')]).toEqual([
      deletions,
      edits,
    ]);
  },
);

it('styles have the user’s language and the web’s small letters: levels count too', async () => {
  const kinds = await hostInWord([
    { words: 'Reviews', style: 'Überschrift 1', styleBuiltIn: 'Heading1', outlineLevel: 1 },
    { words: 'A level', style: 'own heading', styleBuiltIn: 'Other', outlineLevel: 2 },
    { words: 'Said', style: 'quote', styleBuiltIn: 'Quote' },
    { words: 'Said too', style: 'Block Quotation', styleBuiltIn: 'Other' },
    { words: 'In a cell', tableNestingLevel: 1 },
    'Plain',
  ]);
  expect((await kinds.host.read()).paragraphs.map((p) => p.kind)).toEqual(['heading', 'heading', 'quote', 'quote', 'cell', undefined]);
});

it('all that a Word of 2019 has is WordApi 1.3: it reads, reveals and says what it cannot do', async () => {
  const t = await hostInWord(['The CCG will act.', 'The CCG may act.'], flavour('pc', 1.3));
  const at = await place(t, 'CCG', 1);
  await t.host.show([mark(at)]);
  await t.host.reveal(at);
  expect(currentText(t.doc.selected.letters)).toBe('CCG');
  await expect(t.host.replace!(at, 'ICB')).rejects.toThrow(/cannot track/);
  await expect(t.host.insert!(at, { kind: 'comment', text: 'x' })).rejects.toThrow(/Copy the text/);
  const back = await t.host.insert!(at, { kind: 'reference', text: 'Hollins, 2023, 6' });
  expect(t.texts()).toEqual(['The CCG will act.', 'The CCG [Hollins, 2023, 6] may act.']);
  await back();
  expect(t.texts()).toEqual(['The CCG will act.', 'The CCG may act.']);
});

it('a paragraph that was deleted is refused with a sentence', async () => {
  const t = await hostInWord(['One.', 'The CCG.']);
  const at = await place(t, 'CCG');
  removeParagraph(t.doc, 1);
  await expect(t.host.reveal(at)).rejects.toThrow(/no longer there/);
});
