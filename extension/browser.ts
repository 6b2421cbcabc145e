import polyfilled, { type Browser } from 'webextension-polyfill';

declare const __BROWSER__: 'chrome' | 'firefox';

/** Chrome's own part of the interface, which the types of the shared one do not have. */
type SidePanel = { sidePanel: { open(where: { windowId: number }): Promise<void> } };

/** The browser's extension interface, the same in Edge, Chrome and Firefox. */
export const browser: Browser = polyfilled;

/** Which of the two builds this is. */
export const isFirefox = __BROWSER__ === 'firefox';

/** Opens the panel in a window. Must be the first call after the person's click or key, with no `await` before it, or the browser refuses. */
export function openPanel(windowId: number): Promise<void> {
  return isFirefox ? browser.sidebarAction.open() : (browser as unknown as SidePanel).sidePanel.open({ windowId });
}
