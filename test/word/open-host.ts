import type { WordHost } from '../../addin/word-host.ts';
import { wordHost } from '../../addin/word-host.ts';
import type { HostEvent } from '../../shared/host.ts';
import { currentText, edit } from './simulator/document.ts';
import { type OpenWord, openWord } from './simulator/office-in-node.ts';

/** Our host on a simulated Word: `told` is what its listeners heard, `texts` what a reader sees. */
export type HostInWord = Omit<OpenWord, 'host'> & {
  host: WordHost;
  word: OpenWord['host'];
  told: HostEvent[];
  texts(): string[];
  change(n: number, words: string): void;
};

/** Opens a document in a simulated Word and our host on it, with short pauses. */
export async function hostInWord(...opening: Parameters<typeof openWord>): Promise<HostInWord> {
  const opened = await openWord(...opening);
  Object.assign(globalThis, { Word: opened.Word, Office: opened.Office });
  const host = wordHost({ edit: 5, cursor: 5 });
  const told: HostEvent[] = [];
  return {
    ...opened,
    host,
    word: opened.host,
    told,
    texts: () => opened.doc.paragraphs.map((p) => currentText(p.letters).replaceAll('\u0002', '')).filter(Boolean),
    change: (n, words) => edit(opened.doc, n, words),
  };
}
