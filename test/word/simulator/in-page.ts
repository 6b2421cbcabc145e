import { type Flavour, type NewParagraph, openDocument, type WordDocument } from './document.ts';
import { modernise } from './modern.ts';
import { type WordHost, wordHost } from './rich-api.ts';
import { webSeam, windowsSeam } from './seams.ts';
import type { Surface } from './surface.ts';

/** What a test in a real browser hands to the page before it loads. */
export type InPage = {
  /** Brings office.js up to date as soon as its Word part has loaded. */
  modern(surface: Surface): void;
  /** This page is the pane of a Word for Windows. */
  windows(paragraphs: NewParagraph[], how: Flavour, surface: Surface): void;
  /** This page is Word on the web, with the pane in a frame. */
  web(paragraphs: NewParagraph[], how: Flavour, surface: Surface, pane: string): void;
  /** A click on a command of ours in Word for Windows. */
  command(name: string): void;
  doc: WordDocument;
  host: WordHost;
};

const simulated = {
  modern(surface) {
    const installed = (event: Event) => {
      if (/word-(win32|web|mac)-16/.test((event.target as HTMLScriptElement).src ?? '')) modernise(globalThis as never, surface);
    };
    document.addEventListener('load', installed, true);
  },
  windows(paragraphs, how, surface) {
    simulated.modern(surface);
    open(paragraphs, how, surface);
    const { external, command } = windowsSeam(simulated.host);
    Object.defineProperty(globalThis, 'external', { value: external, configurable: true });
    simulated.command = command;
  },
  web(paragraphs, how, surface, pane) {
    open(paragraphs, how, surface);
    const frame = document.createElement('iframe');
    const info = 'Word$Web$16.00$en-GB$correlation$$$0';
    const { origin } = new URL(pane);
    const seam = webSeam(simulated.host, location.origin, (text) => frame.contentWindow!.postMessage(text, origin));
    addEventListener('message', (event) => {
      if (event.origin === origin && typeof event.data === 'string') seam.receive(event.data);
    });
    frame.name = JSON.stringify({ hostInfo: info, xdmInfo: `conversation|app|${location.href}`, serializerVersion: '1', flights: '[]' });
    frame.src = `${pane}?_host_Info=${info}`;
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups allow-downloads');
    Object.assign(frame.style, { width: '340px', height: '700px' });
    document.body.append(frame);
  },
} as InPage;

function open(paragraphs: NewParagraph[], how: Flavour, surface: Surface): void {
  simulated.doc = openDocument(paragraphs, how);
  simulated.host = wordHost(simulated.doc, surface);
}

Object.assign(globalThis, { simulated });
