// A trial on one computer:  node addin/serve.mjs --cert localhost.crt --key localhost.key [--port 3000] [--folder dist/addin]
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { extname, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { headersFor } from './headers.mjs';

const text = { type: 'string' };
const { values } = parseArgs({ options: { cert: text, key: text, port: text, folder: text } });
if (!values.cert || !values.key) {
  console.error('Word takes an add-in only over https: give the files of a certificate that this computer trusts, --cert FILE --key FILE.');
  process.exit(2);
}
const { port = '3000', folder = 'dist/addin' } = values;
const root = resolve(folder);
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.png': 'image/png',
};

const server = createServer({ cert: readFileSync(values.cert), key: readFileSync(values.key) }, async (request, response) => {
  const file = decodeURIComponent(new URL(request.url, 'https://localhost').pathname).slice(1);
  const path = resolve(root, file);
  const body = path.startsWith(root + sep) ? await readFile(path).catch(() => undefined) : undefined;
  response.writeHead(body ? 200 : 404, { ...headersFor(file), 'content-type': types[extname(path)] ?? 'application/octet-stream' });
  response.end(body ?? 'Not found');
});
server.listen(Number(port), '127.0.0.1', () =>
  console.log(`The add-in is served at https://localhost:${port}; its manifest is ${folder}/manifest.xml.`),
);
