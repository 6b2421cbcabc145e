import type { Paragraph } from './draft.ts';
import type { Library } from './library.ts';
import type { PublicationId } from './model.ts';
import { publicationNames } from './publication-names.ts';

const dated = /\b((?:19|20)\d\d)\s+(?:\w+\s+){0,2}(?:response|reply|report|annex|plan|recommendations?)\b/giu;
const answering = /\b(?:government|department|dhsc)(?:[’']s)?\s+(?:\w+\s+){0,2}(?:response|reply|answer)\b/iu;

/** The publications that a quotation at `start` to `end` of paragraph `index` is laid to: those named beside it, or just before where it opens the paragraph. */
export function attributedTo(paragraphs: Paragraph[], index: number, start: number, end: number, library: Library): PublicationId[] {
  const { text, kind } = paragraphs[index]!;
  const own = `${text.slice(Math.max(0, start - 300), start)} … ${text.slice(end, end + 200)}`;
  const opens = kind === 'quote' || text.slice(0, start).trim() === '';
  const said = `${opens ? (paragraphs[index - 1]?.text.slice(-300) ?? '') : ''} ${own}`;
  const names = publicationNames(library);
  const named = [...said.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}])${names.pattern}(?![\p{L}\p{N}])`, 'giu'))].flatMap((m) =>
    names.of(m[0]),
  );
  const years = new Set([...said.matchAll(dated)].map((m) => m[1]!));
  const { publications, entries } = library.corpus;
  const ofYear = publications.filter((p) => years.has(p.published.slice(0, 4))).map((p) => p.id);
  const replies = answering.test(said) ? entries.filter((e) => e.kind === 'response').map((e) => e.publication) : [];
  return [...new Set([...named, ...ofYear, ...(named.length || ofYear.length ? [] : replies)])];
}
