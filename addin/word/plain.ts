// Marks of footnotes (2), comments (5), pictures (1, 8), fields (19 to 21), cells (7), page breaks (12) and optional hyphens (31).
const MARK = /[\u0001-\u0008\u000c\u0013-\u0015\u001f]/;
const ODD = /[\u0001-\u0008\u000b\u000c\r\u0013-\u0015\u001e\u001f]/g;
const SHOWN: Record<string, string> = { '\u000b': ' ', '\r': ' ', '\u001e': '\u2011' };

/** Word's text as a reader sees it: without control characters, and with a space between the paragraphs of a note. */
export function plain(raw: string): string {
  return raw.replace(/[\r\n]+$/, '').replace(ODD, (c) => SHOWN[c] ?? '');
}

/** Where an offset in the plain text stands in Word's own. */
export function rawOffset(raw: string, offset: number): number {
  let seen = 0;
  for (let i = 0; i < raw.length; i++) {
    if (MARK.test(raw[i]!)) continue;
    if (seen === offset) return i;
    seen++;
  }
  return raw.length;
}
