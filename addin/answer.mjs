import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { headersFor } from './headers.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.png': 'image/png',
};

/** What the trial's server answers when it is asked for `url`, such as `/taskpane.html`, with the files of the folder `root`. */
export async function answer(root, url) {
  const file = fileIn(url);
  if (file === undefined) return { status: 400, headers: {}, body: 'Not an address' };
  const path = resolve(root, file);
  const body = path.startsWith(root + sep) ? await readFile(path).catch(() => undefined) : undefined;
  const headers = { ...headersFor(file), 'content-type': types[extname(path)] ?? 'application/octet-stream' };
  return { status: body ? 200 : 404, headers, body: body ?? 'Not found' };
}

function fileIn(url) {
  try {
    return decodeURIComponent(new URL(url, 'https://localhost').pathname).slice(1);
  } catch {
    return undefined;
  }
}
