import { index, record } from '../corpus/record.built';
import type { Mark } from '../shared/host.ts';
import { openLibrary } from '../shared/library.ts';
import { localDate } from '../shared/local-date.ts';
import type { Corpus } from '../shared/model.ts';
import type { Ask } from '../shared/reviewer-worker.ts';
import { firstMarks } from './first-marks.ts';
import type { PageDraft } from './messages.ts';

const library = openLibrary(record as Corpus, localDate(new Date()), [], index.buffer as ArrayBuffer);
let engine: Promise<(question: Ask) => Promise<void>> | undefined;

self.onmessage = async ({ data, ports }: MessageEvent<{ first: PageDraft } | Ask>) => {
  if ('first' in data) return handOver(firstMarks(data.first, library), ports[0]!);
  engine ??= import('./all-checks.js').then(({ engineFor }) => engineFor(library));
  (await engine)(data);
};

/** Marks are looked for when those before them have been drawn: both want the processor. */
function handOver(found: Iterator<Mark[]>, port: MessagePort): void {
  port.onmessage = () => {
    const { value, done } = found.next();
    port.postMessage(done ? 'done' : value);
  };
}
// What is made when first used is made while the page is still being read.
library.matcher().match(library.corpus.publications[0]?.title ?? '');
