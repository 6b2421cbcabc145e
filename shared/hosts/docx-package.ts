import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { strToU8, unzipSync, zipSync } from 'fflate';

const MOST_BYTES = 100e6;
const MOST_XML = 64e6;
const MOST_FILES = 5000;
/** In one part. A thousand pages hold fewer; more would take the memory of the machine. */
const MOST_TAGS = 1e6;
/** Of one element in another: what reads them would run out of stack. */
const MOST_DEPTH = 2000;
const WORD = ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'];
const CONTENT_TYPES = '[Content_Types].xml';

/** The parts of a .docx: XML by path, the namespace its words are in, and the way back to bytes. */
export type DocxPackage = {
  /** Path of the main part, e.g. `word/document.xml`. */
  main: string;
  /** The part as XML, the same object at each call, so that a change to it is saved; undefined where there is none. */
  xml(path: string): Document | undefined;
  /** Path of the part that `from` relates to as `type` (its last word, e.g. `comments`), if any. */
  related(from: string, type: string): string | undefined;
  /** Adds a part of `type` beside `from`, with this root element, and says where it is. */
  add(from: string, type: string, contentType: string, root: string): string;
  save(): Uint8Array;
};

/** Opens a .docx. Throws a sentence that says what the file is instead, or what is wrong with it. */
export function openPackage(bytes: Uint8Array, name: string): DocxPackage {
  const refuse = (why: string) => new Error(`“${name}” could not be read: ${why}`);
  if (bytes.length > MOST_BYTES) throw refuse('it is larger than 100 MB.');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw refuse(
      holds(bytes, 'EncryptedPackage')
        ? 'it is protected by a password. Open it in Word, remove the password, and save a copy.'
        : 'it is in the old Word format (.doc). Save it as .docx in Word and try again.',
    );
  if (!startsWith(bytes, [0x50, 0x4b])) throw refuse('it is not a .docx file.');
  const files = unzip(bytes, refuse);
  const text = (path: string) => decode(files[path]!);
  if (files.mimetype && text('mimetype').startsWith('application/vnd.oasis'))
    throw refuse('it is an OpenDocument file (.odt). Save it as .docx and try again.');
  const open = new Map<string, Document>();
  const xml = (path: string): Document | undefined => {
    if (!files[path]) return undefined;
    let document = open.get(path);
    if (!document) open.set(path, (document = parse(text(path), path, refuse)));
    return document;
  };
  const folder = (path: string) => path.replace(/[^/]*$/, '');
  const relsOf = (from: string) => `${folder(from)}_rels/${from.slice(folder(from).length)}.rels`;
  const related = (from: string, type: string): string | undefined => {
    const rels = xml(relsOf(from));
    const found = rels && elements(rels, 'Relationship').find((r) => r.getAttribute('Type')?.endsWith(`/${type}`));
    const target = found?.getAttribute('Target');
    return target ? resolve(folder(from), target) : undefined;
  };
  const main = related('', 'officeDocument') ?? 'word/document.xml';
  if (!xml(main)) throw refuse('it is a zip file, but holds no Word document.');
  return {
    main,
    xml,
    related,
    add(from, type, contentType, root) {
      const path = `${folder(from)}${type}.xml`;
      files[path] = strToU8(root);
      const rels =
        xml(relsOf(from)) ?? parse(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`, type, refuse);
      files[relsOf(from)] ??= new Uint8Array();
      open.set(relsOf(from), rels);
      const taken = new Set(elements(rels, 'Relationship').map((r) => r.getAttribute('Id')));
      let n = 1;
      while (taken.has(`rId${n}`)) n++;
      append(rels, 'Relationship', {
        Id: `rId${n}`,
        Type: `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`,
        Target: `${type}.xml`,
      });
      append(xml(CONTENT_TYPES)!, 'Override', { PartName: `/${path}`, ContentType: contentType });
      return path;
    },
    save() {
      const out = unzipAll(bytes, refuse);
      for (const path of Object.keys(files)) if (!out[path]) out[path] = files[path]!;
      for (const [path, document] of open) out[path] = strToU8(withDeclaration(new XMLSerializer().serializeToString(document)));
      return zipSync(out, { level: 6 });
    },
  };
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

type Refuse = (why: string) => Error;

function unzip(bytes: Uint8Array, refuse: Refuse): Record<string, Uint8Array> {
  let count = 0;
  let total = 0;
  const wanted = (file: { name: string; originalSize: number }) => {
    if (++count > MOST_FILES) throw refuse('it holds more parts than any real document.');
    if (!/\.(xml|rels)$|^mimetype$/i.test(file.name)) return false;
    total += file.originalSize;
    if (total > MOST_XML) throw refuse('its text unpacks to more than 64 MB, which no real document does.');
    return true;
  };
  return unzipOr(bytes, wanted, refuse);
}

function unzipAll(bytes: Uint8Array, refuse: Refuse): Record<string, Uint8Array> {
  let total = 0;
  const wanted = (file: { originalSize: number }) => {
    total += file.originalSize;
    if (total > 3 * MOST_BYTES) throw refuse('with its pictures it is too large to write a copy of.');
    return true;
  };
  return unzipOr(bytes, wanted, refuse);
}

function unzipOr(bytes: Uint8Array, filter: (file: { name: string; originalSize: number }) => boolean, refuse: Refuse) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('“')) throw error;
    throw refuse('it is damaged or was cut short. Open it in Word and save it again.');
  }
}

function parse(text: string, path: string, refuse: Refuse): Document {
  if (/<!DOCTYPE/i.test(text)) throw refuse('it declares its own XML document type, which Word never does.');
  let [tags, depth, end] = [0, 0, 0];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (++tags > MOST_TAGS) throw refuse('it is longer than any real document. Save a part of it as a document of its own.');
    if (end >= 0 && end < at) end = text.indexOf('>', at);
    if (text[at + 1] === '/') depth--;
    else if (text[at + 1] !== '!' && text[at + 1] !== '?' && text[end - 1] !== '/') depth++;
    if (depth > MOST_DEPTH) throw refuse('one thing in it lies within another deeper than in any real document.');
  }
  try {
    return new DOMParser({ onError: (level, message) => level !== 'warning' && fail(message) }).parseFromString(text, 'text/xml');
  } catch {
    throw refuse(`its part ${path} is damaged. Open it in Word and save it again.`);
  }
}

function fail(message: string): never {
  throw new Error(message);
}

function decode(bytes: Uint8Array): string {
  const encoding = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function append(document: Document, name: string, attributes: Record<string, string>): void {
  const root = document.documentElement!;
  const element = document.createElementNS(root.namespaceURI, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  root.appendChild(element);
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = `${folder}${target}`.split('/');
  for (let i = path.indexOf('..'); i > 0; i = path.indexOf('..')) path.splice(i - 1, 2);
  return path.join('/');
}

const withDeclaration = (xml: string) =>
  xml.startsWith('<?xml') ? xml : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;
const startsWith = (bytes: Uint8Array, start: number[]) => start.every((b, i) => bytes[i] === b);

/** Whether the bytes hold these letters as UTF-16, as the directory of an old Office file does. */
function holds(bytes: Uint8Array, words: string): boolean {
  const wanted = [...words].flatMap((c) => [c.charCodeAt(0), 0]);
  const last = Math.min(bytes.length, 1e6) - wanted.length;
  for (let i = 0; i <= last; i++) if (wanted.every((b, j) => bytes[i + j] === b)) return true;
  return false;
}
