import { parse } from 'yaml';
import type { TermRule } from '../model.ts';
import { type ReadSheet, ruleFrom } from './style-sheet.ts';

const levels: Record<string, TermRule['level']> = { error: 'correct', warning: 'consider', suggestion: 'consider' };
const taken = new Set(['extends', 'message', 'level', 'link', 'swap', 'tokens', 'action', 'ignorecase', 'description', 'limit']);
/** No pattern is spelt out in more ways than this. */
const MOST = 24;

type ValeRule = {
  extends?: unknown;
  message?: unknown;
  level?: unknown;
  link?: unknown;
  swap?: unknown;
  tokens?: unknown;
  action?: unknown;
  ignorecase?: unknown;
};

/**
 * Reads one Vale rule (`extends: substitution` or `existence`, YAML) as rules of ours. Words and simple choices are taken, `(?:a|b)`, `a?` and `[ab]`;
 * any other pattern is named in `notTaken`, for a pattern that we only half understand would give false alarms. As Vale does, words match only as
 * they are written, unless `ignorecase` is true.
 */
export function readVale(name: string, text: string): ReadSheet {
  const id = name
    .replace(/^.*\//, '')
    .replace(/\.ya?ml$/i, '')
    .toLowerCase();
  let file: ValeRule;
  try {
    file = parse(text, { maxAliasCount: 20 }) as ValeRule;
  } catch (error) {
    throw new Error(`${name} is not YAML that can be read: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
  }
  if (typeof file !== 'object' || file === null) throw new Error(`${name} is not a Vale rule.`);
  const notTaken: string[] = [];
  const rules: TermRule[] = [];
  const add = (suffix: string, pattern: string, write: string[] | undefined): void => {
    const anyCase = file.ignorecase === true || /^\(\?i\)/.test(pattern);
    const say = spelt(pattern)?.map((words) => (anyCase ? words.toLowerCase() : words));
    const rule =
      say &&
      ruleFrom({
        id: `${id}-${suffix}`,
        ...shared(file, name, say[0]!, write),
        match: { find: [{ say, write }], nameToo: true, ...(anyCase ? {} : { asWritten: true }) },
        advice: write ? 'replace' : 'distinguish',
      });
    if (!say) notTaken.push(`${name}: “${pattern}” was not taken, for it is a pattern and not words.`);
    else if (typeof rule === 'string') notTaken.push(`${name}: “${pattern}” was not taken: ${rule}`);
    else if (rule) rules.push(rule);
  };
  if (file.extends === 'substitution' && isObject(file.swap))
    Object.entries(file.swap).forEach(([pattern, write], i) => {
      const words = typeof write === 'string' && write && !write.includes('$') ? write.split('|') : undefined;
      if (!words) notTaken.push(`${name}: “${pattern}” is only pointed out, for “${String(write ?? '')}” is not words to write instead.`);
      add(`${i + 1}`, pattern, words);
    });
  else if (file.extends === 'existence' && Array.isArray(file.tokens))
    file.tokens.forEach((pattern, i) => {
      add(`${i + 1}`, String(pattern), undefined);
    });
  else
    notTaken.push(
      `${name}: only “substitution” and “existence” rules can be taken, and this one extends “${String(file.extends ?? 'nothing')}”.`,
    );
  for (const key of Object.keys(file).filter((k) => !taken.has(k))) notTaken.push(`${name}: its “${key}” was not taken.`);
  return { sheet: { title: `From ${name}`, rules, off: [], on: [] }, notTaken };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function shared(file: ValeRule, name: string, words: string, write: string[] | undefined): Partial<TermRule> {
  const said = [write?.[0] ?? words, words];
  const message = typeof file.message === 'string' ? file.message : 'A Vale rule.';
  return {
    title: words,
    level: write ? (levels[String(file.level)] ?? 'consider') : 'check meaning',
    why: write ? message.replace(/%s/g, () => said.shift() ?? '') : message.replace(/%s/g, () => words),
    source: typeof file.link === 'string' ? file.link : `Vale rule ${name}`,
  };
}

/** Every spelling of a simple pattern; undefined for one that is not simple. */
function spelt(pattern: string): string[] | undefined {
  let spellings = [
    pattern
      .replace(/^\(\?i\)/, '')
      .replace(/\\b/g, '')
      .replace(/\(\?:/g, '(')
      .replace(/\\s\+?|\[\\s-\]/g, ' ')
      .replace(/\\([.'-])/g, '$1'),
  ];
  for (let round = 0; round < 12 && spellings.length <= MOST; round++) {
    const next = spellings.flatMap(opened);
    if (next.length === spellings.length && next.every((s, i) => s === spellings[i])) break;
    spellings = [...new Set(next)];
  }
  const words = spellings.flatMap((s) => s.split('|')).map((s) => s.replace(/\s+/g, ' ').trim());
  return words.length && words.length <= MOST && words.every((w) => /^[\p{L}\p{N}](?:[\p{L}\p{N} '’&/.,-]*[\p{L}\p{N}.])?$/u.test(w))
    ? words
    : undefined;
}

/** A spelling with its first choice taken each way: `(a|b)`, `(a)?`, `[ab]`, `a?`. */
function opened(text: string): string[] {
  const group = /\(([^()]*)\)(\??)/.exec(text);
  const set = /\[([\p{L}]{1,6})\](\??)/u.exec(text);
  const letter = /[\p{L}]\?/u.exec(text);
  const found = group ?? set ?? letter;
  if (!found) return [text];
  const choices = group ? group[1]!.split('|') : set ? [...set[1]!] : [found[0][0]!];
  if (found[0].endsWith('?')) choices.push('');
  return choices.map((c) => text.slice(0, found.index) + c + text.slice(found.index + found[0].length));
}
