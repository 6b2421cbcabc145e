const PIECE = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;

/**
 * The elements of a small XML document, in order, the root first: name without prefix, attributes, children, text. Throws a sentence where it is
 * not well-formed. Not for documents with a DOCTYPE or CDATA: a manifest has neither.
 */
export function parseXml(xml) {
  const all = [];
  const open = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < xml.length) {
    const at = PIECE.lastIndex;
    const piece = PIECE.exec(xml);
    if (!piece) throw new Error(`line ${xml.slice(0, at).split('\n').length} is neither text nor a tag`);
    const [whole, closes, tag, attributes, empty] = piece;
    const within = open.at(-1);
    if (!tag) {
      if (within && whole[0] !== '<') within.text += whole;
    } else if (closes) {
      if (within?.tag !== tag) throw new Error(`</${tag}> does not close <${within?.tag ?? 'anything'}>`);
      open.pop();
    } else {
      if (!within && all.length) throw new Error(`<${tag}> stands outside the document`);
      const element = { tag, name: tag.replace(/.*:/, ''), attributes: attributesOf(attributes), children: [], text: '', parent: within };
      within?.children.push(element);
      all.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length) throw new Error(`<${open.at(-1).tag}> is not closed`);
  if (!all.length) throw new Error('it holds no element');
  return all;
}

const attributesOf = (text) =>
  Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, double, single]) => [name, double ?? single]),
  );
