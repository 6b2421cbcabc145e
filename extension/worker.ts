import corpus from '../corpus/corpus.json' with { type: 'json' };
import { index, matching } from '../corpus/matching.built';
import type { Mark } from '../shared/host.ts';
import { openLibrary } from '../shared/library.ts';
import type { Corpus, MatchingData } from '../shared/model.ts';
import type { Ask } from '../shared/reviewer-worker.ts';
import { firstMarks } from './first-marks.ts';
import type { PageDraft } from './messages.ts';

const record = { ...(corpus as unknown as Corpus), matching: matching as MatchingData };
const library = openLibrary(record, new Date().toISOString().slice(0, 10), [], index.buffer as ArrayBuffer);
let engine: Promise<(question: Ask) => Promise<void>> | undefined;

self.onmessage = async ({ data, ports }: MessageEvent<{ first: PageDraft } | Ask>) => {
  if ('first' in data) return handOver(firstMarks(data.first, library), ports[0]!);
  engine ??= import('./all-checks.ts').then(({ engineFor }) => engineFor(library));
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
library.matcher().match(record.publications[0]?.title ?? '');
