import { browser } from './browser.ts';
import { MARKS_OFF } from './kept.ts';

/** Whether marks are painted over the pages of one site; remembered, and the same wherever it is looked at. */
export type SiteMarks = {
  on: boolean;
  set(on: boolean): Promise<void>;
  /** Tells now, and whenever it changes. */
  follow(listener: (on: boolean) => void): void;
  stop(): void;
};

/** The marks of a site, e.g. `www.gov.uk`; on until someone turns them off. */
export function marksOf(site: string): SiteMarks {
  const key = MARKS_OFF + site;
  let listener: ((on: boolean) => void) | undefined;
  const hear = (off: unknown) => {
    marks.on = off === undefined;
    listener?.(marks.on);
  };
  const changed = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[key]) hear(changes[key].newValue);
  };
  const marks: SiteMarks = {
    on: true,
    set: (on) => (on ? browser.storage.local.remove(key) : browser.storage.local.set({ [key]: 'off' })),
    follow(next) {
      listener = next;
      next(marks.on);
    },
    stop: () => browser.storage.onChanged.removeListener(changed),
  };
  browser.storage.onChanged.addListener(changed);
  void browser.storage.local.get(key).then((kept) => hear(kept[key]));
  return marks;
}
