import type { Corpus, Entry, EntryId, Link, Part, PartId, Publication, PublicationId, Response, Thread, Update } from './model.ts';
import { buildMatcher, type Match, type Matcher } from './similarity/index.ts';
import { type Status, statusOf } from './status.ts';
import type { UserReading } from './user-readings.ts';

/** The record opened for one day: what it holds, how each ask stands, and the means to match words with it. */
export type Library = {
  corpus: Corpus;
  /** ISO date the statuses are computed for. */
  today: string;
  /** Names the record and how far it runs, to end a sentence: `these 5 documents, which run to 2023`. */
  reach: string;
  entry(id: EntryId): Entry | undefined;
  /** A limb and the ask it belongs to. */
  part(id: PartId): { part: Part; of: Entry } | undefined;
  publication(id: PublicationId): Publication | undefined;
  responsesTo(id: EntryId): { response: Response; answer: Response['answers'][number] }[];
  updatesAbout(id: EntryId): Update[];
  status(id: EntryId): Status;
  /** The thread it belongs to; of several, the first. */
  threadOf(id: EntryId): Thread | undefined;
  threadsOf(id: EntryId): Thread[];
  /** Links that an editor confirmed, from or to the entry or one of its parts. */
  linksOf(id: EntryId): Link[];
  /** What the user has added from their own sources. */
  yours: UserReading[];
  /** Built when first used. */
  matcher(): Matcher;
};

/** Opens the record for the day `today` (ISO), with what the user has added. Milliseconds; the matcher is opened from its `index`, or built, when first asked for. */
export function openLibrary(corpus: Corpus, today: string, yours: UserReading[] = [], index?: ArrayBuffer): Library {
  const entries = new Map(corpus.entries.map((e) => [e.id, e]));
  const publications = new Map(corpus.publications.map((p) => [p.id, p]));
  const parts = new Map<PartId, { part: Part; of: Entry }>();
  const responses = new Map<EntryId, { response: Response; answer: Response['answers'][number] }[]>();
  const updates = new Map<EntryId, Update[]>();
  const threads = new Map<EntryId, Thread[]>();
  const links = new Map<EntryId, Link[]>();
  for (const e of corpus.entries) {
    if (e.kind === 'recommendation') for (const part of e.parts ?? []) parts.set(part.id, { part, of: e });
    if (e.kind === 'response') for (const answer of e.answers) push(responses, answer.entry, { response: e, answer });
    if (e.kind === 'update') for (const id of e.about) push(updates, id, e);
  }
  for (const thread of corpus.threads) for (const id of thread.entries) push(threads, id, thread);
  for (const link of corpus.links)
    for (const id of new Set([link.from, link.to].map((end) => parts.get(end)?.of.id ?? end))) push(links, id, link);
  const statuses = new Map<EntryId, Status>();
  let matcher: Matcher | undefined;
  const last =
    corpus.publications
      .map((p) => (p.asAt ?? p.published).slice(0, 4))
      .sort()
      .at(-1) ?? 'an unknown date';
  const n = corpus.publications.length;
  const library: Library = {
    corpus,
    today,
    reach: n === 1 ? `this 1 document, which runs to ${last}` : `these ${n} documents, which run to ${last}`,
    entry: (id) => entries.get(id),
    part: (id) => parts.get(id),
    publication: (id) => publications.get(id),
    responsesTo: (id) => responses.get(id) ?? [],
    updatesAbout: (id) => updates.get(id) ?? [],
    threadOf: (id) => threads.get(id)?.[0],
    threadsOf: (id) => threads.get(id) ?? [],
    linksOf: (id) => links.get(id) ?? [],
    yours,
    status(id) {
      let status = statuses.get(id);
      if (!status) statuses.set(id, (status = statusOf(id, library)));
      return status;
    },
    matcher: () => (matcher ??= remembering(buildMatcher(corpus, index))),
  };
  return library;
}

/** Several checks ask about the same words, one after the other. */
function remembering({ match }: Matcher): Matcher {
  const known = new Map<string, Match[]>();
  return {
    match(text, markedOnly) {
      if (markedOnly) return match(text, markedOnly);
      const found = known.get(text) ?? match(text);
      if (known.size > 500) known.clear();
      known.set(text, found);
      return found;
    },
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
