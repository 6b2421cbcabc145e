import { describe, expect, it } from 'vitest';
import { checkManifest } from '../../addin/check-manifest.mjs';
import { shortcuts } from '../../addin/manifest.mjs';
import { xmlManifest } from '../../addin/xml-manifest.mjs';

const base = 'https://addins.example.org/said-before';
const xml: string = xmlManifest(base, '0.1.0');
const office = 'http://schemas.microsoft.com/office';

type Fault = [fault: string, from: string | RegExp, to: string, says: RegExp];

/** One fault each, and what the checker must say of it. */
const faults: Record<string, Fault[]> = {
  'XML that is not well-formed': [
    ['an element that is not closed', '</OfficeApp>', '', /well-formed.*<OfficeApp> is not closed/],
    ['another encoding', 'encoding="UTF-8"', 'encoding="UTF-7"', /well-formed.*must begin with <\?xml/],
    ['a line before the first', '<?xml', '\n<?xml', /well-formed.*must begin with <\?xml/],
    ['a bare &', '<ProviderName>', '<ProviderName>R&D ', /well-formed.*&amp;/],
    ['a bare & in an attribute', 'DefaultValue="Said Before"', 'DefaultValue="R&D"', /well-formed.*&amp;/],
    ['an attribute there twice', '<Runtime ', '<Runtime lifetime="long" ', /<Runtime> has the attribute lifetime twice/],
    ['words after the end', '</OfficeApp>', '</OfficeApp>and more', /“and more” stands outside/],
    ['an undeclared prefix', ` xmlns:bt="${office}/officeappbasictypes/1.0"`, '', /prefix of bt:Image is not declared/],
    ['an undeclared prefix of an attribute', / xmlns:xsi="[^"]*"/, '', /prefix of xsi:type is not declared/],
  ],
  namespaces: [
    [
      'another for the root',
      `xmlns="${office}/appforoffice/1.1"`,
      'xmlns="http://a.example"',
      /<OfficeApp>: xmlns is “http:\/\/a.example”/,
    ],
    ['none for the root', ` xmlns="${office}/appforoffice/1.1"`, '', /begins with <OfficeApp>, not with .* namespace/],
    ['another for bt', 'officeappbasictypes/1.0', 'officeappbasictypes/9.0', /xmlns:bt is/],
    [
      'none for the overrides',
      `<VersionOverrides xmlns="${office}/taskpaneappversionoverrides"`,
      '<VersionOverrides',
      /VersionOverrides> of this namesp/,
    ],
    ['an element in the wrong one', '<Runtimes>', `<Runtimes xmlns="${office}/appforoffice/1.1">`, /<Runtimes> of this namespace/],
  ],
  'elements that are not there': [
    ['SupportUrl', /\s*<SupportUrl.*?\/>/, '', /<OfficeApp> needs <SupportUrl>/],
    ['VersionOverrides', /<VersionOverrides.*<\/VersionOverrides>/s, '', /needs <VersionOverrides>/],
    ['Requirements', /<Requirements>.*<\/Requirements>/s, '', /needs <Requirements>/],
    ['Sets', /<Sets .*<\/Sets>/s, '', /<Requirements> needs <Sets>/],
    ['Set', /<Set .*?\/>/, '', /<Sets> needs <Set>/],
    ['Runtimes', /<Runtimes>.*<\/Runtimes>/s, '', /<Host> needs <Runtimes>/],
    ['Runtime', /<Runtime .*?\/>/, '', /<Runtimes> needs <Runtime>/],
    ['ExtendedOverrides', /<ExtendedOverrides .*?\/>/, '', /needs <ExtendedOverrides>/],
    ['the SourceLocation of the pane', /<SourceLocation DefaultValue.*?\/>/, '', /<DefaultSettings> needs <SourceLocation>/],
    ['the SourceLocation of an action', /<SourceLocation resid.*?\/>/, '', /<Action> needs <SourceLocation>/],
    ['Host', '<Host Name="Document"/>', '', /<Hosts> needs <Host>/],
    ['all of a tab', /<Group .*<\/Group>/s, '', /<OfficeTab id="TabReviewWord"> needs <Group>/],
    ['all of a menu', /(<OfficeMenu .*?>).*(<\/OfficeMenu>)/s, '$1$2', /<OfficeMenu id="ContextMenuText"> needs <Control>/],
    ['all of an extension point', /<OfficeMenu .*<\/OfficeMenu>/s, '', /<ExtensionPoint> needs <OfficeMenu>/],
    ['a command’s function', /<FunctionName>.*?<\/FunctionName>/, '', /needs <FunctionName>/],
    [
      'the button’s extension point',
      /<ExtensionPoint xsi:type="Primary.*?<\/ExtensionPoint>/s,
      '',
      /<ExtensionPoint> of the type PrimaryCommand/,
    ],
    ['an icon of 80 pixels', '<bt:Image size="80" resid="Icon80"/></Icon>', '</Icon>', /80 pixels/],
  ],
  'elements that should not be there': [
    ['an unknown one', '<Permissions>', '<Colour/><Permissions>', /<OfficeApp> cannot hold <Colour>/],
    ['an unknown one, deep inside', '<Supertip>', '<Supertip><Colour/>', /<Supertip> cannot hold <Colour>/],
    ['one inside an element that holds none', /<Runtime (.*?)\/>/, '<Runtime $1><Colour/></Runtime>', /<Runtime> cannot hold <Colour>/],
    ['a string among the addresses', '<bt:Urls>', '<bt:Urls><bt:String id="A" DefaultValue="a"/>', /<bt:Urls> cannot hold <bt:String/],
    ['Id twice', /<Id>.*?<\/Id>/, '$&$&', /<OfficeApp> holds <Id> more than once/],
    ['Permissions twice', /<Permissions>.*?<\/Permissions>/, '$&$&', /holds <Permissions> more than once/],
    ['an icon of 16 pixels twice', '<bt:Image size="16" resid="Icon16"/>', '$&$&', /<Group .* icon of 16 pixels twice/],
    ['words between elements', '<Supertip>', '<Supertip>words', /<Supertip> cannot hold text/],
    ['an unknown attribute', '<Permissions>', '<Permissions colour="red">', /<Permissions> cannot have the attribute colour/],
    ['elements out of order', /(\s*<Hosts>\s*<Host Name.*?<\/Hosts>)(\s*<Requirements>.*?<\/Requirements>)/s, '$2$1', /out of order/],
    ['two panes that open by themselves', /<Control .*?<\/Control>/s, '$&$&', /More than one pane/],
  ],
  'what is empty or not given': [
    ['a name', /<DisplayName DefaultValue="[^"]*"/, '<DisplayName DefaultValue=""', /<DisplayName>: DefaultValue is empty/],
    ['a publisher', /<ProviderName>.*?</, '<ProviderName> <', /<ProviderName> is empty/],
    ['a language', /<DefaultLocale>.*?</, '<DefaultLocale><', /<DefaultLocale> is empty/],
    ['a function', /<FunctionName>.*?</, '<FunctionName><', /<FunctionName> is empty/],
    ['a label’s resid', '<Label resid="Open.Label"/>', '<Label/>', /<Label> needs the attribute resid/],
    ['a label’s empty resid', '<Label resid="Open.Label"/>', '<Label resid=""/>', /<Label>: resid is empty/],
    ['a SourceLocation’s resid', '<SourceLocation resid="Pane.Url"/>', '<SourceLocation/>', /<SourceLocation> needs the attribute resid/],
    [
      'a SourceLocation’s value',
      /<SourceLocation DefaultValue=".*?"/,
      '<SourceLocation',
      /<SourceLocation> needs the attribute DefaultValue/,
    ],
    ['an image’s resid', ' resid="Icon16"', '', /<bt:Image> needs the attribute resid/],
    ['an image’s address', /(<bt:Image id="Icon16") DefaultValue=".*?"/, '$1', /<bt:Image id="Icon16"> needs the attribute DefaultValue/],
    ['an address', /(<bt:Url id="Help.Url" DefaultValue)=".*?"/, '$1=""', /<bt:Url id="Help.Url">: DefaultValue is empty/],
    ['a string', /(<bt:String id="Open.Tip") DefaultValue=".*?"/, '$1', /<bt:String id="Open.Tip"> needs the attribute DefaultValue/],
    ['the address of the shortcuts', / Url=".*?"/, '', /<ExtendedOverrides> needs the attribute Url/],
    ['a type', '<Host xsi:type="Document">', '<Host>', /<Host> needs the attribute xsi:type/],
  ],
  'values that will not do': [
    ['an id that is no GUID', /<Id>.{8}/, '<Id>', /<Id> is .* GUID/],
    ['the GUID of zeros', /<Id>.*?</, '<Id>00000000-0000-0000-0000-000000000000<', /<Id> is .* zeros/],
    ['a version of one number', /<Version>.*?</, '<Version>1<', /<Version> is “1”/],
    ['a publisher that is too long', '<ProviderName>', `<ProviderName>${'x'.repeat(125)}`, /<ProviderName> .* at most 125/],
    ['a language that is none', '>en-GB<', '>English<', /<DefaultLocale> is “English”/],
    ['an unknown permission', 'ReadWriteDocument', 'Everything', /<Permissions> is “Everything”/],
    ['a description that is too long', /<Description DefaultValue="/, `$&${'x'.repeat(200)}`, /<Description>.*at most 250/],
    ['a label that is too long', 'DefaultValue="Check this paragraph"', `DefaultValue="${'x'.repeat(126)}"`, /"Check.Label">.*at most 125/],
    [
      'an http address',
      'https://addins.example.org/said-before/app.html"/>\n  <Hosts>',
      'http://addins.example.org"/>\n  <Hosts>',
      /<SupportUrl>.*https/,
    ],
    ['an address without a host', /(<SupportUrl DefaultValue)=".*?"/, '$1="https://"', /<SupportUrl>.*https address/],
    ['a relative address', `Url="${base}/shortcuts.json"`, 'Url="shortcuts.json"', /<ExtendedOverrides>: Url .*https address/],
    ['an http domain', '<Hosts>', '<AppDomains><AppDomain>http://a.example</AppDomain></AppDomains><Hosts>', /<AppDomain> .*https/],
    [
      'an http address for another language',
      /<IconUrl (.*?)\/>/,
      '<IconUrl $1><Override Locale="cy-GB" Value="http://a.example/icon.png"/></IconUrl>',
      /<Override>: Value .*https/,
    ],
    ['another host', '<Host Name="Document"', '<Host Name="Workbook"', /<Host>: Name is “Workbook”; it must be Document/],
    ['another set', 'Set Name="WordApi"', 'Set Name="WordsApi"', /<Set>: Name is “WordsApi”/],
    ['a version of a set that is no number', 'MinVersion="1.3"/>', 'MinVersion="new"/>', /<Set>: MinVersion is “new”/],
    ['a runtime that is short', 'lifetime="long"', 'lifetime="short"', /<Runtime>: lifetime is “short”; it must be long/],
    ['another tab', 'id="TabReviewWord"', 'id="TabReview"', /<OfficeTab id="TabReview">: id is .* must be TabReviewWord/],
    ['another menu', 'id="ContextMenuText"', 'id="ContextMenuCell"', /<OfficeMenu id="ContextMenuCell">: id is .* must be ContextMenuText/],
    ['an icon of another size', '<bt:Image size="80"', '<bt:Image size="81"', /<bt:Image>: size is “81”/],
  ],
  'types that will not do': [
    ['of the add-in', '"TaskPaneApp"', '"ContentApp"', /<OfficeApp>: xsi:type is “ContentApp”; it must be TaskPaneApp/],
    ['of the overrides', 'VersionOverridesV1_0', 'VersionOverridesV9_0', /<VersionOverrides>: xsi:type is “VersionOverridesV9_0”/],
    ['of the host', 'xsi:type="Document"', 'xsi:type="Workbook"', /<Host>: xsi:type is “Workbook”/],
    ['of an extension point', '"PrimaryCommandSurface"', '"CustomTab"', /<ExtensionPoint>: xsi:type is “CustomTab”/],
    ['of a control', 'xsi:type="Button"', 'xsi:type="Lever"', /<Control id="SaidBefore.Open">: xsi:type is “Lever”/],
    ['of an action', '"ExecuteFunction"', '"constructor"', /<Action>: xsi:type is “constructor”/],
    ['of an element that has none', '<Group ', '<Group xsi:type="Button" ', /<Group.*> cannot have the attribute xsi:type/],
  ],
  'what does not fit together': [
    ['a resource that is not there', '<Label resid="Open.Label"/>', '<Label resid="Nothing"/>', /not in <Resources>/],
    ['a resource in the wrong room', '<Description resid="Open.Tip"/>', '<Description resid="Open.Label"/>', /not in <LongStrings>/],
    ['a resource there twice', '<bt:String id="Check.Label"', '<bt:String id="Open.Label"', /there twice/],
    ['a resource id that is too long', /Start\.Tip/g, 'S'.repeat(33), /id is .* at most 32/],
    ['a control there twice', 'id="SaidBefore.Check"', 'id="SaidBefore.Open"', /control id .* twice/],
    ['a function file beside the runtime', '<FunctionFile resid="Pane.Url"/>', '<FunctionFile resid="Help.Url"/>', /same page/],
    ['a function that the shortcuts do not know', '>checkParagraph<', '>checkAll<', /<FunctionName> is “checkAll”.* shortcuts/],
  ],
};

describe.each(Object.entries(faults))('our own checker finds %s', (_, table) => {
  it.each(table)('%s', (_, from, to, says) => {
    const faulty = xml.replace(from, to);
    expect(faulty).not.toBe(xml);
    expect(checkManifest(faulty, shortcuts()).join('\n')).toMatch(says);
  });
});

it('takes another prefix, and what an administrator may add', () => {
  const other = xml
    .replaceAll('bt:', 'basic:')
    .replace('xmlns:bt', 'xmlns:basic')
    .replace('<Hosts>', '<AppDomains><AppDomain>https://a.example</AppDomain></AppDomains><Hosts>')
    .replace(/<DisplayName (.*?)\/>/, '<DisplayName $1><Override Locale="cy-GB" Value="Dywedwyd &amp; addawyd"/></DisplayName>');
  expect(checkManifest(other, shortcuts())).toEqual([]);
});
