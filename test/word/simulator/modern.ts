import type { Surface } from './surface.ts';

/** office.js's own parts, which the new members are made of. */
type Client = Record<string, unknown> & { context: object; _handleResult(value: unknown): void };
type Kind = { new (...args: unknown[]): Client; prototype: Client };
type Api = {
  invokeMethod(self: Client, name: string, operation: number, args: unknown[], flags: number, resultProcessType: number): unknown;
  invokeSetProperty(self: Client, name: string, value: unknown, flags: number): void;
  createPropertyObject(kind: Kind, self: Client, name: string, collection: boolean, flags: number): Client;
  createMethodObject(
    kind: Kind,
    self: Client,
    name: string,
    operation: number,
    args: unknown[],
    collection: boolean,
    ...rest: unknown[]
  ): Client;
  createChildItemObject(kind: Kind, newed: boolean, self: Client, data: unknown, index: number): Client;
};
type Utility = Record<
  'load' | 'throwIfNotLoaded' | 'fixObjectPathIfNecessary' | 'toJson' | '_createPromiseFromResult',
  (...args: unknown[]) => unknown
>;
type Extension = { BatchApiHelper: Api; Utility: Utility; ClientObject: Kind; GenericEventHandlers: new (...args: unknown[]) => unknown };
type Office = { Word: Record<string, Kind>; OfficeExtension: Extension };

/** The events this Word tells of, with numbers for them: the old build does not know them. */
export const eventNumbers: Record<string, number> = {
  AnnotationClicked: 7,
  AnnotationRemoved: 10,
  ParagraphAdded: 11,
  ParagraphChanged: 12,
  ParagraphDeleted: 13,
  AnnotationPopupAction: 14,
};

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const isCollection = (name: string) => name.endsWith('Collection');
const own = (of: object, name: string) => Object.getOwnPropertyDescriptor(of, name);

/**
 * Brings the frozen npm build of office.js (June 2022) to today's members. What is added is made of the library's own parts, so
 * batching, loading, tracking and errors stay the library's; no file of it is altered.
 */
