import { bodyName } from './body-names.ts';
import type { Library } from './library.ts';
import type { EntryId, PublicationId } from './model.ts';
import { publicationNames } from './publication-names.ts';

/** A reference to numbered recommendations or actions. `missing`: numbers that the publication it names does not have in this record. */
export type Reference = { words: string; start: number; end: number; publication: PublicationId; entries: EntryId[]; missing: string[] };

const COUNTS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const number = String.raw`(?:\d{1,3}(?![\d%])|(?:${COUNTS.toReversed().join('|')})(?![\p{L}-]))`;
const join = String.raw`(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s+or\s+|\s+to\s+|\s*[–-]\s*)`;
const anchor = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:recommendations?\s+|recs?\.?\s*|actions?\s+|r(?=\d))(?:(?:number|no)s?\.?\s+)?(${number}(?:${join}${number})*)`,
  'giu',
);
/** What may stand between a number and the publication it belongs to. */
const between = String.raw`(?:(?:the|a|her|his|their|its|final|first|independent|annex|report|reports|review|response|responses|recommendations|plan|action|department|government|dhsc|cqc|of|by|from|in|to|on|made|recommended|recommends|asked|(?:19|20)\d\d|\((?:19|20)\d\d\))(?:[’']s?)?,?\s+)`;
/** Whether a number is laid to something else: `recommendation 6 of the Lampard Inquiry`, `the Francis report’s recommendation 6`. */
const another = (before: string, after: string): boolean =>
  /^(?:\s*\([^()]*\))?,?\s*(?:of|in|from|by|made by)\s+(?:the\s+|her\s+|his\s+|their\s+)?(?:[a-z]+\s+){0,2}\p{Lu}/u.test(after) ||
  /(?<!government|department|dhsc)[’']s?\s+(?:[a-z]+\s+)?$/iu.test(before) ||
  /\p{Lu}\p{L}+\s+(?:[Rr]eport|[Rr]eview|[Ii]nquiry|[Cc]ommittee|[Cc]ommission)[,:]?\s+$/u.test(before);
/** Reports that share a name with one in the record, and are not in it. */
const namesake = /\b(?:interim|earlier|previous|draft|serious case review|concordat|inquiry)\b/i;

/** The references in a text whose publication can be told, from a name or a year beside the number; `about`: the publication that bare numbers belong to. */
export function referencesIn(text: string, library: Library, about?: PublicationId): Reference[] {
  const names = publicationNames(library);
  const after = new RegExp(
    String.raw`^\s*(?:\([^()]{0,40}?(?<a>${names.pattern})[^()]{0,40}\)|,?\s*(?:of|in|from|by|made by)\s+${between}{0,6}(?<b>${names.pattern})(?![\p{L}\p{N}])|,\s+(?<c>${names.pattern})(?=(?:[’']s?)?\s+(?:asked|asks|recommended|recommends|called|calls|said|says|proposed|wanted|argued|[(]?(?:19|20)\d\d|report)|\s*[.)]))`,
    'iu',
  );
  const before = new RegExp(String.raw`(?<![\p{L}\p{N}])(?<n>${names.pattern})(?:[’']s?)?,?\s+${between}{0,4}[(:]?\s*$`, 'iu');
  const answer = /\b((?:19|20)\d\d)\s+(?:(?:government|dhsc|department)\s+)?(?:response|reply|answer)s?\s+to\s+(?:the\s+)?$/i;
  const found: Reference[] = [];
  for (const m of text.matchAll(anchor)) {
    const end = m.index + m[0].length;
    const head = text.slice(Math.max(0, m.index - 100), m.index);
    const then = after.exec(text.slice(end, end + 160));
    const first = before.exec(head);
    const year = answer.exec(head);
    const owner = then?.groups?.a ?? then?.groups?.b ?? then?.groups?.c;
    const near = (first?.[0] ?? '') + (then?.[0] ?? '');
    if (namesake.test(near + text.slice(end + (then?.[0].length ?? 0)).slice(0, 30))) continue;
    const named = [...names.of(owner ?? ''), ...names.of(first?.groups?.n ?? '')];
    const bare = about && !another(head, text.slice(end, end + 80)) ? [about] : [];
    const candidates = named.length ? named : year ? answeredIn(year[1]!, library) : bare;
    const numbers = spread(m[1]!);
    const resolved = best(candidates, numbers, library);
    if (!resolved || (resolved.missing.length && isPublisher(owner ?? first?.groups?.n, library))) continue;
    const start = m.index - (first ? first[0].length : year && !named.length ? year[0].length : 0);
    const stop = end + (then ? then[0].length : 0);
    found.push({ words: text.slice(start, stop), start, end: stop, ...resolved });
  }
  return found;
}

/** The numbers that a publication of the record has, in order. */
export function numbersOf(publication: PublicationId, library: Library): string[] {
  const numbers = library.corpus.entries.flatMap((e) => (e.publication === publication && 'number' in e && e.number ? [e.number] : []));
  return numbers.filter((n) => /^\d+$/.test(n)).sort((a, b) => Number(a) - Number(b));
}

/** Of the publications it may mean, the one that has all the numbers; else the first. */
function best(candidates: PublicationId[], numbers: string[], library: Library): Omit<Reference, 'words' | 'start' | 'end'> | undefined {
  const resolved = candidates
    .map((publication) => {
      const held = new Set(numbersOf(publication, library));
      const has = numbers.filter((n) => held.has(n));
      return { publication, entries: has.map((n) => `${publication}/${n}`), missing: numbers.filter((n) => !held.has(n)), held: held.size };
    })
    .filter((r) => r.held > 0)
    .sort((a, b) => a.missing.length - b.missing.length)[0];
  return resolved && { publication: resolved.publication, entries: resolved.entries, missing: resolved.missing };
}

/** A body's name alone may mean any of its reports. */
function isPublisher(name: string | undefined, { corpus }: Library): boolean {
  return name !== undefined && corpus.publications.some((p) => bodyName(p.publisher) === bodyName(name));
}

/** The publications of a year that hold replies. */
function answeredIn(year: string, { corpus }: Library): PublicationId[] {
  const answering = new Set(corpus.entries.filter((e) => e.kind === 'response').map((e) => e.publication));
  return corpus.publications.filter((p) => p.published.startsWith(year) && answering.has(p.id)).map((p) => p.id);
}

/** `7, 8 and 10 to 12` as single numbers. */
function spread(list: string): string[] {
  const numbers: string[] = [];
  for (const [, range, word] of list.matchAll(/(to\s+|[–-]\s*)?(\d+|[a-z]{3,})/gi)) {
    const n = /\d/.test(word!) ? word! : String(COUNTS.indexOf(word!.toLowerCase()) + 1);
    if (n === '0') continue;
    const last = Number(numbers.at(-1));
    if (range && last < Number(n) && Number(n) - last < 100) for (let i = last + 1; i < Number(n); i++) numbers.push(String(i));
    numbers.push(n);
  }
  return [...new Set(numbers)];
}
