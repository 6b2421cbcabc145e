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
    port1.onmessage = ({ data }: MessageEvent<Mark[] | 'done'>) => {
      if (data === 'done') done();
      else show(data).then(() => port1.postMessage('more'), failed);
    };
    port1.postMessage('more');
    worker.postMessage({ first: draft }, [port2]);
  });
