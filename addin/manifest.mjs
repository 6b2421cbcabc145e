import { writeFile } from 'node:fs/promises';
import { checkManifest } from './check-manifest.mjs';
import { product } from './product.mjs';
import { unifiedManifest } from './unified-manifest.mjs';
import { xmlManifest } from './xml-manifest.mjs';

/** The address the files are served from, without a slash at its end. Throws a sentence where it cannot be one. */
export function baseAddress(url = 'https://localhost:3000') {
  const base = URL.canParse(url) ? new URL(url) : undefined;
  if (base?.username || base?.password)
    throw new Error('ADDIN_URL must hold no user name and no password: everybody who has the manifest could read them.');
  if (base?.protocol !== 'https:' || /[?#]/.test(url))
    throw new Error(`ADDIN_URL must be an https address without ? or #, such as https://addins.example.org/said-before; it is “${url}”.`);
  return base.href.replace(/\/$/, '');
}

/** Writes manifest.xml, the unified manifest (a preview, by Microsoft's own word) and the shortcuts into `outdir`. */
export async function writeManifests(outdir, { version, url }) {
  const base = baseAddress(url || undefined);
  const xml = xmlManifest(base, version);
  const wrong = checkManifest(xml, shortcuts());
  if (wrong.length) throw new Error(`The manifest is not right:\n  ${wrong.join('\n  ')}`);
  await writeFile(`${outdir}/manifest.xml`, xml);
  await writeFile(`${outdir}/manifest-preview.json`, JSON.stringify(unifiedManifest(base, version), null, 2));
  await writeFile(`${outdir}/shortcuts.json`, JSON.stringify(shortcuts(), null, 2));
}

/** The keyboard shortcut, as the XML manifest refers to it. */
export function shortcuts() {
  const { command, check, keys } = product;
  return {
    actions: [{ id: command, type: 'ExecuteFunction', name: check.label }],
    shortcuts: [{ action: command, key: keys }],
  };
}
