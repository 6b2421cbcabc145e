import { bodyName } from './body-names.ts';
import { plainDate } from './dates-in.ts';
import type { Library } from './library.ts';
import { listed } from './listed.ts';
import type { Body, Succession } from './model.ts';

/** The succession of a body that no longer exists, by its name or a short form of it; absent for a body that the record knows no end of. */
function successionOf(body: Body, library: Library): Succession | undefined {
  const name = bodyName(body);
  return library.corpus.successions.find((s) => [s.body, ...s.also].some((n) => bodyName(n) === name));
}

/** The bodies that answer today for those named, each once: the named body itself where it still exists. */
export function answeringNow(bodies: Body[], library: Library): Body[] {
  return [...new Set(bodies.flatMap((b) => successionOf(b, library)?.now ?? [b]))];
}

/** Of a body that no longer exists, a sentence on who holds its work now, since when, and by what source; absent for any other. */
export function successionSentence(body: Body, library: Library): string | undefined {
  const found = successionOf(body, library);
  if (!found) return undefined;
  const { now, since, source, note } = found;
  const holders = now.length ? `The work of ${body} has been with ${listed(now)}` : `No one body has held the work of ${body}`;
  return `${holders} since ${plainDate(since)} (${source}).${note ? ` ${note}` : ''}`;
}

/** One such sentence for each body that is gone: of those addressed, and of those that the words name. */
export function successionSentences(to: Body[], words: string, library: Library): string[] {
  const said = new Map<Succession, string>();
  const named = library.corpus.successions.flatMap(({ body, also }) => [body, ...also].find((name) => names(words, name)) ?? []);
  for (const body of [...to, ...named]) {
    const found = successionOf(body, library);
    if (found && !said.has(found)) said.set(found, successionSentence(body, library)!);
  }
  return [...said.values()];
}

const names = (words: string, body: Body) =>
  words.includes(body) &&
  new RegExp(String.raw`(?<![\p{L}\p{N}/])${body.replace(/[/.]/g, '\\$&')}(?![\p{L}\p{N}/]| and (?:Social|NHS))`, 'u').test(words);

/** Whether any of the bodies addressed is the one sought, or one whose work that one holds now. */
export function isAddressedTo(bodies: Body[], sought: Body, library: Library): boolean {
  const gone = successionOf(sought, library);
  if (gone) return bodies.some((b) => successionOf(b, library) === gone);
  return [...bodies, ...answeringNow(bodies, library)].some((b) => bodyName(b) === bodyName(sought));
}

/** Each body once, by all the names it goes by, and who answers for it where it is gone; those that answer now are among them. Sorted. */
export function bodiesByName(bodies: Body[], library: Library): { body: Body; words: string }[] {
  const names = new Map<string, Set<Body>>();
  for (const body of [...bodies, ...answeringNow(bodies, library)]) {
    const key = bodyName(successionOf(body, library)?.body ?? body);
    names.set(key, (names.get(key) ?? new Set()).add(body));
  }
  return [...names.values()]
    .map((known) => {
      const [full = '', ...others] = [...known].sort((a, b) => b.length - a.length);
      const short = others.find((name) => /^\S*\p{Lu}\S*$/u.test(name) && !full.includes(name));
      const now = successionOf(full, library)?.now;
      return { body: full, words: `${full}${short ? ` (${short})` : ''}${now?.length ? `, now ${listed(now)}` : ''}` };
    })
    .sort((a, b) => a.words.localeCompare(b.words, 'en'));
}