export function modernise({ Word, OfficeExtension }: Office, surface: Surface): void {
  const { BatchApiHelper: api, Utility: utility, ClientObject, GenericEventHandlers } = OfficeExtension;
  for (const name of Object.keys(surface)) Word[name] ??= newClass(name);
  for (const [name, known] of Object.entries(surface)) if (Word[name]!.prototype) extend(Word[name]!.prototype, name, known);

  function newClass(name: string): Kind {
    const Added = class extends ClientObject {
      get _className() {
        return name;
      }
      get _isCollection() {
        return isCollection(name);
      }
      get _ReferenceId() {
        return this.$reference;
      }
      load(wanted: unknown) {
        return utility.load(this, wanted);
      }
      _KeepReference() {
        api.invokeMethod(this, '_KeepReference', 1, [], 4, 0);
      }
      track() {
        (this.context as { trackedObjects: { add(o: unknown): void } }).trackedObjects.add(this);
        return this;
      }
      untrack() {
        (this.context as { trackedObjects: { remove(o: unknown): void } }).trackedObjects.remove(this);
        return this;
      }
      override _handleResult(value: unknown) {
        super._handleResult(value);
        if (value) utility.fixObjectPathIfNecessary(this, value);
        this._handleIdResult(value);
      }
      _handleIdResult(value: unknown) {
        const reference = (value as { _ReferenceId?: string } | null)?._ReferenceId;
        if (reference !== undefined) this.$reference = reference;
      }
    };
    return Added as unknown as Kind;
  }

  function itemOf(collection: string): Kind {
    const named = Word[collection.replace(/Collection$/, '')];
    const first = Object.values(surface[collection]!.methods).find((m) => Word[m.gives] && !isCollection(m.gives))?.gives;
    return named ?? Word[first!]!;
  }

  function extend(proto: Client, name: string, { props, methods, events }: Surface[string]): void {
    const scalars: string[] = [];
    const objects: string[] = [];
    for (const [prop, { of, readonly }] of Object.entries(props)) {
      if (own(proto, prop)) continue;
      if (prop === 'items') items(proto, name);
      else if (of && surface[of]) {
        objects.push(prop);
        const kept = `$object_${prop}`;
        define(proto, prop, function () {
          return (this[kept] ??= api.createPropertyObject(Word[of]!, this, capital(prop), isCollection(of), 4));
        });
      } else {
        scalars.push(prop);
        scalar(proto, name, prop, readonly);
      }
    }
    for (const [method, { gives }] of Object.entries(methods)) if (!proto[method]) proto[method] = methodOf(method, gives);
    for (const event of Object.keys(events)) if (!own(proto, event)) eventOf(proto, event);
    names(proto, '_scalarPropertyNames', scalars);
    names(proto, '_scalarPropertyOriginalNames', scalars.map(capital));
    names(proto, '_navigationPropertyNames', objects);
    after(proto, (self, value) => {
      for (const prop of scalars) if (value[capital(prop)] !== undefined) self[`$value_${prop}`] = value[capital(prop)];
      for (const prop of objects) if (value[capital(prop)] !== undefined) (self[prop] as Client)._handleResult(value[capital(prop)]);
    });
  }

  function define(proto: Client, name: string, get: (this: Client) => unknown, set?: (this: Client, value: unknown) => void): void {
    Object.defineProperty(proto, name, { configurable: true, get, set });
  }
  function after(proto: Client, then: (self: Client, value: Record<string, unknown>) => void): void {
    const before = proto._handleResult;
    proto._handleResult = function (value) {
      before.call(this, value);
      if (value) then(this, value as Record<string, unknown>);
    };
  }
  function names(proto: Client, list: string, more: string[]): void {
    const before = (own(proto, list)?.get?.call(proto) ?? []) as string[];
    if (more.length) define(proto, list, () => [...before, ...more]);
  }
  function scalar(proto: Client, name: string, prop: string, readonly: boolean): void {
    const kept = `$value_${prop}`;
    const write = function (this: Client, value: unknown) {
      this[kept] = value;
      api.invokeSetProperty(this, capital(prop), value, 0);
    };
    define(
      proto,
      prop,
      function () {
        utility.throwIfNotLoaded(prop, this[kept], name, this._isNull);
        return this[kept];
      },
      readonly ? undefined : write,
    );
  }
  function items(proto: Client, name: string): void {
    define(proto, 'items', function () {
      utility.throwIfNotLoaded('items', this.m__items, name, this._isNull);
      return this.m__items;
    });
    after(proto, (self, value) => {
      if (!Array.isArray(value._Items)) return;
      self.m__items = value._Items.map((data: unknown, i) => {
        const item = api.createChildItemObject(itemOf(name), false, self, data, i);
        item._handleResult(data);
        return item;
      });
    });
  }
  function methodOf(method: string, gives: string) {
    return function (this: Client, ...args: unknown[]): unknown {
      if (gives === 'nothing') return void api.invokeMethod(this, capital(method), 0, args, 0, 0);
      if (gives === 'a value') return api.invokeMethod(this, capital(method), 1, args, 4, 0);
      return api.createMethodObject(Word[gives]!, this, capital(method), 1, args, isCollection(gives), false, null, 4);
    };
  }
  function eventOf(proto: Client, event: string): void {
    const name = event.slice(2);
    const kept = `$event_${event}`;
    define(proto, event, function () {
      const register = (what: string) => api.invokeMethod(this, what, 1, ['', name], 4, 0);
      return (this[kept] ??= new GenericEventHandlers(this.context, this, name, {
        eventType: eventNumbers[name] ?? 500 + name.length,
        registerFunc: () => register('_RegisterEvent'),
        unregisterFunc: () => register('_UnregisterEvent'),
        getTargetIdFunc: () => '',
        eventArgsTransformFunc: (value: unknown) => utility._createPromiseFromResult(value),
      }));
    });
  }
}
