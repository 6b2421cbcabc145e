import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Place } from '../shared/draft.ts';
import { type DocxHost, openDocx } from '../shared/hosts/docx-host.ts';
import { docx, main, p, rels, run, W } from './small-docx.ts';

const open = (body: string) => openDocx(docx({ 'word/document.xml': main(body) }), 'draft.docx');
const part = (bytes: Uint8Array, path = 'word/document.xml') => strFromU8(unzipSync(bytes)[path]!);
const count = (xml: string, words: string) => xml.split(words).length - 1;

/** Where these words stand first. */
async function place(host: DocxHost, words: string): Promise<Place> {
  const { id, text } = (await host.read()).paragraphs.find((one) => one.text.includes(words))!;
  const start = text.indexOf(words);
  return { paragraph: id, start, end: start + words.length, words };
}
const comment = async (host: DocxHost, words: string) =>
  host.insert!(await place(host, words), { kind: 'comment', text: `Ours, on ${words}` });

const wrappers: [what: string, open: string, close: string][] = [
  ['a colleague’s insertion', '<w:ins w:id="7" w:author="A colleague" w:date="2025-01-01T00:00:00Z">', '</w:ins>'],
  ['what a colleague moved', '<w:moveTo w:id="7" w:author="A colleague" w:date="2025-01-01T00:00:00Z">', '</w:moveTo>'],
  ['a content control', '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>', '</w:sdtContent></w:sdt>'],
  ['a link', '<w:hyperlink w:anchor="here">', '</w:hyperlink>'],
  ['a smart tag', '<w:smartTag w:element="place">', '</w:smartTag>'],
];

describe.each(wrappers)('comments on words in %s', (_, from, to) => {
  const whole = `${from}${run('notify the ')}${run('CQC at once')}${to}`;
  // Inside it, from outside into it, out of it, and from before it to behind it.
  const all = ['CQC', 'will notify', 'once, and', 'will notify the CQC at once, and'];

  it('leave it as it was, run for run', async () => {
    const host = open(p(`${run('We will ')}${whole}${run(', and say so.')}`));
    for (const words of all) await comment(host, words);
    expect(part(host.save())).toContain(whole);
  });

  it('stand round all of it, are not added again to a saved copy, and can be taken back', async () => {
    const body = p(`${run('We will ')}${whole}${run(', and say so.')}`);
    let host = open(body);
    for (let times = 0; times < 3; times++) {
      for (const words of all) await comment(host, words);
      host = openDocx(host.save(), 'draft.docx');
    }
    expect(count(part(host.save(), 'word/comments.xml'), '<w:comment ')).toBe(all.length);
    expect(count(part(host.save()), '<w:commentReference ')).toBe(all.length);
    const other = open(body);
    const back = await comment(other, 'CQC');
    expect(part(other.save())).toContain(
      `<w:commentRangeStart w:id="0"/>${whole}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
    );
    await back();
    expect(part(other.save())).toContain(body);
  });
});

it('the characters of the document’s own text, and of a colleague’s comment, are the same in a copy, and in a copy of that', async () => {
  // A line separator, a paragraph separator, a next line and a carriage return; only those two kinds of line end are the file’s own.
  const words = run('One\u2028two\u2029three\u0085four&#13;five &amp; six\r\nseven\reight');
  const theirs = `<w:comments xmlns:w="${W}"><w:comment w:id="0" w:author="A colleague&#13;">${p(words)}</w:comment></w:comments>`;
  const files = { 'word/_rels/document.xml.rels': rels('comments', 'comments.xml'), 'word/comments.xml': theirs };
  let bytes = docx({ ...files, 'word/document.xml': main(p(words)) });
  for (let times = 0; times < 3; times++) {
    const host = openDocx(bytes, 'draft.docx');
    await comment(host, 'One');
    expect((await host.read()).paragraphs[0]!.text).toBe('One\u2028two\u2029three\u0085four\rfive & six\nseven\neight');
    bytes = host.save();
    const kept = 'One\u2028two\u2029three\u0085four&#13;five &amp; six\nseven\neight';
    expect(part(bytes).replace(/<[^>]*>/g, '')).toContain(kept.slice(3));
    expect(part(bytes, 'word/comments.xml')).toContain(kept);
  }
});
