import { rest } from '../../shared/rest.ts';
import type { Abilities, Ability } from './abilities.ts';
import { type Fresh, kindOf } from './known.ts';
import { plain } from './plain.ts';

const PAGE = 1000;
/** Requests of thousands of method calls slow Word down; 500 paragraphs and their notes still go in one. */
const CALLS = 600;
const named = 'text,style,styleBuiltIn,outlineLevel,tableNestingLevel';

/** Does a batch of work in the document that is open, and gives what comes of it. */
export type Run = <T>(batch: (context: Word.RequestContext) => Promise<T>) => Promise<T>;
type Spoken = { getText?: Word.Paragraph['getText']; getReviewedText: Word.Body['getReviewedText'] };

/** Every paragraph, footnote and endnote of the document, in pages, without tracked deletions where this Word can leave them out. */
export async function readAll(run: Run, able: Abilities): Promise<Fresh[]> {
  // A Word that is busy refuses everything: only a read that comes through tells what this Word cannot do.
  const refused = new Set<Ability>();
  const trying: Abilities = { can: (what) => !refused.has(what) && able.can(what), refused: (what) => void refused.add(what) };
  const all: Fresh[] = [];
  const notes: Fresh[] = [];
  const seen = new Set<string>();
  for (let skip = 0; ; skip += PAGE) {
    const page = await run((context) => readPage(context, trying, skip));
    await rest();
    // A paragraph that moved between two pages is read twice.
    all.push(...page.paragraphs.filter((p) => !p.uid || !seen.has(p.uid)));
    for (const p of page.paragraphs) if (p.uid) seen.add(p.uid);
    notes.push(...page.notes);
    if (page.paragraphs.length < PAGE) break;
  }
  for (const what of refused) able.refused(what);
  return [...all, ...notes];
}

async function readPage(context: Word.RequestContext, able: Abilities, skip: number): Promise<{ paragraphs: Fresh[]; notes: Fresh[] }> {
  const { paragraphs } = context.document.body;
  paragraphs.load({ select: able.can('ids') ? `${named},uniqueLocalId` : named, top: PAGE, skip });
  // Even to name what this Word does not have is refused at the sync.
  const notes = skip === 0 && able.can('footnotes') ? (['footnotes', 'endnotes'] as const) : [];
  const lists = notes.map((of) => context.document.body[of]);
  for (const list of lists) list.load('items/body/text');
  try {
    await context.sync();
  } catch (error) {
    if (!notes.length && !able.can('ids')) throw error;
    able.refused(notes.length ? 'footnotes' : 'ids');
    return readPage(context, able, skip);
  }
  await rest();
  const bodies = lists.flatMap((list, i) => list.items.map(({ body }, at) => ({ body, note: { of: notes[i]!, at } })));
  const words = await currentWords(context, able, [...paragraphs.items, ...bodies.map(({ body }) => body)]);
  return {
    paragraphs: paragraphs.items.map((p, i) => ({ ...fresh(words[i]!, p), uid: (able.can('ids') && p.uniqueLocalId) || undefined })),
    notes: bodies.map(({ note }, i) => {
      const raw = words[paragraphs.items.length + i]!;
      return { raw, text: plain(raw), kind: 'note', note };
    }),
  };
}

const fresh = (raw: string, p: Word.Paragraph): Fresh => ({ raw, text: plain(raw), kind: kindOf(p) });

/** Asks for text without deletions, by the newest means this Word has; where it has none, `text` must do. */
export function askWords(able: Abilities, of: Spoken): { value: string } | undefined {
  if (of.getText && able.can('getText')) return of.getText();
  return able.can('reviewedText') ? of.getReviewedText('Current') : undefined;
}

/** Called when asking was refused: the next means, or false when there is none. */
function askOtherwise(able: Abilities): boolean {
  const tried = able.can('getText') ? 'getText' : able.can('reviewedText') ? 'reviewedText' : undefined;
  if (tried) able.refused(tried);
  return Boolean(tried);
}

async function currentWords(context: Word.RequestContext, able: Abilities, all: (Word.Paragraph | Word.Body)[]): Promise<string[]> {
  const words: string[] = [];
  for (let i = 0; i < all.length; i += CALLS) words.push(...(await currentChunk(context, able, all.slice(i, i + CALLS))));
  return words;
}

async function currentChunk(context: Word.RequestContext, able: Abilities, some: (Word.Paragraph | Word.Body)[]): Promise<string[]> {
  const asked = some.map((one) => askWords(able, one));
  if (!asked.some(Boolean)) return some.map((one) => one.text);
  await rest();
  try {
    await context.sync();
    await rest();
    return asked.map((words, i) => words?.value ?? some[i]!.text);
  } catch (error) {
    if (!askOtherwise(able)) throw error;
    return currentChunk(context, able, some);
  }
}

/** These paragraphs again, in one request, each with the id of the one before it: empty for the first of the body, none for the first of a note or header. */
export async function readSome(
  context: Word.RequestContext,
  able: Abilities,
  uids: string[],
): Promise<(Fresh & { uid: string; after?: string })[]> {
  const first = context.document.body.paragraphs.getFirst();
  first.load('uniqueLocalId');
  const asked = uids.map((uid) => {
    const p = context.document.getParagraphByUniqueLocalId(uid);
    p.load(named);
    const before = p.getPreviousOrNullObject();
    before.load('uniqueLocalId');
    return { uid, p, before, words: askWords(able, p) };
  });
  await context.sync();
  const head = first.uniqueLocalId.toLowerCase();
  return asked.map(({ uid, p, before, words }) => ({
    ...fresh(words?.value ?? p.text, p),
    uid,
    after: !before.isNullObject ? before.uniqueLocalId.toLowerCase() : uid.toLowerCase() === head ? '' : undefined,
  }));
}
