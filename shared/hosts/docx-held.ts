import type { Element, Node } from '@xmldom/xmldom';
import { childOf } from './docx-runs.ts';
import { type Piece, textOfParagraph } from './docx-text.ts';
import { elements, isWord, wordAttribute } from './docx-xml.ts';

/**
 * What these words stand in, or reach into, so that they cannot be changed from here, as Word calls it; where there are none, what the place between
 * two characters is in the midst of. `isOurs`: whether an element is an insertion made here.
 */
export function whatHolds(paragraph: Element, start: number, end: number, isOurs: (holder: Node) => boolean): string | undefined {
  if (isLocked(paragraph)) return 'a content control';
  const { pieces } = textOfParagraph(paragraph, fieldsOpenAt(paragraph));
  const holderOf = (p: Piece | undefined) => {
    if (!p || p.inField) return p && 'a field';
    const holder = p.child.parentNode!.parentNode as Element;
    return holder === paragraph || isOurs(holder) ? undefined : nameOf(holder);
  };
  if (start < end)
    return pieces
      .filter((p) => p.start < end && start < p.start + p.text.length)
      .map(holderOf)
      .find(Boolean);
  const before = pieces.findLast((p) => p.start < start);
  const after = pieces.find((p) => start < p.start + p.text.length);
  if (!before || !holderOf(before)) return undefined;
  if (before.inField) return !after || after.inField ? 'a field' : undefined;
  return after && childOf(paragraph, before.run) === childOf(paragraph, after.run) ? holderOf(before) : undefined;
}

function nameOf({ localName }: Element): string {
  if (localName === 'hyperlink') return 'a link';
  if (localName === 'fldSimple') return 'a field';
  if (localName === 'sdtContent') return 'a content control';
  if (localName === 'smartTag') return 'a smart tag';
  return localName === 'ins' || localName === 'moveTo' ? 'another person’s tracked change' : 'something that holds them together';
}

/** Whether a paragraph stands in a content control that keeps its words from being edited. */
function isLocked(paragraph: Element): boolean {
  for (let at: Node | null = paragraph.parentNode; at; at = at.parentNode) {
    const properties = isWord(at, 'sdt') && [...at.childNodes].find((n) => isWord(n, 'sdtPr'));
    const lock = properties && [...properties.childNodes].find((n) => isWord(n, 'lock'));
    if (lock && ['sdtContentLocked', 'contentLocked'].includes(wordAttribute(lock, 'val') ?? '')) return true;
  }
  return false;
}

/** How many fields begin before a paragraph, and go on in it. */
function fieldsOpenAt(paragraph: Element): number {
  let open = 0;
  for (let at: Node | null = paragraph; at; at = at.parentNode)
    for (let before = at.previousSibling; before; before = before.previousSibling)
      for (const mark of before.nodeType === 1 ? elements(before as Element, 'fldChar') : []) {
        const type = wordAttribute(mark, 'fldCharType');
        open += type === 'begin' ? 1 : type === 'end' ? -1 : 0;
      }
  return Math.max(0, open);
}
