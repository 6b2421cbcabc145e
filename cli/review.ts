import { review } from '../shared/checks/index.ts';
import type { Draft } from '../shared/draft.ts';
import type { Library } from '../shared/library.ts';
import { findingJson } from './finding-json.ts';
import type { Given } from './main.ts';
import { printReview } from './print-review.ts';
import { readDraft } from './read-draft.ts';
import { Unusable } from './unusable.ts';

/** Checks each file; with several, one that cannot be read does not stop the others. */
export async function reviewCommand({ words: files, json }: Given, library: Library): Promise<void> {
  if (!files.length) throw new Unusable('Name at least one file: said-before review DRAFT.docx');
  const unread: string[] = [];
  for (const file of files) {
    let draft: Draft;
    try {
      draft = await readDraft(file);
    } catch (error) {
      unread.push(error instanceof Error ? error.message : String(error));
      continue;
    }
    const findings = review(draft, library);
    if (json) console.log(JSON.stringify({ file, paragraphs: draft.paragraphs.length, findings: findings.map(findingJson) }));
    else printReview(draft, findings, library);
  }
  if (unread.length) throw new Unusable(unread.join('\n'));
}
