import stem from 'wink-porter2-stemmer';
import { irregularForms } from './irregular-forms.ts';
import { fillers, stopWords } from './stop-words.ts';

/** One word of a text: its stem, where it stands (UTF-16 offsets, end exclusive), and whether it carries meaning. */
export type Word = { stem: string; start: number; end: number; stop: boolean; filler: boolean };

// C(E)TR and HOPE(S) keep their brackets in one word; apostrophes stay inside a word.
const wordPattern = /I?C\s?\(?E?\)?\s?TRs?\b|HOPE\(?S\)?(?![a-z])|[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const known = new Map<string, string>();
const knownAtMost = 50_000;

/** The stem of one word, lower case: `Segregated` is `segreg`, `kept` is `keep`, `organization` as `organisation`. */
export function stemOf(word: string): string {
  let found = known.get(word);
  if (found === undefined) {
    if (known.size > knownAtMost) known.clear();
    known.set(word, (found = makeStem(word)));
  }
  return found;
}

function makeStem(word: string): string {
  if (/^I?C\s?\(?E?\)?\s?TRs?$/.test(word)) return word.startsWith('I') ? 'icetr' : 'cetr';
  if (/^HOPE\(?S\)?$/.test(word)) return 'hopes-model';
  const plain = word
    .slice(0, 40)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s?$/, '')
    .replace(/[’]/g, "'");
  const base = irregularForms.get(plain) ?? plain;
  const british = base.length > 6 ? base.replace(/iz(e[ds]?|ing|ation|ations)$/, 'is$1') : base;
  return /^\p{N}/u.test(british) ? british : stem(british);
}

/** The words of a text in order. Bounded by its length; any text will do. */
export function analyse(text: string): Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(wordPattern)) {
    const lower = found[0].length < 12 ? found[0].toLowerCase().replace('’', "'") : '';
    const stop =
      stopWords.has(lower) || (found[0].length === 1 && !/\p{N}/u.test(found[0])) || lower.includes("'t") || lower.includes("n't");
    words.push({
      stem: stemOf(found[0]),
      start: found.index,
      end: found.index + found[0].length,
      stop,
      filler: fillers.has(lower),
    });
  }
  return words;
}
