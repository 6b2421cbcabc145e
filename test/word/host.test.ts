import { hostContract } from '../host-contract.ts';
import { hostInWord } from './open-host.ts';
import { flavour } from './simulator/document.ts';

const flavours = {
  'Word for Windows': flavour('pc'),
  'Word for Mac': flavour('mac'),
  'Word on the web': flavour('web'),
  'Word 2024, one-time purchase': flavour('pc', 1.8, { refuses: ['annotations', 'getText', 'events'] }),
  'a Word without paragraph ids': flavour('pc', 1.6, { withoutIds: true }),
  'Word with WordApi 1.4': flavour('pc', 1.4),
};

for (const [name, how] of Object.entries(flavours))
  hostContract(name, async (paragraphs) => {
    const { host, texts, change } = await hostInWord(paragraphs, how);
    // The document has an empty paragraph before the last: the contract counts those with words.
    const index = (n: number) => paragraphs.indexOf(paragraphs.filter(Boolean)[n]!);
    return { host, text: async () => texts(), change: async (n, words) => change(index(n), words) };
  });
