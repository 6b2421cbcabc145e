import type { Keep } from '../../shared/keep.ts';

/** What this program leaves in a document: a number for each decision, made from it and a salt, with the verdict. No words of anyone's. */
type Left = { salt: string; verdicts: Record<string, string> };
/** Where Word keeps an add-in's own small values, inside the document. */
export type DocumentSettings = Pick<Office.Settings, 'get' | 'set' | 'remove' | 'saveAsync'>;

/**
 * Keeps decisions on this device and, if the user wants it, in the document too, so that they come with it to another device. A number cannot be
 * turned back into a decision: `recognise` is told which decisions are possible here, and finds those that were made.
 */
export type DocumentKeep = Keep & {
  recognise(possible: () => [key: string, decision: () => string][]): Promise<boolean>;
  inDocument(): boolean;
  keepInDocument(on: boolean): Promise<void>;
};

const NAME = 'SaidBefore';

/** What is kept on `device`, and in the document of `settings` once the user turns that on. Throws a sentence where Word refuses to store it. */
export function keepInDocument(device: Keep, settings: DocumentSettings): DocumentKeep {
  const recognised = new Map<string, string>();
  let possible = (): [key: string, decision: () => string][] => [];
  const left = () => (settings.get(NAME) ?? undefined) as Left | undefined;

  async function write(change: (left: Left) => Promise<void>): Promise<void> {
    const now = left();
    if (!now) return;
    await change(now);
    settings.set(NAME, now);
    await saved(settings);
  }
  const add = (key: string) =>
    write(async ({ salt, verdicts }) => {
      // A rule turned off is for the person, not for the document.
      const verdict = key.startsWith('decision:') ? key.split(':')[1]! : 'rule off';
      if (verdict !== 'rule off') verdicts[await hash(salt, key)] = verdict;
    });

  return {
    get: async (key) => (await device.get(key)) ?? recognised.get(key),
    keys: async () => [...new Set([...(await device.keys()), ...recognised.keys()])],
    async set(key, value) {
      await device.set(key, value);
      await add(key);
    },
    async delete(key) {
      recognised.delete(key);
      await device.delete(key);
      await write(async ({ salt, verdicts }) => {
        delete verdicts[await hash(salt, key)];
      });
    },
    async recognise(here) {
      possible = here;
      const now = left();
      if (!now || !Object.keys(now.verdicts).length) return false;
      const before = recognised.size;
      for (const [key, decision] of new Map(here())) {
        const isThere = now.verdicts[await hash(now.salt, key)];
        if (isThere && !(await device.get(key))) recognised.set(key, decision());
      }
      return recognised.size > before;
    },
    inDocument: () => Boolean(left()),
    async keepInDocument(on) {
      if (!on) {
        recognised.clear();
        settings.remove(NAME);
        return saved(settings);
      }
      settings.set(NAME, { salt: crypto.randomUUID(), verdicts: {} } satisfies Left);
      for (const [key] of new Map(possible())) if (await device.get(key)) await add(key);
      await saved(settings);
    },
  };
}

async function hash(salt: string, key: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt} ${key}`)));
  return [...bytes.slice(0, 12)].map((b) => b.toString(16).padStart(2, '0')).join('');
}

/** Hands the values to Word; they reach the file when the user next saves it. */
export function saved(settings: DocumentSettings): Promise<void> {
  return new Promise((done, failed) =>
    settings.saveAsync(({ status, error }) =>
      status === Office.AsyncResultStatus.Failed ? failed(new Error(`Word could not keep this in the document: ${error.message}`)) : done(),
    ),
  );
}
