// node addin/check-manifest.mjs dist/addin/manifest.xml: checks an add-in only manifest without asking Microsoft's service.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { asOverridden, namespaces, rules } from './manifest-rules.mjs';
import { parseXml } from './parse-xml.mjs';

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

/** What is wrong with a manifest, in sentences; none where Word and an administrator can take it. `shortcuts`: what shortcuts.json says, if it is there. */
export function checkManifest(xml, shortcuts) {
  let all;
  try {
    all = parseXml(xml);
  } catch (error) {
    return [`The manifest is not well-formed XML: ${error.message}.`];
  }
  const [root] = all;
  const strange = all.flatMap(strangeNamespaces);
  if (strange.length) return strange;
  if (known(root, root.tag) !== 'OfficeApp')
    return [`The manifest begins with ${nameOf(root)}, not with an <OfficeApp> of Office’s namespace.`];
  return [...faultsOf(root, rules.OfficeApp), ...resources(all), ...icons(all), ...commands(all, shortcuts)];
}

const nameOf = ({ tag, attributes }) => `<${tag}${attributes.id ? ` id="${attributes.id}"` : ''}>`;
const named = (all, name) => all.filter((element) => element.name === name);
const brief = (words) => (words.length > 60 ? `${words.slice(0, 60)}…` : words);

function strangeNamespaces(element) {
  return Object.entries(element.attributes)
    .filter(([name, uri]) => /^xmlns(:|$)/.test(name) && !Object.hasOwn(namespaces, uri))
    .map(([name, uri]) => `${nameOf(element)}: ${name} is “${uri}”, which is no namespace of a manifest.`);
}

/** An element's or an attribute's name as the rules know it, whichever prefix the manifest uses. */
function known(element, name) {
  const [, prefix = '', own] = /^(?:(.*):)?(.*)$/.exec(name);
  return `${namespaces[element.namespaces[prefix]] ?? '?:'}${own}`;
}

/** What is wrong with an element and all that it holds. `above`: the rule of the element that holds it. */
function faultsOf(element, rule, above) {
  const types = Object.keys(rule.types ?? {});
  const type = types.length ? { 'xsi:type': { must: types.join(' or '), will: (word) => types.includes(word) } } : {};
  const mine = types.find((word) => word === given(element).find(({ key }) => key === 'xsi:type')?.value);
  return [
    ...attributes(element, { ...type, ...rule.has }, above),
    ...(rule.says
      ? unfit(nameOf(element), element.text.trim(), rule.says)
      : element.text.trim()
        ? [`${nameOf(element)} cannot hold text.`]
        : []),
    // Of an unknown type nothing can be said of what it must hold.
    ...(types.length && !mine ? [] : children(element, mine ? rule.types[mine] : (rule.holds ?? ''), rule)),
  ];
}

function attributes(element, has, above) {
  const there = given(element);
  return [
    ...there.filter(({ key }) => !Object.hasOwn(has, key)).map(({ name }) => `${nameOf(element)} cannot have the attribute ${name}.`),
    ...Object.entries(has).flatMap(([wanted, kind]) => {
      const found = there.find(({ key }) => key === wanted);
      if (!found) return [`${nameOf(element)} needs the attribute ${wanted}.`];
      return unfit(`${nameOf(element)}: ${wanted}`, found.value, kind === asOverridden ? above.has.DefaultValue : kind);
    }),
  ];
}

/** The attributes, but for those that declare a namespace; `key`: as the rules know them. */
const given = (element) =>
  Object.entries(element.attributes)
    .filter(([name]) => !/^xmlns(:|$)/.test(name))
    .map(([name, value]) => ({ name, value, key: name.includes(':') ? known(element, name) : name }));

function unfit(what, value, wanted) {
  if (!value.trim()) return [`${what} is empty.`];
  return wanted.will(value) ? [] : [`${what} is “${brief(value)}”; it must be ${wanted.must}.`];
}

