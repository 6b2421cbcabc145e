// A trial on one computer:  node addin/serve.mjs --cert localhost.crt --key localhost.key [--port 3000] [--folder dist/addin]
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { answer } from './answer.mjs';

const text = { type: 'string' };
const { values } = parseArgs({ options: { cert: text, key: text, port: text, folder: text } });
if (!values.cert || !values.key) {
  console.error('Word takes an add-in only over https: give the files of a certificate that this computer trusts, --cert FILE --key FILE.');
  process.exit(2);
}
const { port = '3000', folder = 'dist/addin' } = values;
const root = resolve(folder);

function start() {
  const server = createServer({ cert: readFileSync(values.cert), key: readFileSync(values.key) }, async (request, response) => {
    const { status, headers, body } = await answer(root, request.url);
    response.writeHead(status, headers);
    response.end(body);
  });
  server.on('error', stop);
  server.listen(Number(port), '127.0.0.1', () =>
    console.log(`The add-in is served at https://localhost:${port}; its manifest is ${folder}/manifest.xml.`),
  );
}

function stop({ message }) {
  console.error(`The add-in cannot be served with this certificate, key and port: ${message}.`);
  process.exit(1);
}

try {
  start();
} catch (error) {
  stop(error);
}
