import { browser } from './browser.ts';

/** What a person asked for with a click, a menu or a key, on its way to the panel of their window. */
export type Wish = { window: number } & ({ for: 'page' } | { for: 'selection'; text: string } | { for: 'search' });

/** Leaves a wish for the panel, open or about to open. Forgotten when the browser closes. */
export function leaveWish(wish: Wish): Promise<void> {
  return browser.storage.session.set({ wish });
}

/** Hands the panel of this window each wish as it comes, once; first the one that opened it, or nothing. */
export async function takeWishes(window: Promise<number>, take: (wish?: Wish) => void): Promise<void> {
  const mine = async (wish: unknown) => {
    if (!wish || (wish as Wish).window !== (await window)) return;
    await browser.storage.session.remove('wish');
    return wish as Wish;
  };
  browser.storage.session.onChanged.addListener(async (changes) => {
    const wish = await mine(changes.wish?.newValue);
    if (wish) take(wish);
  });
  take(await mine((await browser.storage.session.get('wish')).wish));
}
