import { describe, expect, it } from 'vitest';
import { openDocx } from '../shared/hosts/docx-host.ts';
import { comment, count, open, p, part, place, run, wrappers } from './small-docx.ts';

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
    await back();
    expect(part(host.save())).toContain(`${run('We will ')}${whole}${run(', and say so.')}`);
  });
});

it('a reference in the midst of words of ours goes behind those it is for', async () => {
  const host = open(p(run('We will notify CQC.')));
  await host.replace!(await place(host, 'CQC'), 'the ICB at once');
  await host.insert!(await place(host, 'ICB'), { kind: 'reference', text: 'Ours' });
  expect((await host.read()).paragraphs[0]!.text).toBe('We will notify the ICB [Ours] at once.');
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
