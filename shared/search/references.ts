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
const between = new Set('nr number report review plan annex response reply answer update point'.split(' '));

/** Reads `hollins 9`, `rec 17 panel`, `rec 6 2021`, `W22`, `out of sight 15` or `further 2`; of documents with the same number, the newest first. */
export function referenceReader(documents: DocumentName[], entries: Entry[]): (query: string) => Named | undefined {
  const names = vocabularyOf(documents.flatMap((d) => [...d.words]));
  const numberOf = (e: Entry) => ('number' in e && e.number) || e.id.slice(e.publication.length + 1).replace(/^expectation-/, '');
  const newest = new Map(documents.map((d, i) => [d.id, i]));
  const numbered = new Map<string, Entry[]>();
  for (const e of entries) {
    const same = numbered.get(numberOf(e));
    if (same) same.push(e);
    else numbered.set(numberOf(e), [e]);
  }
  const all = (number: string) => (numbered.get(number) ?? []).toSorted((a, b) => newest.get(a.publication)! - newest.get(b.publication)!);

  return (query) => {
    if (!/\d/.test(query)) return undefined;
    const said = new Map<DocumentName, number>();
    const numbers: string[] = [];
    let kind: Entry['kind'] | undefined;
    let further = '';
    for (const word of query.toLowerCase().match(/[\p{L}\p{N}]+(?:[./][\p{L}\p{N}]+)*/gu) ?? []) {
      const [, letters = '', number] = /^(\p{L}{0,4})\.?(\d{1,3})(?:\.\d+)?[a-z]?$/u.exec(word) ?? [];
      const lettered = documents.filter((d) => d.letters.has(letters));
      const known = documents.filter((d) => d.words.has(word) || d.letters.has(word));
      if (known.length) for (const d of known) said.set(d, (said.get(d) ?? 0) + 1);
      else if (number && (!letters || kinds.has(letters) || letters === 'r')) numbers.push(further + Number(number));
      else if (number && lettered.length) {
        for (const d of lettered) said.set(d, (said.get(d) ?? 0) + 1);
        numbers.push(further + Number(number));
      } else if (kinds.has(word)) kind = kinds.get(word);
      else if (word === 'further' || word === 'work') further = 'further-';
      else if (!between.has(word) && !stopWords.has(word)) {
        const near = names.near(word)[0];
        if (!near) return undefined;
        for (const d of documents) if (d.words.has(names.words[near.number]!)) said.set(d, (said.get(d) ?? 0) + 1);
      }
    }
    const most = Math.max(0, ...said.values());
    const among = documents.filter((d) => !most || said.get(d) === most);
    if (!numbers.length) return undefined;
    const fit = (e: Entry) => among.some((d) => d.id === e.publication) && (!kind || e.kind === kind);
    const exact = numbers.flatMap(all).filter(fit);
    const longer = numbers.length > 1 ? [] : [...'0123456789'].flatMap((digit) => all(numbers[0] + digit)).filter(fit);
    if (exact.length || longer.length) return { entries: [...exact, ...longer] };
    if (!most && !kind && !further) return undefined;
    const where = most && among.length === 1 ? ` in ${among[0]!.shortTitle}` : '';
    return { entries: [], none: `Nothing numbered ${numbers.join(' or ').replace('further-', 'further ')}${where}` };
  };
}
