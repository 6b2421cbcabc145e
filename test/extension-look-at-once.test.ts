import { expect, it, vi } from 'vitest';
import { lookAtOnce } from '../extension/look-at-once.ts';
import type { PageHost } from '../extension/messages.ts';
import type { Mark } from '../shared/host.ts';

let late: () => Promise<unknown> = async () => {};
vi.mock('../extension/browser.ts', () => ({ browser: { storage: { local: { get: async () => ({}) } } } }));
vi.mock('../extension/engine.ts', () => ({
  firstMarks: (_: unknown, show: (marks: Mark[]) => Promise<void>) => {
    late = () => show([mark('first')]);
    return late();
  },
}));
const mark = (finding: string): Mark => ({
  finding,
  style: 'same ask',
  label: '',
  place: { paragraph: '1', start: 0, end: 1, words: 'A' },
});

it('never puts what was seen first in place of all the marks', async () => {
  const shown: string[][] = [];
  const host = {
    read: async () => ({ name: 'page', paragraphs: [], inView: [] }),
    show: async (marks: Mark[]) => void shown.push(marks.map((m) => m.finding)),
  } as unknown as PageHost;
  const looked = lookAtOnce(host);
  await looked.seen;
  await looked.show([mark('one'), mark('two')]);
  await late();
  expect(shown).toEqual([['first'], ['one', 'two']]);
});
