import { browser } from './browser.ts';
import { hostInTab } from './host-in-tab.ts';
import type { PageHost } from './messages.ts';

/** The page that the panel is beside now; `site` where the browser lets us know it. */
export type Met = { host: PageHost; tab: number; site?: string };

/** Follows a window's active tab and its navigation for as long as the panel is open. Returns a function that meets the page again. */
export function followTabs(windowId: number, meet: (met: Met) => void): () => void {
  let leave: (() => void) | undefined;
  let tab: number | undefined;
  let turn = 0;

  const follow = async () => {
    const mine = ++turn;
    leave?.();
    leave = undefined;
    const [active] = await browser.tabs.query({ active: true, windowId });
    if (mine !== turn || active?.id === undefined) return;
    tab = active.id;
    const site = active.url?.startsWith('http') ? new URL(active.url).hostname : undefined;
    try {
      const host = await hostInTab(tab, () => void (mine === turn && (leave = undefined)));
      if (mine !== turn) return host.leave();
      leave = host.leave;
      meet({ host, tab, site });
    } catch (error) {
      if (mine === turn) meet({ host: closed(error as Error), tab, site });
    }
  };

  browser.tabs.onActivated.addListener((now) => void (now.windowId === windowId && follow()));
  browser.tabs.onUpdated.addListener((id, change) => {
    // A page we are still joined to has only changed its address.
    if (id === tab && (change.status === 'loading' || change.status === 'complete') && !leave) void follow();
  });
  void follow();
  return () => void follow();
}

const closed = (why: Error): PageHost => {
  const refuse = () => Promise.reject(why);
  return { read: refuse, show: async () => {}, reveal: refuse, listen: () => () => {} };
};
