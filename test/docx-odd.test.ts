import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { copyOf } from '../addin/open-draft.ts';
import { readDraft } from '../cli/read-draft.ts';
import { openDocx } from '../shared/hosts/docx-host.ts';
import { count, docx, main, PACKAGE, p, rels, run, W, WORDS } from './small-docx.ts';

const PLACE = { paragraph: 'p0', start: 8, end: 18, words: 'notify CQC' };
const theirs = (id: string) =>
  `<w:comments xmlns:w="${W}"><w:comment w:id="${id}" w:author="A colleague">${p(run('Theirs'))}</w:comment></w:comments>`;

const textsOf = async (bytes: Uint8Array) => (await openDocx(bytes, 'draft.docx').read()).paragraphs.map((q) => q.text);
async function commented(bytes: Uint8Array, text = 'Ours'): Promise<Record<string, string>> {
  const host = openDocx(bytes, 'draft.docx');
  await host.insert!(PLACE, { kind: 'comment', text });
  return Object.fromEntries(Object.entries(unzipSync(host.save())).map(([path, held]) => [path, strFromU8(held)]));
}

describe('what is no Word document, or too much of one', () => {
  it.each([
    ['an Excel workbook', '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>', /it is an Excel workbook\./],
    ['a presentation', '<a xmlns="http://schemas.openxmlformats.org/presentationml/2006/main"/>', /it is a PowerPoint presentation\./],
    ['other XML', '<foo/>', /it holds no Word text\./],
    ['a document without a body', `<w:document xmlns:w="${W}"/>`, /it holds no Word text\./],
    ['a paragraph without end', main(p(run('word '.repeat(50_000)))), /longer than 200,000 characters/],
    ['attributes without end', main(`<w:p ${'a="1" '.repeat(460_000)}/>`), /more text and formatting/],
    ['an encoding nobody knows', `<?xml version="1.0" encoding="klingon"?>${main('')}`, /written in “klingon”/],
  ])('is refused with the reason: %s', (_, xml, sentence) => {
    expect(() => openDocx(docx({ 'word/document.xml': xml }), 'draft.docx')).toThrow(sentence);
  });

  it('a password is known though its mark stands late in the file', () => {
    const bytes = new Uint8Array(1_600_000);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
    const mark = [...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]);
    bytes.set(mark, 1_550_000);
    expect(() => openDocx(bytes, 'draft.docx')).toThrow(/protected by a password/);
  });

  it('the terminal gives the same reason for an old format', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'said-before-old-')), 'plan.doc');
    writeFileSync(path, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
    await expect(readDraft(path)).rejects.toThrow(/“plan.doc” could not be read: it is in the old Word format/);
  });

  it('a real draft of eight thousand paragraphs is read', async () => {
    // Words that differ, as a person's do: what is the same over and over packs into nothing.
    const word = (n: number) => ((n * 2654435761) % 4294967296).toString(36);
    const formatted = (n: number) =>
      `<w:r w:rsidR="00C"><w:rPr><w:b/><w:sz w:val="22"/></w:rPr><w:t xml:space="preserve">${word(n)} ${word(n + 1)} </w:t></w:r>`;
    const one = (n: number) =>
      `<w:p w:rsidR="00A" w:rsidP="00B"><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>${[0, 2, 4].map((k) => formatted(6 * n + k)).join('')}</w:p>`;
    const all = Array.from({ length: 8000 }, (_, n) => one(n)).join('');
    expect(await textsOf(docx({ 'word/document.xml': main(all) }))).toHaveLength(8000);
  });
});