function children(element, holds, rule) {
  const wanted = holds.split(' ').filter(Boolean);
  const names = wanted.map((name) => name.replace(/[?+*]$/, ''));
  const there = element.children.map((child) => known(child, child.tag));
  const places = there.map((name) => names.indexOf(name));
  const early = element.children.find((_, i) => places[i] >= 0 && places[i] < Math.max(...places.slice(0, i)));
  const counts = wanted.flatMap((name, i) => {
    const [count, tag] = [there.filter((other) => other === names[i]).length, names[i].replace(/^ov:/, '')];
    if (!count && !/[?*]$/.test(name)) return [`${nameOf(element)} needs <${tag}>.`];
    return count > 1 && !/[+*]$/.test(name) ? [`${nameOf(element)} holds <${tag}> more than once.`] : [];
  });
  const below = element.children.flatMap((child, i) => {
    if (places[i] >= 0) return faultsOf(child, rules[`${known(element, element.tag)}/${there[i]}`] ?? rules[there[i]], rule);
    const misplaced = names.some((name) => name.replace(/.*:/, '') === child.name) ? ' of this namespace' : '';
    return [`${nameOf(element)} cannot hold ${nameOf(child)}${misplaced}.`];
  });
  return [...counts, ...(early ? [`${nameOf(element)} has ${nameOf(early)} out of order.`] : []), ...below];
}

function resources(all) {
  const wrong = [];
  const room = new Map();
  for (const element of [...named(all, 'Image'), ...named(all, 'Url'), ...named(all, 'String')]) {
    const id = element.attributes.id;
    if (!id) continue;
    if (room.has(id)) wrong.push(`The resource id ${id} is there twice.`);
    room.set(id, element.parent?.name);
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
    const lacking = ['16', '32', '80'].filter((size) => !sizes.includes(size));
    const twice = sizes.filter((size, i) => sizes.indexOf(size) < i);
    return [
      ...lacking.map((size) => `${nameOf(icon.parent)} lacks its icon of ${size} pixels.`),
      ...twice.map((size) => `${nameOf(icon.parent)} has its icon of ${size} pixels twice.`),
    ];
  });
}

function commands(all, shortcuts) {
  const wrong = [];
  const ids = new Set();
  for (const { attributes } of [...named(all, 'Control'), ...named(all, 'Group')]) {
    if (ids.has(attributes.id)) wrong.push(`The control id ${attributes.id} is there twice.`);
    ids.add(attributes.id);
  }
  const surfaces = named(all, 'ExtensionPoint').map(({ attributes }) => attributes['xsi:type']);
  for (const type of Object.keys(rules['ov:ExtensionPoint'].types))
    if (!surfaces.includes(type)) wrong.push(`<DesktopFormFactor> needs an <ExtensionPoint> of the type ${type}.`);
  const auto = named(all, 'TaskpaneId').filter((element) => element.text === 'Office.AutoShowTaskpaneWithDocument');
  if (auto.length > 1) wrong.push('More than one pane opens by itself.');
  const [file] = named(all, 'FunctionFile');
  for (const runtime of named(all, 'Runtime'))
    if (file?.attributes.resid !== runtime.attributes.resid)
      wrong.push('With a shared runtime, <FunctionFile> must name the same page as <Runtime>.');
  for (const { text } of named(all, 'FunctionName'))
    if (shortcuts && !shortcuts.actions.some(({ id }) => id === text.trim()))
      wrong.push(`<FunctionName> is “${text}”, which is not in shortcuts.json.`);
  return wrong;
}

/** What is wrong with the manifest in a file, beside which shortcuts.json may stand. */
function checkFile(file) {
  const shortcuts = join(dirname(file), 'shortcuts.json');
  try {
    return checkManifest(readFileSync(file, 'utf8'), existsSync(shortcuts) ? JSON.parse(readFileSync(shortcuts, 'utf8')) : undefined);
  } catch (error) {
    return [`${file} cannot be checked: ${error.message}.`];
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const wrong = checkFile(process.argv[2] ?? 'dist/addin/manifest.xml');
  console.log(wrong.length ? wrong.join('\n') : 'The manifest is right.');
  process.exitCode = wrong.length ? 1 : 0;
}
