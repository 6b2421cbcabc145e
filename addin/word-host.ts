import type { Draft, Place } from '../shared/draft.ts';
import type { Host, HostEvent, Mark } from '../shared/host.ts';
import { abilities } from './word/abilities.ts';
import { annotate, type Shown } from './word/annotate.ts';
import { insertAt, insertTable } from './word/insert.ts';
import { type Fresh, type Known, keepIds, paragraphsOf } from './word/known.ts';
import { locate } from './word/locate.ts';
import { type Run, readAll, readSome } from './word/read.ts';
import { type Mine, replaceWords } from './word/replace.ts';
import { watchParagraphs, whenQuiet } from './word/watch.ts';

/** The document open in Word. `here` tells the listeners where the cursor is, now. */
export type WordHost = Host & { here(): Promise<void> };

/** Milliseconds without an edit, or a move of the cursor, before either is told. */
type Pauses = { edit: number; cursor: number };

const unread = ['Headers, footers and text boxes are not read in Word.'];
const noNotes = 'Footnotes are not read: this version of Word does not show them to add-ins.';

/** Reads and marks the document in Word, by whatever means this Word has beyond WordApi 1.3. */
export function wordHost(pauses: Pauses = { edit: 700, cursor: 300 }): WordHost {
  const able = abilities((set) => Office.context.requirements.isSetSupported('WordApi', set));
  // Word.run keeps hold of objects between requests, and lets go in a request of its own; one request needs neither.
  const run: Run = (batch) => Word.run(batch);
  const once: Run = (batch) => batch(new Word.RequestContext());
  const listeners = new Set<(event: HostEvent) => void>();
  const tell = (event: HostEvent) => {
    for (const listener of listeners) listener(event);
  };
  const shown: Shown = new Map();
  const mine: Mine = new Set();
  const edited = new Set<string>();
  let known: Known[] = [];
  let all = true;
  let made = 0;
  let turn: Promise<unknown> = Promise.resolve();
  let stopWatching: (() => void) | undefined;

  const byId = () => new Map(known.map((p) => [p.id, p]));
  const knownAt = ({ paragraph }: Place) => known.find((p) => p.id === paragraph);
  const keep = (fresh: Fresh[]) => void (known = keepIds(known, fresh, () => `p${++made}`));
  /** One thing at a time: a read between the two halves of a replacement would mislead both. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work, work);
    turn = next.catch(() => {});
    return next;
  };

  async function read(): Promise<Draft> {
    const uids = [...edited];
    edited.clear();
    if (all || !uids.length || !(await readAgain(uids))) keep(await readAll(run, able));
    all = false;
    return {
      name: nameOf(Office.context.document.url),
      paragraphs: paragraphsOf(known),
      unread: able.can('footnotes') ? unread : [...unread, noNotes],
    };
  }

  /** Reads just these paragraphs; false where that cannot tell their place. */
  async function readAgain(uids: string[]): Promise<boolean> {
    try {
      const fresh = await once((context) => readSome(context, able, uids));
      const updated = placeAll(known, fresh);
      if (updated) keep(updated);
      return Boolean(updated);
    } catch {
      return false;
    }
  }

  const settled = whenQuiet(pauses.edit, () => {
    const paragraphs = all ? undefined : known.filter((p) => p.uid && edited.has(p.uid)).map((p) => p.id);
    tell({ type: 'changed', paragraphs });
  });
  const edit = (uids: string[]) => {
    for (const uid of uids) edited.add(known.find((p) => p.id === uid.toLowerCase())?.uid ?? uid);
    settled.stir();
  };
  const seen = {
    changed: edit,
    added: edit,
    removed(uids: string[]) {
      const gone = new Set(uids.map((uid) => uid.toLowerCase()));
      for (const uid of uids) edited.delete(uid);
      keep(known.filter((p) => !gone.has(p.id)));
      // Nothing to read again, but something to review again.
      settled.stir();
    },
    picked(annotation: string) {
      const finding = [...shown.values()].map((s) => s.findings.get(annotation)).find(Boolean);
      if (finding) tell({ type: 'picked', finding });
    },
  };

  async function here(): Promise<void> {
    const p = await once(async (context) => {
      const cursor = context.document.getSelection().paragraphs.getFirst();
      cursor.load(able.can('ids') ? 'text,uniqueLocalId' : 'text');
      await context.sync();
      const id = able.can('ids') ? cursor.uniqueLocalId.toLowerCase() : '';
      return known.find((one) => one.id === id) ?? only(known.filter((one) => one.raw === cursor.text)) ?? cursor.text;
    });
    if (typeof p !== 'string') return tell({ type: 'at', paragraph: p.id });
    // A Word without paragraph events: words we have not read are how an edit shows.
    if (able.can('events') || !p.trim() || known.some((one) => one.raw === p)) return;
    all = true;
    tell({ type: 'changed' });
  }

  async function watch(): Promise<void> {
    const moved = whenQuiet(pauses.cursor, () => void inTurn(here).catch(() => {}));
    Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, moved.stir);
    const stop = watchParagraphs(run, able, seen);
    stopWatching = () => {
      moved.stop();
      settled.stop();
      Office.context.document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, { handler: moved.stir });
      void stop.then((end) => end?.()).catch(() => {});
    };
  }

  const done = async (place: Place) => {
    const uid = knownAt(place)?.uid;
    if (uid) edited.add(uid);
    else all = true;
    tell({ type: 'changed', paragraphs: [place.paragraph] });
  };

  return {
    read: () => inTurn(read),
    show: (marks: Mark[]) => inTurn(() => annotate(once, able, shown, byId(), marks)),
    reveal: (place) =>
      inTurn(() =>
        run(async (context) => {
          const { holder, range = holder } = await locate(context, able, knownAt(place), place);
          range.select();
          await context.sync();
        }),
      ),
    replace: (place, text) =>
      inTurn(async () => {
        if (!able.can('tracking'))
          throw new Error(
            'This version of Word cannot track a change made by an add-in, so nothing was changed. Copy the new words and change them by hand.',
          );
        await run((context) => replaceWords(context, able, mine, knownAt(place), place, text)).catch(inWords);
        await done(place);
      }),
    insert: (place, what) =>
      inTurn(async () => {
        if (what.kind === 'table') await run((context) => insertTable(context, what)).catch(inWords);
        else await run((context) => insertAt(context, able, mine, knownAt(place), place, what)).catch(inWords);
        all ||= what.kind !== 'comment';
        if (all) tell({ type: 'changed' });
      }),
    listen(listener) {
      listeners.add(listener);
      if (listeners.size === 1) void watch();
      return () => {
        if (listeners.delete(listener) && !listeners.size) stopWatching?.();
      };
    },
    here: () => inTurn(here),
  };
}

