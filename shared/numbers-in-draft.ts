import { bodyName } from './body-names.ts';
import { copiedAsks } from './copied-asks.ts';
import type { Draft } from './draft.ts';
import { isHeading } from './is-heading.ts';
import type { Library } from './library.ts';
import { listed } from './listed.ts';
import type { EntryId, PublicationId } from './model.ts';
import { publicationNames } from './publication-names.ts';
import { type Reference, referencesIn } from './references-in.ts';

/** The numbered asks that each paragraph of a draft names; `unclear`: numbers that the draft does not say the publication of, where it may be the one sought. */
export type NumbersInDraft = { asks: EntryId[][]; unclear: { paragraph: number; words: string }[] };

const response = /\b(?:report|review|response|reply|recommendations?|plan)\b/i;
/** Paragraphs at the head of a draft that say what it answers. */
const HEAD = 3;

/** Whose the bare numbers of a draft are: of the publication named in its title, at its head or in the section, or whose asks it copies out; of no other. */
export function numbersInDraft(draft: Draft, library: Library, of?: PublicationId): NumbersInDraft {
  const { paragraphs } = draft;
  const head = [draft.name, ...paragraphs.slice(0, HEAD).map((p) => p.text)].map((text) => namedIn(text, library, response.test(text)));
  const answers = only(head.flat()) ?? (of && (head.flat().includes(of) || copies(draft, library, of)) ? of : undefined);
  const unclear: NumbersInDraft['unclear'] = [];
  let section = answers;
  const asks = paragraphs.map((p, paragraph) => {
    const bare = of ? referencesIn(p.text, library, of) : [];
    const heading = isHeading(p, bare.length > 0);
    const named = namedIn(p.text, library, heading && response.test(p.text));
    if (heading && (named.length || !bare.length)) section = only(named) ?? answers;
    else if (!answers && named.length) section = only(named);
    const about = named.length > 1 ? undefined : (named[0] ?? section);
    const own = referencesIn(p.text, library, about);
    const clear = new Set(own.map((r) => r.start));
    for (const { start, words, entries } of bare) if (!clear.has(start) && entries.length && !about) unclear.push({ paragraph, words });
    return [...new Set(own.flatMap((r: Reference) => r.entries))];
  });
  return { asks, unclear };
}

/** What was left out of account, and how to have it counted, in a sentence; absent where nothing was. Without `of`, what may be of any publication. */
export function notCounted(draft: Draft, library: Library, of?: PublicationId): string | undefined {
  const sought = of ? [of] : library.corpus.publications.map((p) => p.id);
  const unclear = sought
    .flatMap((id) => numbersInDraft(draft, library, id).unclear)
    .toSorted((a, b) => a.paragraph - b.paragraph)
    .map(({ words, paragraph }) => `“${words}” in paragraph ${paragraph + 1}`);
  const all = [...new Set(unclear)];
  if (!all.length) return undefined;
  const places = all.slice(0, 5);
  const more = all.length > places.length ? [`${all.length - places.length} more`] : [];
  const say = of ? `Where it is of ${library.publication(of)?.shortTitle ?? of}, say so` : 'Say whose it is';
  return `Not counted, for the draft does not say whose number it is: ${listed([...places, ...more])}. ${say} in a heading or beside the number.`;
}

/** The publications that a text names. A body's name alone may mean the body, unless the text speaks of its report. */
function namedIn(text: string, library: Library, bodiesToo: boolean): PublicationId[] {
  const names = publicationNames(library);
  const found = text.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}])${names.pattern}(?![\p{L}\p{N}])`, 'giu'));
  const publishers = new Set(library.corpus.publications.map((p) => bodyName(p.publisher)));
  return [...new Set([...found].flatMap(([name]) => (bodiesToo || !publishers.has(bodyName(name)) ? names.of(name) : [])))];
}

const only = (ids: PublicationId[]): PublicationId | undefined => (new Set(ids).size === 1 ? ids[0] : undefined);

/** Whether a draft copies out asks of a publication, as a response does before it answers them. */
function copies({ paragraphs }: Draft, library: Library, of: PublicationId): boolean {
  return paragraphs.some(({ text }) => copiedAsks(text, library).some((id) => library.entry(id)?.publication === of));
}
