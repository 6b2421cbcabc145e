import type { Keep } from '../keep.ts';
import type { TermRule } from '../model.ts';
import { readStyleSheet, type StyleSheet } from '../terms/style-sheet.ts';

/** A style sheet before anything is in it. */
export const emptySheet: StyleSheet = { title: 'Own style sheet', rules: [], off: [], on: [] };
/** The key under which a user's own rules and switches are kept. */
export const sheetKey = 'style sheet';

/** The style sheet kept on this device; an empty one where there is none that can be read. */
export async function keptStyleSheet(keep: Keep, known: TermRule[]): Promise<StyleSheet> {
  const kept = await keep.get(sheetKey);
  try {
    return kept ? readStyleSheet(kept, known).sheet : emptySheet;
  } catch {
    return emptySheet;
  }
}
