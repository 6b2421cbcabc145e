import { expect, it, vi } from 'vitest';
import { review } from '../../shared/checks/index.ts';
import type { Place } from '../../shared/draft.ts';
import type { Mark } from '../../shared/host.ts';
import { openLibrary } from '../../shared/library.ts';
import { decisionKey } from '../../shared/ui/decisions.ts';
import { bareLibrary, rulesOfTheRecord } from '../terms-rules.ts';
import { type HostInWord, hostInWord } from './open-host.ts';
import { edit, flavour, savedIn } from './simulator/document.ts';

// Each test is named after a documented trap of Word’s: what does not outlast a session, a pane or a request. The numbers are threads of OfficeDev/office-js.

const ccg = async ({ host }: HostInWord): Promise<Place> => {
  const [{ id, text }] = (await host.read()).paragraphs as [{ id: string; text: string }];
  return { paragraph: id, start: text.indexOf('CCG'), end: text.indexOf('CCG') + 3, words: 'CCG' };
};
const mark = (place: Place): Mark => ({ finding: 'f', place, style: 'term', label: 'CCG' });
/** The same file in another session: tomorrow’s, or a co-author’s. */
const elsewhere = ({ doc }: HostInWord) => hostInWord(savedIn(doc), flavour('web'), { settings: doc.settings });

it('ids are of one session and one co-author: no place of another’s is trusted, and decisions are known again without them', async () => {
  const { corpus, today } = bareLibrary(rulesOfTheRecord);
  const library = openLibrary(corpus, today);
  const decisions = async ({ host }: HostInWord) => {
    const draft = await host.read();
    return review(draft, library).map((f) => decisionKey('not relevant here', f, draft));
  };
  const mine = await hostInWord(['The CCG will act.', 'The CCG may act.']);
  const [place, decided] = [await ccg(mine), await decisions(mine)];
  expect(decided).not.toEqual([]);
  const theirs = await elsewhere(mine);
  expect(await decisions(theirs)).toEqual(decided);
  await expect(theirs.host.reveal(place)).rejects.toThrow(/no longer there/);
});

it('annotations are not saved in the file: the next session draws them anew, and none of ours stays behind', async () => {
  const today = await hostInWord(['The CCG will act.']);
  await today.host.show([mark(await ccg(today))]);
  const tomorrow = await elsewhere(today);
  expect([tomorrow.doc.annotations, tomorrow.doc.settings]).toEqual([[], {}]);
  await tomorrow.host.show([mark(await ccg(tomorrow))]);
  expect(tomorrow.doc.annotations.map((a) => a.critique.start)).toEqual([4]);
});

it('handlers die with the pane: opened again, it reads what was edited meanwhile and hears the next edit', async () => {
  const before = await hostInWord(['One.', 'Two.']);
  before.host.listen((event) => before.told.push(event));
  await before.host.read();
  before.close();
  edit(before.doc, 1, 'Two, edited meanwhile.', 'Local');
  const after = await hostInWord(before.doc);
  after.host.listen((event) => after.told.push(event));
  expect((await after.host.read()).paragraphs.map((p) => p.text)).toEqual(['One.', 'Two, edited meanwhile.']);
  edit(before.doc, 0, 'One, edited.', 'Local');
  await vi.waitFor(() => expect(after.told).toEqual([{ type: 'changed', paragraphs: [before.doc.paragraphs[0]!.uid.toLowerCase()] }]));
  expect(before.told).toEqual([]);
});

it('clean-up of more than 10,000 objects is slow (#5692): however long the document, a page at a time is let go of', async () => {
  const t = await hostInWord(
    Array.from({ length: 2500 }, (_, i) => `Paragraph ${i}.`),
    flavour('pc', 1.3),
  );
  expect((await t.host.read()).paragraphs).toHaveLength(2500);
  expect(t.word.letGo).toBeGreaterThan(999);
  expect(t.word.letGo).toBeLessThan(1100);
});
