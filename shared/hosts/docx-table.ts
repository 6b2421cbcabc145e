import type { Document } from '@xmldom/xmldom';
import { maker, plainParagraph } from './docx-edit.ts';
import { elements, isWord } from './docx-xml.ts';

/** Adds a titled table at the end of the document, and returns what takes it out again; the first row is its heading. */
export function addTable(document: Document, title: string, rows: string[][]): () => void {
  const body = elements(document, 'body')[0];
  if (!body) throw new Error('The document has no body to put the table in.');
  const word = maker(document, body);
  const end = [...body.childNodes].findLast((n) => isWord(n, 'sectPr')) ?? null;
  const table = word('tbl', {});
  const properties = word('tblPr', {});
  properties.appendChild(word('tblW', { w: '5000', type: 'pct' }));
  const borders = word('tblBorders', {});
  for (const side of ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'])
    borders.appendChild(word(side, { val: 'single', sz: '4', space: '0', color: '808080' }));
  properties.appendChild(borders);
  table.appendChild(properties);
  const grid = word('tblGrid', {});
  for (const _ of rows[0] ?? []) grid.appendChild(word('gridCol', {}));
  table.appendChild(grid);
  for (const [i, row] of rows.entries()) {
    const tr = word('tr', {});
    if (i === 0) {
      const header = word('trPr', {});
      header.appendChild(word('tblHeader', {}));
      tr.appendChild(header);
    }
    for (const cell of row) {
      const tc = word('tc', {});
      for (const line of cell.split('\n')) tc.appendChild(plainParagraph(word, line, i === 0));
      tr.appendChild(tc);
    }
    table.appendChild(tr);
  }
  const added = [plainParagraph(word, title, true), table, word('p', {})];
  for (const one of added) body.insertBefore(one, end);
  return () => {
    for (const one of added) body.removeChild(one);
  };
}