const only = <T>(all: T[]): T | undefined => (all.length === 1 ? all[0] : undefined);
const nameOf = (url: string) => (url ? decodeURIComponent(url.split(/[\\/]/).at(-1)!) : 'This document');

/** Word's own errors are codes; ours are sentences already. */
function inWords(error: unknown): never {
  const code = (error as { code?: string }).code;
  throw code
    ? new Error(`Word refused this (${code}), so nothing was changed. The words may be locked, or the document open for reading only.`)
    : error;
}

/** The document with these paragraphs read anew: in their old place, or after the one that now stands before them. */
function placeAll(known: Known[], fresh: (Fresh & { uid: string; after?: string })[]): Fresh[] | undefined {
  const order: Fresh[] = [...known];
  const at = (id: string | undefined) => order.findIndex((p) => p.uid?.toLowerCase() === id);
  let waiting = fresh;
  while (waiting.length) {
    const left = waiting.filter(({ after, ...p }) => {
      const old = at(p.uid.toLowerCase());
      if (old >= 0) order[old] = p;
      else if (after === undefined || at(after) >= 0) order.splice(after === undefined ? 0 : at(after) + 1, 0, p);
      else return true;
      return false;
    });
    if (left.length === waiting.length) return undefined;
    waiting = left;
  }
  return order;
}
