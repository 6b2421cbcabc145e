import type { Draft, Paragraph } from '../shared/draft.ts';
import type { Host, HostEvent } from '../shared/host.ts';
import { rest } from '../shared/rest.ts';

/** A page as it was read; `inView`: the paragraphs that the person sees now. */
export type PageDraft = Draft & { inView: string[] };

/** What a page can be asked to do; it is never written to. */
export type PageHost = Pick<Host, 'show' | 'reveal' | 'listen'> & { read(): Promise<PageDraft> };

type Verb = Exclude<keyof PageHost, 'listen'>;
type Ask = { [V in Verb]: { id: number; ask: V; with: Parameters<PageHost[V]> } }[Verb];
type Tell =
  | { id: number; some: Paragraph[] }
  | { id: number; done: Awaited<ReturnType<PageHost[Verb]>> }
  | { id: number; failed: string }
  | { event: HostEvent };

/** A message channel between the panel and a page. */
export type Channel = {
  postMessage(message: unknown): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
  disconnect(): void;
};

/** In the page: does what the panel asks, and tells it what the person does. */
export function serveHost(host: PageHost, channel: Channel): void {
  let gone = false;
  const tell = (message: Tell) => {
    if (!gone) channel.postMessage(message);
  };
  const stop = host.listen((event) => tell({ event }));
  channel.onDisconnect.addListener(() => {
    gone = true;
    stop();
  });
  channel.onMessage.addListener(async (message) => {
    const { id, ask, with: args } = message as Ask;
    try {
      if (ask !== 'read') return tell({ id, done: await (host[ask] as (...args: unknown[]) => Promise<never>)(...args) });
      const draft = await host.read();
      const parts = partsOf(draft.paragraphs);
      const last = parts.pop() ?? [];
      for (const some of parts) {
        tell({ id, some });
        await rest();
      }
      tell({ id, done: { ...draft, paragraphs: last } });
    } catch (error) {
      tell({ id, failed: error instanceof Error ? error.message : String(error) });
    }
  });
}

/** Characters in one message at most, but for a paragraph that is longer: a message of megabytes would hold the page up. */
const MOST = 200_000;

function partsOf(paragraphs: Paragraph[]): Paragraph[][] {
  const parts: Paragraph[][] = [];
  let room = 0;
  for (const paragraph of paragraphs) {
    room -= paragraph.text.length;
    if (room < 0) {
      parts.push([]);
      room = MOST - paragraph.text.length;
    }
    parts.at(-1)!.push(paragraph);
  }
  return parts;
}

/** In the panel: the page at the other end of the channel, as a host. */
export function hostOver(channel: Channel): PageHost {
  let last = 0;
  let gone = false;
  const waiting = new Map<number, { done: (value: never) => void; failed: (error: Error) => void; parts: Paragraph[] }>();
  const listeners = new Set<(event: HostEvent) => void>();
  channel.onMessage.addListener((message) => {
    const tell = message as Tell;
    if ('event' in tell) {
      for (const listener of listeners) listener(tell.event);
      return;
    }
    const one = waiting.get(tell.id);
    if ('some' in tell) return void one?.parts.push(...tell.some);
    waiting.delete(tell.id);
    // A message that says nothing back arrives without its `done`.
    if ('failed' in tell) one?.failed(new Error(tell.failed));
    else if (one?.parts.length)
      one.done({ ...(tell.done as PageDraft), paragraphs: [...one.parts, ...(tell.done as PageDraft).paragraphs] } as never);
    else one?.done(tell.done as never);
  });
  channel.onDisconnect.addListener(() => {
    gone = true;
    for (const one of waiting.values()) one.failed(new Error(GONE));
    waiting.clear();
  });
  const ask =
    <V extends Verb>(verb: V) =>
    (...args: Parameters<PageHost[V]>) =>
      new Promise<Awaited<ReturnType<PageHost[V]>>>((done, failed) => {
        if (gone) return failed(new Error(GONE));
        waiting.set(++last, { done, failed, parts: [] });
        channel.postMessage({ id: last, ask: verb, with: args });
      });
  return {
    read: ask('read'),
    show: ask('show'),
    reveal: ask('reveal'),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const GONE = 'The page has gone or was loaded again, so it could not be reached.';
