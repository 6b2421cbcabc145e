// npm start: reviews the sample draft at the terminal, then serves the workbench with it open.  Options: --port N
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { answer } from './answer.mjs';

const root = resolve('dist/addin');
const port = Number(process.argv[process.argv.indexOf('--port') + 1]) || 4173;

execFileSync(process.execPath, ['dist/cli.mjs', 'review', 'test/cases/sample-submission/draft.docx'], { stdio: 'inherit' });

const server = createServer(async (request, response) => {
  const { status, headers, body } = await answer(root, request.url);
  response.writeHead(status, { ...headers, 'cache-control': 'no-store' }).end(body);
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
