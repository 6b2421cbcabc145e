import type { Place } from '../draft.ts';
import type { TermFinding } from '../finding.ts';
import type { Host } from '../host.ts';
import type { Keep } from '../keep.ts';
import type { Library } from '../library.ts';
import { styleSheetText } from '../terms/style-sheet.ts';
import { keepReadings } from '../user-readings.ts';
import type { Action, Edit } from './act.ts';
import { citation, usualTemplate } from './citation.ts';
import { copyText } from './copy-text.ts';
import { type Decision, decisionKey } from './decisions.ts';
import { findingText, titleOf } from './finding-text.ts';
import { sheetKey } from './kept-style-sheet.ts';

/** The key under which a user's own form of reference is kept. */
export const templateKey = 'citation template';

/** What the annex says of a finding that was added as a comment. */
export const COMMENTED = 'Comment added';

/** What an action came to: a sentence for the user, an edit that can be taken back, what is to be done again, and what the annex says of the finding. */
export type Outcome = { says?: string; edit?: Edit; again?: 'decisions' | 'check'; did?: string };

/** What an action is carried out on. */
export type Ground = { host?: Host; library: Library; keep: Keep; document: string };

/** Carries out an action that touches the draft, the clipboard or what is kept. Throws a sentence where the host refuses. */
export async function carryOut(action: Action, { host, library, keep, document }: Ground): Promise<Outcome> {
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
      const undo = await host!.insert!(finding.place, { kind: 'reference', text });
      const says = `Reference to ${titleOf(finding, library)} inserted.`;
      return { says, edit: { says, finding: finding.id, undo }, again: 'check', did: 'Reference inserted' };
    }
    case 'comment': {
      const { finding } = action;
      const undo = await host!.insert!(finding.place, { kind: 'comment', text: findingText(finding, library) });
      const says = `Comment on ${titleOf(finding, library)} added.`;
      return { says, edit: { says, finding: finding.id, undo }, did: COMMENTED };
    }
    case 'insert table': {
      const undo = await host!.insert!(action.place, action.table);
      const says = 'The table was inserted.';
      return { says, edit: { says, undo } };
    }
    case 'replace':
      return replaceAll(action.terms, action.suggestion, host);
    case 'undo edit':
      await action.edit.undo();
      return { says: 'Taken back.', again: 'check' };
    case 'decide':
      return decide(action, library, keep, document);
    case 'undo decisions':
      for (const key of action.keys) await keep.delete(key);
      return { again: 'decisions' };
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

async function decide({ verdict, finding }: Action & { do: 'decide' }, library: Library, keep: Keep, document: string): Promise<Outcome> {
  const what =
    finding.kind === 'cross-reference' ? titleOf(finding, library) : finding.kind === 'term' ? `“${finding.place.words}”` : finding.title;
  const at =
    { 'rule off': 'everywhere', 'never in this document': `in ${document}` }[verdict as string] ?? `at “${brief(finding.place.words)}”`;
  const decision: Decision = { verdict, says: `${what}, ${at}` };
  if (finding.kind === 'cross-reference' && verdict === 'not the same')
    decision.pair = { words: finding.place.words, entry: finding.entry };
  await keep.set(decisionKey(verdict, finding, document), JSON.stringify(decision));
  return { says: `Dismissed: ${what}. It can be taken back under “What you decided”.`, again: 'decisions' };
}

/** Last place first, so that an edit never moves one still to come; places whose words have moved are left alone. */
async function replaceAll(terms: TermFinding[], suggestion: number, host?: Host): Promise<Outcome> {
  const done: { place: Place; was: string }[] = [];
  let refused = '';
  for (const term of terms.toReversed()) {
    const { place, text: words } = term.edits?.[suggestion] ?? { place: term.place, text: term.suggest[suggestion]! };
    try {
      await host?.replace?.(place, words);
      done.push({ place: { ...place, end: place.start + words.length, words }, was: place.words });
    } catch (error) {
      refused = error instanceof Error ? error.message : String(error);
    }
  }
  if (!done.length) throw new Error(refused);
  const { place, was } = done.at(-1)!;
  const says = `Replaced “${was}” with “${place.words}”${done.length > 1 ? `, ${done.length} times` : ''}.`;
  const left = terms.length - done.length;
  const undo = async () => {
    for (const one of done.toReversed()) await host?.replace?.(one.place, one.was);
  };
  return { says: left ? `${says} ${left} left alone: ${refused}` : says, edit: { says, undo }, again: 'check' };
}

const brief = (words: string) => (words.length > 60 ? `${words.slice(0, 56)} …` : words);
