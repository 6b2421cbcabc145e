import stem from 'wink-porter2-stemmer';
import { irregularForms } from './irregular-forms.ts';
import { fillers, stopWords } from './stop-words.ts';

/** One word of a text: its stem, where it stands (UTF-16 offsets, end exclusive), and whether it carries meaning. */
export type Word = { stem: string; start: number; end: number; stop: boolean; filler: boolean };

// C(E)TR and HOPE(S) keep their brackets in one word; apostrophes stay inside a word.
const wordPattern = /I?C\s?\(?E?\)?\s?TRs?\b|HOPE\(?S\)?(?![a-z])|[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
/** What one word is wherever it stands. */
type Form = { stem: string; stop: boolean; filler: boolean };
const known = new Map<string, Form>();
const knownAtMost = 50_000;

function formOf(word: string): Form {
  let form = known.get(word);
  if (!form) {
    if (known.size > knownAtMost) known.clear();
    known.set(word, (form = makeForm(word)));
  }
  return form;
}

function makeForm(word: string): Form {
  const lower = word.length < 12 ? word.toLowerCase().replace('’', "'") : '';
  const stop = stopWords.has(lower) || (word.length === 1 && !/\p{N}/u.test(word)) || lower.includes("'t") || lower.includes("n't");
  return { stem: makeStem(word), stop, filler: fillers.has(lower) };
}

/** The stem of one word, lower case: `Segregated` is `segreg`, `kept` is `keep`, `organization` as `organisation`. */
export const stemOf = (word: string): string => formOf(word).stem;

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
  wordPattern.lastIndex = 0;
  for (let found = wordPattern.exec(text); found; found = wordPattern.exec(text)) {
    const [word] = found;
    const { stem, stop, filler } = formOf(word);
    words.push({ stem, start: found.index, end: found.index + word.length, stop, filler });
  }
  return words;
}
