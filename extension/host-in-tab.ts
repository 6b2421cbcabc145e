import { browser } from './browser.ts';
import { hostOver, type PageHost } from './messages.ts';

/** Puts our script into a tab's page and opens a channel to it; `gone` is called when the page goes. Throws a sentence where it may not. */
export async function hostInTab(tabId: number, gone: () => void): Promise<PageHost & { leave(): void }> {
  const target = { tabId };
  try {
    const styled = browser.scripting
      .removeCSS({ target, files: ['content.css'] })
      .catch(() => {})
      .then(() => browser.scripting.insertCSS({ target, files: ['content.css'] }));
    // Where the script may not go either, the sentence below says so.
    styled.catch(() => {});
    await browser.scripting.executeScript({ target, files: ['content.js'], injectImmediately: true });
  } catch {
    throw new Error(
      'This page is not read by itself. Click the Said Before button to check it. (Browsers keep their own pages and stores closed to extensions.)',
    );
  }
  const channel = browser.tabs.connect(tabId, { frameId: 0 });
  channel.onDisconnect.addListener(gone);
  return { ...hostOver(channel), leave: () => channel.disconnect() };
}
