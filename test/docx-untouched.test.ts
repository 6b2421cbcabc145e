import { describe, expect, it } from 'vitest';
import { openDocx } from '../shared/hosts/docx-host.ts';
import { comment, count, docx, main, open, p, part, place, rels, run, W, wrappers } from './small-docx.ts';

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
