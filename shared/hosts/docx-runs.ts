import type { Element, Node } from '@xmldom/xmldom';
import { textOfParagraph } from './docx-text.ts';
import { isWord } from './docx-xml.ts';

/** The runs that hold exactly these characters, after splitting those that hold more. */
export function isolate(paragraph: Element, start: number, end: number): Element[] {
  splitAt(paragraph, start);
  splitAt(paragraph, end);
  const { pieces } = textOfParagraph(paragraph);
  return [...new Set(pieces.filter((p) => p.start >= start && p.start < end).map((p) => p.run))];
}

/** The same, and what is no text, as a note's mark or a picture, in runs of its own. */
export function isolateText(paragraph: Element, start: number, end: number): Element[] {
  const runs = isolate(paragraph, start, end);
  const texts = new Set<Node>(textOfParagraph(paragraph).pieces.map((p) => p.child));
  return runs.flatMap((run) => {
    const parts = [run];
    let last: Node | undefined;
    for (const child of [...run.childNodes].filter((n) => n.nodeType === 1 && !isWord(n, 'rPr'))) {
      if (last && texts.has(last) !== texts.has(child)) parts.push(cut(parts.at(-1)!, child));
      last = child;
    }
    return parts.filter((part) => [...part.childNodes].some((n) => texts.has(n)));
  });
}

function splitAt(paragraph: Element, offset: number): void {
  const { pieces } = textOfParagraph(paragraph);
  const piece = pieces.find((p) => p.start < offset && offset < p.start + p.text.length);
  const document = paragraph.ownerDocument!;
  if (piece) {
    const tail = piece.child.cloneNode(false) as Element;
    for (const [element, words] of [
      [piece.child, piece.text.slice(0, offset - piece.start)],
      [tail, piece.text.slice(offset - piece.start)],
    ] as const) {
      while (element.firstChild) element.removeChild(element.firstChild);
      element.appendChild(document.createTextNode(words));
      element.setAttribute('xml:space', 'preserve');
    }
    piece.run.insertBefore(tail, piece.child.nextSibling);
    splitAt(paragraph, offset);
    return;
  }
  const next = pieces.find((p) => p.start === offset);
  const before = pieces.findLast((p) => p.start < offset);
  if (!next || before?.run !== next.run) return;
  // What begins a field goes with it.
  cut(next.run, childOf(next.run, next.inField && !before.inField ? before.child.nextSibling! : next.child));
}

/** Splits a run before one of its children; returns the second half. */
function cut(run: Element, before: Node): Element {
  const rest = run.cloneNode(false) as Element;
  const properties = [...run.childNodes].find((n) => isWord(n, 'rPr'));
  if (properties) rest.appendChild(properties.cloneNode(true));
  for (let child: Node | null = before; child; ) {
    const following: Node | null = child.nextSibling;
    rest.appendChild(child);
    child = following;
  }
  run.parentNode!.insertBefore(rest, run.nextSibling);
  return rest;
}

/** Where an insertion at this offset goes: in what, and before what, null for its end. In no field, and in nothing that does not hold both neighbours. */
export function nodeAt(paragraph: Element, offset: number): { parent: Node; before: Node | null } {
  splitAt(paragraph, offset);
  const { pieces } = textOfParagraph(paragraph);
  const last = pieces.findLast((p) => p.start < offset)?.run;
  const next = pieces.find((p) => p.start >= offset);
  if (last && last.parentNode === next?.run.parentNode && !next.inField) return { parent: last.parentNode!, before: next.run };
  if (last && next?.inField) return { parent: paragraph, before: childOf(paragraph, last).nextSibling };
  return { parent: paragraph, before: next ? childOf(paragraph, next.run) : null };
}

/** The child of the paragraph that holds this. */
export function childOf(paragraph: Element, node: Node): Node {
  let at = node;
  while (at.parentNode && at.parentNode !== paragraph) at = at.parentNode;
  return at;
}
