import { describe, expect, it } from 'vitest';
import { type HostInWord, hostInWord } from './open-host.ts';
import { addParagraph, flavour, removeParagraph } from './simulator/document.ts';

describe.each([flavour('pc', 1.4), flavour('pc', 1.6, { withoutIds: true })])('twin paragraphs in a Word without ids ($wordApi)', (how) => {
  const twins = ['The CCG.', 'Between.', 'The CCG.', 'After.'];
  const secondOf = async ({ host }: HostInWord) => ({ paragraph: (await host.read()).paragraphs[2]!.id, start: 4, end: 7, words: 'CCG' });

  it('each is changed in its turn, with no check between', async () => {
    const t = await hostInWord(twins, how);
    const at = await secondOf(t);
    const [first] = (await t.host.read()).paragraphs;
    await t.host.replace!(at, 'ICB');
    expect(t.texts()).toEqual(['The CCG.', 'Between.', 'The ICB.', 'After.']);
    await t.host.replace!({ ...at, paragraph: first!.id }, 'ICB');
    expect(t.texts()).toEqual(['The ICB.', 'Between.', 'The ICB.', 'After.']);
  });

  it('one that moved down is found by its turn', async () => {
    const t = await hostInWord(twins, how);
    const at = await secondOf(t);
    addParagraph(t.doc, 0, 'New.', 'Remote');
    await t.host.replace!(at, 'ICB');
    expect(t.texts()).toEqual(['New.', 'The CCG.', 'Between.', 'The ICB.', 'After.']);
  });

  it.each([
    ['a third is added above', ({ doc }: HostInWord) => void addParagraph(doc, 2, 'The CCG.', 'Remote')],
    ['the other is deleted', ({ doc }: HostInWord) => removeParagraph(doc, 0, 'Remote')],
  ])('%s: which it is cannot be told, and nothing is changed', async (_, happens) => {
    const t = await hostInWord(twins, how);
    const at = await secondOf(t);
    happens(t);
    await expect(t.host.replace!(at, 'ICB')).rejects.toThrow('These words have changed since the check, so nothing was done. Check again.');
    expect(t.texts().join()).not.toContain('ICB');
  });
});
