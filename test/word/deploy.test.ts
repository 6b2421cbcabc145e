import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { answer } from '../../addin/answer.mjs';
import { headersFor } from '../../addin/headers.mjs';

const policyOf = (file: string) => headersFor(file)['content-security-policy']!;
const guide = readFileSync('docs/deploy-word.md', 'utf8');

it.each(['taskpane.html', 'app.html'])('%s carries the policy that its server is told to send, but for the frames', (page) => {
  const meta = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(readFileSync(`addin/${page}`, 'utf8'))![1];
  expect(policyOf(page)).toMatch(`${meta}; frame-ancestors `);
});

it('the guide for administrators gives the same policy and the same frames', () => {
  const [policy, frames] = policyOf('taskpane.html').split('frame-ancestors ');
  expect(guide).toContain(policy);
  expect(guide).toContain(frames);
  const row = /\| the same for everything else \| without `(.*?)`, and with `(.*?)` \|/.exec(guide)!;
  expect(policyOf('app.html')).toBe(policyOf('taskpane.html').replace(` ${row[1]}`, '').replace("connect-src 'self'", row[2]!));
});

it('the guide for administrators says what may be kept, and for how long', () => {
  const [, all, folder, icons] = /\| `Cache-Control` \| `(.*?)`; for `(.*?)` `(.*?)`/.exec(guide)!;
  const kept = (file: string) => headersFor(file)['cache-control'];
  expect(['taskpane.html', 'app.js', 'shortcuts.json'].map(kept)).toEqual([all, all, all]);
  expect(kept(`${folder}icon-32.png`)).toBe(icons);
});

it('the guide for administrators says how the preview differs from the manifest', () => {
  const row = /\| `manifest-preview\.json` \| (.*) \|/.exec(guide)![1];
  for (const words of ['another id', '“(preview)”', 'SharedRuntime 1.1', 'cards of the underlines']) expect(row).toContain(words);
});

it('only the pane may load Microsoft’s script, and only icons and shortcuts are for other origins', () => {
  expect(['taskpane.html', 'app.html', 'worker.js'].filter((file) => policyOf(file).includes('microsoft.com'))).toEqual(['taskpane.html']);
  const open = ['taskpane.html', 'shortcuts.json', 'icons/icon-32.png', 'manifest.xml'].filter(
    (file) => headersFor(file)['access-control-allow-origin'],
  );
  expect(open).toEqual(['shortcuts.json', 'icons/icon-32.png']);
});

it('the checklist says that it has not been done', () => {
  expect(readFileSync('docs/word-checklist.md', 'utf8')).toMatch(/Not yet done by us/);
});

it('the server for a trial sends the files of its folder, and no others', async () => {
  const root = resolve('addin');
  const status = async (url: string) => (await answer(root, url)).status;
  expect((await answer(root, '/app.html')).headers['content-type']).toBe('text/html; charset=utf-8');
  expect(await Promise.all(['/app.html', '/nothing', '/%2e%2e/package.json', '/..%2fpackage.json'].map(status))).toEqual([
    200, 404, 404, 404,
  ]);
  expect(await Promise.all(['/%', '//', '/%00'].map(status))).toEqual([400, 400, 404]);
});

it.each([
  ['serve.mjs', ['--cert', 'no-such-file', '--key', 'no-such-file'], /^The add-in cannot be served .* no such file/],
  ['serve.mjs', ['--cert', 'package.json', '--key', 'package.json'], /^The add-in cannot be served/],
  ['check-manifest.mjs', ['no-such-file'], /^no-such-file cannot be checked: /],
])('%s says in one sentence that it cannot read %s', (program, options, says) => {
  const { status, stdout, stderr } = spawnSync('node', [`addin/${program}`, ...options], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect((stdout + stderr).trim().split('\n')).toEqual([expect.stringMatching(says)]);
});
