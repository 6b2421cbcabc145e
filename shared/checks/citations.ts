import type { Draft } from '../draft.ts';
import { entryName } from '../entry-name.ts';
import type { Remark } from '../finding.ts';
import type { Library } from '../library.ts';
import { listed } from '../listed.ts';
import { numbersOf, type Reference, referencesIn } from '../references-in.ts';

/** Where a draft cites a recommendation or action by its number: what it says, and whether there is one. */
export function citations(draft: Draft, library: Library): Remark[] {
  return draft.paragraphs.flatMap((p, paragraph) =>
    referencesIn(p.text, library).map((reference): Remark => {
      const { start, end, words, entries, missing } = reference;
      const place = { paragraph: p.id, start, end, words };
      const evidence = entries.map((entry) => ({ entry, quote: library.entry(entry)?.text ?? '' }));
      const id = `${p.id}|citation|${start}`;
      if (missing.length) return { kind: 'citation', id, paragraph, place, ...notThere(reference, library), evidence };
      const [first] = entries;
      return {
        kind: 'citation',
        id,
        paragraph,
        place,
        tone: 'note',
        title: nameOf(reference, library),
        says: entries.map((e) => (entries.length > 1 ? `${numberOf(e)}: ` : '') + library.status(e).why),
        evidence,
        ...(entries.length === 1 && { status: library.status(first!) }),
      };
    }),
  );
}

/** `Oversight Panel, recommendations 11 and 12`. */
function nameOf({ entries, publication }: Reference, library: Library): string {
  const [first = ''] = entries;
  if (entries.length === 1) return entryName(first, library);
  const name = library.publication(publication)?.shortTitle ?? publication;
  return `${name}, ${library.entry(first)?.kind ?? 'number'}s ${listed(entries.map(numberOf))}`;
}

const numberOf = (id: string) => id.slice(id.indexOf('/') + 1);

function notThere({ publication, missing }: Reference, library: Library): Pick<Remark, 'tone' | 'title' | 'says'> {
  const name = library.publication(publication)?.shortTitle ?? publication;
  const held = numbersOf(publication, library);
  const wanted = listed(missing);
  if (held.at(-1) !== String(held.length))
    return {
      tone: 'note',
      title: `${name}: number ${wanted} is not in this record`,
      says: [`This record holds only numbers ${listed(held)} of it, so ${wanted} cannot be looked up here.`],
    };
  const others = library.corpus.publications.filter(
    (p) => p.id !== publication && missing.every((n) => numbersOf(p.id, library).includes(n)),
  );
  const elsewhere = others.length ? [`There is a number ${wanted} in ${listed(others.map((p) => p.shortTitle))}.`] : [];
  return {
    tone: 'problem',
    title: `${name} has no number ${wanted}`,
    says: [`In this record its numbers run from 1 to ${held.length}.`, ...elsewhere],
  };
}
