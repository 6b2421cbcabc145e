import type { Document, Element, Node } from '@xmldom/xmldom';
import { type Hand, maker, plainParagraph } from './docx-edit.ts';
import type { DocxPackage } from './docx-package.ts';
import { childOf, isolate } from './docx-runs.ts';
import { textOfParagraph } from './docx-text.ts';
import { elements, isWord, wordAttribute } from './docx-xml.ts';

/** Adds a real Word comment on the characters from `start` to `end` of a paragraph's text, and returns what takes it out again. */
type AddComment = (paragraph: Element, start: number, end: number, words: string) => () => void;

/** How comments are added by `hand`. One that is there already, as in a copy that was saved here before, is left as it is. */
export function commenter(docx: DocxPackage, hand: Hand): AddComment {
  let last: number | undefined;
  return (paragraph, from, to, words) => {
    const [start, end] = aroundWrappers(paragraph, from, to);
    const path =
      docx.related(docx.main, 'comments') ??
      docx.add(docx.main, 'comments', `${WORDPROCESSING}.comments+xml`, `<w:comments xmlns:w="${paragraph.namespaceURI}"/>`);
    const comments = docx.xml(path)!;
    const same = elements(comments, 'comment').filter((c) => wordAttribute(c, 'author') === hand.author && wordsOf(c) === words);
    if (same.some((c) => isOn(paragraph, start, end, wordAttribute(c, 'id')))) return () => {};
    last = (last ?? highestId(comments, paragraph.ownerDocument!)) + 1;
    return add(comments, String(last), paragraph, isolate(paragraph, start, end), words, hand);
  };
}

function add(comments: Document, id: string, paragraph: Element, runs: Element[], words: string, hand: Hand): () => void {
  const word = maker(paragraph.ownerDocument!, paragraph);
  const first = runs.length ? childOf(paragraph, runs[0]!) : null;
  const last = runs.length ? childOf(paragraph, runs.at(-1)!) : null;
  const after = last ? last.nextSibling : null;
  const added: Element[] = [];
  const put = (element: Element, before: Node | null) => {
    paragraph.insertBefore(element, before);
    added.push(element);
  };
  if (first) put(word('commentRangeStart', { id }), first);
  if (last) put(word('commentRangeEnd', { id }), after);
  const reference = word('r', {});
  reference.appendChild(word('commentReference', { id }));
  put(reference, after);
  const inComments = maker(comments, comments.documentElement!);
  const comment = inComments('comment', { id, author: hand.author, date: hand.at, initials: 'SB' });
  for (const line of words.split('\n')) comment.appendChild(plainParagraph(inComments, line));
  comments.documentElement!.appendChild(comment);
  added.push(comment);
  return () => {
    for (const element of added) element.parentNode!.removeChild(element);
  };
}

const WORDPROCESSING = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const wordsOf = (comment: Element) =>
  elements(comment, 'p')
    .map((p) => textOfParagraph(p).text)
    .join('\n');

/** These characters, and all of each tracked change, content control or link that they reach into, as a comment begins and ends outside it. */
function aroundWrappers(paragraph: Element, start: number, end: number): [start: number, end: number] {
  const { pieces } = textOfParagraph(paragraph);
  const inside = pieces.filter((p) => p.child.parentNode!.parentNode !== paragraph && p.start < end && start < p.start + p.text.length);
  const wrappers = new Set(inside.map((p) => childOf(paragraph, p.run)));
  const held = inside.length ? pieces.filter((p) => wrappers.has(childOf(paragraph, p.run))) : [];
  return [Math.min(start, ...held.map((p) => p.start)), Math.max(end, ...held.map((p) => p.start + p.text.length))];
}

/** Whether the comment of this id begins and ends at these characters. */
function isOn(paragraph: Element, start: number, end: number, id: string | null): boolean {
  const { pieces } = textOfParagraph(paragraph);
  const children = [...paragraph.childNodes];
  const offsetOf = (name: string) => {
    const mark = children.findIndex((n) => isWord(n, name) && wordAttribute(n, 'id') === id);
    if (mark < 0) return -1;
    const before = pieces.findLast((p) => children.indexOf(childOf(paragraph, p.run)) < mark);
    return before ? before.start + before.text.length : 0;
  };
  return offsetOf('commentRangeStart') === start && offsetOf('commentRangeEnd') === end;
}

/** Of all comments, and of what was left of one in the text. */
function highestId(comments: Document, document: Document): number {
  const used = [...elements(comments, 'comment'), ...MARKS.flatMap((name) => elements(document, name))];
  return Math.max(-1, ...used.map((e) => Number(wordAttribute(e, 'id'))).filter(Number.isInteger));
}

const MARKS = ['commentRangeStart', 'commentRangeEnd', 'commentReference'];
