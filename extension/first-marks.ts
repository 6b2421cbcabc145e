import { crossReferences } from '../shared/checks/cross-references.ts';
import type { CrossReference } from '../shared/finding.ts';
import type { Mark } from '../shared/host.ts';
import type { Library } from '../shared/library.ts';
import type { Entry, EntryId } from '../shared/model.ts';
import { marksOf } from '../shared/ui/marks-of.ts';
import type { PageDraft } from './messages.ts';

/** The marks of what the person sees of a page, before all of it has been checked: those found so far, whenever there are more. */
export function* firstMarks({ inView, ...draft }: PageDraft, library: Library): Generator<Mark[]> {
  const isOwn = ownEntries(draft, library);
  const seen = new Set(inView);
  const found: CrossReference[] = [];
  for (const paragraph of draft.paragraphs.filter((p) => seen.has(p.id))) {
    const more = crossReferences({ ...draft, paragraphs: [paragraph] }, library, {}, true).filter((f) => !isOwn(f.entry));
    if (!more.length) continue;
    found.push(...more);
    yield marksOf(found, library, 'page');
  }
}

/** Says of an entry whether the page is the publication that holds it. */
function ownEntries(draft: Pick<PageDraft, 'paragraphs'>, { corpus, entry }: Library): (id: EntryId) => boolean {
  const known = new Map<string, boolean>();
  let words: string | undefined;
  return (id) => {
    const { publication = '' } = entry(id) ?? {};
    if (!known.has(publication)) {
      words ??= bare(draft.paragraphs.map((p) => p.text).join(''));
      known.set(
        publication,
        isIn(
          words,
          corpus.entries.filter((e) => e.publication === publication),
        ),
      );
    }
    return known.get(publication)!;
  };
}

/** An entry is known by how it begins. */
const BEGINNING = 80;

/** Whether a page holds most of a publication, and so is it. */
function isIn(words: string, entries: Entry[]): boolean {
  let missing = 0;
  return entries.length > 0 && entries.every((e) => words.includes(bare(e.text.slice(0, BEGINNING))) || ++missing < entries.length / 2);
}

const bare = (text: string) => text.replace(/[\s•]+/g, '');
