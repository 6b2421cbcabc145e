import type { Paragraph, ParagraphKind } from '../shared/draft.ts';

/** Where text of a block stands in the page: from `at` in the block, `node`'s own text from `offset`, character by character until the next piece. */
type Piece = [at: number, node: Text, offset: number];

/** What a reader of the page sees as one paragraph: white space collapsed, invisible characters gone, and a way back to the page. */
export type Block = Omit<Paragraph, 'id'> & { element: Element; pieces: Piece[] };

/** A single text of megabytes is cut here, at a space where it has one, so that no paragraph is too much to check. */
const LONGEST = 8000;

const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
   h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

const BLOCK = [...BLOCKS].join(',');

// Not read: what is no text, what is hidden, ways round the page, and marks that send a reader to a footnote.
const SKIPPED = `script, style, noscript, template, svg, canvas, iframe, object, button, select, textarea, datalist,
  nav, [role=navigation], [role=banner], [role=contentinfo], [role=alertdialog], [role=doc-toc], [hidden]:not([hidden=until-found]), [aria-hidden=true],
  dialog:not([open]), said-before, sup[role=doc-noteref], a.footnote, sup:has(> a.footnote), a.reversefootnote, [role=doc-backlink],
  [class*=contents-list], [class*=table-of-contents], [class*=cookie-banner], [class*=cookie-message], [id*=cookie-banner], [id*=cookie-message],
  [id*=cookie-consent], [class*=cookie-consent], .gem-c-attachment__metadata, .gem-c-published-dates, .gem-c-print-link, .print-metadata`;

const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';
const WORD = `[^\\s${INVISIBLE}]{1,200}`;
/** Some words with single spaces between them; never so many that a block could not be cut between two matches. */
const WORDS = new RegExp(`${WORD}(?: ${WORD}){0,30}`, 'g');

/** The parts of a page that hold what it says: the publication's body where there is one, else its main part, else all of it. */
export function rootsOf(page: Document): Element[] {
  const bodies = [...page.querySelectorAll('.govspeak')].filter((e) => !e.parentElement?.closest('.govspeak'));
  if (bodies.some(hasText)) return [...page.querySelectorAll('main h1, .gem-c-lead-paragraph'), ...bodies].filter(outermost);
  const articles = page.querySelectorAll('article');
  const main = page.querySelector('main, [role=main]') ?? (articles.length === 1 ? articles[0] : undefined);
  const root = main && hasText(main) ? main : page.body;
  return root ? [root] : [];
}

/** Reads these parts of a page, block by block in page order, touching nothing. */
export function* readBlocks(roots: Element[]): Generator<Block> {
  for (const root of roots) {
    let text = '';
    let pieces: Piece[] = [];
    let gap = false;
    const finish = (): Block[] => {
      const block = text ? [blockOf(text, pieces)] : [];
      text = '';
      pieces = [];
      gap = false;
      return block;
    };
    for (const step of walk(root)) {
      if (step === 'break') yield* finish();
      else if (step === 'space') gap = true;
      else {
        let end = 0;
        for (const { 0: words, index } of step.data.matchAll(WORDS)) {
          gap ||= /\s/.test(step.data.slice(end, index));
          end = index + words.length;
          if (text.length + words.length > LONGEST) yield* finish();
          if (gap && text) text += ' ';
          gap = false;
          const last = pieces.at(-1);
          if (last?.[1] !== step || index - last[2] !== text.length - last[0]) pieces.push([text.length, step, index]);
          text += words;
        }
        gap ||= /\s/.test(step.data.slice(end));
      }
    }
    yield* finish();
  }
}

/** The words from `start` to `end` of a block, where they stand in the page now. */
export function rangeOf({ pieces }: Block, start: number, end: number): Range {
  const point = (at: number): [Text, number] => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (pieces[middle]![0] <= at) low = middle;
      else high = middle - 1;
    }
    const [from, node, offset] = pieces[low]!;
    return [node, Math.min(offset + at - from, node.length)];
  };
  const range = pieces[0]![1].ownerDocument.createRange();
  range.setStart(...point(start));
  const [node, offset] = point(Math.max(start, end - 1));
  range.setEnd(node, Math.min(offset + (end > start ? 1 : 0), node.length));
  return range;
}

/** Whether the page still has these words where they were read. */
export function stillSays({ text, pieces }: Block, start: number, end: number): boolean {
  return pieces.every(([at, node, offset], i) => {
    const until = pieces[i + 1]?.[0] ?? text.length;
    if (until <= start || at >= end) return true;
    const words = text.slice(at, until).trimEnd();
    return node.isConnected && node.data.slice(offset, offset + words.length).replace(/\s/g, ' ') === words;
  });
}

/** Text in page order, with a `break` where a block begins or ends and a `space` at a line break. */
function* walk(root: Element): Generator<Text | 'break' | 'space'> {
  let node: Node = root;
  for (;;) {
    if (node.nodeType === 3) yield node as Text;
    const edge = edgeOf(node);
    if (edge) yield edge;
    if (node.firstChild && !(node.nodeType === 1 && isSkipped(node as Element))) {
      node = node.firstChild;
      continue;
    }
    while (node !== root && !node.nextSibling) {
      // The page may have taken the node away since.
      if (!node.parentNode) return;
      node = node.parentNode;
      if (edgeOf(node) === 'break') yield 'break';
    }
    if (node === root) return;
    node = node.nextSibling!;
  }
}

const edgeOf = (node: Node) =>
  node.nodeName === 'BR' || node.nodeName === 'br' ? 'space' : BLOCKS.has(node.nodeName.toLowerCase()) ? 'break' : undefined;

function blockOf(text: string, pieces: Piece[]): Block {
  const inside = pieces[0]![1].parentElement!;
  const element = inside.closest(BLOCK) ?? inside;
  const kind = kindOf(element);
  const item = element.localName === 'li' || (element.parentElement?.localName === 'li' && !element.previousElementSibling);
  return { element, text, pieces, ...(kind && { kind }), ...(item && { item }) };
}

function kindOf(element: Element): ParagraphKind | undefined {
  if (element.closest('h1, h2, h3, h4, h5, h6')) return 'heading';
  if (element.closest('blockquote')) return 'quote';
  if (element.closest('td, th')) return 'cell';
  return element.closest('.footnotes, [role=doc-endnotes], [role=doc-footnote]') ? 'note' : undefined;
}

function isSkipped(element: Element): boolean {
  return (
    element.matches(SKIPPED) || isContentsList(element) || (element.localName === 'footer' && !element.closest('main, article, blockquote'))
  );
}

/** A list of nothing but links to places in the same page says nothing of its own. */
function isContentsList(list: Element): boolean {
  if (list.localName !== 'ul' && list.localName !== 'ol') return false;
  const links = [...list.querySelectorAll('a[href^="#"]')];
  return links.length > 1 && links.reduce((n, a) => n + lengthOf(a), 0) >= lengthOf(list) - 4 * links.length;
}

const lengthOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, '').length;
const hasText = (element: Element) => /\S/.test(element.textContent ?? '');
const outermost = (element: Element, _: number, all: Element[]) => !all.some((other) => other !== element && other.contains(element));
