import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';

/** Makes the error that says why a file could not be read (or, as it says, written). */
export type Refuse = (why: string, done?: 'read' | 'written') => Error;

/**
 * Of all parts that are read, an element as two and an attribute as one; each takes half a kilobyte. Eight thousand paragraphs of three formatted runs
 * are 400,000. A real document has two for each byte its text is packed in, and its tables up to nine; what has more is made to fill the memory.
 */
const markupIn = (packed: number) => Math.min(1_500_000, Math.max(300_000, 10 * packed));
/** Of one element in another: real ones lie some dozens deep, and what reads them would run out of stack. */
const MOST_DEPTH = 250;

/** Reads the parts of one file as XML, in whatever encoding they say; `packed`: the bytes that its text is packed in. Throws a sentence for what cannot be read, or is too much to read. */
export function xmlReader(refuse: Refuse, packed: number): (bytes: Uint8Array, path: string) => Document {
  let room = markupIn(packed);
  return (bytes, path) => {
    const text = decode(bytes, path, refuse);
    if (/<!DOCTYPE/i.test(text)) throw refuse('it declares its own XML document type, which Word never does.');
    for (const [mark] of text.matchAll(/<(?!\/)|=\s*["']/g)) {
      room -= mark === '<' ? 2 : 1;
      if (room < 0) throw refuse('it holds more text and formatting than any real document. Save a part of it as a document of its own.');
    }
    const document = parse(text, path, refuse);
    if (isDeep(document)) throw refuse('one thing in it lies within another deeper than in any real document.');
    return document;
  };
}

/** The bytes of a part, in UTF-8 whatever it was read from. */
export function xmlBytes(document: Document): Uint8Array {
  // A carriage return as it is would be read as a line feed.
  const xml = new XMLSerializer()
    .serializeToString(document)
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .replaceAll('\r', '&#13;');
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
}

/** Whether a node is this Word element, in either of the format's two namespaces. */
export function isWord(node: Node | null, name: string): node is Element {
  return node?.nodeType === 1 && (node as Element).localName === name && WORD.includes(node.namespaceURI ?? '');
}

/** The value of a Word attribute, in whichever namespace the document uses. */
export function wordAttribute(element: Element, name: string): string | null {
  for (const space of WORD) if (element.hasAttributeNS(space, name)) return element.getAttributeNS(space, name);
  return null;
}

/** All elements of this local name, in document order. */
export function elements(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagNameNS('*', name)];
}

const WORD = ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'];

function parse(text: string, path: string, refuse: Refuse): Document {
  try {
    return new DOMParser({
      locator: false,
      // By itself it takes characters that are text in XML 1.0, as a line separator is, for line ends.
      normalizeLineEndings: (all) => all.replace(/\r\n?/g, '\n'),
      onError: (level, message) => level !== 'warning' && fail(message),
    }).parseFromString(text, 'text/xml');
  } catch {
    throw refuse(`its part ${path} is damaged. Open it in Word and save it again.`);
  }
}

function fail(message: string): never {
  throw new Error(message);
}

function isDeep(document: Document): boolean {
  let depth = 0;
  for (let node: Node | null = document; node; ) {
    if (depth > MOST_DEPTH) return true;
    if (node.firstChild) {
      node = node.firstChild;
      depth++;
      continue;
    }
    for (; node && !node.nextSibling; depth--) node = node.parentNode;
    node = node?.nextSibling ?? null;
  }
  return false;
}

function decode(bytes: Uint8Array, path: string, refuse: Refuse): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    throw refuse(`its part ${path} is written in “${encoding}”, which is not known here. Open it in Word and save it again.`);
  }
}

/** By its first bytes, then by what it declares. */
function encodingOf(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  if (/^(\u00ff\u00fe|<\0)/.test(head)) return 'utf-16le';
  if (/^(\u00fe\u00ff|\0<)/.test(head)) return 'utf-16be';
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)/.exec(head)?.[1];
  // What says so of itself and can be read so far is not in UTF-16.
  return declared && !/^utf-?16/i.test(declared) ? declared : 'utf-8';
}
