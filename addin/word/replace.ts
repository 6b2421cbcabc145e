import type { Place } from '../../shared/draft.ts';
import type { Abilities } from './abilities.ts';
import type { Known } from './known.ts';
import { isGone, locate, search, stale } from './locate.ts';
import { plain } from './plain.ts';

const noTracking =
  'This version of Word cannot track a change made by an add-in, so nothing was changed. Copy the new words and change them by hand.';

/** The names under which this user's own changes and comments are tracked, as far as this session has seen. */
export type Mine = Set<string>;

/** Changes exactly these words, as a tracked change, and leaves change tracking as it was. Refuses, with a reason, whatever might harm more. */
export async function replaceWords(
  context: Word.RequestContext,
  able: Abilities,
  mine: Mine,
  known: Known[],
  place: Place,
  text: string,
): Promise<void> {
  if (!able.can('tracking')) throw new Error(noTracking);
  if (/[\r\n]/.test(text)) throw new Error('The new words hold a line break, which would split the paragraph, so nothing was changed.');
  context.document.load('changeTrackingMode');
  const { range, alone } = await locate(context, able, known, place);
  if (!range) throw new Error('A field stands between these words, so they were not changed. Change them by hand.');
  await refuseIfUnsafe(context, able, mine, range, place.words);
  const before = context.document.changeTrackingMode;
  try {
    context.document.changeTrackingMode = 'TrackAll';
    // Found again in the same request: if someone has changed them meanwhile there is no first, and Word does nothing. A whole word must still
    // be one: a letter typed beside it has made it another.
    const found = search(range, place.words, alone).getFirst();
    // Words that someone has deleted meanwhile, as a tracked change, are found as well.
    const current = found.getReviewedText('Current');
    const changed = found.insertText(text, 'Replace');
    context.document.changeTrackingMode = before;
    const tracked = able.can('trackedChanges') ? changed.getTrackedChanges() : undefined;
    tracked?.load('items/author');
    await context.sync();
    if (plain(current.value) !== place.words) {
      // Tracked, so that the deletion beside it stays theirs.
      context.document.changeTrackingMode = 'TrackAll';
      changed.delete();
      throw stale();
    }
    for (const change of tracked?.items ?? []) mine.add(change.author);
  } catch (error) {
    context.document.changeTrackingMode = before;
    await context.sync();
    throw isGone(error) ? stale() : error;
  }
}

async function refuseIfUnsafe(context: Word.RequestContext, able: Abilities, mine: Mine, range: Word.Range, words: string): Promise<void> {
  range.load('text,hyperlink');
  range.fields.load('items/code');
  const tracked = able.can('trackedChanges') ? range.getTrackedChanges() : undefined;
  tracked?.load('items/author,items/type');
  const original = range.getReviewedText('Original');
  await context.sync();
  if (range.hyperlink)
    throw new Error('These words are part of a link, which would be lost, so they were not changed. Change them by hand.');
  if (range.fields.items.length) throw new Error('A field makes these words, so they were not changed. Change the field instead.');
  if (range.text !== words)
    throw new Error('A note or comment mark stands within these words, so they were not changed. Change them by hand.');
  const theirs = tracked?.items.find((change) => !mine.has(change.author));
  if (theirs || (!tracked && original.value !== words))
    throw new Error(
      `${theirs?.author ? `${theirs.author} has` : 'Someone has'} a tracked change on these words, so they were left alone. Accept or reject it first, then try again.`,
    );
}
