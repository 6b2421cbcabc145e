import { withoutAnnex } from '../shared/annex-in.ts';
import type { Draft, Place } from '../shared/draft.ts';
import type { Host, HostEvent, Mark } from '../shared/host.ts';
import { rest } from '../shared/rest.ts';
import { abilities } from './word/abilities.ts';
import { annotate, forget, type Shown } from './word/annotate.ts';
import { notRead, refused } from './word/in-words.ts';
import { insertAt, insertTable } from './word/insert.ts';
import { type Fresh, type Known, keepIds, paragraphsOf, placeAgain, rewrite } from './word/known.ts';
import { locate } from './word/locate.ts';
import { plain } from './word/plain.ts';
import { askWords, type Run, readAll, readSome } from './word/read.ts';
import { type Mine, replaceWords } from './word/replace.ts';
import { unreadIn } from './word/unread.ts';
import { watchParagraphs, whenQuiet } from './word/watch.ts';

/** The document open in Word. `here` tells the listeners where the cursor is, now. */
export type WordHost = Host & { here(): Promise<void> };

/** What is told of a place that Word gives no id of, where it is in no paragraph that was read. */
const ELSEWHERE = 'elsewhere';

/** Milliseconds without an edit, or a move of the cursor, before either is told. */
type Pauses = { edit: number; cursor: number };

