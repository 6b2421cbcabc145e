import type { WordDocument } from './document.ts';
import { eventNumbers } from './modern.ts';
import type { Batch, WordHost } from './rich-api.ts';

/** Dispatch numbers of the programs' native calls. */
const RICH_API = 93;
const RICH_API_EVENT = 33;
const SELECTION_CHANGED = 2;
const COMMAND = 39;

type Listener = (id: number, args: SafeArray | null) => void;
type SafeArray = { dimensions(): number; toArray(): unknown[] };

const safe = (values: unknown[]): SafeArray => ({
  dimensions: () => 1,
  toArray: () => values.map((v) => (Array.isArray(v) ? safe(v) : v)),
});

/** The sets a flavour claims; the Common API's own beside WordApi's. */
export const requirements = (doc: WordDocument) =>
  JSON.stringify({
    WordApi: doc.flavour.wordApi,
    Settings: 1.1,
    Selection: 1.1,
    SharedRuntime: doc.flavour.wordApi >= 1.4 ? 1.1 : undefined,
  });

/** The event as office.js's batch layer expects it. */
export function eventArguments(name: string, ids: string[], source: string, more: object = {}): unknown[] {
  return [65536, eventNumbers[name], '', JSON.stringify({ uniqueLocalIds: ids, ids, source, type: name, ...more }), 1, source === 'Remote'];
}

/** Joins a document's events and selection to the listeners a pane has registered. */
function announce(host: WordHost, tell: (id: number, args: unknown[]) => void): void {
  host.doc.fire = (name, ids, source = 'Local', more) =>
    setTimeout(() => tell(RICH_API_EVENT, [eventArguments(name, ids, source, more)]), 0);
}

/** Word for Windows: the natives on `window.external`. */
export function windowsSeam(host: WordHost): { external: object; select(): void; command(name: string): void } {
  const { doc } = host;
  const listeners = new Map<number, Listener[]>();
  const tell = (id: number, args: unknown[]) => {
    for (const listener of listeners.get(id) ?? []) listener(id, safe(args));
  };
  announce(host, tell);
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'simulated',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 0x0809,
    GetAppDataLocale: () => 0x0809,
    GetDocUrl: () => 'C:\\drafts\\draft.docx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'correlation',
    GetInstanceId: () => 'instance',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => requirements(doc),
    GetHostFullVersion: () => '16.0.18000.20000',
    GetInitialDisplayMode: () => 0,
    GetFeaturesForSolution: () => '{}',
    GetSettings: () => ({
      Read(keys: string[], values: unknown[]) {
        for (const [key, value] of Object.entries(doc.settings)) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: string[], values: unknown[]) {
        doc.settings = Object.fromEntries(keys.map((key, i) => [key, values[i]]));
      },
    }),
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        primaryBackgroundColor: 0xffffff,
        primaryForegroundColor: 0,
        secondaryBackgroundColor: 0xf0f0f0,
        secondaryForegroundColor: 0x333333,
      }),
  };
  const external = {
    GetContext: () => context,
    Execute(id: number, params: SafeArray | unknown[], done: (answer: SafeArray) => void) {
      const args = Array.isArray(params) ? params : params.toArray();
      if (id !== RICH_API) return void setTimeout(() => done(safe([0, []])), 0);
      const message = args[0] as unknown[];
      setTimeout(() => done(safe([0, [200, null, JSON.stringify(host.answer(JSON.parse(message[4] as string) as Batch))]])), 0);
    },
    RegisterEvent(id: number, _target: string, listener: Listener, done: (status: number) => void) {
      listeners.set(id, [...(listeners.get(id) ?? []), listener]);
      setTimeout(() => done(0), 0);
    },
    UnregisterEvent(id: number, _target: string, done: (status: number) => void) {
      listeners.delete(id);
      setTimeout(() => done(0), 0);
    },
  };
  // A click in Word's menu, or its keys.
  const command = (name: string) => tell(COMMAND, ['control', name, JSON.stringify({ source: { id: 'control' } })]);
  return { external, select: () => tell(SELECTION_CHANGED, []), command };
}

type MacMessage = {
  methodId: number;
  params: { id?: number; apiArgs?: unknown[]; keys?: string[]; values?: unknown[] };
  callbackId?: string;
  callbackFunction?: string;
  eventCallbackFunction?: string;
};

