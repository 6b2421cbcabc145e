import type { Draft } from '../draft.ts';
import type { Host } from '../host.ts';
import type { Keep } from '../keep.ts';
import type { Library } from '../library.ts';
import { styleSheetText } from '../terms/style-sheet.ts';
import { keepReadings } from '../user-readings.ts';
import type { Action, Edit } from './act.ts';
import { citation, usualTemplate } from './citation.ts';
import { copyText } from './copy-text.ts';
import { decisionKey, decisionOn, whatIsFound } from './decisions.ts';
import { findingText, titleOf } from './finding-text.ts';
import { sheetKey } from './kept-style-sheet.ts';
import { replaceAll } from './replace-all.ts';

/** The key under which a user's own form of reference is kept. */
export const templateKey = 'citation template';

/** What an action came to: a sentence for the user, an edit that can be taken back, what is to be done again, and an edit that is no longer there. */
export type Outcome = { says?: string; edit?: Edit; again?: 'decisions' | 'check'; undone?: Edit };

/** What an action is carried out on. */
export type Ground = { host?: Host; library: Library; keep: Keep; draft?: Draft };

/** Carries out an action that touches the draft, the clipboard or what is kept. Throws a sentence where the host refuses. */
export async function carryOut(action: Action, { host, library, keep, draft }: Ground): Promise<Outcome> {
  const template = async () => (await keep.get(templateKey)) || usualTemplate;
  switch (action.do) {
    case 'show in text':
      await host?.reveal(action.finding.place);
      return {};
    case 'copy':
      await copyText(findingText(action.finding, library));
      return { says: 'Copied.' };
    case 'cite':
      await copyText(citation(action.entry, library, await template()));
      return { says: 'Citation copied.' };
    case 'insert reference': {
      const { finding } = action;
      const text = citation(library.entry(finding.entry)!, library, await template(), finding.part);
      if (!text) throw new Error('Your form of a reference leaves nothing to insert for this document. Change it under “References”.');
      const undo = await host!.insert!(finding.place, { kind: 'reference', text });
      const says = `Reference to ${titleOf(finding, library)} inserted.`;
      return { says, edit: { says, finding: finding.id, did: 'Reference inserted', undo }, again: 'check' };
    }
    case 'comment': {
      const { finding } = action;
      const undo = await host!.insert!(finding.place, { kind: 'comment', text: findingText(finding, library) });
      const says = `Comment on ${titleOf(finding, library)} added.`;
      return { says, edit: { says, finding: finding.id, did: 'Comment added', undo } };
    }
    case 'insert table': {
      const undo = await host!.insert!(action.place, action.table);
      const says = 'The table was inserted.';
      return { says, edit: { says, undo } };
    }
    case 'replace':
      return replaceAll(action.terms, action.suggestion, host!, draft!);
    case 'undo edit': {
      const left = await action.edit.undo();
      if (left === 'gone')
        return { says: 'It is no longer in the document, so there is nothing to take back.', again: 'check', undone: action.edit };
      if (typeof left === 'string') return { says: left, again: 'check' };
      return { says: 'Taken back.', again: 'check', undone: action.edit };
    }
    case 'decide':
      return decide(action, library, keep, draft!);
    case 'undo decisions':
      for (const key of action.keys) await keep.delete(key);
      // What was said to be not the same is judged by the check itself.
      return { says: 'Taken back.', again: action.keys.some((key) => key.startsWith('decision:not the same')) ? 'check' : 'decisions' };
    case 'set template':
      await keep.set(templateKey, action.template);
      return { again: 'decisions' };
    case 'keep readings':
      await keepReadings(keep, action.readings());
      return { says: 'Kept on this device.', again: 'decisions' };
    case 'set style sheet':
      await keep.set(sheetKey, styleSheetText(action.sheet()));
      return { again: 'check' };
    default:
      return {};
  }
}

async function decide({ verdict, finding }: Action & { do: 'decide' }, library: Library, keep: Keep, draft: Draft): Promise<Outcome> {
  await keep.set(decisionKey(verdict, finding, draft), JSON.stringify(decisionOn(verdict, finding, draft, library)));
  const what = { 'rule off': 'Turned off', 'not the same': 'Listed, and marked no more' }[verdict as string] ?? 'Dismissed';
  return { says: `${what}: ${whatIsFound(finding, library)}. It can be taken back under “What you decided”.`, again: 'decisions' };
}
