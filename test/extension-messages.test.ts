import { expect, test } from 'vitest';
import { type Channel, hostOver, type PageHost, serveHost } from '../extension/messages.ts';
import type { HostEvent } from '../shared/host.ts';

/** Two ends of one channel; messages go as JSON, as between a page and the panel. */
function channels(): [Channel, Channel] {
  const ends = [0, 1].map(() => ({ hears: [] as ((m: unknown) => void)[], closed: [] as (() => void)[] }));
  return ends.map((mine, i) => ({
    postMessage: (m: unknown) =>
      void Promise.resolve(JSON.stringify(m)).then((json) => ends[1 - i]!.hears.forEach((hear) => void hear(JSON.parse(json)))),
    onMessage: { addListener: (hear: (m: unknown) => void) => void mine.hears.push(hear) },
    onDisconnect: { addListener: (closed: () => void) => void mine.closed.push(closed) },
    disconnect: () => ends.forEach((end) => void end.closed.forEach((closed) => void closed())),
  })) as [Channel, Channel];
}

const place = { paragraph: 'p', start: 0, end: 3, words: 'The' };
let tell: (event: HostEvent) => void = () => {};
const page: PageHost = {
  read: async () => ({ name: 'A page', paragraphs: [{ id: 'p', text: 'The bus.' }], inView: ['p'] }),
  show: async () => {},
  reveal: async () => {
    throw new Error('Those words have gone.');
  },
  listen: (listener) => {
    tell = listener;
    return () => void (tell = () => {});
  },
};

test('a page answers from afar as it would at hand: drafts, refusals as sentences, and what the person does', async () => {
  const [here, there] = channels();
  serveHost(page, there);
  const host = hostOver(here);
  const heard: HostEvent[] = [];
  const stop = host.listen((event) => heard.push(event));
  expect(await host.read()).toEqual(await page.read());
  await host.show([]);
  await expect(host.reveal(place)).rejects.toThrow('Those words have gone.');
  tell({ type: 'picked', finding: 'f' });
  await host.read();
  stop();
  tell({ type: 'picked', finding: 'g' });
  await host.read();
  expect(heard).toEqual([{ type: 'picked', finding: 'f' }]);
});

test('a page of megabytes comes in some messages, never in one nor in thousands, and whole', async () => {
  const [here, there] = channels();
  const paragraphs = Array.from({ length: 10_000 }, (_, i) => ({ id: `${i}`, text: `${i} `.repeat(50) }));
  serveHost({ ...page, read: async () => ({ name: '', paragraphs, inView: ['7'] }) }, there);
  let messages = 0;
  here.onMessage.addListener(() => messages++);
  expect(await hostOver(here).read()).toEqual({ name: '', paragraphs, inView: ['7'] });
  expect(messages).toBeGreaterThan(5);
  expect(messages).toBeLessThan(20);
});

test('a page that goes leaves no question open', async () => {
  const [here] = channels();
  const host = hostOver(here);
  const asked = host.read();
  here.disconnect();
  await expect(asked).rejects.toThrow(/page has gone/);
  await expect(host.read()).rejects.toThrow(/page has gone/);
});