/** Reads and marks the document in Word, by whatever means this Word has beyond WordApi 1.3. */
export function wordHost(pauses: Pauses = { edit: 150, cursor: 300 }): WordHost {
  const able = abilities((set) => Office.context.requirements.isSetSupported('WordApi', set));
  // Word.run holds on to objects between requests, and lets go in a request of its own; a single request needs neither.
  const run: Run = (batch) => Word.run(batch);
  const once: Run = (batch) => batch(new Word.RequestContext());
  const listeners = new Set<(event: HostEvent) => void>();
  const tell = (event: HostEvent) => {
    for (const listener of listeners) listener(event);
  };
  const shown: Shown = new Map();
  const mine: Mine = new Set();
  let known: Known[] = [];
  let made = 0;
  /** What the next read is to read: all, or what was edited since. A read that follows no edit was asked for by the user, and reads all. */
  let all = true;
  let pending = false;
  let reading = false;
  const edited = new Set<string>();
  /** Where the cursor was seen last, when that was in no paragraph we know. */
  let lost: { id: string; text: string } | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let stopWatching: (() => void) | undefined;

  const at = ({ paragraph }: Place) => known.find((p) => p.id === paragraph);
  const keep = (fresh: Fresh[]) => {
    known = keepIds(known, fresh, () => `p${++made}`);
  };
  /** One thing at a time: a read between the two halves of a replacement would mislead both. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work, work);
    turn = next.catch(() => {});
    return next;
  };

  async function read(): Promise<Draft> {
    const uids = pending && !all ? [...edited] : undefined;
    edited.clear();
    pending = all = false;
    reading = true;
    try {
      if (!uids || !(await readAgain(uids))) keep(await readAll(run, able));
    } catch (error) {
      all = true;
      throw error;
    } finally {
      reading = false;
    }
    if (lost && !known.some((p) => p.id === lost?.id)) void inTurn(here).catch(() => {});
    await rest();
    return withoutAnnex({ name: nameOf(Office.context.document.url), paragraphs: paragraphsOf(known), unread: unreadIn(able) });
  }

  /** Reads just these paragraphs; false where their place cannot be told. */
  async function readAgain(uids: string[]): Promise<boolean> {
    if (!uids.length) return true;
    try {
      const updated = placeAgain(known, await once((context) => readSome(context, able, uids)));
      if (updated) keep(updated);
      return Boolean(updated);
    } catch {
      return false;
    }
  }

  const settled = whenQuiet(pauses.edit, () => {
    tell({ type: 'changed', paragraphs: known.filter((p) => p.uid && edited.has(p.uid)).map((p) => p.id) });
  });
  const edit = (uids: string[]) => {
    // An event without an id says no more than that there was one.
    if (!uids.length || !uids.every(Boolean)) all = true;
    for (const uid of uids) edited.add(uid);
    pending = true;
    settled.stir();
  };
  const remove = (uids: string[]) => {
    // A read on its way may have it still, and lack one that moved up over the border of a page.
    if (reading) all = true;
    const gone = new Set(uids.map((uid) => uid.toLowerCase()));
    keep(known.filter((p) => !gone.has(p.id)));
    edit(uids);
    for (const uid of uids) edited.delete(uid);
  };
  const pick = (annotation: string) => {
    const finding = [...shown.values()].map((s) => s.findings.get(annotation)).find(Boolean);
    if (finding) tell({ type: 'picked', finding });
  };

  async function here(): Promise<void> {
    const cursor = await once(async (context) => {
      const p = context.document.getSelection().paragraphs.getFirst();
      p.load(able.can('ids') ? 'text,uniqueLocalId' : 'text');
      const words = askWords(able, p);
      await context.sync();
      return { id: able.can('ids') ? (p.uniqueLocalId || '').toLowerCase() : '', text: plain(words?.value ?? p.text) };
    });
    const { id, text } = cursor;
    // Where both have an id of Word's, the same words are no proof: a header says the title again, a paragraph is pasted twice.
    const alike = known.filter((p) => p.text === text && !(id && p.uid));
    const found = known.find((p) => p.id === id) ?? (alike.length === 1 ? alike[0] : undefined);
    const unread = found ? found.text !== text : !alike.length && Boolean(text.trim());
    // Words we have not read are an edit that is still to be read; if a read did not bring them, they are in a header, say.
    const due = unread && (able.can('events') ? pending : all || text !== lost?.text);
    lost = found ? undefined : cursor;
    if (found || id || !due) tell({ type: 'at', paragraph: found?.id ?? (id || ELSEWHERE) });
    // In a Word that tells of no edits, this is how one shows.
    if (!due || able.can('events')) return;
    if (found?.uid) return edit([found.uid]);
    all = true;
    tell({ type: 'changed' });
  }

  function watch(): () => void {
    const moved = whenQuiet(pauses.cursor, () => void inTurn(here).catch(() => {}));
    const type = Office.EventType.DocumentSelectionChanged;
    Office.context.document.addHandlerAsync(type, moved.stir);
    const end = watchParagraphs(run, able, {
      changed: edit,
      removed: remove,
      picked: pick,
      erased: (ids) => forget(shown, ids),
    });
    return () => {
      moved.stop();
      settled.stop();
      Office.context.document.removeHandlerAsync(type, { handler: moved.stir });
      void end.then((stop) => stop?.()).catch(() => {});
    };
  }

  /** What we changed ourselves is read again at the next check. */
  const touch = (place: Place) => {
    const uid = at(place)?.uid;
    if (uid) edited.add(uid);
    else all = true;
    pending = true;
  };

  return {
    read: () => inTurn(() => read().catch(notRead)),
    show: (marks: Mark[]) => inTurn(() => annotate(once, able, shown, new Map(known.map((p) => [p.id, p])), marks)),
    reveal: (place) =>
      inTurn(() =>
        run(async (context) => {
          const { holder, range = holder } = await locate(context, able, known, place);
          range.select();
          await context.sync();
        }),
      ),
    replace: (place, text) =>
      inTurn(async () => {
        await run((context) => replaceWords(context, able, mine, known, place, text)).catch(refused);
        rewrite(at(place)!, place, text);
        touch(place);
      }),
    insert: (place, what) =>
      inTurn(async () => {
        const seen = () => (what.kind === 'table' ? (all = true) : touch(place));
        const back = await run((context) =>
          what.kind === 'table' ? insertTable(context, what) : insertAt(context, able, mine, known, place, what),
        ).catch(refused);
        seen();
        return () =>
          inTurn(async () => {
            const outcome = await back().catch(refused);
            seen();
            return outcome;
          });
      }),
    listen(listener) {
      listeners.add(listener);
      if (listeners.size === 1) stopWatching = watch();
      return () => {
        if (listeners.delete(listener) && !listeners.size) stopWatching?.();
      };
    },
    here: () => inTurn(here),
  };
}

const nameOf = (url: string) => (url ? decodeURIComponent(url.split(/[\\/]/).at(-1)!) : 'This document');
