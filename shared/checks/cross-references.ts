import type { Draft } from '../draft.ts';
import type { CrossReference } from '../finding.ts';
import type { Library } from '../library.ts';
import type { ReviewSettings } from '../settings.ts';
import { lowerJudged } from '../similarity/not-the-same.ts';

/** Where a draft asks or promises what the record already holds. */
export function crossReferences(draft: Draft, library: Library, { notTheSame = [] }: ReviewSettings = {}): CrossReference[] {
  const matcher = library.matcher();
  return draft.paragraphs.flatMap((p, paragraph) =>
    lowerJudged(matcher.match(p.text), p.text, notTheSame).map((m) => ({
      kind: 'cross-reference' as const,
      id: `${p.id}|${m.part ?? m.entry}`,
      paragraph,
      place: { paragraph: p.id, start: 0, end: p.text.length, words: p.text },
      ...m,
      status: library.status(m.entry),
      thread: library.threadOf(m.entry)?.id,
    })),
  );
}
