import { browser } from './browser.ts';

/** What a person asked for with a click, a menu or a key, on its way to the panel of their window. */
export type Wish = { window: number } & ({ for: 'page' } | { for: 'selection'; text: string } | { for: 'search' });

/** Leaves a wish for the panel, open or about to open. Forgotten when the browser closes. */
export function leaveWish(wish: Wish): Promise<void> {
  return browser.storage.session.set({ wish });
}

/** Hands the panel of this window each wish as it comes, once; first the one that opened it, or nothing. */
export async function takeWishes(window: number, take: (wish?: Wish) => void): Promise<void> {
  const mine = (wish: unknown) => ((wish as Wish | undefined)?.window === window ? (wish as Wish) : undefined);
  browser.storage.session.onChanged.addListener((changes) => {
    const wish = mine(changes.wish?.newValue);
    if (wish) void browser.storage.session.remove('wish').then(() => take(wish));
  });
  const first = mine((await browser.storage.session.get('wish')).wish);
  if (first) await browser.storage.session.remove('wish');
  take(first);
}
