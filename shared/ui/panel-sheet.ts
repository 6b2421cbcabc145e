import type { TemplateResult } from 'lit';
import type { CrossReference } from '../finding.ts';
import type { Table } from '../host.ts';
import type { Library } from '../library.ts';
import type { StyleSheet } from '../terms/style-sheet.ts';
import type { Act, Edit } from './act.ts';
import { annexSheet } from './annex-sheet.ts';
import { commentSheet } from './comment-sheet.ts';
import type { Decisions } from './decisions.ts';
import { decisionsSheet } from './decisions-sheet.ts';
import { findingText } from './finding-text.ts';
import { helpSheet } from './help-sheet.ts';
import { rulesSheet } from './rules-sheet.ts';
import { settingsSheet } from './settings-sheet.ts';

/** What opens over the panel: help, what was decided, the annex, how references are written, or a comment before it is added. */
export type Sheet = 'help' | 'decisions' | 'annex' | 'settings' | 'rules' | { comment: CrossReference };

/** What the sheets are about. `annex` is made only when it is looked at. */
export type SheetGround = {
  library: Library;
  decisions: Decisions;
  edits: Edit[];
  template: string;
  styleSheet: StyleSheet;
  annex: () => Table;
  /** Where a table is put; undefined where the host has none. */
  tablePlace?: CrossReference['place'];
  act: Act;
  tell: (words: string) => void;
  /** Carries it out and closes the sheet. */
  last: Act;
};

/** The sheet that is open. */
export function panelSheet(sheet: Sheet, ground: SheetGround): TemplateResult {
  const { library, decisions, edits, template, styleSheet, annex, tablePlace, act, tell, last } = ground;
  if (sheet === 'help') return helpSheet();
  if (sheet === 'rules') return rulesSheet(library.corpus.terms, styleSheet, act, tell);
  if (sheet === 'decisions') return decisionsSheet(decisions, edits, library, act);
  if (sheet === 'settings') return settingsSheet(template, library, act);
  if (sheet === 'annex') {
    const table = annex();
    return annexSheet(table, tablePlace && (() => last({ do: 'insert table', place: tablePlace, table })));
  }
  return commentSheet(findingText(sheet.comment, library), () => last({ do: 'comment', finding: sheet.comment }));
}
