import type { Keep } from '../shared/keep.ts';
import { browser } from './browser.ts';

/** What a user keeps, in the extension's own storage on this device; never the storage that a browser account carries elsewhere. */
export function keepInStorage(): Keep {
  const { local } = browser.storage;
  return {
    get: async (key) => (await local.get(key))[key] as string | undefined,
    set: (key, value) => local.set({ [key]: value }),
    delete: (key) => local.remove(key),
    keys: async () => Object.keys(await local.get()),
  };
}
