import type { Document } from '@xmldom/xmldom';
import { isWord } from './docx-xml.ts';

/** What a file is that is no .docx, and what to do, by its first bytes; undefined for what may be one. */
export function insteadOfZip(bytes: Uint8Array): string | undefined {
  if (!bytes.length) return 'it is empty.';
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0'))
    return holds(bytes, 'EncryptedPackage')
      ? 'it is protected by a password. Open it in Word, remove the password, and save a copy.'
      : 'it is in the old Word format (.doc). Save it as .docx in Word and try again.';
  if (startsWith(bytes, '{\\rtf')) return 'it is a rich text file (.rtf). Save it as .docx in Word and try again.';
  return startsWith(bytes, 'PK') ? undefined : 'it is not a .docx file.';
}

/** What a main part is that is no Word document; undefined for one that is. */
export function insteadOfWord(main: Document): string | undefined {
  const root = main.documentElement!;
  if (isWord(root, 'document') && [...root.childNodes].some((n) => isWord(n, 'body'))) return undefined;
  if (/spreadsheetml/.test(root.namespaceURI ?? '')) return 'it is an Excel workbook.';
  if (/presentationml/.test(root.namespaceURI ?? '')) return 'it is a PowerPoint presentation.';
  return 'it holds no Word text.';
}

const startsWith = (bytes: Uint8Array, start: string) => [...start].every((c, i) => bytes[i] === c.charCodeAt(0));

/** Whether the bytes hold these letters as UTF-16, as the directory of an old Office file does. */
function holds(bytes: Uint8Array, words: string): boolean {
  const wanted = [...words].flatMap((c) => [c.charCodeAt(0), 0]);
  for (let i = bytes.indexOf(wanted[0]!); i >= 0; i = bytes.indexOf(wanted[0]!, i + 1))
    if (wanted.every((b, j) => bytes[i + j] === b)) return true;
  return false;
}
