import { withoutReferences } from '../bracketed-references.ts';
import type { Draft } from '../draft.ts';
import type { CrossReference } from '../finding.ts';
import type { Library } from '../library.ts';
import { referencesIn } from '../references-in.ts';
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
    const beside = besideCitations(asked, library);
    const quoted = p.kind === 'quote' || /^\s*[“"][^“”"]*[”"]\s*$/.test(asked);
    return lowerJudged(matcher.match(p.text, markedOnly), asked, judged).map((m) => ({
      kind: 'cross-reference' as const,
      id: `${p.id}|${m.part ?? m.entry}`,
      paragraph,
      place: { paragraph: p.id, start: 0, end: p.text.length, words: p.text },
      ...(quoted || !beside(m) ? listed(m) : m),
      status: library.status(m.entry),
      thread: library.threadOf(m.entry)?.id,
    }));
  });
}

/** Whether a match rests on more than the name and number by which a paragraph cites another entry: the words beside the citations are marked for it too. */
function besideCitations(text: string, library: Library): (match: Match) => boolean {
  const cited = referencesIn(text, library);
  if (!cited.length) return () => true;
  const named = new Set(cited.flatMap((c) => c.entries));
  let rest = text;
  for (const { start, end } of cited) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  let near: Set<string> | undefined;
  return (match) => {
    if (match.closeness === 'possibly related' || named.has(match.entry)) return true;
    near ??= new Set(
      library
        .matcher()
        .match(rest, true)
        .map((m) => m.entry),
    );
    return near.has(match.entry);
  };
}

const listed = (match: Match): Match => ({ ...match, closeness: 'possibly related' });
