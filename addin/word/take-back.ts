import type { TakeBack } from '../../shared/host.ts';
import { codeOf, isGone } from './locate.ts';
import { plain } from './plain.ts';

type Held = { context: OfficeExtension.ClientRequestContext; track(): unknown; delete(): void };

/**
 * Holds on to what was just put into the document, from before the request is sent, so that it can be deleted later. `look` loads what tells
 * whether it has changed, and `same` says so after that.
 */
export function holdOn(held: [Held, ...Held[]], look: () => void, same: () => boolean): TakeBack {
  const [{ context }] = held;
  for (const one of held) one.track();
  return async () => {
    try {
      look();
      await context.sync();
    } catch (error) {
      const lost = isGone(error) || ['InvalidObjectPath', 'InvalidReference'].includes(codeOf(error) ?? '');
      if (lost) return 'gone';
      throw error;
    }
    if (!same()) throw new Error('It has been changed since it was inserted, so it was left as it is. Delete it by hand.');
    for (const one of held) one.delete();
    await context.sync();
  };
}

/** Whether Word's text says what was put there: it has marks, and breaks between lines and cells, of its own. */
export const says = (raw: string, words: string): boolean => closed(plain(raw)) === closed(words);

const closed = (words: string) => words.replace(/\s+/g, ' ').trim();
