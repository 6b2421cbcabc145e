import { type Keep, keepInMemory } from '../shared/keep.ts';

/** Keeps things in this browser on this device; where the browser refuses storage, until the page closes. */
export function keepOnDevice(prefix: string): Keep {
  try {
    localStorage.setItem(`${prefix}:`, '');
    localStorage.removeItem(`${prefix}:`);
  } catch {
    return keepInMemory();
  }
  const name = (key: string) => `${prefix}:${key}`;
  return {
    get: async (key) => localStorage.getItem(name(key)) ?? undefined,
    set: async (key, value) => localStorage.setItem(name(key), value),
    delete: async (key) => localStorage.removeItem(name(key)),
    keys: async () =>
      Object.keys(localStorage)
        .filter((k) => k.startsWith(name('')))
        .map((k) => k.slice(name('').length)),
  };
}
