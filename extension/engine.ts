import type { Mark } from '../shared/host.ts';
import { reviewerIn } from '../shared/reviewer-worker.ts';
import type { PageDraft } from './messages.ts';

const { engine: worker } = globalThis as unknown as { engine: Worker };

/** The engine, in the worker that the panel's first script started. */
export const engine = reviewerIn(worker);

/** The marks of what a person sees of a page, found by the worker before all else. */
export const firstMarks = (draft: PageDraft): Promise<Mark[]> =>
  new Promise((found) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Mark[]>) => found(data);
    worker.postMessage({ first: draft }, [port2]);
  });
