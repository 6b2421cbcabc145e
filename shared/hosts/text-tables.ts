import { annexesIn } from '../annex-in.ts';
import type { Table } from '../host.ts';

/** Lines of a text that stand together: a table that this program put in, or what is between them. */
export type Stretch = { lines: string[]; table: boolean };

/** A table as lines of text: a blank one, its title, and its rows with tabs between the cells. */
export const linesOf = ({ title, rows }: Table): string[] => ['', title, ...rows.map((row) => row.map(onOneLine).join('\t'))];

/** The lines of a text, in order, with the tables that this program put in apart. */
export function stretchesOf(lines: string[]): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (const [i, line] of lines.entries()) {
    if (i < from || !line.includes('\t') || !annexesIn(line).length) continue;
    // The blank line and the title that were put in with it.
    const start = i >= from + 2 && lines[i - 1]!.trim() && !lines[i - 2]!.trim() ? i - 2 : i;
    const length = lines.slice(i).findIndex((row) => !isRow(row));
    const end = length < 0 ? lines.length : i + length;
    found.push({ lines: lines.slice(from, start), table: false }, { lines: lines.slice(start, end), table: true });
    from = end;
  }
  return [...found, { lines: lines.slice(from), table: false }];
}

/** A row has several cells, but for the last of the record’s table, which says what it is from. */
const isRow = (line: string) => line.includes('\t') || /^From (?:this|these) .+ not an official position\.$/.test(line);

const onOneLine = (cell: string) => cell.replace(/\s+/g, ' ').trim();
