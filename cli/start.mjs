// npm start: reviews the sample draft at the terminal, then serves the workbench with it open.  Options: --port N
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';

const root = resolve('dist/addin');
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.png': 'image/png',
};
const port = Number(process.argv[process.argv.indexOf('--port') + 1]) || 4173;

execFileSync(process.execPath, ['dist/cli.mjs', 'review', 'test/cases/sample-submission/draft.docx'], { stdio: 'inherit' });

const server = createServer(async (request, response) => {
  const path = resolve(root, `.${decodeURIComponent(new URL(request.url, 'http://localhost').pathname)}`);
  const body = path.startsWith(root + sep) ? await readFile(path).catch(() => undefined) : undefined;
  response.writeHead(body ? 200 : 404, { 'content-type': types[extname(path)] ?? 'application/octet-stream', 'cache-control': 'no-store' });
  response.end(body ?? 'Not found');
});
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  server.listen(0, '127.0.0.1');
});
server.listen(port, '127.0.0.1');
server.on('listening', () => {
  console.log(`The workbench, with the sample draft open:   http://127.0.0.1:${server.address().port}/app.html?sample
The extension for Chrome and Edge:            dist/extension-chrome   (chrome://extensions, Developer mode, Load unpacked)
The extension for Firefox:                    dist/extension-firefox  (about:debugging, This Firefox, Load Temporary Add-on)
The manifest for Word:                        dist/addin/manifest.xml (docs/deploy-word.md)

Press Ctrl+C to stop.`);
});