describe('encodings', () => {
  const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>${main(p(run(`${WORDS} Café.`)))}`;
  it.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...[...declared('UTF-16')].flatMap((c) => [c.charCodeAt(0), 0])])],
    ['ISO-8859-1', new Uint8Array([...declared('ISO-8859-1')].map((c) => c.charCodeAt(0)))],
  ])('a part in %s is read, and its copy says what it is written in', async (encoding, bytes) => {
    const source = docx({ 'word/document.xml': bytes });
    expect(await textsOf(source)).toEqual([`${WORDS} Café.`]);
    const copy = openDocx(source, 'draft.docx').save();
    expect(strFromU8(unzipSync(copy)['word/document.xml']!)).not.toContain(encoding);
    expect(await textsOf(copy)).toEqual([`${WORDS} Café.`]);
  });
});

describe('comments in odd packages', () => {
  it.each([
    ['in other capitals', 'Comments.xml'],
    ['percent-encoded', 'comm%65nts.xml'],
    ['with a backslash', '..\\word\\comments.xml'],
  ])('a target written %s is found', async (_, target) => {
    const saved = await commented(docx({ 'word/_rels/document.xml.rels': rels('comments', target), 'word/comments.xml': theirs('0') }));
    expect(saved['word/comments.xml']).toMatch(/Theirs.*Ours/s);
  });

  it('a target that is not there counts as none', async () => {
    const saved = await commented(docx({ 'word/_rels/document.xml.rels': rels('comments', 'gone.xml') }));
    expect(saved['word/comments.xml']).toContain('Ours');
    expect(saved['word/_rels/document.xml.rels']).not.toContain('gone.xml');
  });

  it('a part that nothing relates to keeps its name and what it says', async () => {
    const override = '<Override PartName="/word/comments.xml" ContentType="x"/>';
    const types = `<Types xmlns="${PACKAGE}/content-types">${override}</Types>`;
    const saved = await commented(docx({ '[Content_Types].xml': types, 'word/comments.xml': theirs('0') }));
    expect(saved['word/comments.xml']).toBe(theirs('0'));
    expect(saved['word/comments1.xml']).toContain('Ours');
    expect(count(saved['[Content_Types].xml']!, '/word/comments.xml')).toBe(1);
  });

  it('a list of parts in other capitals is found; without one the comment is refused and nothing of it stays', async () => {
    const types = `<Types xmlns="${PACKAGE}/content-types"/>`;
    expect(await commented(docx({ '[Content_Types].xml': null, '[content_types].xml': types }))).toHaveProperty(['word/comments.xml']);
    const host = openDocx(docx({ '[Content_Types].xml': null }), 'draft.docx');
    await expect(host.insert!(PLACE, { kind: 'comment', text: 'Ours' })).rejects.toThrow(/could not be written: the list of its parts/);
    expect(Object.keys(unzipSync(host.save()))).not.toContain('word/comments.xml');
  });

  it('ids that are no numbers are passed over', async () => {
    const files = { 'word/_rels/document.xml.rels': rels('comments', 'comments.xml'), 'word/comments.xml': theirs('abc') };
    expect((await commented(docx(files)))['word/document.xml']).toContain('<w:commentReference w:id="0"/>');
  });

  it('a comment of a copy that was saved before is not added again; other words, or another place, are', async () => {
    const host = openDocx(docx(), 'draft.docx');
    await host.insert!(PLACE, { kind: 'comment', text: 'Ours\nin two lines' });
    const copy = host.save();
    expect(count((await commented(copy, 'Ours\nin two lines'))['word/comments.xml']!, '<w:comment ')).toBe(1);
    expect(count((await commented(copy, 'Other'))['word/comments.xml']!, '<w:comment ')).toBe(2);
    const again = openDocx(copy, 'draft.docx');
    await again.insert!({ ...PLACE, end: 14, words: 'notify' }, { kind: 'comment', text: 'Ours\nin two lines' });
    expect(count(strFromU8(unzipSync(again.save())['word/comments.xml']!), '<w:comment ')).toBe(2);
  });

  it('a copy keeps an ending that Word knows it by', () => {
    expect(['a.docx', 'b.docm', 'c.DOTX'].map(copyOf)).toEqual(['a, checked.docx', 'b, checked.docm', 'c, checked.DOTX']);
  });

  it('a file named __proto__ does no harm to the copy', async () => {
    const bytes = strToU8(strFromU8(docx({ PROTOFILE: 'x' }), true).replaceAll('PROTOFILE', '__proto__'), true);
    const copy = unzipSync(openDocx(bytes, 'draft.docx').save());
    expect(Object.keys(copy).sort()).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
  });
});

describe('what is read of odd text', () => {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  it('words inside the code of a field are not text, though another field shows them', async () => {
    const inner = `${char('begin')}<w:r><w:instrText>X</w:instrText></w:r>${char('separate')}${run('unseen')}${char('end')}`;
    const field = `${char('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${inner}${char('separate')}${run('seen')}${char('end')}`;
    expect(await textsOf(docx({ 'word/document.xml': main(p(`${run('It is ')}${field}${run('.')}`)) }))).toEqual(['It is seen.']);
  });

  it('says that a file put in whole was not read, and that joined paragraphs were read apart', async () => {
    const joined = `${p(`<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('One')}`)}${p(run(' and two'))}`;
    const { unread } = await openDocx(docx({ 'word/document.xml': main(`${joined}<w:altChunk/>`) }), 'draft.docx').read();
    expect(unread).toEqual([expect.stringMatching(/put into this document whole/), expect.stringMatching(/tracked deletion joins/)]);
  });

  it.each([
    ['<w:smartTag>', '</w:smartTag>', /a smart tag/],
    ['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', /a content control/],
    ['<w:hyperlink>', '</w:hyperlink>', /a link/],
  ])('words in %s are not replaced, and the reason is named', async (open, close, sentence) => {
    const host = openDocx(docx({ 'word/document.xml': main(p(open + run(WORDS) + close)) }), 'draft.docx');
    await expect(host.replace!(PLACE, 'x')).rejects.toThrow(sentence);
  });
});
