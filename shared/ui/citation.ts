import { entryYear } from '../entry-name.ts';
import type { Library } from '../library.ts';
import type { Entry, PartId } from '../model.ts';
import { nameOf } from './name-of.ts';

/** How a reference is written unless the user says otherwise; each name in braces is filled in, and what is unknown is left out. */
export const usualTemplate = '{publisher}, {title} ({year}), {number}. {address}';

/** The names in braces that are filled in. */
export const fieldNames = ['publisher', 'title', 'short', 'year', 'number', 'address'] as const;

const isField = (name: string): name is (typeof fieldNames)[number] => (fieldNames as readonly string[]).includes(name);

/** The names in braces of a template that are not filled in, each once. */
export const unfilled = (template: string): string[] =>
  [...new Set(template.match(/\{[^{}]*\}/g))].filter((name) => !isField(name.slice(1, -1)));

/** A reference to something in the record, as one line; empty where the template leaves nothing. */
export function citation(entry: Entry, library: Library, template = usualTemplate, part?: PartId): string {
  const publication = library.publication(entry.publication);
  const name = nameOf(entry, library, part);
  const fields: Record<(typeof fieldNames)[number], string> = {
    publisher: publication?.publisher ?? '',
    title: publication?.title ?? entry.publication,
    short: publication?.shortTitle ?? '',
    year: entryYear(entry.id, library),
    number: name.slice((publication?.shortTitle ?? entry.publication).length + 2),
    address: publication?.url ?? '',
  };
  const filled = template.replace(/\{(\w+)\}/g, (whole, name: string) => (isField(name) ? fields[name] || UNKNOWN : whole));
  const line = withoutUnknown(filled)
    .replace(/^[\s,;:.]+|[\s,;:]+$/g, '')
    .replace(/\s+/g, ' ');
  return /[\p{L}\p{N}]/u.test(line) ? line : '';
}

/** Stands where a field is not known, until what stood round it is gone too. */
const UNKNOWN = '\uFFFC';

/** Takes out what is not known, with the brackets that hold nothing else and one of the marks beside it. */
const withoutUnknown = (line: string): string =>
  line
    .replace(/[([<][\s,;:]*(?:\uFFFC[\s,;:]*)+[)\]>]/g, UNKNOWN)
    .replace(/\s*(?:[,;:]\s*\uFFFC|\.\s*\uFFFC(?=\s*[.,;:]))/g, '')
    .replace(/(^|[([<])\s*\uFFFC[\s,;:]*/g, '$1')
    .replace(/\s*\uFFFC/g, '');

/** The address of the words in the source page, where the page is known: it opens there with the words in view. */
export function sourceAddress(entry: Entry, library: Library): string | undefined {
  const url = library.publication(entry.publication)?.url;
  if (!url) return undefined;
  const words = entry.text.split('\n')[0]!.trim().split(/\s+/).slice(0, 8).join(' ');
  return `${url.replace(/#.*$/, '')}#:~:text=${encodeURIComponent(words).replace(/-/g, '%2D')}`;
}
