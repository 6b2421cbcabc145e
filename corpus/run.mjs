// Runs one of the matching tools:  npm run matching -- count-background|fit-decision|quality FOLDER
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const [tool, ...args] = process.argv.slice(2);
const files = {
  'count-background': 'corpus/matching/count-background.ts',
  'fit-decision': 'corpus/matching/fit-decision.ts',
  quality: 'test/bench/quality.ts',
};
if (!files[tool]) {
  console.error(`Say which tool: ${Object.keys(files).join(', ')}.`);
  process.exit(2);
}
const folder = await mkdtemp(join('node_modules', '.said-before-'));
try {
  await esbuild.build({
    entryPoints: { tool: files[tool] },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  const { main } = await import(join(process.cwd(), folder, 'tool.mjs'));
  await main(args);
} finally {
  await rm(folder, { recursive: true });
}
