import type { TermRule } from '../model.ts';
import type { TermSettings } from '../settings.ts';
import { ruleBook } from './rule-book.ts';

/** A user's or a department's own rules and switches, as one small file that can be shared. */
export type StyleSheet = { title: string; rules: TermRule[]; off: string[]; on: string[] };

/** A sheet read from a file: what was taken, and in sentences what was not and why. */
export type ReadSheet = { sheet: StyleSheet; notTaken: string[] };

const advices = ['replace', 'distinguish', 'expand'];
const levels = ['correct', 'consider', 'check meaning', 'watch'];

/** What a department writes for one rule; the rest has a usual value. */
type Written = Partial<Omit<TermRule, 'match'>> & { match?: TermRule['match']; say?: string[]; write?: string[] };

/** Reads a style sheet's JSON. Throws a sentence when the file is no style sheet at all; a rule that cannot be used is named in `notTaken`. */
export function readStyleSheet(text: string, known: TermRule[]): ReadSheet {
  const file = parsed(text);
  const notTaken: string[] = [];
  const rules: TermRule[] = [];
  for (const [i, one] of listOf<Written>(file.rules, 'rules').entries()) {
    const name = `Rule ${i + 1}${typeof one?.id === 'string' ? ` (“${one.id}”)` : ''}`;
    const rule = ruleFrom(one);
    if (typeof rule === 'string') notTaken.push(`${name}: ${rule}`);
    else if (rules.some((r) => r.id === rule.id)) notTaken.push(`${name}: there are two rules with this id.`);
    else rules.push(rule);
  }
  const ids = new Set([...known, ...rules].map((r) => r.id));
  const switches = (what: 'off' | 'on'): string[] =>
    listOf<string>(file[what], what).filter(
      (id) => ids.has(id) || !notTaken.push(`“${what}” names the rule “${id}”, which does not exist.`),
    );
  const title = typeof file.title === 'string' ? file.title : 'Own style sheet';
  return { sheet: { title, rules, off: switches('off'), on: switches('on') }, notTaken };
}

/** The sheet as a file to keep or to share. */
export const styleSheetText = (sheet: StyleSheet): string => `${JSON.stringify(sheet, null, 2)}\n`;

/** The choices of a sheet, as a review takes them. */
export const settingsOf = ({ rules, off, on }: StyleSheet): TermSettings => ({ own: rules, off, on });

/** The rule, or a sentence that says what it lacks. */
export function ruleFrom(written: Written | undefined): TermRule | string {
  if (typeof written !== 'object' || written === null) return 'a rule is an object with an id, an advice and words to find.';
  const { say, write, ...given } = written;
  if (typeof given.id !== 'string' || !given.id.trim()) return 'it has no id.';
  const advice = given.advice ?? 'replace';
  if (!advices.includes(advice)) return `its advice is “${advice}”; it can be ${advices.join(', ')}.`;
  const level = given.level ?? 'consider';
  if (!levels.includes(level)) return `its level is “${level}”; it can be ${levels.join(', ')}.`;
  if (say !== undefined && !areWords(say)) return '“say” must be a list of the words to find.';
  if (write !== undefined && !areWords(write)) return '“write” must be a list of the words to write instead.';
  const match = given.match ?? (say && { find: [{ say, write }], nameToo: true });
  if (!match || typeof match !== 'object') return 'it does not say which words to find: give “say”, a list.';
  if (!match.acronym && !areFinds(match.find)) return '“match” must have “find”, a list of what to “say” and “write”.';
  const writes = match.find?.some((f) => f.write?.length) || match.acronym;
  if (advice === 'replace' && !writes)
    return 'it replaces, but does not say what to write instead: give “write”, or make its advice “distinguish”.';
  if (advice === 'distinguish' && writes) return 'it tells terms apart, so it must not offer other words: leave out “write”.';
  const rule: TermRule = {
    theme: 'own style sheet',
    title: say?.[0] ?? match.find?.[0]?.say[0] ?? given.id,
    why: 'Your own style sheet.',
    source: 'Your own style sheet',
    confidence: 'medium',
    flags: [],
    allows: [],
    ...given,
    id: given.id,
    advice,
    level,
    match,
  };
  try {
    ruleBook([rule]);
    return rule;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const areWords = (list: unknown): list is string[] =>
  Array.isArray(list) && list.length > 0 && list.every((w) => typeof w === 'string' && w.trim() !== '');

const areFinds = (find: unknown): boolean =>
  Array.isArray(find) && find.length > 0 && find.every((f) => areWords(f?.say) && (f.write === undefined || areWords(f.write)));

function parsed(text: string): Record<string, unknown> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new Error(`This file is not a style sheet: it is not JSON (${error instanceof Error ? error.message : error}).`);
  }
  if (typeof file !== 'object' || file === null || Array.isArray(file))
    throw new Error('This file is not a style sheet: it should be an object with “rules”, “off” or “on”.');
  if (!('rules' in file || 'off' in file || 'on' in file))
    throw new Error('This style sheet has none of “rules”, “off” and “on”, so it would change nothing.');
  return file as Record<string, unknown>;
}

function listOf<T>(value: unknown, name: string): T[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Error(`In this style sheet “${name}” should be a list.`);
  return value as T[];
}
