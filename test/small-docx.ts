import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Place } from '../shared/draft.ts';
import { type DocxHost, openDocx } from '../shared/hosts/docx-host.ts';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
export const p = (xml: string) => `<w:p>${xml}</w:p>`;
export const main = (body: string) => `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`;
export const rels = (type: string, target: string) =>
  `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
export const WORDS = 'We will notify CQC.';

/** A .docx of these files, which stand for or beside the least that one has; `null` leaves one out. */
export function docx(files: Record<string, string | Uint8Array | null> = {}): Uint8Array {
  const all: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': rels('officeDocument', 'word/document.xml'),
    'word/document.xml': main(p(run(WORDS))),
    ...files,
  };
  const held = Object.entries(all).flatMap(([path, held]) => (held === null ? [] : [[path, held] as const]));
  return zipSync(Object.fromEntries(held.map(([path, xml]) => [path, typeof xml === 'string' ? strToU8(xml) : xml])));
}

export const open = (body: string) => openDocx(docx({ 'word/document.xml': main(body) }), 'draft.docx');
export const part = (bytes: Uint8Array, path = 'word/document.xml') => strFromU8(unzipSync(bytes)[path]!);
export const count = (xml: string, words: string) => xml.split(words).length - 1;

/** Where these words stand first. */
export async function place(host: DocxHost, words: string): Promise<Place> {
  const { id, text } = (await host.read()).paragraphs.find((one) => one.text.includes(words))!;
  const start = text.indexOf(words);
  return { paragraph: id, start, end: start + words.length, words };
}
export const comment = async (host: DocxHost, words: string) =>
  host.insert!(await place(host, words), { kind: 'comment', text: `Ours, on ${words}` });

/** What stands round runs in a paragraph. */
export const wrappers: [what: string, open: string, close: string][] = [
  ['a colleague’s insertion', '<w:ins w:id="7" w:author="A colleague" w:date="2025-01-01T00:00:00Z">', '</w:ins>'],
  ['what a colleague moved', '<w:moveTo w:id="7" w:author="A colleague" w:date="2025-01-01T00:00:00Z">', '</w:moveTo>'],
  ['a content control', '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>', '</w:sdtContent></w:sdt>'],
  ['a link', '<w:hyperlink w:anchor="here">', '</w:hyperlink>'],
  ['a smart tag', '<w:smartTag w:element="place">', '</w:smartTag>'],
];
