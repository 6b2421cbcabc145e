import { browser, openPanel } from './browser.ts';
import { leaveWish, type Wish } from './wish.ts';

/** Opens the panel and passes on what was asked for. It keeps nothing, so nothing is lost when the browser stops it. */
type Asked = { for: 'page' } | { for: 'selection'; text: string } | { for: 'search' };

function act(windowId: number | undefined, asked: Asked): void {
  if (windowId === undefined) return;
  openPanel(windowId).catch(console.warn);
  void leaveWish({ ...asked, window: windowId } satisfies Wish);
}

browser.action.onClicked.addListener((tab) => act(tab.windowId, { for: 'page' }));

browser.runtime.onInstalled.addListener(async () => {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'page', title: 'Check this page', contexts: ['page'] });
  browser.contextMenus.create({ id: 'selection', title: 'Check selection', contexts: ['selection'] });
});
browser.contextMenus.onClicked.addListener((info, tab) =>
  act(tab?.windowId, info.menuItemId === 'selection' ? { for: 'selection', text: info.selectionText ?? '' } : { for: 'page' }),
);

browser.commands.onCommand.addListener((command, tab) => {
  if (command === 'search') act(tab?.windowId, { for: 'search' });
  // No one answers in a page that the panel is not open on.
  else if (tab?.id) browser.tabs.sendMessage(tab.id, command).catch(() => {});
});

browser.omnibox.setDefaultSuggestion({ description: 'Search what was said before' });
browser.omnibox.onInputEntered.addListener(
  (words) => void browser.tabs.create({ url: browser.runtime.getURL(`panel.html?search=${encodeURIComponent(words)}`) }),
);
