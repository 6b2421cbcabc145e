import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

/** Bundles these tools (name → file) for Node into a folder that lasts as long as `use`, which is handed its path. */
export async function bundled(entryPoints, use) {
  const folder = await mkdtemp(join('node_modules', '.said-before-'));
  try {
    await esbuild.build({
      entryPoints,
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      logLevel: 'warning',
    });
    await use(join(process.cwd(), folder));
  } finally {
    await rm(folder, { recursive: true });
  }
}
