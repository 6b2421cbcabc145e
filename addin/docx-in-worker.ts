import type { Draft, Place } from '../shared/draft.ts';
import type { Comment, Host, Reference, Table } from '../shared/host.ts';

/** What the page asks of the worker that holds a .docx. */
export type AskDocx = {
  id: number;
  ask:
    | { open: Uint8Array; name: string; at: string }
    | { read: true }
    | { save: true }
    | { reveal: Place }
    | { replace: Place; text: string }
    | { insert: Place; what: Comment | Reference | Table }
    /** What was inserted under this number. */
    | { takeBack: number };
};
/** What the worker answers: the sentence of an error where it failed. */
export type TellDocx = { id: number; done: unknown } | { id: number; failed: string };

/** A .docx that is held by a worker, and the bytes of a copy with what was added to it. */
export type DocxInWorker = Host & { save(): Promise<Uint8Array> };

/** Opens a .docx in this worker, which is its own from then on. Throws a sentence for a file that cannot be read. */
export async function docxInWorker(worker: Worker, bytes: Uint8Array, name: string, at: string): Promise<DocxInWorker> {
  let last = 0;
  const waiting = new Map<number, { done: (value: never) => void; failed: (error: Error) => void }>();
  worker.onmessage = ({ data }: MessageEvent<TellDocx>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ('done' in data) one?.done(data.done as never);
    else one?.failed(new Error(data.failed));
  };
  worker.onerror = (event) => {
    for (const one of waiting.values()) one.failed(new Error(`“${name}” could not be read: ${event.message || 'its worker stopped'}.`));
    waiting.clear();
  };
  const ask = <T>(question: AskDocx['ask']): Promise<T> =>
    new Promise((done, failed) => {
      waiting.set(++last, { done, failed });
      worker.postMessage({ id: last, ask: question } satisfies AskDocx);
    });
  await ask<void>({ open: bytes, name, at });
  return {
    read: () => ask<Draft>({ read: true }),
    show: async () => {},
    reveal: (place) => ask<void>({ reveal: place }),
    replace: (place, text) => ask<void>({ replace: place, text }),
    insert: async (place, what) => {
      const takeBack = await ask<number>({ insert: place, what });
      return () => ask<void>({ takeBack });
    },
    listen: () => () => {},
    save: () => ask<Uint8Array>({ save: true }),
  };
}
