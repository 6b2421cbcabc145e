import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site on a free port of this machine. `asked`: what was asked of it. */
export type Site = { url: string; asked: string[]; close(): void };

/** Pages made for one test: the HTML, or the HTML with headers. */
export type Made = Record<string, string | { html: string; headers: Record<string, string> }>;

/** Serves test/pages, and pages made for one test. */
export async function serveSite(made: Made = {}): Promise<Site> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '/').split('?')[0]!.slice(1);
    asked.push(request.url ?? '/');
    const page = made[path] ?? (await readFile(`test/pages/${path}`, 'utf8').catch(() => undefined));
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (typeof page === 'object') for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
    response.statusCode = page === undefined ? 404 : 200;
    response.end(typeof page === 'object' ? page.html : page);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}
