import type { Entry } from '../model.ts';
import { stopWords } from '../similarity/stop-words.ts';
import type { DocumentName } from './document-names.ts';
import { vocabularyOf } from './near-words.ts';

/** What a query names exactly: the entries it names; or words that say the record has none of that number. */
export type Named = { entries: Entry[]; none?: string };

const kinds = new Map<string, Entry['kind']>([
  ['rec', 'recommendation'],
  ['recs', 'recommendation'],
  ['recommendation', 'recommendation'],
  ['recommendations', 'recommendation'],
  ['action', 'action'],
  ['actions', 'action'],
  ['expectation', 'expectation'],
]);
/** Words that may stand beside a name and a number; the rest make it a question of words. */
const between = new Set('no nr number report review plan annex response reply answer update point'.split(' '));

const countedTo = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth'.split(' ');
const ordinal = new RegExp(`\\b(?:(${countedTo.join('|')})|(\\d+)(?:st|nd|rd|th))(?= (?:rec|action|expectation))`, 'g');

/** A reference as a reader writes it, with its numbers apart: `hollins-2023/10`, `hollins9`, `8(3)`, `ninth recommendation`, `3 to 5`. */
const readable = (query: string) =>
  query
    .toLowerCase()
    .replace(ordinal, (_, word: string | undefined, digits: string) => (word ? String(countedTo.indexOf(word) + 1) : digits))
    .replace(/(?<=\p{L}-\d{4}|\p{L}{3})\//gu, ' ')
    .replace(/(?<=\d)\s?\((?:\d{1,2}|[a-z]{1,3})\)/g, '')
    .replace(/(?<=\p{L}{4})(?=\d)/gu, ' ')
    .replace(/(?<![\d.])(\d{1,2}) ?(?:[-–]|to) ?(\d{1,2})(?![\d.])/g, (range, from: string, to: string) =>
      +to > +from && +to - +from < 20 ? Array.from({ length: +to - +from + 1 }, (_, i) => +from + i).join(' ') : range,
    );

/** Reads `hollins 9`, `rec 17 panel`, `rec 6 2021`, `W22`, `out of sight 15` or `further 2`; of documents with the same number, the newest first. */
export function referenceReader(documents: DocumentName[], entries: Entry[]): (query: string) => Named | undefined {
  const names = vocabularyOf([...documents.flatMap((d) => [...d.words]), ...kinds.keys()]);
  const byId = new Map(entries.map((e) => [e.id, e]));
  const numberOf = (e: Entry) => ('number' in e && e.number) || e.id.slice(e.publication.length + 1).replace(/^expectation-/, '');
  const newest = new Map(documents.map((d, i) => [d.id, i]));
  const numbered = new Map<string, Entry[]>();
  for (const e of entries) {
    const same = numbered.get(numberOf(e));
    if (same) same.push(e);
    else numbered.set(numberOf(e), [e]);
  }
  const all = (number: string) => (numbered.get(number) ?? []).toSorted((a, b) => newest.get(a.publication)! - newest.get(b.publication)!);
  const numbersIn = ({ id }: DocumentName): string => {
    const own = entries
      .flatMap((e) => (e.publication === id && /^\d+$/.test(numberOf(e)) ? [Number(numberOf(e))] : []))
      .sort((a, b) => a - b);
    const [first = 0, last = 0] = [own[0], own.at(-1)];
    if (own.length && new Set(own).size === last - first + 1) return ` (its numbers run from ${first} to ${last})`;
    return own.length && own.length < 10 ? ` (its numbers are ${own.join(', ')})` : '';
  };

  return (query) => {
    const itself = byId.get(query.trim().toLowerCase());
    if (itself) return { entries: [itself] };
    const reference = readable(query);
    if (!/\d/.test(reference)) return undefined;
    const said = new Map<DocumentName, number>();
    const numbers: string[] = [];
    let kind: Entry['kind'] | undefined;
    let further = '';
    for (const word of reference.match(/[\p{L}\p{N}]+(?:[./][\p{L}\p{N}]+)*/gu) ?? []) {
      const [, letters = '', number] = /^(\p{L}{0,4})\.?(\d{1,3})(?:\.\d+)?[a-z]?$/u.exec(word) ?? [];
      const lettered = documents.filter((d) => d.letters.has(letters));
      const known = documents.filter((d) => d.words.has(word) || d.letters.has(word));
      if (known.length) for (const d of known) said.set(d, (said.get(d) ?? 0) + 1);
      else if (number && (!letters || kinds.has(letters) || between.has(letters) || letters === 'r'))
        numbers.push(further + Number(number));
      else if (number && lettered.length) {
        for (const d of lettered) said.set(d, (said.get(d) ?? 0) + 1);
        numbers.push(further + Number(number));
      } else if (kinds.has(word)) kind = kinds.get(word);
      else if (word === 'further' || word === 'work') further = 'further-';
      else if (!between.has(word) && !stopWords.has(word)) {
        const near = names.near(word)[0];
        if (!near) return undefined;
        const meant = names.words[near.number]!;
        kind ??= kinds.get(meant);
        for (const d of documents) if (d.words.has(meant)) said.set(d, (said.get(d) ?? 0) + 1);
      }
    }
    const most = Math.max(0, ...said.values());
    const among = documents.filter((d) => !most || said.get(d) === most);
    if (!numbers.length) return undefined;
    const fit = (e: Entry) => among.some((d) => d.id === e.publication) && (!kind || e.kind === kind);
    const exact = numbers.flatMap(all).filter(fit);
    const longer = numbers.length > 1 ? [] : [...'0123456789'].flatMap((digit) => all(numbers[0] + digit)).filter(fit);
    const missing = numbers.filter((n) => !all(n).some(fit));
    const where = missing.length && most && among.length === 1 ? ` in ${among[0]!.shortTitle}${numbersIn(among[0]!)}` : '';
    const none = `Nothing numbered ${missing.join(' or ').replace('further-', 'further ')}${where}`;
    if (exact.length || longer.length) return { entries: [...exact, ...longer], ...(exact.length && missing.length && { none }) };
    return most || kind || further ? { entries: [], none } : undefined;
  };
}
