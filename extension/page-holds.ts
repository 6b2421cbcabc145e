import { readDocument } from '../corpus/readers/index.ts';
import { capital } from '../shared/capital.ts';
import type { Draft, Place } from '../shared/draft.ts';
import type { Finding } from '../shared/finding.ts';
import { isAsk } from '../shared/is-ask.ts';
import type { Library } from '../shared/library.ts';
import { listed } from '../shared/listed.ts';
import type { Entry, EntryId, PublicationId } from '../shared/model.ts';

/** One ask that a page makes: its words there, what the record calls it, and what the record holds since. */
export type PageAsk = { called: string; place: Place; entry?: EntryId; again: EntryId[]; news: EntryId[] };

/** What a page is itself: what it asks and answers, and which of the record's publications it is, where it is one. */
export type PageHolds = {
  /** How many of each kind, in the order of the page's sentence. */
  counts: { noun: string; n: number }[];
  publication?: PublicationId;
  /** The ISO date (or year) the page was published, where it is known. */
  published?: string;
  asks: PageAsk[];
};

/** Reads a page's own recommendations and responses, and looks in the record for what came after them. */
export function pageHolds(draft: Draft, findings: Finding[], library: Library): PageHolds {
  const { entries } = readDocument(draft.paragraphs.map((p) => (p.item ? `• ${p.text}` : p.text)).join('\n'));
  const asks = entries.filter(isAsk);
  const publication = publicationOf(entries, library);
  const published = (publication && library.publication(publication)?.published) ?? draft.published;
  const isLater = (id: EntryId) => !published || isAfter(dateOf(id, library), published);
  const own = new Map(library.corpus.entries.filter((e) => e.publication === publication).map((e) => [bare(e.text), e.id]));

  const pageAsk = (ask: Entry): PageAsk => {
    const [first, last] = ask.lines;
    const { id, text } = draft.paragraphs[first - 1]!;
    const noun = capital(ask.kind);
    const entry = own.get(bare(ask.text));
    const found = findings.flatMap((f) =>
      f.kind === 'cross-reference' && f.closeness === 'same ask' && f.paragraph >= first - 1 && f.paragraph < last ? [f.entry] : [],
    );
    const threads = entry ? (library.threadOf(entry)?.entries ?? []) : [];
    const since = [...new Set([...threads, ...found])].filter((e) => library.entry(e)?.publication !== publication && isLater(e));
    const told = entry ? [...library.responsesTo(entry).map((r) => r.response), ...library.updatesAbout(entry)] : [];
    return {
      called: 'number' in ask && ask.number ? `${noun} ${ask.number}` : noun,
      place: { paragraph: id, start: 0, end: text.length, words: text },
      ...(entry && { entry }),
      again: since.filter((e) => isAsk(library.entry(e))),
      news: told.map((t) => t.id).filter((e) => library.entry(e)?.publication !== publication && isLater(e)),
    };
  };
  return {
    counts: kinds.map((noun) => ({ noun, n: entries.filter((e) => e.kind === noun).length })),
    ...(publication && { publication }),
    ...(published && { published }),
    asks: asks.map(pageAsk),
  };
}

/** `This page holds 20 recommendations and 13 responses; 14 of the asks came up again later.` Empty for a page that holds neither. */
export function holdsSentence(holds: PageHolds): string {
  const { counts, asks, published } = holds;
  const parts = counts.filter(({ n }) => n).map(({ n, noun }) => `${n} ${noun}${n === 1 ? '' : 's'}`);
  if (!parts.length) return '';
  const again = asks.filter((ask) => ask.again.length).length;
  const later =
    again &&
    `; ${again} of the asks ${published ? 'came up again later' : again === 1 ? 'is also made in the record' : 'are also made in the record'}`;
  return `This page holds ${listed(parts)}${later || ''}.`;
}

/** The publication that most of what the page says stands in, word for word. */
function publicationOf(entries: Entry[], library: Library): PublicationId | undefined {
  const held = new Map(library.corpus.entries.map((e) => [bare(e.text), e.publication]));
  const hits = entries.flatMap((e) => held.get(bare(e.text)) ?? []);
  return hits.find((one) => hits.filter((other) => other === one).length > entries.length / 2);
}

const kinds: Entry['kind'][] = ['recommendation', 'response', 'expectation', 'action'];
const dateOf = (id: EntryId, library: Library) => library.publication(library.entry(id)?.publication ?? '')?.published ?? '';
/** Of two dates known to the day or the year, whether the first is surely the later. */
const isAfter = (one: string, other: string) => one.slice(0, other.length) > other.slice(0, one.length);
const bare = (text: string) => text.replace(/[\s•\u00ad\u200b-\u200f\ufeff]+/g, '').replace(/[‘’]/g, "'");
