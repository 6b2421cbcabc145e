import { describe, expect, it } from 'vitest';
import { annexHead, registerHead } from '../shared/annex-in.ts';
import { textHost } from '../shared/hosts/text-host.ts';

const annex = {
  kind: 'table' as const,
  title: 'What has been said before',
  rows: [annexHead, ['1. We\tmust\nact.', 'Theirs', 'DHSC', 'Accepted.', '']],
};
const source =
  'From these 5 documents, which run to 2023, as at 22 November 2026. How a reply was read is this record’s reading, not an official position.';
const register = { kind: 'table' as const, title: 'The record', rows: [registerHead, registerHead.map((_, i) => `cell ${i}`), [source]] };

describe.each(['draft.txt', 'draft.md'])('a table that was put into %s', (name) => {
  const words = '# Minute\n\nWe must act.\nNow.';
  const withTables = async () => {
    const host = textHost(name, words);
    const [first] = (await host.read()).paragraphs;
    const place = { paragraph: first!.id, start: 0, end: 1, words: '#' };
    return { host, backs: [await host.insert!(place, annex), await host.insert!(place, register)] };
  };

  it('is known again when the text is opened, is not checked, and is kept', async () => {
    const { paragraphs } = await textHost(name, words).read();
    const text = (await withTables()).host.text();
    const again = textHost(name, text);
    expect(await again.read()).toEqual({
      name,
      paragraphs,
      unread: ['The annex made here is not checked.', 'The table of the record is not checked.'],
    });
    expect(again.text()).toBe(text);
    expect(text).toContain('\n1. We must act.\tTheirs\tDHSC\tAccepted.\t\n');
  });

  it('leaves what was written after it to be checked, and in its place', async () => {
    const text = `${(await withTables()).host.text()}\nAnd we will report.\n\nEach year.`;
    const again = textHost(name, text);
    expect((await again.read()).paragraphs.slice(-2).map((p) => p.text)).toEqual(['And we will report.', 'Each year.']);
    expect(again.text()).toBe(text);
  });

  it('is known without its title, and takes no words of the draft with it', async () => {
    const again = textHost(name, `We must act.\n${annexHead.join('\t')}\na\tb\tc\td\te`);
    expect((await again.read()).paragraphs.map((p) => p.text)).toEqual(['We must act.']);
  });

  it('is taken back once, whichever was put in last', async () => {
    const { host, backs } = await withTables();
    expect((await host.read()).unread).toHaveLength(2);
    for (const back of backs) await back();
    expect(host.text()).toBe(words);
    await expect(backs[0]!()).rejects.toThrow(/changed/);
    expect((await host.read()).unread).toBeUndefined();
  });
});
