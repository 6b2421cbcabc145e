/** What stays on this device: small strings by key (dismissals, rules turned off, what a user knows). Nothing here leaves it. */
export interface Keep {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
  delete(key: string): Promise<void>;
  keys(): Promise<string[]>;
}

/** A keep that forgets when the page closes: for tests, and where the browser refuses storage. */
export function keepInMemory(): Keep {
  const kept = new Map<string, string>();
  return {
    get: async (key) => kept.get(key),
    set: async (key, value) => void kept.set(key, value),
    delete: async (key) => void kept.delete(key),
    keys: async () => [...kept.keys()],
  };
}
