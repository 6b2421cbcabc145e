/** The namespaces of a manifest, and the prefixes by which the rules below know them: none for the manifest's own. */
export const namespaces = {
  'http://schemas.microsoft.com/office/appforoffice/1.1': '',
  'http://schemas.microsoft.com/office/taskpaneappversionoverrides': 'ov:',
  'http://schemas.microsoft.com/office/officeappbasictypes/1.0': 'bt:',
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi:',
};

/** A value: whether it will do, and what it must be, in words. */
const value = (must, will) => ({ must, will });
const like = (must, pattern) => value(must, (text) => pattern.test(text));
const only = (...words) => value(words.join(' or '), (text) => words.includes(text));
const text = (most) => value(`text of at most ${most} characters`, (words) => words.length <= most);
const address = value('an https address', (url) => /^https:\/\/[^/\s]\S*$/.test(url) && URL.canParse(url));
const locale = like('a language and a country, such as en-GB', /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/);
const guid = like('a GUID, and not all zeros', /^(?![0-]+$)[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i);
const version = like('two to four numbers with full stops between', /^\d{1,5}(\.\d{1,5}){1,3}$/);
const number = like('a number such as 1.3', /^\d+\.\d+$/);

/** What an <Override> must be is what the value that it stands for must be. */
export const asOverridden = value('', () => true);

const shown = (kind) => ({ holds: 'Override*', has: { DefaultValue: kind } });
const resource = (kind) => ({ holds: 'bt:Override*', has: { id: text(32), DefaultValue: kind } });
const refers = { has: { resid: text(32) } };
const override = { has: { Locale: locale, Value: asOverridden } };

/**
 * What each element must be, so that anything else is a fault. `holds`: its children in order, once each; with ? once at most, with + at least once, with *
 * any number of times. `types`: the same for each xsi:type it may have. `has`: its attributes, all of them required. `says`: its text. An element that means
 * another thing elsewhere is named with its parent.
 */
export const rules = {
  OfficeApp: {
    types: {
      TaskPaneApp:
        'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions ov:VersionOverrides ExtendedOverrides',
    },
  },
  Id: { says: guid },
  Version: { says: version },
  ProviderName: { says: text(125) },
  DefaultLocale: { says: locale },
  DisplayName: shown(text(125)),
  Description: shown(text(250)),
  IconUrl: shown(address),
  HighResolutionIconUrl: shown(address),
  SupportUrl: shown(address),
  AppDomains: { holds: 'AppDomain+' },
  AppDomain: { says: address },
  Hosts: { holds: 'Host' },
  Host: { has: { Name: only('Document') } },
  Requirements: { holds: 'Sets' },
  Sets: { holds: 'Set', has: { DefaultMinVersion: number } },
  Set: { has: { Name: only('WordApi'), MinVersion: number } },
  DefaultSettings: { holds: 'SourceLocation' },
  SourceLocation: shown(address),
  Permissions: { says: only('ReadWriteDocument') },
  ExtendedOverrides: { has: { Url: address } },
  Override: override,

  'ov:VersionOverrides': { types: { VersionOverridesV1_0: 'ov:Hosts ov:Resources' } },
  'ov:Hosts': { holds: 'ov:Host' },
  'ov:Host': { types: { Document: 'ov:Runtimes ov:DesktopFormFactor' } },
  'ov:Runtimes': { holds: 'ov:Runtime' },
  'ov:Runtime': { has: { resid: text(32), lifetime: only('long') } },
  'ov:DesktopFormFactor': { holds: 'ov:GetStarted ov:FunctionFile ov:ExtensionPoint+' },
  'ov:GetStarted': { holds: 'ov:Title ov:Description ov:LearnMoreUrl' },
  'ov:FunctionFile': refers,
  'ov:ExtensionPoint': { types: { PrimaryCommandSurface: 'ov:OfficeTab', ContextMenu: 'ov:OfficeMenu' } },
  'ov:OfficeTab': { holds: 'ov:Group+', has: { id: only('TabReviewWord') } },
  'ov:OfficeMenu': { holds: 'ov:Control+', has: { id: only('ContextMenuText') } },
  'ov:Group': { holds: 'ov:Label ov:Icon ov:Control+', has: { id: text(125) } },
  'ov:Control': { types: { Button: 'ov:Label ov:Supertip ov:Icon ov:Action' }, has: { id: text(125) } },
  'ov:Supertip': { holds: 'ov:Title ov:Description' },
  'ov:Icon': { holds: 'bt:Image+' },
  'ov:Icon/bt:Image': { has: { size: only('16', '20', '24', '32', '40', '48', '64', '80'), resid: text(32) } },
  'ov:Action': { types: { ShowTaskpane: 'ov:TaskpaneId ov:SourceLocation', ExecuteFunction: 'ov:FunctionName' } },
  'ov:TaskpaneId': { says: text(125) },
  'ov:FunctionName': { says: text(125) },
  'ov:SourceLocation': refers,
  'ov:Label': refers,
  'ov:Title': refers,
  'ov:Description': refers,
  'ov:LearnMoreUrl': refers,
  'ov:Resources': { holds: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings' },
  'bt:Images': { holds: 'bt:Image+' },
  'bt:Image': resource(address),
  'bt:Urls': { holds: 'bt:Url+' },
  'bt:Url': resource(address),
  'bt:ShortStrings': { holds: 'bt:String+' },
  'bt:ShortStrings/bt:String': resource(text(125)),
  'bt:LongStrings': { holds: 'bt:String+' },
  'bt:LongStrings/bt:String': resource(text(250)),
  'bt:Override': override,
};
