import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Builds the extension, allowed on the loopback, into a folder of its own; returns the folder of that browser's build. */
export function buildExtension(browser: 'chrome' | 'firefox'): string {
  const out = mkdtempSync(join(tmpdir(), 'said-before-build-'));
  execFileSync(process.execPath, ['build.mjs', '--test-hosts', `--out=${out}`]);
  return join(out, `extension-${browser}`);
}
