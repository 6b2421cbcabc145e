import { withoutReferences } from '../bracketed-references.ts';
import type { Draft } from '../draft.ts';
import type { CrossReference } from '../finding.ts';
import type { Library } from '../library.ts';
import type { ReviewSettings } from '../settings.ts';
import type { Match } from '../similarity/index.ts';
import { lowerJudged } from '../similarity/not-the-same.ts';

/** Where a draft asks or promises what the record already holds. A heading asks nothing; what a quotation says is listed, never marked: the draft does not ask it. `markedOnly`: what is to be marked, without why. */
export function crossReferences(
  draft: Draft,
  library: Library,
  { notTheSame = [] }: ReviewSettings = {},
  markedOnly = false,
): CrossReference[] {
  const matcher = library.matcher();
  const judged = notTheSame.map((j) => ({ ...j, words: withoutReferences(j.words, library.corpus) }));
  return draft.paragraphs.flatMap((p, paragraph) => {
    if (p.kind === 'heading') return [];
    const asked = withoutReferences(p.text, library.corpus);
    const quoted = p.kind === 'quote' || /^\s*[“"][^“”"]*[”"]\s*$/.test(asked);
    return lowerJudged(matcher.match(p.text, markedOnly), asked, judged).map((m) => ({
      kind: 'cross-reference' as const,
      id: `${p.id}|${m.part ?? m.entry}`,
      paragraph,
      place: { paragraph: p.id, start: 0, end: p.text.length, words: p.text },
      ...(quoted ? listed(m) : m),
      status: library.status(m.entry),
      thread: library.threadOf(m.entry)?.id,
    }));
  });
}

const listed = (match: Match): Match => ({ ...match, closeness: 'possibly related' });
