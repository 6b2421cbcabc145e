import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const files = ['corpus', 'shared', 'addin', 'extension', 'cli'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile() && /\.(ts|mjs)$/.test(f.name) && !f.name.endsWith('.d.ts'))
    .map((f) => relative(root, join(f.parentPath, f.name)).replaceAll('\\', '/')),
);
const source = (file: string) => readFileSync(join(root, file), 'utf8');
const imports = (file: string) =>
  [
    ...source(file).matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
    ),
  ]
    .map((m) => m[1] ?? m[2] ?? m[3]!)
    .map((to) => (to.startsWith('.') ? relative(root, resolve(root, dirname(file), to)).replaceAll('\\', '/') : to));
const within = (folder: string) => (to: string) => to === folder || to.startsWith(`${folder}/`);

/** [who, what they may import, in words of the design]. The first row that fits a file is its rule. */
const RULES: [name: string, is: (file: string) => boolean, may: (to: string) => boolean][] = [
  [
    'readers and cues are pure',
    (f) => /^corpus\/(readers\/|cues)/.test(f),
    (to) => within('corpus/readers')(to) || to.startsWith('corpus/cues') || to === 'shared/model.ts',
  ],
  [
    'corpus',
    within('corpus'),
    (to) => within('corpus')(to) || within('shared')(to) || to.startsWith('node:') || to === 'yaml' || to === 'esbuild',
  ],
  ['search alone uses fuse.js', (f) => /^shared\/search(\.ts|\/)/.test(f), (to) => within('shared')(to) || to === 'fuse.js'],
  ['the panel is shared and Lit', within('shared/ui'), (to) => within('shared')(to) || to === 'lit' || to.startsWith('lit/')],
  [
    'shared knows only itself',
    within('shared'),
    (to) => (within('shared')(to) && !within('shared/ui')(to)) || ['fflate', '@xmldom/xmldom', 'yaml', 'wink-porter2-stemmer'].includes(to),
  ],
  ['only one module of the extension knows the polyfill', (f) => f === 'extension/browser.ts', (to) => to === 'webextension-polyfill'],
  [
    'faces',
    (f) => /^(addin|extension|cli)\//.test(f),
    (to) =>
      /^(shared|corpus)\//.test(to) ||
      /^(addin|extension|cli)\//.test(to) ||
      /^(node:|lit$|lit\/|parse5$)/.test(to) ||
      to.startsWith('test/cases/'),
  ],
];

describe('who may import whom', () => {
  it.each(files)('%s', (file) => {
    const [name, , may] = RULES.find(([, is]) => is(file))!;
    expect(
      imports(file).filter((to) => !may(to)),
      name,
    ).toEqual([]);
  });

  it('one face never imports another', () => {
    const crossings = files
      .filter((f) => /^(addin|extension|cli)\//.test(f))
      .flatMap((file) =>
        imports(file)
          .filter((to) => /^(addin|extension|cli)\//.test(to) && to.split('/')[0] !== file.split('/')[0])
          .map((to) => `${file} → ${to}`),
      );
    expect(crossings).toEqual([]);
  });

  it('the Office and Word globals are used in the Word host and its pane only', () => {
    const users = files.filter((f) => /\b(Office|Word)\.\w/.test(source(f).replace(/\/\/.*|\/\*[\s\S]*?\*\/|'[^'\n]*'|`[^`]*`/g, '')));
    expect(users.filter((f) => !/^addin\/(word-host\.ts|word\/|taskpane\.ts)/.test(f))).toEqual([]);
  });
});

describe('nothing leaves the machine', () => {
  const product = files.filter((f) => /^(shared|addin|extension)\/.*\.ts$/.test(f));
  it.each(product)('%s makes no network call', (file) => {
    expect(source(file).match(/\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection)\b|\bfetch\(/g)).toBeNull();
  });
});
