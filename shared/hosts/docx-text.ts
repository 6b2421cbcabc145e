import type { Document, Element, Node } from '@xmldom/xmldom';
import type { ParagraphKind } from '../draft.ts';
import { elements, isWord, wordAttribute } from './docx-package.ts';

/** One character or stretch of text in a paragraph: the run that holds it, and its offset in the paragraph's text. */
export type Piece = { run: Element; child: Element; start: number; text: string };

/** The words of a Word paragraph as a reader sees them (insertions in, deletions and field codes out), and where each lies. */
export function textOfParagraph(paragraph: Element): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  const walk = (node: Node, run: Element | null) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType !== 1) continue;
      const element = child as Element;
      if (element.localName === 'Fallback' || SKIPPED.some((name) => isWord(element, name)) || (isWord(element, 'r') && isHidden(element)))
        continue;
      const words = run ? wordsOf(element) : '';
      if (run && words) {
        pieces.push({ run, child: element, start: text.length, text: words });
        text += words;
      } else walk(element, isWord(element, 'r') ? element : run);
    }
  };
  walk(paragraph, null);
  return { text, pieces };
}

/** The paragraphs of a part in reading order, tables and text boxes included; a paragraph kept for old programs is left out. */
export function paragraphsOf(part: Document): Element[] {
  return elements(part, 'p').filter((p) => isWord(p, 'p') && !inside(p, 'Fallback') && !inside(p, 'del') && !inside(p, 'moveFrom'));
}

/** What kind of paragraph each is, from its style, the styles it is based on, and where it stands. */
export function kindsBy(styles: Document | undefined): (paragraph: Element) => ParagraphKind | undefined {
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
  return (paragraph) => {
    const own = elements(paragraph, 'pStyle')[0];
    const kind = kindOf(own ? wordAttribute(own, 'val') : null);
    return kind ?? (inside(paragraph, 'tbl') ? 'cell' : undefined);
  };
}

/** Whether an element lies within another of this local name. */
export function inside(node: Node, name: string): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) if ((at as Element).localName === name) return true;
  return false;
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
  const properties = [...run.childNodes].find((n) => isWord(n, 'rPr'));
  const vanish = properties && [...properties.childNodes].find((n) => isWord(n, 'vanish'));
  return vanish !== undefined && !['0', 'false', 'off'].includes(wordAttribute(vanish as Element, 'val') ?? '1');
}
