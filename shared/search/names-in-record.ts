import { addressedTo } from '../entry-name.ts';
import type { Concept, Corpus } from '../model.ts';

/** The names of bodies and terms with the short forms people type for them: `Department of Health`, `DH`, `DoH`. */
export function namesInRecord(corpus: Corpus): Concept[] {
  const names = new Map<string, Set<string>>();
  const add = (name: string, also: string[] = []) => {
    const forms = [name, ...also, ...initialsOf(name)];
    if (forms.length > 1) names.set(name, new Set([...(names.get(name) ?? []), ...forms]));
  };
  for (const e of corpus.entries) {
    if (e.kind === 'definition') add(e.term, e.short ? [e.short] : []);
    for (const body of [...addressedTo(e), ...('by' in e && e.by ? [e.by] : [])]) add(body);
  }
  for (const e of corpus.entries) for (const [name] of e.text.matchAll(properName)) if (!names.has(name)) add(name);
  for (const p of corpus.publications) add(p.publisher);
  for (const s of corpus.successions) add(s.body, s.also);
  return [...names].map(([name, forms]) => ({ id: `name:${name}`, name, phrases: [...forms], why: '' }));
}

const properName = /\p{Lu}\p{Ll}+(?: (?:(?:and|of|for|the|on) )*\p{Lu}\p{Ll}+){2,6}/gu;

/** First letters of a name of three words or more, with and without its small words: `DH`, `DoH`; `BPS`. */
export function initialsOf(name: string): string[] {
  const words = name.match(/\p{L}+/gu) ?? [];
  const great = words.filter((w) => /^\p{Lu}/u.test(w));
  if (great.length < 2 || words.length < 3 || words.length > 8) return [];
  const first = (list: string[]) => list.map((w) => w[0]).join('');
  return [...new Set([first(great), first(words)])].filter((s) => s.length > 2);
}
