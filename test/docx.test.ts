import * as d from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { annexHead, registerHead } from '../shared/annex-in.ts';
import { openDocx } from '../shared/hosts/docx-host.ts';
import { tableDocx } from '../shared/hosts/table-docx.ts';
import { textHost } from '../shared/hosts/text-host.ts';
import { hostContract } from './host-contract.ts';

const paragraph = (...children: d.ParagraphChild[]) => new d.Paragraph({ children });
const pack = async (children: d.FileChild[], options: Partial<d.IPropertiesOptions> = {}) =>
  new Uint8Array(await d.Packer.toArrayBuffer(new d.Document({ ...options, sections: [{ children }] })));
const read = async (bytes: Uint8Array) => (await openDocx(bytes, 'draft.docx').read()).paragraphs;
const edited = (bytes: Uint8Array, path: string, edit: (xml: string) => string) => {
  const files = unzipSync(bytes);
  return zipSync({ ...files, [path]: strToU8(edit(strFromU8(files[path]!))) });
};

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

hostContract('plain text', async (lines) => {
  const host = textHost('draft.txt', lines.join('\n'));
  return {
    host,
    text: async () => host.text().split('\n').filter(Boolean),
    change: async (n, words) => {
      const { paragraphs } = await host.read();
      const p = paragraphs[n]!;
      await host.replace!({ paragraph: p.id, start: 0, end: p.text.length, words: p.text }, words);
    },
  };
});

hostContract('.docx', async (lines) => {
  const host = openDocx(await pack(lines.map((text) => paragraph(new d.TextRun(text)))), 'draft.docx');
  return {
    host,
    text: async () => (await read(host.save())).map((p) => p.text),
    change: async (n, words) => {
      const p = (await host.read()).paragraphs[n]!;
      await host.replace!({ paragraph: p.id, start: 0, end: p.text.length, words: p.text }, words);
    },
  };
});

const change = { author: 'A colleague', date: '2025-01-01T00:00:00Z' };

describe('reading a .docx', () => {
  it('joins runs, keeps tracked insertions, and leaves tracked deletions out', async () => {
    const bytes = await pack([
      paragraph(
        new d.TextRun('Kept '),
        new d.DeletedTextRun({ text: 'deleted ', id: 1, ...change }),
        new d.InsertedTextRun({ text: 'inserted ', id: 2, ...change }),
        new d.TextRun({ text: 'tail', bold: true }),
      ),
    ]);
    expect((await read(bytes)).map((p) => p.text)).toEqual(['Kept inserted tail']);
  });

  it('knows headings, quotations, table cells and footnotes for what they are', async () => {
    const bytes = await pack(
      [
        new d.Paragraph({ text: 'Reviews', heading: d.HeadingLevel.HEADING_2 }),
        new d.Paragraph({ text: 'We accept this.', style: 'Quote' }),
        new d.Table({ rows: [new d.TableRow({ children: [new d.TableCell({ children: [paragraph(new d.TextRun('In a cell'))] })] })] }),
        paragraph(new d.TextRun('Body'), new d.FootnoteReferenceRun(1)),
      ],
      {
        footnotes: { 1: { children: [paragraph(new d.TextRun('A note.'))] } },
        styles: { paragraphStyles: [{ id: 'Quote', name: 'Quote', basedOn: 'Normal' }] },
      },
    );
    expect((await read(bytes)).map((p) => [p.text.trim(), p.kind])).toEqual([
      ['Reviews', 'heading'],
      ['We accept this.', 'quote'],
      ['In a cell', 'cell'],
      ['Body', undefined],
      ['A note.', 'note'],
    ]);
  });

  const body = (xml: string) => async () => {
    const bytes = await pack([paragraph(new d.TextRun('PLACE'))]);
    return edited(bytes, 'word/document.xml', (s) => s.replace(/<w:p>.*<\/w:p>|<w:p .*<\/w:p>/s, xml));
  };
  it.each([
    [
      'nested content controls',
      '<w:sdt><w:sdtContent><w:p><w:sdt><w:sdtContent><w:r><w:t>Inside two controls</w:t></w:r></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>',
      ['Inside two controls'],
    ],
    [
      'a field without its code',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1 May 2026</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      ['1 May 2026'],
    ],
    [
      'tracked moves once, where they went',
      '<w:p><w:moveFrom w:id="1"><w:r><w:t>Moved.</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo w:id="2"><w:r><w:t>Moved.</w:t></w:r></w:moveTo></w:p>',
      ['Moved.'],
    ],
    [
      'a text box once, though Word stores it twice',
      '<w:p><w:r><w:t>Outside</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>',
      ['Outside', 'In the box'],
    ],
    ['no hidden text', '<w:p><w:r><w:t>Seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> unseen</w:t></w:r></w:p>', ['Seen']],
    ['non-breaking hyphens', '<w:p><w:r><w:t>long</w:t><w:noBreakHyphen/><w:t>term</w:t></w:r></w:p>', ['long\u2011term']],
  ])('reads %s', async (_, xml, expected) => {
    expect((await read(await body(xml)())).map((p) => p.text)).toEqual(expected);
  });

  it('reads strict documents, a main part elsewhere, and a byte order mark', async () => {
    const bytes = await pack([paragraph(new d.TextRun('Strict words'))]);
    const strict = edited(
      bytes,
      'word/document.xml',
      (s) =>
        `\ufeff${s.replaceAll('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main')}`,
    );
    const files = unzipSync(strict);
    const { 'word/document.xml': main, ...rest } = files;
    const moved = zipSync({
      ...rest,
      'odd/place.xml': main!,
      '_rels/.rels': strToU8(strFromU8(files['_rels/.rels']!).replace('word/document.xml', 'odd/place.xml')),
    });
    expect((await read(moved)).map((p) => p.text)).toEqual(['Strict words']);
  });
});

