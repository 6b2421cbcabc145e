import type { Mark } from '../shared/host.ts';
import type { Library } from '../shared/library.ts';
import type { Entry, PublicationId } from '../shared/model.ts';
import type { Reviewer } from '../shared/reviewer.ts';
import { marksOf } from '../shared/ui/marks-of.ts';
import type { PageDraft } from './messages.ts';

/** The marks of what the person sees of a page, before all of it has been checked. */
export async function firstMarks(draft: PageDraft, reviewer: Reviewer, library: Library): Promise<Mark[]> {
  const seen = new Set(draft.inView);
  const found = await reviewer.review({ ...draft, paragraphs: draft.paragraphs.filter((p) => seen.has(p.id)) }, { markedOnly: true });
  const publicationOf = (id: string) => library.entry(id)?.publication;
  const publications = new Set(found.flatMap((f) => (f.kind === 'cross-reference' ? (publicationOf(f.entry) ?? []) : [])));
  const words = publications.size ? bare(draft.paragraphs.map((p) => p.text).join('')) : '';
  const own = [...publications].filter((one) => isIn(words, one, library.corpus.entries));
  return marksOf(
    found.filter((f) => f.kind !== 'cross-reference' || !own.includes(publicationOf(f.entry)!)),
    library,
    'page',
  );
}

/** Whether a page holds most of a publication, and so is it. */
function isIn(words: string, publication: PublicationId, entries: Entry[]): boolean {
  const its = entries.filter((e) => e.publication === publication);
  return its.filter((e) => words.includes(bare(e.text))).length > its.length / 2;
}

const bare = (text: string) => text.replace(/[\s•]+/g, '');
