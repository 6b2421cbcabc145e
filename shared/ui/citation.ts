import type { Library } from '../library.ts';
import type { Entry, PartId } from '../model.ts';
import { nameOf, yearOf } from './name-of.ts';

/** How a reference is written unless the user says otherwise; each name in braces is filled in, and what is unknown is left out. */
export const usualTemplate = '{publisher}, {title} ({year}), {number}. {address}';

/** A reference to something in the record, as one line. */
export function citation(entry: Entry, library: Library, template = usualTemplate, part?: PartId): string {
  const publication = library.publication(entry.publication);
  const name = nameOf(entry, library, part);
  const fields: Record<string, string> = {
    publisher: publication?.publisher ?? '',
    title: publication?.title ?? entry.publication,
    short: publication?.shortTitle ?? '',
    year: yearOf(entry, library),
    number: name.slice((publication?.shortTitle ?? entry.publication).length + 2),
    address: publication?.url ?? '',
  };
  return template
    .replace(/\{(\w+)\}/g, (whole, field: string) => fields[field] ?? whole)
    .replace(/\(\)/g, '')
    .replace(/^[\s,.]+|[\s,]+$/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.])/g, '$1');
}

/** The address of the words in the source page, where the page is known: it opens there with the words in view. */
export function sourceAddress(entry: Entry, library: Library): string | undefined {
  const url = library.publication(entry.publication)?.url;
  if (!url) return undefined;
  const words = entry.text.split('\n')[0]!.trim().split(/\s+/).slice(0, 8).join(' ');
  return `${url.replace(/#.*$/, '')}#:~:text=${encodeURIComponent(words).replace(/-/g, '%2D')}`;
}
