import type { Document, Element, Node } from '@xmldom/xmldom';
import type { ParagraphKind } from '../draft.ts';
import { elements, isWord, wordAttribute } from './docx-xml.ts';

/** One character or stretch of text in a paragraph: the run that holds it, its offset in the paragraph's text, and whether a field shows it. */
export type Piece = { run: Element; child: Element; start: number; text: string; inField: boolean };

/**
 * The words of a Word paragraph as a reader sees them (insertions in, deletions and field codes out), and where each lies. `open`: how many fields
 * begin in a paragraph before it, and go on.
 */
export function textOfParagraph(paragraph: Element, open = 0): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  // Of each field that is open here, a field in another's code too: whether its code is over.
  const fields = Array<boolean>(open).fill(true);
  const walk = (node: Node, run: Element | null) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType !== 1) continue;
      const element = child as Element;
      if (element.localName === 'Fallback' || SKIPPED.some((name) => isWord(element, name))) continue;
      if (isWord(element, 'fldChar')) {
        const type = wordAttribute(element, 'fldCharType');
        if (type === 'begin') fields.push(false);
        else if (type === 'end') fields.pop();
        else if (fields.length) fields[fields.length - 1] = true;
        continue;
      }
      const words = run && !fields.includes(false) ? wordsOf(element) : '';
      if (run && words) {
        pieces.push({ run, child: element, start: text.length, text: words, inField: fields.length > 0 });
        text += words;
      } else if (isWord(element, 'r')) walk(element, isHidden(element) ? null : element);
      else walk(element, run);
    }
  };
  walk(paragraph, null);
  return { text, pieces };
}

/** A paragraph of a part, and whether it stands in a table. */
export type Found = { element: Element; inTable: boolean };

/** The paragraphs of a part in reading order, tables and text boxes included; a paragraph kept for old programs is left out. */
export function paragraphsOf(part: Document): Found[] {
  const found: Found[] = [];
  const walk = (node: Node, inTable: boolean) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType !== 1 || ['Fallback', 'del', 'moveFrom'].includes((child as Element).localName ?? '')) continue;
      if (isWord(child, 'p')) found.push({ element: child, inTable });
      walk(child, inTable || isWord(child, 'tbl'));
    }
  };
  walk(part, false);
  return found;
}

/** What kind of paragraph each is, from its style, the styles it is based on, and where it stands. */
export function kindsBy(styles: Document | undefined): (paragraph: Found) => ParagraphKind | undefined {
  const kinds = new Map<string, { name: string; heading: boolean; basedOn: string | null }>();
  for (const style of styles ? elements(styles, 'style') : []) {
    const value = (name: string) => {
      const element = elements(style, name)[0];
      return element ? wordAttribute(element, 'val') : null;
    };
    const level = value('outlineLvl');
    kinds.set(wordAttribute(style, 'styleId') ?? '', {
      name: value('name') ?? '',
      heading: level !== null && level !== '9',
      basedOn: value('basedOn'),
    });
  }
  const kindOf = (id: string | null, depth = 0): ParagraphKind | undefined => {
    const style = id === null ? undefined : kinds.get(id);
    const name = style?.name ?? id ?? '';
    if (style?.heading || /^(heading ?\d|title|subtitle)$/i.test(name)) return 'heading';
    if (/quot|block text/i.test(name)) return 'quote';
    return style && depth < 10 ? kindOf(style.basedOn, depth + 1) : undefined;
  };
  return ({ element, inTable }) => {
    const own = childOf(childOf(element, 'pPr'), 'pStyle');
    return kindOf(own ? wordAttribute(own, 'val') : null) ?? (inTable ? 'cell' : undefined);
  };
}

/** The first Word element of this name that lies directly in another. */
function childOf(node: Node | undefined, name: string): Element | undefined {
  for (let child = node?.firstChild; child; child = child.nextSibling) if (isWord(child, name)) return child;
  return undefined;
}

/** Whether a paragraph's end is deleted as a tracked change: a reader sees the next one run on from it. */
export function endIsDeleted(paragraph: Element): boolean {
  return childOf(childOf(childOf(paragraph, 'pPr'), 'rPr'), 'del') !== undefined;
}

// A paragraph in a text box stands inside a run of another paragraph: it is read by itself.
const SKIPPED = ['pPr', 'rPr', 'del', 'moveFrom', 'instrText', 'delText', 'txbxContent', 'p', 'fldData'];

function wordsOf(element: Element): string {
  if (isWord(element, 't')) return element.textContent ?? '';
  if (isWord(element, 'tab')) return '\t';
  if (isWord(element, 'br') || isWord(element, 'cr')) return '\n';
  if (isWord(element, 'noBreakHyphen')) return '\u2011';
  if (isWord(element, 'softHyphen')) return '\u00ad';
  return '';
}

function isHidden(run: Element): boolean {
  const vanish = childOf(childOf(run, 'rPr'), 'vanish');
  return vanish !== undefined && !['0', 'false', 'off'].includes(wordAttribute(vanish, 'val') ?? '1');
}
