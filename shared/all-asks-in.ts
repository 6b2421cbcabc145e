import type { Library } from './library.ts';
import { publicationNames } from './publication-names.ts';
import { numbersOf, type Reference } from './references-in.ts';

const counts =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const count = String.raw`(?:(?<n>\d{1,3}|${counts.join('|')}) )?`;
/** After it, fewer than all are meant: `all of her recommendations on training`, `all but two`. */
const whole =
  /^(?:[’']s? report)?(?=[.;,:)!]|$| (?:in full|in principle|in (?:\p{L}+ )?(?:19|20)\d\d|by|and|was|were|has|have|will|are)(?!\p{L}))/iu;
const except = /\b(?:except\w*|but|bar|save|apart from|other than|excluding|in part|partly)\b/i;

/** Where a sentence speaks of all that a publication of the record asks: `all 13 of Baroness Hollins’ recommendations`. */
export function allAsksIn(words: string, library: Library): Reference[] {
  if (!/(?<!\p{L})all .{0,80}recommendations(?!\p{L})/iu.test(words)) return [];
  const names = publicationNames(library);
  const all = new RegExp(
    String.raw`(?<![\p{L}-])(?<!\b(?:not|nearly|almost|virtually|practically) )all (?:of )?(?:the )?${count}(?:of )?(?:the )?(?:(?<a>${names.pattern})(?:[’']s?)? (?:report[’']s )?recommendations|recommendations (?:of|in|from|by|made by) (?:the )?(?<b>${names.pattern}))(?!\p{L})`,
    'giu',
  );
  return [...words.matchAll(all)].flatMap((m): Reference[] => {
    const end = m.index + m[0].length;
    const [publication, ...more] = names.of(m.groups?.a ?? m.groups?.b ?? '');
    if (!publication || more.length || !whole.test(words.slice(end)) || except.test(words.slice(end))) return [];
    const numbers = numbersOf(publication, library);
    const n = m.groups?.n?.toLowerCase();
    const said = n && (/\d/.test(n) ? Number(n) : counts.indexOf(n) + 2);
    if (said && said !== numbers.length) return [];
    return [{ words: m[0], start: m.index, end, publication, entries: numbers.map((i) => `${publication}/${i}`), missing: [] }];
  });
}
