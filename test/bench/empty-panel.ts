import { browser } from '../../extension/browser.ts';
import { followTabs } from '../../extension/follow-tabs.ts';

// What our own first mark is measured against: a panel that holds nothing but reads the page, and marks a word to say that it has.
const { id = 0 } = await browser.windows.getCurrent();
followTabs(id, async ({ host }) => {
  const { paragraphs } = await host.read();
  const { id: paragraph, text } = paragraphs[0]!;
  const words = text.slice(0, 10);
  await host.show([{ finding: '', style: 'same ask', label: '', place: { paragraph, start: 0, end: words.length, words } }]);
}).follow();
