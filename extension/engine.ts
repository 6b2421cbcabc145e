import type { Mark } from '../shared/host.ts';
import { reviewerIn } from '../shared/reviewer-worker.ts';
import type { PageDraft } from './messages.ts';

const { engine: worker } = globalThis as unknown as { engine: Worker };

/** The engine, in the worker that the panel's first script started. */
export const engine = reviewerIn(worker);

/** Shows the marks of what a person sees of a page, found by the worker before all else, as they are found. */
export const firstMarks = (draft: PageDraft, show: (marks: Mark[]) => Promise<void>): Promise<void> =>
  new Promise((done, failed) => {
    const { port1, port2 } = new MessageChannel();
    let shown = Promise.resolve();
    port1.onmessage = ({ data }: MessageEvent<Mark[] | 'done'>) => {
      if (data === 'done') shown.then(done, failed);
      else shown = shown.then(() => show(data));
    };
    worker.postMessage({ first: draft }, [port2]);
  });