/** Word for Mac: JSON through `webkit.messageHandlers.Agave`, answers through a named function of the page. */
export function macSeam(host: WordHost, call: (path: string, id: string, payload: unknown) => void): { webkit: object; select(): void } {
  const { doc } = host;
  const listeners = new Map<number, { id: string; path: string }[]>();
  const tell = (id: number, args: unknown[]) => {
    for (const { id: listener, path } of listeners.get(id) ?? []) call(path, listener, [args, id]);
  };
  announce(host, tell);
  const context = () => {
    const settings = [Object.keys(doc.settings), Object.values(doc.settings)];
    return [
      settings,
      'simulated',
      1,
      16,
      1,
      0,
      1,
      0,
      'en-GB',
      'en-GB',
      0,
      'file:///drafts/draft.docx',
      1,
      1,
      '',
      1,
      'correlation',
      'instance',
      false,
      true,
      requirements(doc),
      '',
      '16.90.0',
      0,
    ];
  };
  function handle({ methodId, params, callbackId = '', callbackFunction = '', eventCallbackFunction = '' }: MacMessage): unknown {
    if (methodId === 5) return context();
    if (methodId === 4) {
      doc.settings = Object.fromEntries(params.keys!.map((key, i) => [key, params.values![i]]));
      return [0];
    }
    if (methodId === 2) listeners.set(params.id!, [...(listeners.get(params.id!) ?? []), { id: callbackId, path: eventCallbackFunction }]);
    if (methodId === 3) listeners.delete(params.id!);
    if (methodId === 1 && params.id === RICH_API) {
      const message = params.apiArgs![0] as unknown[];
      return [[0, [200, null, JSON.stringify(host.answer(JSON.parse(message[4] as string) as Batch))]]];
    }
    return callbackFunction && methodId === 1 ? [[0, []]] : [0];
  }
  const postMessage = (text: string) => {
    const message = JSON.parse(text) as MacMessage;
    setTimeout(() => {
      const payload = handle(message);
      if (message.callbackFunction) call(message.callbackFunction, message.callbackId!, payload);
    }, 0);
  };
  return { webkit: { messageHandlers: { Agave: { postMessage } } }, select: () => tell(SELECTION_CHANGED, []) };
}

type WebMessage = {
  _messageType: number;
  _actionName: string;
  _actionType: number;
  _conversationId: string;
  _correlationId: number;
  _data?: {
    DdaMethod?: { DispatchId: number };
    ArrayData?: unknown[];
    eventDispId?: number;
    DdaSettingsMethod?: { Properties: [key: string, value: unknown][] };
  };
};

/** Word on the web: JSON posted between the page that holds the document and the framed pane. `post` sends to the pane. */
export function webSeam(host: WordHost, origin: string, post: (text: string) => void): { receive(text: string): void; select(): void } {
  const { doc } = host;
  const listeners = new Map<number, WebMessage>();
  const reply = (to: WebMessage, data: unknown, responseType: 0 | 1 = 0) =>
    post(
      JSON.stringify({
        _messageType: 1,
        _actionName: to._actionName,
        _conversationId: to._conversationId,
        _correlationId: to._correlationId,
        _errorCode: 0,
        _responseType: responseType,
        _data: data,
        _origin: origin,
        _serializerVersion: 1,
      }),
    );
  const tell = (id: number, args: unknown[]) => {
    const to = listeners.get(id);
    if (to) reply(to, { ArrayData: args }, 1);
  };
  announce(host, tell);
  const context = () => ({
    _id: 'app',
    _appName: 32,
    _appVersion: 16,
    _appUILocale: 'en-GB',
    _dataLocale: 'en-GB',
    _docUrl: `${origin}/draft.docx`,
    _clientMode: 0,
    _settings: doc.settings,
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'correlation',
    _requirementMatrix: requirements(doc),
    _hostFullVersion: '16.0.18000.1',
  });
  function answerTo({ _actionName, _data }: WebMessage): unknown {
    if (_actionName === 'ContextActivationManager_getAppContextAsync') return context();
    if (_data?.DdaMethod?.DispatchId === RICH_API && _actionName === 'executeMethod')
      return { Version: 1, Error: 0, Data: [200, null, JSON.stringify(host.answer(JSON.parse(_data.ArrayData![4] as string) as Batch))] };
    if (_data?.DdaSettingsMethod) doc.settings = Object.fromEntries(_data.DdaSettingsMethod.Properties);
    return { Version: 1, Error: 0 };
  }
  function receive(text: string): void {
    const message = JSON.parse(text) as WebMessage;
    if (message._messageType !== 0) return;
    const event = message._data?.eventDispId;
    if (event && message._actionType === 1) listeners.set(event, message);
    if (event && message._actionType === 2) listeners.delete(event);
    reply(message, answerTo(message));
  }
  return { receive, select: () => tell(SELECTION_CHANGED, []) };
}
