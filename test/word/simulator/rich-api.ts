import { everywhere, type WordDocument } from './document.ts';
import { type Thing, taught, WordError } from './objects.ts';
import type { Surface } from './surface.ts';
import { taken } from './takes.ts';

type Arguments = { Arguments?: unknown[]; ReferencedObjectPathIds?: (number | null)[] };
type ObjectPath = { ObjectPathType: number; Name: string; ParentObjectPathId?: number; ArgumentInfo?: Arguments };
type Query = { Select?: string[]; Expand?: string[]; Top?: number; Skip?: number };
type Action = { Id: number; ActionType: number; Name: string; ObjectPathId: number; ArgumentInfo?: Arguments; QueryInfo?: Query };
export type Batch = { ObjectPaths?: Record<string, ObjectPath>; Actions?: Action[] };

/** Word behind the Rich API: answers batches, and counts them. */
export type WordHost = {
  doc: WordDocument;
  /** Syncs answered so far: requests that asked for something. */
  syncs: number;
  /** Requests of the library's own: letting go of what Word.run held on to, which nobody waits for. */
  housekeeping: number;
  /** The most objects let go of in one request: beyond 10,000 Word is slow (OfficeDev/office-js #5692). */
  letGo: number;
  /** The members each request touched, `Class.Member`, to assert what was and was not asked. */
  asked: string[];
  answer(batch: Batch): object;
  /** Runs before the next request is answered: what a co-author does in between. */
  before: (() => void)[];
};

const spelt = new WeakMap<object, Map<string, string>>();
/** The member of this name as the table spells it: Word does not mind capitals. */
function same(table: object | undefined, name: string): string | undefined {
  if (!table) return undefined;
  let members = spelt.get(table);
  if (!members) spelt.set(table, (members = new Map(Object.keys(table).map((k) => [k.toLowerCase(), k]))));
  return members.get(name.toLowerCase());
}
const classOf = (thing: Thing) => (thing.is === 'NoteBody' ? 'Body' : thing.is);

