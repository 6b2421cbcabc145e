import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { type Flavour, flavour, type NewParagraph, openDocument, type Paragraph, type WordDocument } from './document.ts';
import { modernise } from './modern.ts';
import { type WordHost, wordHost } from './rich-api.ts';
import { macSeam, webSeam, windowsSeam } from './seams.ts';
import { wordSurface } from './surface.ts';

const DIST = 'node_modules/@microsoft/office-js/dist/';
const BASE = 'https://addin.test/office-js/';
const surface = wordSurface();
const scripts = new Map<string, vm.Script>();
const info = { pc: 'Word$Win32$16.01$en-GB$$$$0', mac: 'Word$Mac$16.00$en-GB$$$$0', web: 'Word$Web$16.00$en-GB$$$$0' };

/** A simulated Word with the real office.js loaded before it. */
export type OpenWord = {
  doc: WordDocument;
  host: WordHost;
  Word: typeof Word;
  Office: typeof Office;
  /** The person closes the pane: its script ends, and its handlers with it. */
  close(): void;
  /** The person puts the cursor in this paragraph. */
  cursorIn(paragraph: number | Paragraph): void;
};

/** Opens a document in a Word of this flavour, or a pane on one that is open, and loads the real office.js in a bare page. */
export async function openWord(
  paragraphs: NewParagraph[] | WordDocument,
  how: Flavour = 'flavour' in paragraphs ? paragraphs.flavour : flavour('pc'),
  more: { notes?: NewParagraph[]; endnotes?: NewParagraph[]; headers?: NewParagraph[]; settings?: Record<string, unknown> } = {},
): Promise<OpenWord> {
  const doc = 'flavour' in paragraphs ? paragraphs : openDocument(paragraphs, how, more);
  doc.settings = more.settings ?? doc.settings;
  const host = wordHost(doc, surface);
  const page = vm.createContext(barePage(how)) as Record<string, never>;
  vm.runInContext('window = self = top = parent = globalThis', page);
  const select = attach(page, host, how);
  load('office.js').runInContext(page);
  await vm.runInContext('Office.onReady()', page);
  const globals = page as unknown as { Word: typeof Word; Office: typeof Office; OfficeExtension: never };
  modernise(globals as never, surface);
  return {
    doc,
    host,
    Word: globals.Word,
    Office: globals.Office,
    close() {
      doc.fire = () => {};
    },
    cursorIn(paragraph) {
      const home = typeof paragraph === 'number' ? doc.paragraphs[paragraph]! : paragraph;
      doc.selected = { letters: home.letters.slice(0, 1), home };
      select();
    },
  };
}

function attach(page: Record<string, unknown>, host: WordHost, how: Flavour): () => void {
  if (how.platform === 'pc') {
    const { external, select } = windowsSeam(host);
    page.external = external;
    return select;
  }
  if (how.platform === 'mac') {
    const { webkit, select } = macSeam(host, (path, id, payload) =>
      (vm.runInContext(path, page as never) as (...args: unknown[]) => void)(id, payload),
    );
    page.webkit = webkit;
    return select;
  }
  const origin = 'https://addin.test';
  const outer = { postMessage: (text: string) => setTimeout(() => seam.receive(text), 0) };
  const receive = page.$receive as (event: object) => void;
  const seam = webSeam(host, origin, (data) => setTimeout(() => receive({ data, origin, source: outer }), 0));
  page.parent = page.top = outer;
  return () => seam.select();
}

function load(file: string): vm.Script {
  if (!scripts.has(file)) scripts.set(file, new vm.Script(readFileSync(DIST + file, 'utf8'), { filename: file }));
  return scripts.get(file)!;
}

/** As little of a page as office.js needs. */
function barePage(how: Flavour): Record<string, unknown> {
  const url = new URL(`${BASE}?_host_Info=${info[how.platform]}`);
  const listeners: ((event: object) => void)[] = [];
  const element = (tag: string) => ({
    tagName: tag.toUpperCase(),
    style: {},
    attributes: {} as Record<string, string>,
    setAttribute(name: string, value: string) {
      Object.assign(this, { [name]: value });
    },
    getAttribute: () => null,
    appendChild() {},
    addEventListener() {},
    set href(value: string) {
      const { protocol, hostname, host, port, pathname, search, hash } = new URL(value, BASE);
      Object.assign(this, { protocol, hostname, host, port, pathname, search, hash });
    },
  });
  const head = {
    appendChild(node: { tagName: string; src: string; onload?(): void; onerror?(): void }) {
      const file = (node.src ?? '').slice(BASE.length).split('?')[0]!;
      if (node.tagName === 'SCRIPT')
        queueMicrotask(() => {
          if (file.includes('telemetry')) return node.onerror?.();
          load(file).runInContext(page);
          node.onload?.();
        });
      return node;
    },
    insertBefore(node: never) {
      return head.appendChild(node);
    },
  };
  const store = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
  };
  const own = element('script');
  const document = {
    head,
    body: element('body'),
    documentElement: element('html'),
    createElement: element,
    getElementsByTagName: (tag: string) =>
      tag === 'script' ? [Object.assign(own, { src: `${BASE}office.js` })] : tag === 'head' ? [head] : [],
    getElementById: () => null,
    querySelectorAll: () => [],
    addEventListener() {},
    removeEventListener() {},
    readyState: 'complete',
    hasFocus: () => true,
    URL: BASE,
    domain: 'addin.test',
  };
  const name = JSON.stringify({
    hostInfo: info.web,
    xdmInfo: 'conversation|app|https://addin.test/host',
    serializerVersion: '1',
    flights: '[]',
  });
  const page: Record<string, unknown> = {
    document,
    location: {
      href: url.href,
      search: url.search,
      hash: '',
      protocol: 'https:',
      host: 'addin.test',
      hostname: 'addin.test',
      origin: url.origin,
      pathname: url.pathname,
    },
    navigator: { userAgent: 'simulated', language: 'en-GB' },
    history: { pushState() {}, replaceState() {} },
    name: how.platform === 'web' ? name : '',
    sessionStorage: store(),
    localStorage: store(),
    addEventListener: (type: string, listener: (event: object) => void) => type === 'message' && listeners.push(listener),
    removeEventListener() {},
    $receive: (event: object) => {
      for (const listener of listeners) listener(event);
    },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    console,
    performance,
    URL,
  };
  return page;
}
