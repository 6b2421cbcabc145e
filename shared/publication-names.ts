import { bodyName } from './body-names.ts';
import type { Library } from './library.ts';
import type { PublicationId } from './model.ts';

/** A pattern for every name that people call a publication of the record by, and the publications that each can mean. */
export type PublicationNames = { pattern: string; of(name: string): PublicationId[] };

const known = new WeakMap<Library['corpus'], PublicationNames>();
const HONORIFIC = /^(?:Baroness|Lord|Lady|Dame|Sir|Professor|Dr) /;
const KIND = / (?:action plan|progress report|report|review|response|briefing|policy|plan)\b.*$/i;

/** The names of the record's publications: `Baroness Hollins`, `Hollins`, `Out of sight`, `Care Quality Commission`. */
export function publicationNames(library: Library): PublicationNames {
  let names = known.get(library.corpus);
  if (!names) known.set(library.corpus, (names = namesIn(library)));
  return names;
}

function namesIn({ corpus }: Library): PublicationNames {
  const byName = new Map<string, Set<PublicationId>>();
  const add = (name: string, id: PublicationId) => {
    if (name.length > 2) byName.set(plain(name), (byName.get(plain(name)) ?? new Set()).add(id));
  };
  for (const { id, shortTitle, title } of corpus.publications)
    for (const name of [shortTitle, ...shortTitle.split(/[’']s |, /), ...(KIND.test(title) ? [title.replace(KIND, '')] : [])])
      for (const short of [name, name.replace(KIND, ''), name.replace(HONORIFIC, '')]) {
        if (short.split(' ').length > 4 || /[^\p{L}\p{N}’' ]/u.test(short)) continue;
        add(short, id);
        if (/^[A-Z]{2,6}$/.test(short)) add(bodyName(short), id);
      }
  const longestFirst = [...byName.keys()].sort((a, b) => b.length - a.length);
  return {
    pattern: `(?:${longestFirst.map((n) => n.replace(/'/g, "[’']")).join('|') || '(?!)'})`,
    of: (name) => [...(byName.get(plain(name)) ?? [])],
  };
}

const plain = (name: string) => name.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ').trim();