export function wordHost(doc: WordDocument, surface: Surface): WordHost {
  const references = new Map<string, Thing>();
  const names = new Map<Thing, string>();
  const host: WordHost = { doc, syncs: 0, housekeeping: 0, letGo: 0, asked: [], before: [], answer };
  let given = 0;

  /** Refuses what the claimed API set does not have, as a real old Word does: at sync. */
  function allowed(thing: Thing, name: string): void {
    const known = surface[classOf(thing)];
    const of = known && [known.props, known.methods, known.events].find((members) => same(members, name));
    const member = of?.[same(of, name)!];
    const [family, version] = (member?.set ?? '').split(' ');
    host.asked.push(`${classOf(thing)}.${name}`);
    const has = family === 'WordApi' ? Number(version) <= doc.flavour.wordApi : !family;
    if (!has) throw new WordError('ApiNotFound', `This API is not supported: ${classOf(thing)}.${name} (${member?.set}).`);
  }

  function answer(batch: Batch): object {
    const own = (batch.Actions ?? []).every((a) => a.ActionType === 1 || ['_RemoveReference', 'NotifyActionHandlerReady'].includes(a.Name));
    host[own ? 'housekeeping' : 'syncs']++;
    host.letGo = Math.max(host.letGo, (batch.Actions ?? []).filter((a) => a.Name === '_RemoveReference').length);
    for (const happens of host.before.splice(0)) happens();
    const paths = new Map<number, Thing | null>();
    const values = (info: Arguments = {}) =>
      (info.Arguments ?? []).map((value, i) => (info.ReferencedObjectPathIds?.[i] ? resolve(info.ReferencedObjectPathIds[i]) : value));

    function resolve(id: number): Thing | null {
      if (paths.has(id)) return paths.get(id)!;
      const path = batch.ObjectPaths?.[id];
      if (!path) throw new WordError('InvalidObjectPath', `No object path ${id}.`);
      const parent = path.ParentObjectPathId ? resolve(path.ParentObjectPathId) : null;
      const thing = path.ParentObjectPathId && !parent ? null : reach(path, parent!);
      paths.set(id, thing);
      return thing;
    }

    function reach(path: ObjectPath, parent: Thing): Thing | null {
      const args = values(path.ArgumentInfo);
      if (path.ObjectPathType === 1) return { is: 'Document' };
      if (path.ObjectPathType === 2) return { is: path.Name.split('.').pop() as 'SearchOptions', of: {} };
      if (path.ObjectPathType === 6) return referred(path.Name);
      if (path.ObjectPathType === 7) return null;
      if (path.ObjectPathType === 5 && 'items' in parent) return parent.items[args[0] as number] ?? null;
      allowed(parent, path.Name);
      const to = taught[parent.is]?.to;
      const name = same(to, path.Name);
      if (!name) throw new WordError('ApiNotFound', `WordSim: not taught ${parent.is}.${path.Name}`);
      taken(parent, name, args);
      return to![name]!(parent as never, doc, ...(args as never[]));
    }

    function referred(name: string): Thing {
      const thing = references.get(name);
      if (!thing) throw new WordError('InvalidReference', 'The reference is not valid.');
      const there = {
        Paragraph: everywhere(doc),
        NoteItem: doc.notes,
        Comment: doc.comments,
        Table: doc.tables,
      }[thing.is as string];
      if (there && !(there as unknown[]).includes((thing as { of: unknown }).of))
        throw new WordError('ItemNotFound', 'The requested item was not found.');
      return thing;
    }

    function act(action: Action): unknown {
      if (action.ActionType === 5) return null;
      const thing = resolve(action.ObjectPathId);
      if (action.ActionType === 1) return thing && { _ReferenceId: names.get(thing) ?? '' };
      if (action.ActionType === 2) return thing && query(thing, action.QueryInfo ?? {});
      if (action.Name === '_KeepReference') return thing ? void keep(thing) : null;
      if (!thing) throw new WordError('ItemNotFound', 'The requested item was not found.');
      const args = values(action.ArgumentInfo) as never[];
      if (action.ActionType === 4) {
        allowed(thing, action.Name);
        const set = taught[thing.is]?.set;
        const name = same(set, action.Name);
        if (!name) throw new WordError('AccessDenied', `WordSim: not taught to set ${thing.is}.${action.Name}`);
        taken(thing, name, args);
        return set![name]!(thing as never, args[0]!, doc);
      }
      if (action.Name === '_RemoveReference') return void references.delete(args[0] as unknown as string);
      allowed(thing, action.Name === '_RegisterEvent' ? `on${args[1]}` : action.Name);
      const does = taught[thing.is]?.do;
      const name = same(does, action.Name);
      // A method that makes an object is invoked as an action too; its path has done the work.
      if (!name) throw new WordError('ApiNotFound', `WordSim: not taught ${thing.is}.${action.Name}`);
      taken(thing, name, args);
      return does![name]!(thing as never, doc, ...args) ?? null;
    }

    const Results: { ActionId: number; Value: unknown }[] = [];
    let ActionIndex = 0;
    try {
      for (const action of batch.Actions ?? []) {
        Results.push({ ActionId: action.Id, Value: act(action) ?? null });
        ActionIndex++;
      }
      return { Results };
    } catch (error) {
      const known =
        error instanceof WordError ? error : new WordError('GeneralException', `WordSim: ${error instanceof Error ? error.stack : error}`);
      return {
        Error: { Code: known.code, Message: known.message, Location: '', ActionIndex, HttpStatusCode: 400 },
        ProcessedResults: { Results },
      };
    }
  }

  function keep(thing: Thing): string {
    const name = names.get(thing) ?? `reference-${++given}`;
    references.set(name, thing);
    names.set(thing, name);
    return name;
  }

  function query(thing: Thing, q: Query): object {
    const wanted = [...(q.Select ?? []), ...(q.Expand ?? [])].map((s) => s.replace(/^items\//i, ''));
    if (!('items' in thing)) return scalars(thing, wanted);
    if (!wanted.length || wanted.includes('items'))
      throw new WordError('InvalidArgument', 'WordSim: name the properties; loading them all froze Word (office-js #6024).');
    const { Skip = 0, Top = thing.items.length } = q;
    if (Top < 0 || Skip < 0) throw new WordError('InvalidArgument', `WordSim: not taught to load ${Top} items from ${Skip}.`);
    const page = thing.items.slice(Skip, Skip + Top);
    return {
      _Items: page.map((item) => ({ ...scalars(item, wanted), _ReferenceId: keep(item) })),
    };
  }

  function scalars(thing: Thing, wanted: string[]): Record<string, unknown> {
    const { get = {}, to = {} } = taught[thing.is] ?? {};
    const out: Record<string, unknown> = {};
    for (const want of wanted) {
      const [head, ...rest] = want.split('/') as [string, ...string[]];
      if (['', 'items', '$none'].includes(head)) continue;
      if (head === '*' || head === '$all') throw new WordError('InvalidArgument', 'WordSim: name the properties.');
      allowed(thing, head);
      const value = same(get, head);
      const object = same(to, head);
      if (value) out[value] = get[value]!(thing as never, doc);
      else if (object) {
        const child = to[object]!(thing as never, doc);
        const more = child && query(child, { Select: [rest.join('/')] });
        out[object] = out[object] && more ? { ...out[object], ...more } : more;
      } else throw new WordError('InvalidArgument', `WordSim: not taught to load ${thing.is}.${head}`);
    }
    return out;
  }

  return host;
}
