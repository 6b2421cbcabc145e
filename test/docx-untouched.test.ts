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

describe('replacing words beside what is no text', () => {
  const note = '<w:footnoteReference w:id="2"/>';
  const picture = '<w:drawing><picture/></w:drawing>';
  const theirs = '<w:del w:id="7" w:author="A colleague"><w:r><w:delText>old </w:delText></w:r></w:del>';
  const mark = (which: string) => `<w:commentRange${which} w:id="5"/>`;
  const r = (xml: string) => `<w:r><w:rPr><w:b/></w:rPr>${xml}</w:r>`;
  const t = (words: string) => `<w:t xml:space="preserve">${words}</w:t>`;
  /** The body as it is where our changes are rejected, but for how it is cut into runs. */
  const rejected = (xml: string) =>
    xml
      .replace(/^.*<w:body>|<\/w:body>.*$/gs, '')
      .replace(/<w:ins [^>]*"Said Before".*?<\/w:ins>/g, '')
      .replace(/<w:del [^>]*"Said Before"[^>]*>(.*?)<\/w:del>/g, '$1')
      .replace(/<w:rPr>.*?<\/w:rPr>|<\/?w:(r|t|delText)\b[^>]*>/g, '');

  it.each([
    ['a note behind them in their run', r(`${t('Each local CCG')}${note}${t(' should act.')}`), 'CCG'],
    ['a picture before them in their run', r(`${picture}${t('CCG should act.')}`), 'CCG'],
    ['a picture between other words and them', r(`${t('Each ')}${picture}${t('CCG')}`), 'CCG'],
    ['a note among them in one run', r(`${t('Each')}${note}${t(' local')}${picture}${t(' CCG should act.')}`), 'Each local CCG'],
    ['a note among them in a run of its own', `${run('Each')}${r(note)}${run(' CCG')}`, 'Each CCG'],
    ['a colleague’s deletion among them', `${run('Each ')}${theirs}${run('CCG')}`, 'Each CCG'],
    ['a comment that ends among them', `${mark('Start')}${run('Each ')}${mark('End')}${run('CCG')}`, 'Each CCG'],
  ])('%s: our deletion holds the words alone, and can be rejected or taken back', async (_, xml, words) => {
    const host = open(p(xml));
    const before = part(host.save());
    const was = (await host.read()).paragraphs[0]!.text;
    const at = await place(host, words);
    await host.replace!(at, 'The ICB');
    const changed = part(host.save());
    const ours = [...changed.matchAll(/<w:del [^>]*"Said Before"[^>]*>(.*?)<\/w:del>/g)].map((m) => m[1]!).join('');
    expect(ours.replace(/<w:delText[^>]*>(.*?)<\/w:delText>|<w:rPr>.*?<\/w:rPr>|<\/?w:r>/g, '$1')).toBe(words);
    expect((await host.read()).paragraphs[0]!.text).toBe(was.replace(words, 'The ICB'));
    expect(rejected(changed)).toBe(rejected(before));
    const ids = [...changed.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    await host.replace!(await place(host, 'The ICB'), words);
    expect(part(host.save())).not.toContain('Said Before');
    expect(rejected(part(host.save()))).toBe(rejected(before));
  });
});

it('words that were replaced come back where they stood, though the next are deleted too, or only a part of the new ones goes', async () => {
  const host = open(p(run('We will notify CQC now.')));
  const replace = async (words: string, by: string) => host.replace!(await place(host, words), by);
  const text = async () => (await host.read()).paragraphs[0]!.text;
  await replace('CQC', 'the ICB');
  await replace('the', 'CQC');
  expect(await text()).toBe('We will notify CQC ICB now.');
  await replace('CQC ICB', 'the ICB');
  await replace(' now', '');
  await replace('the ICB', 'CQC');
  expect(await text()).toBe('We will notify CQC.');
  expect(count(part(host.save()), 'Said Before')).toBe(1);
});

describe('words that a field shows', () => {
  const mark = (type: string) => `<w:fldChar w:fldCharType="${type}"/>`;
  const code = '<w:instrText> REF _1 </w:instrText>';
  const t = (words: string) => `<w:t xml:space="preserve">${words}</w:t>`;
  const r = (xml: string) => `<w:r>${xml}</w:r>`;
  const opens = [mark('begin'), code, mark('separate')].map(r).join('');
  const end = r(mark('end'));
  const field = `${opens}${run('on 1 May')}${end}`;
  const inner = `${opens}${run('on 1 ')}${field.replace('on 1 ', '')}${end}`;
  const bodies: [what: string, body: string][] = [
    ['in runs of their own', p(`${run('We act ')}${field}${run(' or later.')}`)],
    [
      'in one run with all else',
      p(r(`${t('We act ')}${mark('begin')}${code}${mark('separate')}${t('on 1 May')}${mark('end')}${t(' or later.')}`)),
    ],
    ['with a field in the field', p(`${run('We act ')}${inner}${run(' or later.')}`)],
  ];
  const refused = /^Those words lie in a field, so nothing was changed\. Change them in Word\.$/;

  it.each(bodies)('%s: are not replaced, in whole, in part or with others, and nothing is cut up for it', async (_, body) => {
    const host = open(body);
    for (const words of ['on 1 May', '1', 'May', 'act on 1', 'May or', 'act on 1 May or'])
      await expect(host.replace!(await place(host, words), 'x'), words).rejects.toThrow(refused);
    await expect(host.insert!(await place(host, 'on 1'), { kind: 'reference', text: 'Ours' })).rejects.toThrow(refused);
    expect(part(host.save())).toContain(body);
  });

  it.each(bodies)('%s: the words beside them are replaced, and a reference goes before or behind the field', async (_, body) => {
    const host = open(body);
    const unfilled = (xml: string) => xml.replace(/<w:(ins|del) .*?<\/w:\1>/g, '').replace(/<\/?w:(t|r)\b[^>]*>/g, '');
    const whole = /<w:fldChar w:fldCharType="begin".*fldCharType="end"\/>/s;
    const field = unfilled(body).match(whole)![0];
    await host.replace!(await place(host, 'act '), 'report ');
    await host.replace!(await place(host, ' or'), ', or');
    await host.insert!(await place(host, '1 May'), { kind: 'reference', text: 'A' });
    await host.insert!(await place(host, 'We'), { kind: 'reference', text: 'B' });
    await host.replace!(await place(host, 'report '), '');
    await host.insert!(await place(host, '[B] '), { kind: 'reference', text: 'C' });
    expect((await host.read()).paragraphs[0]!.text).toBe('We [B]  [C]on 1 May [A], or later.');
    const saved = part(host.save());
    expect(saved.match(whole)![0]).not.toMatch(/<w:(ins|del) /);
    expect(unfilled(saved)).toContain(field);
  });

  it.each(bodies)('%s: can be commented on, and the field stays whole', async (_, body) => {
    const marks = (xml: string) => xml.match(/<w:(fldChar|instrText)\b[^>]*>/g);
    let host = open(body);
    for (let times = 0; times < 2; times++) {
      for (const words of ['May', 'act on 1', 'May or']) await comment(host, words);
      host = openDocx(host.save(), 'draft.docx');
    }
    expect(count(part(host.save(), 'word/comments.xml'), '<w:comment ')).toBe(3);
    expect(marks(part(host.save()))).toEqual(marks(body));
    expect((await host.read()).paragraphs[0]!.text).toBe('We act on 1 May or later.');
  });

  it('over several paragraphs: are not replaced in any of them, and those behind the field are', async () => {
    const body = [`${opens}${run('One.')}`, run('Two.'), `${run('Three.')}${end}${run(' Four.')}`, run('Five.')].map(p).join('');
    const host = open(body);
    for (const words of ['One', 'Two', 'Three']) await expect(host.replace!(await place(host, words), 'x'), words).rejects.toThrow(refused);
    expect(part(host.save())).toContain(body);
    await host.replace!(await place(host, 'Four'), '4');
    await host.replace!(await place(host, 'Five'), '5');
    expect((await host.read()).paragraphs.map((one) => one.text)).toEqual(['One.', 'Two.', 'Three. 4.', '5.']);
  });
});

describe.each(wrappers)('a reference behind words in %s', (_, from, to) => {
  it('goes behind all of it where they end it, and is refused in the midst of it', async () => {
    const whole = `${from}${run('notify the ')}${run('CQC at once')}${to}`;
    const host = open(p(`${run('We will ')}${whole}${run(', and say so.')}`));
    await expect(host.insert!(await place(host, 'CQC'), { kind: 'reference', text: 'Ours' })).rejects.toThrow(/^Those words lie in/);
    await expect(host.replace!(await place(host, 'will notify'), 'x')).rejects.toThrow(/^Those words lie in/);
    const back = await host.insert!(await place(host, 'at once'), { kind: 'reference', text: 'Ours' });
    expect(part(host.save())).toContain(`${run('We will ')}${whole}<w:ins `);
    await (back as () => Promise<void>)();
    expect(part(host.save())).toContain(`${run('We will ')}${whole}${run(', and say so.')}`);
  });
});

it('a reference in the midst of words of ours goes behind those it is for', async () => {
  const host = open(p(run('We will notify CQC.')));
  await host.replace!(await place(host, 'CQC'), 'the ICB at once');
  await host.insert!(await place(host, 'ICB'), { kind: 'reference', text: 'Ours' });
  expect((await host.read()).paragraphs[0]!.text).toBe('We will notify the ICB [Ours] at once.');
});

it('words with what XML cannot hold make a copy that is read, and are known again', async () => {
  const odd = 'a\u0001b\ufffec\uffffd\ud800e';
  let host = openDocx(docx(), 'draft.docx');
  for (let times = 0; times < 2; times++) {
    await host.insert!(await place(host, 'notify'), { kind: 'comment', text: odd });
    await host.insert!(await place(host, 'notify'), { kind: 'table', title: odd, rows: [[odd]] });
    const back = await host.insert!(await place(host, 'will'), { kind: 'reference', text: odd });
    expect((await openDocx(host.save(), 'draft.docx').read()).paragraphs[0]!.text).toBe('We will [a b c d e] notify CQC.');
    await back();
    host = openDocx(host.save(), 'draft.docx');
  }
  expect(count(part(host.save(), 'word/comments.xml'), '<w:comment ')).toBe(1);
  const at = await place(host, 'CQC');
  await host.replace!(at, odd);
  expect((await openDocx(host.save(), 'draft.docx').read()).paragraphs[0]!.text).toBe('We will notify a b c d e.');
  await host.replace!({ ...at, end: at.start + odd.length, words: odd }, 'CQC');
  expect(part(host.save())).not.toContain('Said Before');
});

describe('a locked content control round whole paragraphs', () => {
  const control = (lock: string, inside: string) =>
    `<w:sdt><w:sdtPr>${lock || '<w:id w:val="7"/>'}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
  const lock = (kind: string) => `<w:lock w:val="${kind}"/>`;
  const table = `<w:tbl><w:tr><w:tc>${p(run('We will notify CQC.'))}</w:tc></w:tr></w:tbl>`;
  it.each([
    ['its words locked', control(lock('sdtContentLocked'), p(run('We will notify CQC.')))],
    ['its words locked, not itself', control(lock('contentLocked'), p(run('We will notify CQC.')))],
    ['round a table', control(lock('sdtContentLocked'), table)],
    ['round another control', control(lock('sdtContentLocked'), control('', p(run('We will notify CQC.'))))],
  ])('%s: words in it are not changed, and the reason is named', async (_, body) => {
    const host = open(body);
    const sentence = 'Those words lie in a content control, so nothing was changed. Change them in Word.';
    await expect(host.replace!(await place(host, 'CQC'), 'x')).rejects.toThrow(sentence);
    await expect(host.insert!(await place(host, 'CQC'), { kind: 'reference', text: 'x' })).rejects.toThrow(sentence);
    expect(part(host.save())).toContain(body);
  });

  it.each([lock('sdtLocked'), lock('unlocked'), ''])('its words free (%s): they are changed', async (free) => {
    const host = open(control(free, p(run('We will notify CQC.'))));
    await host.replace!(await place(host, 'CQC'), 'the ICB');
    expect((await host.read()).paragraphs[0]!.text).toBe('We will notify the ICB.');
  });
});
