import { browser } from './browser.ts';
import { serveHost } from './messages.ts';
import { type OpenPage, openPage } from './page-host.ts';
import { marksOf } from './site-marks.ts';

/** The script put into a page when the panel is opened on it: only a host. It lets go of the page when the panel does. */
const world = globalThis as { saidBefore?: { leave(): void } };
// One that a reloaded extension left behind gives way.
world.saidBefore?.leave();

let open: OpenPage | undefined;
const marks = marksOf(location.hostname);

const steps = (message: unknown) => {
  if (message === 'next' || message === 'previous') open?.step(message === 'next' ? 1 : -1);
};
const keys = (event: KeyboardEvent) => {
  if (event.altKey && event.shiftKey && event.code === 'KeyM') void marks.set(!marks.on);
};
const serve: Parameters<typeof browser.runtime.onConnect.addListener>[0] = (channel) => {
  open?.close();
  open = openPage(document);
  marks.follow((on) => open?.marksOn(on));
  serveHost(open, channel);
  channel.onDisconnect.addListener(leave);
};
function leave(): void {
  open?.close();
  open = undefined;
  marks.stop();
  document.removeEventListener('keydown', keys);
  // After the extension is reloaded there is no interface left to leave.
  if (!browser.runtime?.id) return;
  browser.runtime.onConnect.removeListener(serve);
  browser.runtime.onMessage.removeListener(steps);
}

browser.runtime.onConnect.addListener(serve);
browser.runtime.onMessage.addListener(steps);
document.addEventListener('keydown', keys);
world.saidBefore = { leave };
