import type { Place } from '../shared/draft.ts';
import type { TakeBack } from '../shared/host.ts';
import { saveFile } from '../shared/ui/save-file.ts';
import type { OpenDraft } from './open-draft.ts';

/**
 * Saves a copy of the draft, with these comments where its kind can hold them; `partly`: what of it was checked, if not all.
 * Gives a sentence where a copy with comments does not have all of them; throws one where nothing was saved.
 */
export async function saveCopy(draft: OpenDraft, comments: { place: Place; text: string }[], partly: string): Promise<string> {
  const added: TakeBack[] = [];
  let [left, why] = [0, ''];
  try {
    for (const { place, text } of draft.comments ? comments : [])
      await draft.host.insert!(place, { kind: 'comment', text }).then(
        (takeBack) => added.push(takeBack),
        (error: Error) => ([left, why] = [left + 1, error.message]),
      );
    const { name, content, type } = await draft.save();
    saveFile(name, content, type);
  } finally {
    // They are in the copy alone: what is dismissed after this is not in the next.
    for (const takeBack of added) await takeBack();
  }
  const lacks = [draft.comments && partly, left && `${left === 1 ? 'one comment is' : `${left} comments are`} not in it`].filter(Boolean);
  return lacks.length ? `The copy of “${draft.name}” was saved, but ${lacks.join(', and ')}. ${why}`.trim() : '';
}