describe('refusing what is not a .docx, in a sentence', () => {
  const ole = (words = '') => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...[...words].flatMap((c) => [c.charCodeAt(0), 0])]);
  it.each([
    ['an old .doc', () => ole(), /old Word format/],
    ['a protected document', () => ole('EncryptedPackage'), /protected by a password/],
    ['something else', () => strToU8('hello'), /not a \.docx/],
    ['nothing', () => new Uint8Array(), /it is empty\./],
    ['a rich text file', () => strToU8('{\\rtf1 Words}'), /rich text file \(\.rtf\)/],
    [
      'an .odt',
      () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }),
      /OpenDocument/,
    ],
    ['a zip of something else', () => zipSync({ 'a.xml': strToU8('<a/>') }), /no Word document/],
    [
      'a document with a DOCTYPE after a long comment',
      () => zipSync({ 'word/document.xml': strToU8(`<!--${'x'.repeat(3000)}--><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`) }),
      /its own XML document type/,
    ],
    [
      'a document nested without end',
      () =>
        zipSync({
          'word/document.xml': strToU8(`<w:document xmlns:w="${W}">${'<w:ins>'.repeat(300)}${'</w:ins>'.repeat(300)}</w:document>`),
        }),
      /deeper than in any real document/,
    ],
    [
      'a document with a DOCTYPE',
      () => zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
      /document type/,
    ],
    ['broken XML', () => zipSync({ 'word/document.xml': strToU8('<w:document><w:p>') }), /damaged/],
    [
      'more than a thousand pages',
      () => zipSync({ 'word/document.xml': strToU8(`<w:document>${'<w:p/>'.repeat(3e5)}</w:document>`) }, { level: 1 }),
      /more text and formatting than any real document/,
    ],
    ['70 MB of zeros', () => zipSync({ 'word/document.xml': new Uint8Array(70e6) }, { level: 1 }), /64 MB/],
  ])('%s', (_, bytes, sentence) => {
    expect(() => openDocx(bytes(), 'draft.docx')).toThrow(sentence);
  });

  it('a document that was cut short', async () => {
    const bytes = await pack([paragraph(new d.TextRun('Words'))]);
    expect(() => openDocx(bytes.slice(0, bytes.length / 2), 'draft.docx')).toThrow(/damaged or was cut short/);
  });
});

