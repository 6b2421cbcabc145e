import type { Library } from '../library.ts';
import type { TermRule } from '../model.ts';
import type { TermSettings } from '../settings.ts';

/** The rules that speak on the library's day: the record's and the user's own, by their dates and switches. A user's rule stands before one of the same id. */
export function rulesOn(
  { corpus, today }: Pick<Library, 'corpus' | 'today'>,
  { off = [], on = [], own = [] }: TermSettings = {},
): TermRule[] {
  const mine = new Set(own.map((r) => r.id));
  return [...own, ...corpus.terms.filter((r) => !mine.has(r.id))].filter(
    (r) => !off.includes(r.id) && (r.on !== false || on.includes(r.id)) && !(r.from && today < r.from) && !(r.to && today > r.to),
  );
}
