// One script builds everything:  node build.mjs [--corpus] [--package] [--out=DIR] [--test-hosts]
// --test-hosts builds the extension alone, allowed on the loopback as well, for its tests.
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { zipSync } from 'fflate';
import { baseAddress, writeManifests } from './addin/manifest.mjs';
import { recordBuilt } from './corpus/record-built.mjs';
import { manifestFor } from './extension/manifest.mjs';

const flags = new Set(process.argv.slice(2));
const out = [...flags].find((flag) => flag.startsWith('--out='))?.slice(6) ?? 'dist';
const forTests = flags.has('--test-hosts');
const started = performance.now();
const version = JSON.parse(await readFile('package.json', 'utf8')).version;

const common = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  loader: { '.docx': 'binary' },
  plugins: [recordBuilt],
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"', __VERSION__: JSON.stringify(version) },
};
const cli = { ...common, minify: false, platform: 'node', format: 'esm', target: 'node20', banner: { js: '#!/usr/bin/env node' } };
const page = { ...common, format: 'esm' };
// Content scripts, the background and the panel's first script are classic scripts: no import, no splitting.
const classic = { ...common, format: 'iife' };

/** Reads the documents and writes corpus/corpus.json. */
async function buildCorpus() {
  await esbuild.build({
    ...cli,
    entryPoints: { corpus: 'corpus/build.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    packages: 'external',
  });
  const { buildRecord } = await import('./dist/corpus.mjs');
  await buildRecord();
}

const sizes = [];
async function bundle(options) {
  const { metafile } = await esbuild.build(options);
  for (const file of Object.keys(metafile.outputs)) {
    const bytes = await readFile(file);
    sizes.push([file, bytes.length, gzipSync(bytes).length]);
  }
  return metafile.outputs;
}

async function addin() {
  const outdir = `${out}/addin`;
  await mkdir(outdir, { recursive: true });
  await bundle({
    ...page,
    outdir,
    entryPoints: { app: 'addin/app.ts', taskpane: 'addin/taskpane.ts', worker: 'addin/worker.ts', 'docx-worker': 'addin/docx-worker.ts' },
  });
  for (const file of ['app.html', 'taskpane.html', 'icons']) await cp(`addin/${file}`, `${outdir}/${file}`, { recursive: true });
  await writeManifests(outdir, { version, url: process.env.ADDIN_URL });
}

async function extension(browser) {
  const outdir = `${out}/extension-${browser}`;
  await mkdir(outdir, { recursive: true });
  const target = browser === 'chrome' ? 'chrome123' : 'firefox140';
  const define = { ...common.define, __BROWSER__: JSON.stringify(browser) };
  await bundle({
    ...classic,
    target,
    define,
    outdir,
    entryPoints: { background: 'extension/background.ts', content: 'extension/content.ts', start: 'extension/start.ts' },
  });
  await bundle({ ...page, target, define, outdir, entryPoints: { options: 'extension/options.ts' } });
  // The record is a long text, which a browser reads sooner between quotation marks and in plain letters; and one file sooner than two.
  const plain = { ...page, target, define, outdir, supported: { 'template-literal': false }, charset: 'ascii' };
  await bundle({ ...plain, entryPoints: { worker: 'extension/worker.ts' }, external: ['./all-checks.js'] });
  await bundle({ ...plain, entryPoints: { 'all-checks': 'extension/all-checks.ts' } });
  const panel = { entryPoints: { panel: 'extension/panel.ts' }, splitting: true, chunkNames: 'panel-[hash]' };
  const outputs = await bundle({ ...page, target, define, outdir, ...panel });
  for (const file of ['panel.html', 'options.html', 'content.css', 'icons'])
    await cp(`extension/${file}`, `${outdir}/${file}`, { recursive: true });
  // What the panel opens with is asked for before the engine, which is long.
  const modules = ['panel.js', ...Object.entries(outputs).flatMap(atOnce)];
  const links = modules.map((file) => `<link rel="modulepreload" href="${file}">\n    `).join('');
  const html = await readFile(`${outdir}/panel.html`, 'utf8');
  await writeFile(`${outdir}/panel.html`, html.replace('<script src="start.js">', `${links}$&`));
  await writeFile(`${outdir}/manifest.json`, JSON.stringify(manifestFor(browser, { version, testHosts: forTests }), null, 2));
}

const atOnce = ([file, { imports }]) =>
  basename(file) === 'panel.js' ? imports.flatMap(({ kind, path }) => (kind === 'import-statement' ? [basename(path)] : [])) : [];

/** A store's zip: the same bytes whenever it is made from the same files. */
async function pack(browser) {
  if (forTests) throw new Error('A build with test hosts is not for a store: leave out --test-hosts.');
  const from = `${out}/extension-${browser}`;
  const files = (await readdir(from, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  const entries = await Promise.all(paths.map(async (path) => [relative(from, path).replaceAll('\\', '/'), await readFile(path)]));
  const zip = zipSync(Object.fromEntries(entries), { level: 9, mtime: '2020-01-01T12:00:00' });
  const file = `${out}/said-before-${browser}-${version}.zip`;
  await writeFile(file, zip);
  sizes.push([file, zip.length, zip.length]);
}

// Before anything is taken away.
try {
  baseAddress(process.env.ADDIN_URL || undefined);
} catch ({ message }) {
  console.error(message);
  process.exit(1);
}
if (flags.has('--corpus')) await buildCorpus();
await rm(out, { recursive: true, force: true });
await Promise.all([
  ...(forTests ? [] : [bundle({ ...cli, outdir: out, outExtension: { '.js': '.mjs' }, entryPoints: { cli: 'cli/main.ts' } }), addin()]),
  extension('chrome'),
  extension('firefox'),
]);
if (flags.has('--package')) await Promise.all([pack('chrome'), pack('firefox')]);
const kb = (n) => `${(n / 1024).toFixed(0).padStart(6)} kB`;
for (const [file, bytes, gzipped] of sizes.sort()) console.log(`${kb(bytes)} ${kb(gzipped)} gzipped  ${file}`);
console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
