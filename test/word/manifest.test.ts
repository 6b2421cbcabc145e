import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { checkManifest } from '../../addin/check-manifest.mjs';
import { baseAddress, shortcuts } from '../../addin/manifest.mjs';
import popups from '../../addin/popup-strings.json' with { type: 'json' };
import { unifiedManifest } from '../../addin/unified-manifest.mjs';
import { xmlManifest } from '../../addin/xml-manifest.mjs';

const base = 'https://addins.example.org/said-before';
const xml: string = xmlManifest(base, '0.1.0');

describe('the XML manifest', () => {
  it('is right', () => {
    expect(checkManifest(xml, shortcuts())).toEqual([]);
  });

  it('has every address under the base that the build was given', () => {
    const addresses = [...xml.matchAll(/(?:DefaultValue|Url)="(https:[^"]*)"/g)].map((m) => m[1]!);
    expect(addresses.length).toBeGreaterThan(8);
    expect(addresses.filter((a) => !a.startsWith(`${base}/`))).toEqual([]);
  });

  it('points only at files that are there', () => {
    const files = [...xml.matchAll(/"https:\/\/addins\.example\.org\/said-before\/([^"]*)"/g)].map((m) => m[1]!);
    const built = ['taskpane.html', 'app.html', 'shortcuts.json', ...readdirSync('addin/icons').map((f) => `icons/${f}`)];
    expect(files.filter((f) => !built.includes(f))).toEqual([]);
  });

  it('asks of Word no more than WordApi 1.3, and opens nothing by itself', () => {
    expect([...xml.matchAll(/<Set [^>]*>/g)].map((m) => m[0])).toEqual(['<Set Name="WordApi" MinVersion="1.3"/>']);
    expect(xml).not.toContain('LaunchEvent');
  });

  it('has the strings of every underline’s card', () => {
    for (const { id, text } of Object.values(popups as Record<string, { id: string; text: string }>))
      expect(xml).toContain(`<bt:String id="${id}" DefaultValue="${text}"/>`);
  });

  it('has a script that outlives the pane where Word can do so, as handlers die with it', () => {
    expect(xml).toContain('<Runtime resid="Pane.Url" lifetime="long"/>');
  });

  it('names the command that the pane and the shortcuts know', () => {
    const command = /<FunctionName>(.*?)</.exec(xml)![1]!;
    expect(readFileSync('addin/taskpane.ts', 'utf8')).toContain(`associate('${command}'`);
    expect(shortcuts().actions[0]!.id).toBe(command);
    expect(shortcuts().shortcuts[0]!.action).toBe(command);
  });
});

describe('the unified manifest', () => {
  const folder = join(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json'), '..');
  const { $schema, id, $id, ...schema } = JSON.parse(
    readFileSync(join(folder, 'build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json'), 'utf8'),
  );
  const ajv = new Ajv({ allErrors: true, strict: false, logger: false });
  addFormats(ajv);
  const valid = ajv.compile(schema);

  it('fits Microsoft’s schema', () => {
    valid(unifiedManifest(base, '0.1.0'));
    expect(valid.errors ?? []).toEqual([]);
  });

  it('is caught by the schema when it does not', () => {
    expect(valid({ ...unifiedManifest(base, '0.1.0'), developer: {} })).toBe(false);
  });

  it('says that it is a preview', () => {
    expect(unifiedManifest(base, '0.1.0').name.short).toMatch(/preview/);
  });
});

describe('the base address', () => {
  it('is localhost unless the build is told', () => {
    expect(baseAddress()).toBe('https://localhost:3000');
    expect(baseAddress('https://addins.example.org/said-before/')).toBe(base);
  });
  it.each(['http://addins.example.org', 'addins.example.org', 'https://a.example?x=1', 'https://a.example/x?', 'https://a.example/x#'])(
    'refuses %s, in a sentence',
    (url) => {
      expect(() => baseAddress(url)).toThrow(/ADDIN_URL must be an https address/);
    },
  );
  it('refuses a password, and does not repeat it', () => {
    expect(() => baseAddress('https://user:secret@a.example/x')).toThrow(/^ADDIN_URL must hold no user name and no password(?!.*secret)/);
  });
  it('may hold an & that XML must have written otherwise', () => {
    expect(checkManifest(xmlManifest(baseAddress('https://a.example/R&D'), '0.1.0'))).toEqual([]);
  });
  it('stops the build with that sentence alone', () => {
    const { status, stderr } = spawnSync('node', ['build.mjs', '--out=dist-refused'], {
      env: { ...process.env, ADDIN_URL: 'http://a.example' },
      encoding: 'utf8',
    });
    expect([status, stderr.trim().split('\n')]).toEqual([1, [expect.stringMatching(/^ADDIN_URL must be an https address/)]]);
  });
});
