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
    expect(checkManifest(xml)).toEqual([]);
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

  it('names the command that the pane and the shortcuts know', () => {
    const command = /<FunctionName>(.*?)</.exec(xml)![1]!;
    expect(readFileSync('addin/taskpane.ts', 'utf8')).toContain(`associate('${command}'`);
    expect(shortcuts().actions[0]!.id).toBe(command);
    expect(shortcuts().shortcuts[0]!.action).toBe(command);
  });
});

/** One fault each, and what the checker must say of it. */
const faults: [fault: string, from: string | RegExp, to: string, says: RegExp][] = [
  ['broken XML', '</OfficeApp>', '', /well-formed/],
  ['a missing support address', /\s*<SupportUrl.*?\/>/, '', /needs <SupportUrl>/],
  ['elements out of order', /(\s*<Hosts>\s*<Host Name.*?<\/Hosts>)(\s*<Requirements>.*?<\/Requirements>)/s, '$2$1', /out of order/],
  ['an unknown element', '<Permissions>', '<Colour/><Permissions>', /cannot hold <Colour>/],
  ['an id that is no GUID', /<Id>.{8}/, '<Id>', /GUID/],
  ['a version of one number', /<Version>.*?</, '<Version>1<', /<Version>/],
  ['an unknown permission', 'ReadWriteDocument', 'Everything', /<Permissions>/],
  ['an empty name', /<DisplayName DefaultValue="[^"]*"/, '<DisplayName DefaultValue=""', /<DisplayName> is empty/],
  ['a description that is too long', /<Description DefaultValue="/, `<Description DefaultValue="${'x'.repeat(200)}`, /250/],
  ['an http address', 'https://addins.example.org/said-before/app.html"/>\n  <Hosts>', 'http://addins.example.org"/>\n  <Hosts>', /https/],
  ['a relative address', `Url="${base}/shortcuts.json"`, 'Url="shortcuts.json"', /https/],
  ['a resource that is not there', '<Label resid="Open.Label"/>', '<Label resid="Nothing"/>', /not in <Resources>/],
  ['a resource in the wrong room', '<Description resid="Open.Tip"/>', '<Description resid="Open.Label"/>', /not in <LongStrings>/],
  ['a resource there twice', '<bt:String id="Check.Label"', '<bt:String id="Open.Label"', /there twice/],
  ['a resource id that is too long', /Start\.Tip/g, 'S'.repeat(33), /longer than 32/],
  ['a label that is too long', 'DefaultValue="Check this paragraph"', `DefaultValue="${'x'.repeat(126)}"`, /longer than 125/],
  ['an icon without a size', '<bt:Image size="80" resid="Icon80"/></Icon>', '</Icon>', /80 pixels/],
  ['a control there twice', 'id="SaidBefore.Check"', 'id="SaidBefore.Open"', /control id .* twice/],
  ['a command without its function', /<FunctionName>.*?<\/FunctionName>/, '', /needs <FunctionName>/],
  ['a function file beside the runtime', '<FunctionFile resid="Pane.Url"/>', '<FunctionFile resid="Help.Url"/>', /same page/],
  [
    'two panes that open by themselves',
    '<TaskpaneId>',
    '<TaskpaneId>Office.AutoShowTaskpaneWithDocument</TaskpaneId><TaskpaneId>',
    /More than one pane/,
  ],
];

describe('our own checker', () => {
  it.each(faults)('finds %s', (_, from, to, says) => {
    const faulty = xml.replace(from, to);
    expect(faulty).not.toBe(xml);
    expect(checkManifest(faulty).join('\n')).toMatch(says);
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
  it.each(['http://addins.example.org', 'addins.example.org', 'https://a.example?x=1'])('refuses %s, in a sentence', (url) => {
    expect(() => baseAddress(url)).toThrow(/ADDIN_URL must be an https address/);
  });
  it('stops the build with that sentence alone', () => {
    const { status, stderr } = spawnSync('node', ['build.mjs', '--out=dist-refused'], {
      env: { ...process.env, ADDIN_URL: 'http://a.example' },
      encoding: 'utf8',
    });
    expect([status, stderr.trim().split('\n')]).toEqual([1, [expect.stringMatching(/^ADDIN_URL must be an https address/)]]);
  });
});
