import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Draft } from '../shared/draft.ts';
import { decodeText } from '../shared/hosts/decode-text.ts';
import { openDocx } from '../shared/hosts/docx-host.ts';
import { textHost } from '../shared/hosts/text-host.ts';
import { htmlDraft } from './html-draft.ts';

/** Reads a .docx, .txt, .md or .html file as a draft. Throws a sentence that names the file and says why it could not. */
export async function readDraft(path: string): Promise<Draft> {
  const name = basename(path);
  const bytes = new Uint8Array(
    await readFile(path).catch((error: NodeJS.ErrnoException) => Promise.reject(new Error(whyNot(path, error)))),
  );
  if (/\.(do[ct][xm]|doc|odt|rtf)$/i.test(path)) return openDocx(bytes, name).read();
  if (!/\.(txt|md|markdown|html?)$/i.test(path)) throw new Error(`“${path}” is not a .docx, .txt, .md or .html file.`);
  const text = decodeText(bytes, path);
  return /\.html?$/i.test(path) ? htmlDraft(name, text) : textHost(name, text).read();
}

function whyNot(path: string, error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return `“${path}” was not found.`;
  if (error.code === 'EISDIR') return `“${path}” is a folder. Name the files in it.`;
  if (error.code === 'EACCES') return `“${path}” may not be read by you.`;
  return `“${path}” could not be read: ${error.message}.`;
}
