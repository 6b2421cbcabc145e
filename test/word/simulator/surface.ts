import { readFileSync } from 'node:fs';

type Member = { set: string };
/** Today's Word classes as Microsoft's types describe them: members with the API set each came in. */
export type Surface = Record<
  string,
  {
    set: string;
    props: Record<string, Member & { of: string | null; readonly: boolean }>;
    methods: Record<string, Member & { gives: string }>;
    events: Record<string, Member>;
  }
>;

const apiSet = (doc: string) => (/\[Api set: (\w+) ([\d.]+)/.exec(doc) ?? []).slice(1).join(' ');
const depth = (text: string) =>
  [...text.replaceAll('=>', '  ')].reduce((d, c) => d + ('({[<'.includes(c) ? 1 : ')}]>'.includes(c) ? -1 : 0), 0);

/** Read from @types/office-js, so that a misspelt or too new member fails in a test as it would in Word. */
export function wordSurface(): Surface {
  const lines = readFileSync('node_modules/@types/office-js/index.d.ts', 'utf8').split('\n');
  const surface: Surface = {};
  for (let i = 0; i < lines.length; i++) if (/^declare namespace Word \{/.test(lines[i]!)) i = readNamespace(lines, i + 1, surface);
  return surface;
}

function readNamespace(lines: string[], from: number, surface: Surface): number {
  let i = from;
  let name = '';
  let doc = '';
  for (; i < lines.length && !lines[i]!.startsWith('}'); i++) {
    const line = lines[i]!;
    if (/^\s*\/\*\*/.test(line)) {
      for (doc = line; !lines[i]!.includes('*/'); ) doc += lines[++i];
      continue;
    }
    const opened = /^ {4}class (\w+) extends OfficeExtension\.ClientObject/.exec(line);
    if (opened) surface[(name = opened[1]!)] ??= { set: apiSet(doc), props: {}, methods: {}, events: {} };
    else if (/^ {4}\S/.test(line)) name = '';
    else if (name) i = readMember(lines, i, surface[name]!, apiSet(doc) || surface[name]!.set);
    if (!/^\s*$/.test(line)) doc = '';
  }
  return i;
}

function readMember(lines: string[], from: number, into: Surface[string], set: string): number {
  const prop = /^ {8}(readonly )?(\w+): ([^;]+);/.exec(lines[from]!);
  if (prop) {
    const [, readonly, name, type] = prop as unknown as [string, string | undefined, string, string];
    if (name === 'context' || name === 'isNullObject') return from;
    if (type.includes('EventHandlers<')) into.events[name] = { set };
    else into.props[name] = { of: /^Word\.(\w+)$/.exec(type)?.[1] ?? null, readonly: Boolean(readonly), set };
    return from;
  }
  const method = /^ {8}(\w+)\(/.exec(lines[from]!)?.[1];
  if (!method) return from;
  let i = from;
  let signature = lines[i]!;
  while (!/;\s*$/.test(signature) || depth(signature) !== 0) if (!/^\s*\/?\*/.test(lines[++i]!)) signature += lines[i];
  const returns = /\): ([^();]+(?:<[^;]*>)?);\s*$/.exec(signature)?.[1] ?? 'void';
  const gives = /^Word\.(\w+)$/.exec(returns)?.[1] ?? (returns.includes('ClientResult') ? 'a value' : 'nothing');
  if (!['load', 'set', 'toJSON', 'track', 'untrack'].includes(method)) into.methods[method] = { gives, set };
  return i;
}
