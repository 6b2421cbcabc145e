import { readFile, writeFile } from 'node:fs/promises';
import { checkManifest } from './check-manifest.mjs';

const popups = JSON.parse(await readFile(new URL('./popup-strings.json', import.meta.url), 'utf8'));

/** What both manifests say; an administrator sees these words. */
const product = {
  id: 'b7b0f1c2-5d0e-4a67-9a3e-2f6c1d84e0a5',
  unifiedId: 'b7b0f1c2-5d0e-4a67-9a3e-2f6c1d84e0a6',
  name: 'Said Before',
  provider: 'Said Before',
  about:
    'Tells you, while you draft, what has already been recommended, promised or refused, and in whose words. Nothing leaves your computer.',
  brief: 'What has already been recommended, promised or refused.',
  open: { label: 'Said Before', tip: 'Open the pane that compares your draft with what has been recommended and promised before.' },
  check: { label: 'Check this paragraph', tip: 'Open the pane at what is on record about the paragraph with the cursor.' },
  started: { title: 'Said Before is ready', tip: 'On the Review tab, choose Said Before to check your draft.' },
  keys: { default: 'Ctrl+Alt+Shift+K', mac: 'Command+Option+Shift+K' },
  command: 'checkParagraph',
  pane: 'Office.AutoShowTaskpaneWithDocument',
  accent: '#0b5cad',
};
const sizes = [16, 32, 80];

/** The address the files are served from, without a slash at its end. Throws a sentence where it cannot be one. */
export function baseAddress(url = 'https://localhost:3000') {
  const base = URL.parse?.(url) ?? (URL.canParse(url) ? new URL(url) : undefined);
  if (base?.protocol !== 'https:' || base.search || base.hash)
    throw new Error(`ADDIN_URL must be an https address without ? or #, such as https://addins.example.org/said-before; it is “${url}”.`);
  return base.href.replace(/\/$/, '');
}

