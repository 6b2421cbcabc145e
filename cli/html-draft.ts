import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Draft, Paragraph } from '../shared/draft.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

const BLOCKS = /^(p|li|td|th|h[1-6]|dd|dt|blockquote|caption|figcaption|pre|summary|div|section|article|main|ul|ol|dl|table|tr)$/;
const LEFT_OUT = /^(script|style|noscript|template|nav|svg|button|select|textarea|head|footer)$/;

/** Reads a saved web page into paragraphs: its main part where it has one, without menus and scripts. */
export function htmlDraft(name: string, html: string): Draft {
  const document = parse(html);
  const root = find(document.childNodes, (n) => 'tagName' in n && (n.tagName === 'main' || attribute(n, 'role') === 'main'));
  const paragraphs: Paragraph[] = [];
  let words = '';
  const close = (kind?: Paragraph['kind']) => {
    const text = words.replace(/\s+/g, ' ').trim();
    if (text) paragraphs.push({ id: `h${paragraphs.length}`, text, ...(kind && { kind }) });
    words = '';
  };
  const walk = (nodes: Node[], kind?: Paragraph['kind']) => {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) words += node.value;
      if (!('tagName' in node) || LEFT_OUT.test(node.tagName)) continue;
      if (node.tagName === 'br') words += ' ';
      if (!BLOCKS.test(node.tagName)) walk(node.childNodes, kind);
      else {
        close(kind);
        const own = kindOf(node.tagName) ?? kind;
        walk(node.childNodes, own);
        close(own);
      }
    }
  };
  walk(root && 'childNodes' in root ? root.childNodes : document.childNodes);
  close();
  return { name, paragraphs };
}

function kindOf(tag: string): Paragraph['kind'] {
  if (/^h[1-6]$/.test(tag)) return 'heading';
  if (tag === 'blockquote') return 'quote';
  return tag === 'td' || tag === 'th' ? 'cell' : undefined;
}

function find(nodes: Node[], wanted: (node: Node) => boolean): Node | undefined {
  for (const node of nodes) {
    if (wanted(node)) return node;
    const inner = 'childNodes' in node ? find(node.childNodes, wanted) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

function attribute(node: Node, name: string): string | undefined {
  return 'attrs' in node ? node.attrs.find((a) => a.name === name)?.value : undefined;
}
