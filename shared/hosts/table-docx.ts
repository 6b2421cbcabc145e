import { strToU8, zipSync } from 'fflate';
import type { Table } from '../host.ts';
import { sayable } from './sayable.ts';

/** The type of a Word document, for a file that is handed to the person. */
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A new Word document that holds one titled table, on a page that lies on its side; its first row is repeated on every page. */
export function tableDocx({ title, rows }: Table): Uint8Array {
  const body = `${heading(title)}<w:tbl>${look(rows[0]?.length ?? 1)}${rows.map(row).join('')}</w:tbl><w:p/>`;
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.main+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': xml(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}${page}</w:body></w:document>`,
    ),
  });
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** A4 on its side, in twentieths of a point, and the width between its margins. */
const [LONG, SHORT, MARGIN] = [16838, 11906, 1134];
const page = `<w:sectPr><w:pgSz w:w="${LONG}" w:h="${SHORT}" w:orient="landscape"/><w:pgMar w:top="${MARGIN}" w:right="${MARGIN}" w:bottom="${MARGIN}" w:left="${MARGIN}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
  .join('');

const look = (columns: number) => {
  const column = `<w:gridCol w:w="${Math.floor((LONG - 2 * MARGIN) / columns)}"/>`;
  return `<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${column.repeat(columns)}</w:tblGrid>`;
};
const heading = (words: string) =>
  `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="28"/></w:rPr>${text(words)}</w:r></w:p>`;
const row = (cells: string[], i: number) =>
  `<w:tr><w:trPr><w:cantSplit/>${i ? '' : '<w:tblHeader/>'}</w:trPr>${cells.map((words) => cell(words, i === 0)).join('')}</w:tr>`;
const cell = (words: string, bold: boolean) =>
  `<w:tc>${words
    .split('\n')
    .map((line) => `<w:p><w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${text(line)}</w:r></w:p>`)
    .join('')}</w:tc>`;
const text = (words: string) => `<w:t xml:space="preserve">${sayable(words).replace(/[&<>]/g, (c) => SAFE[c]!)}</w:t>`;
const SAFE: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const xml = (words: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${words}`);
