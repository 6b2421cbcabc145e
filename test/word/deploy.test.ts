import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { headersFor } from '../../addin/headers.mjs';

const policyOf = (file: string) => headersFor(file)['content-security-policy']!;
const guide = readFileSync('docs/deploy-word.md', 'utf8');

it('the pane carries the policy that its server is told to send, but for the frames', () => {
  const meta = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(readFileSync('addin/taskpane.html', 'utf8'))![1];
  expect(policyOf('taskpane.html')).toMatch(`${meta}; frame-ancestors `);
});

it('the guide for administrators gives the same policy and the same frames', () => {
  const [policy, frames] = policyOf('taskpane.html').split('frame-ancestors ');
  expect(guide).toContain(policy);
  expect(guide).toContain(frames);
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
