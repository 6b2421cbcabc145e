import type { Document } from '@xmldom/xmldom';
import { strToU8, zipSync } from 'fflate';
import { insteadOfWord, insteadOfZip } from './docx-instead.ts';
import { elements, type Refuse, xmlBytes, xmlReader } from './docx-xml.ts';
import { MOST_BYTES, unzipAll, unzipText } from './docx-zip.ts';

const CONTENT_TYPES = '[Content_Types].xml';

/** The parts of a .docx: XML by path, and the way back to bytes. */
export type DocxPackage = {
  /** Path of the main part, e.g. `word/document.xml`. */
  main: string;
  /** The part as XML, the same object at each call, so that a change to it is saved; undefined where there is none. */
  xml(path: string): Document | undefined;
  /** Path of the part that `from` relates to as `type` (its last word, e.g. `comments`), if that part is there. */
  related(from: string, type: string): string | undefined;
  /** Adds a part of `type` beside `from`, with this root element, and says where it is. */
  add(from: string, type: string, contentType: string, root: string): string;
  save(): Uint8Array;
};

/** Opens a .docx. Throws a sentence that says what the file is instead, or what is wrong with it. */
export function openPackage(bytes: Uint8Array, name: string): DocxPackage {
  const refuse: Refuse = (why, done = 'read') => new Error(`“${name}” could not be ${done}: ${why}`);
  if (bytes.length > MOST_BYTES) throw refuse('it is larger than 100 MB.');
  const instead = insteadOfZip(bytes);
  if (instead) throw refuse(instead);
  const { files, packed } = unzipText(bytes, refuse);
  const parts = new Map<string, Part>(Object.entries(files).map(([path, held]) => [keyOf(path), { path, bytes: held }]));
  if (new TextDecoder().decode(parts.get('mimetype')?.bytes).startsWith('application/vnd.oasis'))
    throw refuse('it is an OpenDocument file (.odt). Save it as .docx and try again.');
  const read = xmlReader(refuse, packed);
  const xml = (path: string): Document | undefined => {
    const part = parts.get(keyOf(path));
    if (part) part.xml ??= read(part.bytes, part.path);
    return part?.xml;
  };
  const put = (path: string, root: string) => parts.set(keyOf(path), { path, bytes: strToU8(root) });
  const relationships = (from: string, type: string) => {
    const rels = xml(relsOf(from));
    return rels ? elements(rels, 'Relationship').filter((r) => r.getAttribute('Type')?.endsWith(`/${type}`)) : [];
  };
  const related = (from: string, type: string) =>
    relationships(from, type)
      .filter((r) => r.getAttribute('TargetMode') !== 'External')
      .map((r) => resolve(folderOf(from), r.getAttribute('Target') ?? ''))
      .find((path) => parts.has(keyOf(path)));
  const main = related('', 'officeDocument') ?? 'word/document.xml';
  const document = xml(main);
  const other = document ? insteadOfWord(document) : 'it is a zip file, but holds no Word document.';
  if (other) throw refuse(other);
  return {
    main,
    xml,
    related,
    add(from, type, contentType, root) {
      const types = xml(CONTENT_TYPES);
      if (!types) throw refuse('the list of its parts is missing. Open it in Word and save it again.', 'written');
      const named = new Set(elements(types, 'Override').map((o) => keyOf(o.getAttribute('PartName')?.slice(1) ?? '')));
      const beside = `${folderOf(from)}${type}`;
      const path = firstFree(
        (n) => `${beside}${n || ''}.xml`,
        (one) => parts.has(keyOf(one)) || named.has(keyOf(one)),
      );
      // What leads nowhere would stand beside the new part.
      for (const lost of relationships(from, type)) lost.parentNode!.removeChild(lost);
      if (!parts.has(keyOf(relsOf(from))))
        put(relsOf(from), '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>');
      const rels = xml(relsOf(from))!;
      const ids = new Set(elements(rels, 'Relationship').map((r) => r.getAttribute('Id')));
      append(rels, 'Relationship', {
        Id: firstFree(
          (n) => `rId${n + 1}`,
          (id) => ids.has(id),
        ),
        Type: `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`,
        Target: path.slice(folderOf(from).length),
      });
      append(types, 'Override', { PartName: `/${path}`, ContentType: contentType });
      put(path, root);
      return path;
    },
    save() {
      const out = unzipAll(bytes, refuse);
      for (const part of parts.values()) out[part.path] = part.xml ? xmlBytes(part.xml) : part.bytes;
      return zipSync(out, { level: 6 });
    },
  };
}

/** `path`: as the file writes it. `xml`: once it was asked for. */
type Part = { path: string; bytes: Uint8Array; xml?: Document };

/** Names of parts ignore case, and a slash or a letter may be written in more ways than one. */
function keyOf(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .toLowerCase();
}

const folderOf = (path: string) => path.replace(/[^/]*$/, '');
const relsOf = (path: string) => `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`;

function firstFree(nth: (n: number) => string, isTaken: (name: string) => boolean): string {
  let n = 0;
  while (isTaken(nth(n))) n++;
  return nth(n);
}

function append(document: Document, name: string, attributes: Record<string, string>): void {
  const root = document.documentElement!;
  const element = document.createElementNS(root.namespaceURI, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  root.appendChild(element);
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (/^[/\\]/.test(target) ? target : `${folder}${target}`).split(/[/\\]/))
    if (step === '..') steps.pop();
    else if (step && step !== '.') steps.push(step);
  return steps.join('/');
}
