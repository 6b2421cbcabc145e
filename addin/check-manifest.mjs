// node addin/check-manifest.mjs dist/addin/manifest.xml: checks an add-in only manifest without asking Microsoft's service.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseXml } from './parse-xml.mjs';

/** The children each element may have, in the order Word wants them; those with a * must be there. */
const children = {
  OfficeApp:
    '*Id AlternateID *Version *ProviderName *DefaultLocale *DisplayName *Description *IconUrl *HighResolutionIconUrl *SupportUrl AppDomains *Hosts Requirements *DefaultSettings *Permissions Dictionary VersionOverrides ExtendedOverrides',
  VersionOverrides: 'WebApplicationInfo Description Requirements *Hosts *Resources EquivalentAddins',
  Host: 'AllFormFactors Runtimes DesktopFormFactor',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint',
  GetStarted: '*Title *Description *LearnMoreUrl',
  Group: '*Label *Icon *Control',
  Control: '*Label *Supertip *Icon *Action Enabled Items',
  Supertip: '*Title *Description',
  Action: 'TaskpaneId SourceLocation Title FunctionName',
  Resources: 'Images Urls ShortStrings LongStrings',
};
const permissions = ['Restricted', 'ReadDocument', 'ReadAllDocument', 'WriteDocument', 'ReadWriteDocument'];
/** Where a resource must stand for the element that refers to it. */
const rooms = {
  Image: 'Images',
  SourceLocation: 'Urls',
  LearnMoreUrl: 'Urls',
  FunctionFile: 'Urls',
  Runtime: 'Urls',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
};
const longest = { ShortStrings: 125, LongStrings: 250 };

/** What is wrong with a manifest, in sentences; none where Word and an administrator can take it. */
export function checkManifest(xml) {
  let all;
  try {
    all = parseXml(xml);
  } catch (error) {
    return [`The manifest is not well-formed XML: ${error.message}.`];
  }
  return [order, identity, addresses, resources, icons, commands].flatMap((check) => check(all));
}

const nameOf = ({ tag, attributes }) => `<${tag}${attributes.id ? ` id="${attributes.id}"` : ''}>`;
const named = (all, name) => all.filter((element) => element.name === name);
const value = (element) => element?.attributes.DefaultValue ?? '';

function order(all) {
  return all.flatMap((element) => {
    if (!children[element.name]) return [];
    const known = children[element.name].split(' ');
    const names = known.map((name) => name.replace('*', ''));
    const there = element.children.map((child) => child.name);
    const strange = there.filter((name) => !names.includes(name)).map((name) => `${nameOf(element)} cannot hold <${name}>.`);
    const missing = known.filter((name) => name[0] === '*' && !there.includes(name.slice(1)));
    const places = there.map((name) => names.indexOf(name)).filter((place) => place >= 0);
    const early = there.find((_, i) => places[i] < Math.max(...places.slice(0, i)));
    return [
      ...strange,
      ...missing.map((name) => `${nameOf(element)} needs <${name.slice(1)}>.`),
      ...(early ? [`${nameOf(element)} has <${early}> out of order.`] : []),
    ];
  });
}

function identity(all) {
  const [root] = all;
  const child = (name) => root.children.find((element) => element.name === name);
  const text = (name) => child(name)?.text.trim() ?? '';
  const wrong = [];
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text('Id'))) wrong.push('<Id> is not a GUID.');
  if (!/^\d{1,5}(\.\d{1,5}){1,3}$/.test(text('Version'))) wrong.push('<Version> is not two to four numbers.');
  if (!permissions.includes(text('Permissions'))) wrong.push(`<Permissions> is none of ${permissions.join(', ')}.`);
  for (const name of ['DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl'])
    if (!value(child(name))) wrong.push(`<${name}> is empty.`);
  if (value(child('DisplayName')).length > 125) wrong.push('<DisplayName> is longer than 125 characters.');
  if (value(child('Description')).length > 250) wrong.push('<Description> is longer than 250 characters.');
  return wrong;
}

function addresses(all) {
  const wanted = /^(IconUrl|HighResolutionIconUrl|SupportUrl|SourceLocation|Url|Image|ExtendedOverrides)$/;
  return all.flatMap((element) => {
    const address = element.attributes.Url || value(element);
    const isAddress = wanted.test(element.name) || /^[a-z]+:\/\//i.test(address);
    return address && isAddress && !address.startsWith('https://') ? [`${nameOf(element)} is not an https address: ${address}`] : [];
  });
}

function resources(all) {
  const wrong = [];
  const room = new Map();
  for (const element of [...named(all, 'Image'), ...named(all, 'Url'), ...named(all, 'String')]) {
    const id = element.attributes.id;
    if (!id) continue;
    if (id.length > 32) wrong.push(`The resource id ${id} is longer than 32 characters.`);
    if (room.has(id)) wrong.push(`The resource id ${id} is there twice.`);
    room.set(id, element.parent?.name);
    const most = longest[element.parent?.name];
    if (most && value(element).length > most) wrong.push(`${nameOf(element)} is longer than ${most} characters.`);
  }
  for (const element of all) {
    const resid = element.attributes.resid;
    const wanted = rooms[element.name];
    if (resid && !room.has(resid)) wrong.push(`${nameOf(element)} refers to ${resid}, which is not in <Resources>.`);
    else if (resid && wanted && room.get(resid) !== wanted)
      wrong.push(`${nameOf(element)} refers to ${resid}, which is not in <${wanted}>.`);
  }
  return wrong;
}

function icons(all) {
  return named(all, 'Icon').flatMap((icon) => {
    const sizes = icon.children.map((image) => image.attributes.size);
    return ['16', '32', '80']
      .filter((size) => !sizes.includes(size))
      .map((size) => `${nameOf(icon.parent)} lacks its icon of ${size} pixels.`);
  });
}

function commands(all) {
  const wrong = [];
  const ids = new Set();
  for (const element of [...named(all, 'Control'), ...named(all, 'Group')]) {
    const id = element.attributes.id;
    if (!id || id.length > 125) wrong.push(`A <${element.name}> needs an id of at most 125 characters.`);
    if (ids.has(id)) wrong.push(`The control id ${id} is there twice.`);
    ids.add(id);
  }
  const auto = named(all, 'TaskpaneId').filter((element) => element.text === 'Office.AutoShowTaskpaneWithDocument');
  if (auto.length > 1) wrong.push('More than one pane opens by itself.');
  for (const runtime of named(all, 'Runtime')) {
    const [file] = named(all, 'FunctionFile');
    if (runtime.attributes.lifetime === 'long' && file?.attributes.resid !== runtime.attributes.resid)
      wrong.push('With a shared runtime, <FunctionFile> must name the same page as <Runtime>.');
  }
  for (const action of named(all, 'Action')) {
    const wanted = action.attributes['xsi:type'] === 'ExecuteFunction' ? 'FunctionName' : 'SourceLocation';
    if (!action.children.some((child) => child.name === wanted)) wrong.push(`An <Action> needs <${wanted}>.`);
  }
  return wrong;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const wrong = checkManifest(readFileSync(process.argv[2] ?? 'dist/addin/manifest.xml', 'utf8'));
  console.log(wrong.length ? wrong.join('\n') : 'The manifest is right.');
  process.exitCode = wrong.length ? 1 : 0;
}
