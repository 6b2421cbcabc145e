import { strToU8, zipSync } from 'fflate';

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
