import { readFileSync } from 'node:fs';
import { product } from './product.mjs';

const popups = JSON.parse(readFileSync(new URL('./popup-strings.json', import.meta.url), 'utf8'));
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The add-in only manifest, for every Word from WordApi 1.3. */
export function xmlManifest(base, version) {
  const { open, check, started } = product;
  const at = (file) => escaped(`${base}/${file}`);
  const image = (size) => `<bt:Image size="${size}" resid="Icon${size}"/>`;
  const icon = `<Icon>${product.iconSizes.map(image).join('')}</Icon>`;
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
  <IconUrl DefaultValue="${at('icons/icon-32.png')}"/>
  <HighResolutionIconUrl DefaultValue="${at('icons/icon-64.png')}"/>
  <SupportUrl DefaultValue="${at('app.html')}"/>
  <Hosts>
    <Host Name="Document"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.3">
      <Set Name="WordApi" MinVersion="1.3"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${at('taskpane.html')}"/>
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
  product.iconSizes.map((size) => [`Icon${size}`, `${base}/icons/icon-${size}.png`]),
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
  <ExtendedOverrides Url="${at('shortcuts.json')}"/>
</OfficeApp>
`;
}