describe('writing back to a .docx', () => {
  const source = () =>
    pack(
      [
        paragraph(new d.TextRun('We will '), new d.TextRun({ text: 'notify CQC within ', bold: true }), new d.TextRun('72 hours.')),
        paragraph(
          new d.CommentRangeStart(0),
          new d.TextRun('Already commented'),
          new d.CommentRangeEnd(0),
          new d.TextRun({ children: [new d.CommentReference(0)] }),
        ),
        paragraph(new d.InsertedTextRun({ text: 'A colleague’s words', id: 9, ...change })),
      ],
      { comments: { children: [{ id: 0, author: 'A colleague', date: new Date(0), children: [paragraph(new d.TextRun('Theirs'))] }] } },
    );
  const xml = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path]!);

  it('adds a real comment across runs, and keeps those that were there', async () => {
    const host = openDocx(await source(), 'draft.docx');
    const [first] = (await host.read()).paragraphs;
    await host.insert!(
      { paragraph: first!.id, start: 3, end: 20, words: first!.text.slice(3, 20) },
      { kind: 'comment', text: 'Same ask as Hollins 6.\nUnder consideration.' },
    );
    const saved = host.save();
    expect(xml(saved, 'word/comments.xml')).toMatch(/Theirs.*Same ask as Hollins 6\..*Under consideration\./s);
    const marked = xml(saved, 'word/document.xml').match(/<w:commentRangeStart w:id="1"\/>(.*)<w:commentRangeEnd w:id="1"\/>/s)![1]!;
    expect([...marked.matchAll(/<w:t[^>]*>([^<]*)/g)].map((m) => m[1]).join('')).toBe(first!.text.slice(3, 20));
    expect((await read(saved)).map((p) => p.text)).toEqual((await host.read()).paragraphs.map((p) => p.text));
  });

  it('replaces words as a tracked change that keeps their look', async () => {
    const host = openDocx(await source(), 'draft.docx');
    const [first] = (await host.read()).paragraphs;
    const start = first!.text.indexOf('CQC');
    await host.replace!({ paragraph: first!.id, start, end: start + 3, words: 'CQC' }, 'the regulator');
    const document = xml(host.save(), 'word/document.xml');
    expect(document).toMatch(/<w:ins [^>]*>.*<w:b\/>.*the regulator.*<\/w:ins><w:del [^>]*>.*<w:delText[^>]*>CQC<\/w:delText>/s);
    expect((await read(host.save()))[0]!.text).toBe('We will notify the regulator within 72 hours.');
  });

  it('takes back words of its own, so that nothing is left of them', async () => {
    const host = openDocx(await source(), 'draft.docx');
    const before = host.save();
    const [first] = (await host.read()).paragraphs;
    const start = first!.text.indexOf('CQC');
    const put = (words: string, by: string) => host.replace!({ paragraph: first!.id, start, end: start + words.length, words }, by);
    await put('CQC', 'the regulator');
    await put('the regulator', 'CQC');
    const runs = (bytes: Uint8Array) => [...xml(bytes, 'word/document.xml').matchAll(/<w:(ins|del)\b/g)].length;
    expect(runs(host.save())).toBe(runs(before));
    expect(await read(host.save())).toEqual(await read(before));
    await put('CQC', 'the regulator');
    const after = start + 'the '.length;
    await host.replace!({ paragraph: first!.id, start: after, end: after + 9, words: 'regulator' }, 'watchdog');
    expect((await read(host.save()))[0]!.text).toBe('We will notify the watchdog within 72 hours.');
    expect(xml(host.save(), 'word/document.xml')).not.toContain('the regulator');
  });

  it('takes back a comment and a table of its own, so that nothing is left of them', async () => {
    const host = openDocx(await source(), 'draft.docx');
    const [first] = (await host.read()).paragraphs;
    const at = { paragraph: first!.id, start: 3, end: 20, words: first!.text.slice(3, 20) };
    const backs = [
      await host.insert!(at, { kind: 'comment', text: 'Same ask.' }),
      await host.insert!(at, { kind: 'comment', text: 'Another.' }),
      await host.insert!(at, { kind: 'table', title: 'Annex', rows: [['Ours'], ['a']] }),
    ];
    for (const back of backs) await back();
    const saved = host.save();
    expect(await read(saved)).toEqual(await read(await source()));
    expect(xml(saved, 'word/comments.xml')).toContain('Theirs');
    expect(xml(saved, 'word/comments.xml')).not.toMatch(/Same ask|Another/);
    expect([...xml(saved, 'word/document.xml').matchAll(/comment(RangeStart|RangeEnd|Reference)/g)]).toHaveLength(3);
  });

  it('refuses to change another person’s tracked words', async () => {
    const host = openDocx(await source(), 'draft.docx');
    const third = (await host.read()).paragraphs[2]!;
    await expect(host.replace!({ paragraph: third.id, start: 0, end: 1, words: 'A' }, 'The')).rejects.toThrow(/tracked change/);
  });

  it('leaves its own annex out of what is checked, and says so', async () => {
    const host = openDocx(await source(), 'draft.docx');
    const before = await host.read();
    const [p] = before.paragraphs;
    const rows = [annexHead, ['1. Ours', '“Theirs”', 'DHSC, 2023', 'Accepted.', '']];
    await host.insert!({ paragraph: p!.id, start: 0, end: 2, words: 'We' }, { kind: 'table', title: 'Annex', rows });
    const after = await openDocx(host.save(), 'draft.docx').read();
    expect(after.paragraphs.map((q) => q.text)).toEqual([...before.paragraphs.map((q) => q.text), 'Annex']);
    expect(after.unread).toContain('The annex made here is not checked.');
    const place = { paragraph: p!.id, start: 0, end: 2, words: 'We' };
    await host.insert!(place, { kind: 'table', title: 'The record', rows: [registerHead, ['Rec 6', '2023', 'Ours']] });
    await host.insert!(place, { kind: 'table', title: 'Annex again', rows });
    const last = await openDocx(host.save(), 'draft.docx').read();
    expect(last.paragraphs.slice(before.paragraphs.length).map((q) => q.text)).toEqual(['Annex', 'The record', 'Annex again']);
    expect(last.unread).toContain('The table of the record is not checked.');
  });

  it('a table that the user puts behind the annex is read', async () => {
    const host = openDocx(await source(), 'draft.docx');
    const [q] = (await host.read()).paragraphs;
    const rows = [annexHead, ['1. Ours', '“Theirs”', 'DHSC, 2023', 'Accepted.', '']];
    await host.insert!({ paragraph: q!.id, start: 0, end: 2, words: 'We' }, { kind: 'table', title: 'Annex', rows });
    const theirs = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>We will notify CQC.</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>';
    const copy = edited(host.save(), 'word/document.xml', (s) => s.replace(/(?=<w:sectPr)/, theirs));
    expect((await read(copy)).slice(3).map((one) => [one.text, one.kind])).toEqual([
      ['Annex', undefined],
      ['We will notify CQC.', 'cell'],
    ]);
  });

  it('adds an annex table at the end', async () => {
    const host = openDocx(await source(), 'draft.docx');
    const [first] = (await host.read()).paragraphs;
    await host.insert!(
      { paragraph: first!.id, start: 0, end: 2, words: 'We' },
      {
        kind: 'table',
        title: 'Annex',
        rows: [
          ['Ours', 'Theirs'],
          ['a', 'b\nc'],
        ],
      },
    );
    expect((await read(host.save())).slice(3).map((p) => [p.text, p.kind])).toEqual([
      ['Annex', undefined],
      ['Ours', 'cell'],
      ['Theirs', 'cell'],
      ['a', 'cell'],
      ['b', 'cell'],
      ['c', 'cell'],
    ]);
  });

  it('makes a new document of an annex, with words that XML cannot hold left out', async () => {
    const rows = [
      ['Our paragraph', 'The earlier ask'],
      ['1. Funding for A & B <soon>', '“Words”\u0001\nand more 😀\ud800'],
    ];
    const bytes = tableDocx({ kind: 'table', title: 'What has been said before', rows });
    expect((await read(bytes)).map((p) => [p.text, p.kind])).toEqual([
      ['What has been said before', undefined],
      ['Our paragraph', 'cell'],
      ['The earlier ask', 'cell'],
      ['1. Funding for A & B <soon>', 'cell'],
      ['“Words” ', 'cell'],
      ['and more 😀 ', 'cell'],
    ]);
  });
});
