import { browser } from './browser.ts';
import { hostInTab } from './host-in-tab.ts';
import type { PageHost } from './messages.ts';

/** The page that the panel is beside now; its address where it is a site's and the browser lets us know it. */
export type Met = { host: PageHost; tab: number; address?: URL };

/** `follow` meets the page, now and again; `stay` meets none until the person goes to another. */
export type Following = { follow(): void; stay(): void };

/** Follows a window's active tab and its navigation for as long as the panel is open. */
export function followTabs(windowId: number, meet: (met: Met) => void): Following {
  let leave: (() => void) | undefined;
  let tab: number | undefined;
  let moved = false;
  let staying = false;
  let turn = 0;
  let before = Promise.resolve();

  const one = async (mine: number) => {
    if (mine !== turn) return;
    leave?.();
    leave = undefined;
    moved = false;
    const [active] = await browser.tabs.query({ active: true, windowId });
    if (active?.id === undefined) return;
    tab = active.id;
    const address = active.url?.startsWith('http') ? new URL(active.url) : undefined;
    try {
      const host = await hostInTab(tab, () => (leave = undefined));
      leave = host.leave;
      if (mine === turn) meet({ host, tab, address });
    } catch (error) {
      if (mine === turn) meet({ host: closed(error as Error), tab, address });
    }
  };
  // One at a time: a page that is being opened and left at once would answer neither.
  const follow = () => {
    const mine = ++turn;
    staying = false;
    before = before.then(() => one(mine)).catch(console.warn);
  };

  browser.tabs.onActivated.addListener((now) => void (now.windowId === windowId && follow()));
  browser.tabs.onUpdated.addListener((id, change) => {
    if (id !== tab || !change.status) return;
    if (staying && change.status === 'complete') return;
    staying = false;
    // Firefox keeps a page that was left, and our channel to it: that another was loaded is all we hear.
    if (!leave || (moved && change.status === 'complete')) follow();
    else if (change.status === 'loading') moved = true;
  });
  const stay = () => {
    turn++;
    staying = true;
  };
  return { follow, stay };
}

const closed = (why: Error): PageHost => {
  const refuse = () => Promise.reject(why);
  return { read: refuse, show: async () => {}, reveal: refuse, listen: () => () => {} };
};
