import type { Document, Element, Node } from '@xmldom/xmldom';
import { whatHolds } from './docx-held.ts';
import { childOf, isolateText, nodeAt } from './docx-runs.ts';
import { textOfParagraph } from './docx-text.ts';
import { elements, isWord, wordAttribute } from './docx-xml.ts';
import { sayable } from './sayable.ts';

/** Who a change is by, and when (ISO date and time). */
export type Hand = { author: string; at: string };

/** Replaces characters as a tracked change; words of our own are taken back. Throws a sentence where another change, a link or a field is in the way. */
export function replaceTracked(paragraph: Element, start: number, end: number, words: string, hand: Hand): void {
  const isOurs = (holder: Node) => isBy(hand, holder, 'ins') && holder.parentNode === paragraph;
  const held = whatHolds(paragraph, start, end, isOurs);
  if (held) throw new Error(`Those words lie in ${held}, so nothing was changed. Change them in Word.`);
  const runs = start === end ? [] : isolateText(paragraph, start, end);
  const ours = new Set(runs.filter((run) => isOurs(run.parentNode!)));
  const document = paragraph.ownerDocument!;
  const word = maker(document, paragraph);
  const first = runs[0];
  const holder = first && ours.has(first) ? first.parentNode! : null;
  const isWhole = holder && runs.length === holder.childNodes.length && runs.every((run) => run.parentNode === holder);
  const was = isWhole ? deletedBehind(paragraph, holder, words, hand) : [];
  if (was.length) was.forEach(restore);
  else if (words) {
    const properties = first && [...first.childNodes].find((n) => isWord(n, 'rPr'));
    const run = word('r', {});
    if (properties) run.appendChild(properties.cloneNode(true));
    run.appendChild(textElement(word, 't', words));
    const at = first ? { parent: first.parentNode!, before: first } : nodeAt(paragraph, start);
    if (isOurs(at.parent)) at.parent.insertBefore(run, at.before);
    else {
      const inserted = word('ins', { id: String(nextChange(document)), author: hand.author, date: hand.at });
      inserted.appendChild(run);
      paragraph.insertBefore(inserted, at.before);
    }
  }
  for (const run of ours) {
    const holder = run.parentNode!;
    holder.removeChild(run);
    if (!holder.firstChild) paragraph.removeChild(holder);
  }
  let deleted: Element | undefined;
  for (const run of runs.filter((one) => !ours.has(one))) {
    // What stands between words, as another's comment or change does, stays between them.
    if (!deleted || run.previousSibling !== deleted) {
      deleted = word('del', { id: String(nextChange(document)), author: hand.author, date: hand.at });
      paragraph.insertBefore(deleted, run);
    }
    rename(run, 't', 'delText');
    deleted.appendChild(run);
  }
}

/** Whether this is a tracked change made here, since the document was opened. */
function isBy(hand: Hand, node: Node | null, kind: 'ins' | 'del'): boolean {
  return (
    isWord(node, kind) && wordAttribute(node as Element, 'author') === hand.author && wordAttribute(node as Element, 'date') === hand.at
  );
}

/** Our deletions behind an insertion, before the next words, that are of just these words. */
function deletedBehind(paragraph: Element, inserted: Node, words: string, hand: Hand): Element[] {
  const shown = new Set(textOfParagraph(paragraph).pieces.map((p) => childOf(paragraph, p.run)));
  const found: Element[] = [];
  for (let node = inserted.nextSibling; node && !shown.has(node); node = node.nextSibling)
    if (isBy(hand, node, 'del')) {
      found.push(node as Element);
      if (found.map((deletion) => deletion.textContent).join('') === words) return found;
    }
  return [];
}

/** Undoes a tracked deletion. */
function restore(deleted: Element): void {
  for (const run of [...deleted.childNodes]) {
    rename(run, 'delText', 't');
    deleted.parentNode!.insertBefore(run, deleted);
  }
  deleted.parentNode!.removeChild(deleted);
}

function rename(run: Node, from: string, to: string): void {
  const word = maker(run.ownerDocument!, run as Element);
  for (const child of [...run.childNodes]) if (isWord(child, from)) run.replaceChild(textElement(word, to, child.textContent ?? ''), child);
}

type Make = (name: string, attributes: Record<string, string>) => Element;

/** Makes elements of the same kind as `like`. */
export function maker(document: Document, like: Element): Make {
  const space = like.namespaceURI;
  return (name, attributes) => {
    const element = document.createElementNS(space, `w:${name}`);
    for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(space, `w:${key}`, value);
    return element;
  };
}

function textElement(word: Make, name: string, words: string): Element {
  const element = word(name, {});
  element.setAttribute('xml:space', 'preserve');
  element.appendChild(element.ownerDocument!.createTextNode(sayable(words)));
  return element;
}

/** A paragraph of these words alone. */
export function plainParagraph(word: Make, words: string, bold = false): Element {
  const paragraph = word('p', {});
  const run = word('r', {});
  if (bold) {
    const properties = word('rPr', {});
    properties.appendChild(word('b', {}));
    run.appendChild(properties);
  }
  run.appendChild(textElement(word, 't', words));
  paragraph.appendChild(run);
  return paragraph;
}

function nextChange(document: Document): number {
  const ids = ['ins', 'del', 'moveFrom', 'moveTo'].flatMap((name) =>
    elements(document, name).map((e) => Number(wordAttribute(e, 'id')) || 0),
  );
  return Math.max(0, ...ids) + 1;
}
