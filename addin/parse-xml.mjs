const PIECE = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;
const DECLARATION = /^\uFEFF?<\?xml version=(["'])1\.0\1(?: encoding=(["'])utf-8\2)?(?: standalone=(["'])(?:yes|no)\3)?\s*\?>/i;
const letters = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The elements of a small XML document, in order, the root first: tag, name without prefix, namespaces by prefix, attributes, children, text. Throws a
 * sentence where it is not well-formed. Not for documents with a DOCTYPE or CDATA: a manifest has neither.
 */
export function parseXml(xml) {
  if (/<\?xml\s/.test(xml) && xml.search(DECLARATION)) throw new Error('it must begin with <?xml version="1.0" encoding="UTF-8"?>');
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
      if (whole[0] === '<') continue;
      if (within) within.text += plain(whole);
      else if (whole.trim()) throw new Error(`“${whole.trim()}” stands outside the document`);
    } else if (closes) {
      if (within?.tag !== tag) throw new Error(`</${tag}> does not close <${within?.tag ?? 'anything'}>`);
      open.pop();
    } else {
      if (!within && all.length) throw new Error(`<${tag}> stands outside the document`);
      const element = elementOf(tag, attributesOf(tag, attributes), within);
      within?.children.push(element);
      all.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length) throw new Error(`<${open.at(-1).tag}> is not closed`);
  if (!all.length) throw new Error('it holds no element');
  return all;
}

function elementOf(tag, attributes, parent) {
  const declared = Object.entries(attributes).filter(([name]) => /^xmlns(:|$)/.test(name));
  const namespaces = { ...parent?.namespaces, ...Object.fromEntries(declared.map(([name, uri]) => [name.slice(6), uri])) };
  for (const name of [tag, ...Object.keys(attributes)]) {
    const [, prefix] = /^(.*):/.exec(name) ?? [];
    if (prefix && !/^xml(ns)?$/.test(prefix) && !namespaces[prefix]) throw new Error(`the prefix of ${name} is not declared`);
  }
  return { tag, name: tag.replace(/.*:/, ''), namespaces, attributes, children: [], text: '', parent };
}

function attributesOf(tag, text) {
  const attributes = {};
  for (const [, name, double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (Object.hasOwn(attributes, name)) throw new Error(`<${tag}> has the attribute ${name} twice`);
    attributes[name] = plain(double ?? single);
  }
  return attributes;
}

/** Text as it is read: with the letters that its entities stand for. */
function plain(text) {
  if (/&(?!(amp|lt|gt|quot|apos|#\d{1,6}|#x[\da-fA-F]{1,5});)/.test(text)) throw new Error(`& must be written &amp; in “${text.trim()}”`);
  return text.replace(/&#?(\w+);/g, (_, code) => letters[code] ?? String.fromCodePoint(code[0] === 'x' ? `0${code}` : code));
}
