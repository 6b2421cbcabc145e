import type { Action, Entry } from '../../shared/model.ts';
import { readProgress } from '../cues.ts';
import { actorsIn } from './bodies.ts';
import { readDue } from './due.ts';
import type { Reader } from './reader.ts';

const COLUMNS = { text: /action/i, due: /deadline|due|when/i, progress: /progress/i, issues: /issues/i };

/** Reads a table of numbered actions, a row a line, cells parted by tabs, under a heading row that names the columns. */
export const actionTable: Reader = (lines, origin) => {
  const entries: Entry[] = [];
  const unread: { line: number; why: string }[] = [];
  const head = lines.findIndex((l) => l.text.includes('\t') && COLUMNS.text.test(l.text) && COLUMNS.due.test(l.text));
  if (head < 0) return { entries, unread };
  const names = lines[head]?.text.split('\t') ?? [];
  const column = (wanted: RegExp) => names.findIndex((name) => wanted.test(name));
  const at = { text: column(COLUMNS.text), due: column(COLUMNS.due), progress: column(COLUMNS.progress), issues: column(COLUMNS.issues) };
  for (const { text: row, number: line } of lines.slice(head + 1)) {
    const cells = row.split('\t').map((cell) => cell.trim());
    const number = /^\d+[a-z]?$/.exec(cells[0] ?? '')?.[0];
    const text = cells[at.text];
    const due = cells[at.due] ? readDue(cells[at.due] as string, origin.published) : undefined;
    if (!number || !text) unread.push({ line, why: 'a row without a number or an action' });
    else if (cells[at.due] && !due) unread.push({ line, why: `“${cells[at.due]}” is not a date that can be read` });
    else {
      const progress = cells[at.progress];
      const action: Action = {
        id: `${origin.id}/${number}`,
        kind: 'action',
        publication: origin.id,
        text,
        lines: [line, line],
        number,
        owners: actorsIn(text),
        ...(due && { due }),
        ...(progress && { progress: { ...readProgress(progress), quote: progress, voice: 'local', by: origin.by ?? '' } }),
        ...(cells[at.issues] && { issues: cells[at.issues] }),
      };
      entries.push(action);
    }
  }
  return { entries, unread };
};
