import type { Abilities } from './abilities.ts';
import type { Run } from './read.ts';

/** What is seen of the document while it is edited, by Word's own ids. `changed`: or added. */
export type Seen = {
  changed(uids: string[]): void;
  removed(uids: string[]): void;
  picked(annotation: string): void;
  erased(annotations: string[]): void;
};

type Handler = { remove(): void; context: OfficeExtension.ClientRequestContext };

/** Listens to Word's paragraph events. Returns what stops it, or nothing where this Word has no such events. */
export async function watchParagraphs(run: Run, able: Abilities, seen: Seen): Promise<(() => Promise<void>) | undefined> {
  if (!able.can('events')) return undefined;
  const handlers: Handler[] = [];
  try {
    await run(async (context) => {
      const { document } = context;
      handlers.push(document.onParagraphChanged.add(async (e) => seen.changed(e.uniqueLocalIds)));
      handlers.push(document.onParagraphAdded.add(async (e) => seen.changed(e.uniqueLocalIds)));
      handlers.push(document.onParagraphDeleted.add(async (e) => seen.removed(e.uniqueLocalIds)));
      await context.sync();
    });
  } catch {
    able.refused('events');
    return undefined;
  }
  handlers.push(...(await watchUnderlines(run, able, seen)));
  return async () => {
    for (const handler of handlers) handler.remove();
    await Promise.all([...new Set(handlers.map((handler) => handler.context))].map((context) => context.sync()));
  };
}

async function watchUnderlines(run: Run, able: Abilities, seen: Seen): Promise<Handler[]> {
  if (!able.can('annotations')) return [];
  try {
    return await run(async (context) => {
      const { document } = context;
      const clicked = document.onAnnotationClicked.add(async (e) => seen.picked(e.id));
      const removed = document.onAnnotationRemoved.add(async (e) => seen.erased(e.ids));
      const acted = able.can('popups') ? [document.onAnnotationPopupAction.add(async (e) => seen.picked(e.id))] : [];
      await context.sync();
      return [clicked, removed, ...acted];
    });
  } catch {
    return [];
  }
}

/** Calls `then` once things have been quiet for `ms`; `stop` forgets. */
export function whenQuiet(ms: number, then: () => void): { stir(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  return {
    stop,
    stir() {
      stop();
      timer = setTimeout(then, ms);
    },
  };
}
