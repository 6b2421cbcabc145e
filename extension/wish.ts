import { browser } from './browser.ts';

/** What a person asked for with a click, a menu or a key, on its way to the panel of their window. */
export type Wish = { window: number } & ({ for: 'page' } | { for: 'selection'; text: string } | { for: 'search' });

/** Leaves a wish for the panel, open or about to open. Forgotten when the browser closes. */
export function leaveWish(wish: Wish): Promise<void> {
  return browser.storage.session.set({ wish });
}

/** Hands the panel of this window each wish as it comes, once. */
export function takeWishes(window: number, take: (wish: Wish) => void): void {
  const hear = async (wish: Wish | undefined) => {
    if (wish?.window !== window) return;
    await browser.storage.session.remove('wish');
    take(wish);
  };
  browser.storage.session.onChanged.addListener((changes) => void hear(changes.wish?.newValue as Wish | undefined));
  void browser.storage.session.get('wish').then(({ wish }) => hear(wish as Wish | undefined));
}
