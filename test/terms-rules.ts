import { readdirSync, readFileSync } from 'node:fs';
import type { Corpus, Entry, TermRule } from '../shared/model.ts';

const folder = new URL('../corpus/terms/', import.meta.url);

/** The rules of the record, as their own files have them. */
export const rulesOfTheRecord = readdirSync(folder).flatMap((f) => JSON.parse(readFileSync(new URL(f, folder), 'utf8')) as TermRule[]);

/** A record of terms, with no more entries than a test gives it. */
export function bareLibrary(terms: TermRule[], entries: Entry[] = []): { corpus: Corpus; today: string } {
  return { corpus: { version: 1, publications: [], entries, threads: [], links: [], successions: [], terms }, today: '2026-09-01' };
}
