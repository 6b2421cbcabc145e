import type { Abilities } from './abilities.ts';

/** What this Word does not let us read, or see of edits, in sentences for the user. */
export function unreadIn(able: Abilities): string[] {
  const unread = ['Headers, footers and text boxes are not read in Word.'];
  if (!able.can('footnotes')) unread.push('Footnotes and endnotes are not read: this version of Word does not show them to add-ins.');
  if (!able.can('getText') && !able.can('reviewedText'))
    unread.push('Words deleted as tracked changes are read too: this version of Word does not tell add-ins which they are.');
  if (!able.can('events'))
    unread.push(
      'This version of Word does not tell add-ins of edits: a change is noticed only where the cursor is. Press “Check again” for the rest.',
    );
  return unread;
}
