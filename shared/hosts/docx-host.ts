import type { Document, Element } from '@xmldom/xmldom';
import { withoutAnnex } from '../annex-in.ts';
import type { Draft, Paragraph, ParagraphKind, Place } from '../draft.ts';
import type { Host, Mark } from '../host.ts';
import { commenter } from './docx-comment.ts';
import { type Hand, replaceTracked } from './docx-edit.ts';
import { type DocxPackage, openPackage } from './docx-package.ts';
import { addTable } from './docx-table.ts';
import { endIsDeleted, kindsBy, paragraphsOf, textOfParagraph } from './docx-text.ts';
import { elements, wordAttribute } from './docx-xml.ts';
import { sayable } from './sayable.ts';
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
  for (const [i, found] of paragraphsOf(document).entries()) held.set(`p${i}`, { element: found.element, kind: kindOf(found) });
  for (const type of ['footnotes', 'endnotes']) {
    const path = docx.related(docx.main, type);
    const notes = path ? docx.xml(path) : undefined;
    for (const note of notes ? elements(notes, type.slice(0, -1)) : [])
      if (!wordAttribute(note, 'type'))
        for (const [i, element] of elements(note, 'p').entries())
          held.set(`${type}-${wordAttribute(note, 'id')}-${i}`, { element, kind: 'note' });
  }
  const all = [...held.values()].map(({ element }) => element);
  if (all.some((element) => textOfParagraph(element).text.length > MOST_IN_ONE))
    throw new Error(`“${name}” could not be read: a paragraph in it is longer than 200,000 characters. Break it up in Word and try again.`);
  const unread = unreadOf(docx, document, all);
  const addComment = commenter(docx, by);
  let marks: Mark[] = [];
  const at = (place: Place): Element => {
    const element = held.get(place.paragraph)?.element;
    if (!element || textOfParagraph(element).text.slice(place.start, place.end) !== sayable(place.words)) throw new Error(MOVED);
    return element;
  };
  return {
    async read(): Promise<Draft> {
      const paragraphs = [...held].map(([id, { element, kind }]): Paragraph => {
        const { text } = textOfParagraph(element);
        return { id, text, ...(kind && { kind }) };
      });
      return withoutAnnex({ name, paragraphs, ...(unread.length > 0 && { unread }) });
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
        const words = sayable(` [${what.text}]`);
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
      return later(addComment(element, place.start, place.end, sayable(what.text)));
    },
    listen: () => () => {},
    save: () => docx.save(),
    marks: () => marks,
  };
}

/** Twenty times the longest of any real draft: a review of more takes the memory of the machine. */
const MOST_IN_ONE = 200_000;

function unreadOf(docx: DocxPackage, document: Document, paragraphs: Element[]): string[] {
  const unread = [];
  if (docx.related(docx.main, 'header') || docx.related(docx.main, 'footer')) unread.push('Headers and footers were not read.');
  if (elements(document, 'altChunk').length)
    unread.push('A file that was put into this document whole was not read. Open the document in Word and save it to have it read.');
  if (paragraphs.some(endIsDeleted))
    unread.push('Paragraphs that a tracked deletion joins were read one by one. Accept it in Word to have them read as one.');
  return unread;
}

const later = (work: () => void) => async () => work();
