import type { Element } from '@xmldom/xmldom';
import { withoutAnnex } from '../annex-in.ts';
import type { Draft, Paragraph, ParagraphKind, Place } from '../draft.ts';
import type { Host, Mark } from '../host.ts';
import { addComment, type Hand, replaceTracked } from './docx-edit.ts';
import { elements, openPackage, wordAttribute } from './docx-package.ts';
import { addTable } from './docx-table.ts';
import { kindsBy, paragraphsOf, textOfParagraph } from './docx-text.ts';
import { MOVED } from './text-host.ts';

/** A host over a .docx, and the bytes of a copy with what was added to it. */
export type DocxHost = Host & { save(): Uint8Array; marks(): Mark[] };

/** Opens a .docx. Edits are tracked changes and real comments by `hand`. Throws a sentence for a file that cannot be read. */
export function openDocx(bytes: Uint8Array, name: string, hand: Partial<Hand> = {}): DocxHost {
  const by: Hand = { author: 'Said Before', at: '2000-01-01T00:00:00Z', ...hand };
  const docx = openPackage(bytes, name);
  const document = docx.xml(docx.main)!;
  const styles = docx.related(docx.main, 'styles');
  const kindOf = kindsBy(styles ? docx.xml(styles) : undefined);
  const held = new Map<string, { element: Element; kind?: ParagraphKind }>();
  for (const [i, element] of paragraphsOf(document).entries()) held.set(`p${i}`, { element, kind: kindOf(element) });
  for (const type of ['footnotes', 'endnotes']) {
    const path = docx.related(docx.main, type);
    const notes = path ? docx.xml(path) : undefined;
    for (const note of notes ? elements(notes, type.slice(0, -1)) : [])
      if (!wordAttribute(note, 'type'))
        for (const [i, element] of elements(note, 'p').entries())
          held.set(`${type}-${wordAttribute(note, 'id')}-${i}`, { element, kind: 'note' });
  }
  let marks: Mark[] = [];
  const at = (place: Place): Element => {
    const element = held.get(place.paragraph)?.element;
    if (!element || textOfParagraph(element).text.slice(place.start, place.end) !== place.words) throw new Error(MOVED);
    return element;
  };
  return {
    async read(): Promise<Draft> {
      const paragraphs = [...held].flatMap(([id, { element, kind }]): Paragraph[] => {
        const { text } = textOfParagraph(element);
        return text.trim() ? [{ id, text, ...(kind && { kind }) }] : [];
      });
      const unread =
        docx.related(docx.main, 'header') || docx.related(docx.main, 'footer') ? ['Headers and footers were not read.'] : undefined;
      return withoutAnnex({ name, paragraphs, ...(unread && { unread }) });
    },
    async show(next) {
      marks = next;
    },
    reveal: async (place) => void at(place),
    replace: async (place, words) => replaceTracked(at(place), place.start, place.end, words, by),
    async insert(place, what) {
      if (what.kind === 'table') return later(addTable(document, what.title, what.rows));
      const element = at(place);
      if (what.kind === 'reference') {
        const words = ` [${what.text}]`;
        replaceTracked(element, place.end, place.end, words, by);
        return async () => {
          // What was inserted before it since may have moved it.
          const { text } = textOfParagraph(element);
          const start = text.startsWith(words, place.end) ? place.end : text.indexOf(words);
          if (start < 0) throw new Error(MOVED);
          replaceTracked(element, start, start + words.length, '', by);
        };
      }
      if (!place.paragraph.startsWith('p'))
        throw new Error('Word has no comments inside a footnote. Put it on the words that the note belongs to.');
      return later(addComment(docx, element, place.start, place.end, what.text, by));
    },
    listen: () => () => {},
    save: () => docx.save(),
    marks: () => marks,
  };
}

const later = (work: () => void) => async () => work();