/** Writes manifest.xml, the unified manifest (a preview, by Microsoft's own word) and the shortcuts into `outdir`. */
export async function writeManifests(outdir, { version, url }) {
  const base = baseAddress(url || undefined);
  const xml = xmlManifest(base, version);
  const wrong = checkManifest(xml);
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

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The add-in only manifest, for every Word from WordApi 1.3. */
export function xmlManifest(base, version) {
  const { open, check, started } = product;
  const image = (size) => `<bt:Image size="${size}" resid="Icon${size}"/>`;
  const icon = `<Icon>${sizes.map(image).join('')}</Icon>`;
  const control = (id, { label, tip }, action) => `<Control xsi:type="Button" id="${id}">
                  <Label resid="${label}"/>
                  <Supertip><Title resid="${label}"/><Description resid="${tip}"/></Supertip>
                  ${icon}
                  ${action}
                </Control>`;
  const named = (tag, entries) =>
    entries.map(([id, value]) => `        <bt:${tag} id="${id}" DefaultValue="${escaped(value)}"/>`).join('\n');
  const short = [
    ['Group.Label', product.name],
    ['Open.Label', open.label],
    ['Check.Label', check.label],
    ['Start.Title', started.title],
    ...Object.values(popups).map(({ id, text }) => [id, text]),
  ];
  const long = [
    ['Open.Tip', open.tip],
    ['Check.Tip', check.tip],
    ['Start.Tip', started.tip],
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xmlns:ov="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="TaskPaneApp">
  <Id>${product.id}</Id>
  <Version>${version}.0</Version>
  <ProviderName>${escaped(product.provider)}</ProviderName>
  <DefaultLocale>en-GB</DefaultLocale>
  <DisplayName DefaultValue="${escaped(product.name)}"/>
  <Description DefaultValue="${escaped(product.about)}"/>
  <IconUrl DefaultValue="${base}/icons/icon-32.png"/>
  <HighResolutionIconUrl DefaultValue="${base}/icons/icon-64.png"/>
  <SupportUrl DefaultValue="${base}/app.html"/>
  <Hosts>
    <Host Name="Document"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.3">
      <Set Name="WordApi" MinVersion="1.3"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${base}/taskpane.html"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Document">
        <Runtimes>
          <Runtime resid="Pane.Url" lifetime="long"/>
        </Runtimes>
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="Start.Title"/>
            <Description resid="Start.Tip"/>
            <LearnMoreUrl resid="Help.Url"/>
          </GetStarted>
          <FunctionFile resid="Pane.Url"/>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabReviewWord">
              <Group id="SaidBefore.Group">
                <Label resid="Group.Label"/>
                ${icon}
                ${control('SaidBefore.Open', { label: 'Open.Label', tip: 'Open.Tip' }, `<Action xsi:type="ShowTaskpane"><TaskpaneId>${product.pane}</TaskpaneId><SourceLocation resid="Pane.Url"/></Action>`)}
              </Group>
            </OfficeTab>
          </ExtensionPoint>
          <ExtensionPoint xsi:type="ContextMenu">
            <OfficeMenu id="ContextMenuText">
                ${control('SaidBefore.Check', { label: 'Check.Label', tip: 'Check.Tip' }, `<Action xsi:type="ExecuteFunction"><FunctionName>${product.command}</FunctionName></Action>`)}
            </OfficeMenu>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
${named(
  'Image',
  sizes.map((size) => [`Icon${size}`, `${base}/icons/icon-${size}.png`]),
)}
      </bt:Images>
      <bt:Urls>
${named('Url', [
  ['Pane.Url', `${base}/taskpane.html`],
  ['Help.Url', `${base}/app.html`],
])}
      </bt:Urls>
      <bt:ShortStrings>
${named('String', short)}
      </bt:ShortStrings>
      <bt:LongStrings>
${named('String', long)}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
  <ExtendedOverrides Url="${base}/shortcuts.json"/>
</OfficeApp>
`;
}

/** The unified manifest for Microsoft 365. Microsoft calls it a preview for Word, not for production; so does its name here. */
export function unifiedManifest(base, version) {
  const { name, about, brief, open, check, started, command, pane, keys } = product;
  const icons = sizes.map((size) => ({ size, url: `${base}/icons/icon-${size}.png` }));
  const control = (id, { label, tip }, actionId) => ({
    id,
    type: 'button',
    label,
    supertip: { title: label, description: tip },
    actionId,
    icons,
  });
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
    manifestVersion: '1.30',
    version,
    id: product.unifiedId,
    localizationInfo: { defaultLanguageTag: 'en-gb' },
    developer: {
      name: product.provider,
      websiteUrl: `${base}/app.html`,
      privacyUrl: `${base}/app.html`,
      termsOfUseUrl: `${base}/app.html`,
    },
    name: { short: `${name} (preview)`, full: `${name} for Word (preview)` },
    description: { short: brief, full: about },
    icons: { outline: 'icons/outline.png', color: 'icons/color.png' },
    accentColor: product.accent,
    validDomains: [new URL(base).host],
    authorization: { permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] } },
    extensions: [
      {
        requirements: { scopes: ['document'], capabilities: [{ name: 'WordApi', minVersion: '1.3' }] },
        runtimes: [
          {
            id: 'Pane',
            type: 'general',
            lifetime: 'long',
            requirements: { capabilities: [{ name: 'SharedRuntime', minVersion: '1.1' }] },
            code: { page: `${base}/taskpane.html` },
            actions: [
              { id: 'openPane', type: 'openPage', view: pane, pinnable: false },
              { id: command, type: 'executeFunction', displayName: check.label },
            ],
          },
        ],
        ribbons: [
          {
            contexts: ['default'],
            tabs: [
              {
                builtInTabId: 'TabReviewWord',
                groups: [{ id: 'SaidBefore.Group', label: name, icons, controls: [control('SaidBefore.Open', open, 'openPane')] }],
              },
            ],
          },
        ],
        contextMenus: [{ menus: [{ entryPoint: 'text', controls: [control('SaidBefore.Check', check, command)] }] }],
        keyboardShortcuts: [{ shortcuts: [{ actionId: command, key: keys }] }],
        getStartedMessages: [{ title: started.title, description: started.tip, learnMoreUrl: `${base}/app.html` }],
      },
    ],
  };
}
