import type { Library } from '../library.ts';
import type { TermRule } from '../model.ts';
import type { TermSettings } from '../settings.ts';
import { type Form, formsOf } from './acronyms.ts';
import { contexts } from './contexts.ts';
import { type Phrase, phraseOf } from './phrase.ts';
import { type PhraseFinder, phraseFinder } from './phrase-finder.ts';
import { rulesOn } from './rules-on.ts';

/** A rule with its context phrases ready to be found. */
export type ReadyRule = {
  rule: TermRule;
  order: number;
  unlessSays?: PhraseFinder<true>;
  onlyWith?: PhraseFinder<true>;
  onlyInDraft?: PhraseFinder<true>;
  notOnceSaid?: PhraseFinder<true>;
  notBefore?: PhraseFinder<true>;
  notAfter?: Phrase[];
};

/** What a phrase of a rule stands for: the rule, and what to write instead. */
export type Advised = { rule: ReadyRule; write: string[] };

/** The rules that are on, ready to read a draft. */
export type RuleBook = {
  rules: ReadyRule[];
  finder: PhraseFinder<Advised>;
  acronyms: PhraseFinder<{ rule: ReadyRule; form: Form }>;
  /** All words of all phrases. */
  words(): ReadonlySet<string>;
  /** False for a text in which no rule can find anything: most texts, and none is then read word by word. */
  mayFind(text: string): boolean;
};

const phrases = (list: string[] | undefined): PhraseFinder<true> | undefined =>
  list && phraseFinder(list.map((say) => ({ phrase: phraseOf(say), of: true as const })));

const books = new WeakMap<TermRule[], { key: string; book: RuleBook }>();

/** The rules of the record that are on, made ready once for the same day and the same choices. */
export function ruleBookFor(library: Pick<Library, 'corpus' | 'today'>, settings: TermSettings = {}): RuleBook {
  const key = JSON.stringify([library.today, settings]);
  const known = books.get(library.corpus.terms);
  if (known?.key === key) return known.book;
  const own = settings.own?.filter(isReadable);
  const book = ruleBook(rulesOn(library, { ...settings, own }));
  books.set(library.corpus.terms, { key, book });
  return book;
}

function isReadable(rule: TermRule): boolean {
  try {
    return ruleBook([rule]).rules.length > 0;
  } catch {
    return false;
  }
}

/** Makes rules ready; throws a sentence naming the rule when a phrase of it cannot be read. */
export function ruleBook(rules: TermRule[]): RuleBook {
  const ready: ReadyRule[] = [];
  const found: { phrase: Phrase; of: Advised }[] = [];
  const forms: { phrase: Phrase; of: { rule: ReadyRule; form: Form } }[] = [];
  rules.forEach((rule, order) => {
    const m = rule.match;
    try {
      const unknown = m.unless?.find((name) => !(name in contexts));
      if (unknown) throw new Error(`there is no context “${unknown}”; there are ${Object.keys(contexts).join(', ')}.`);
      if (m.ended !== undefined && !/^\d{4}-\d\d-\d\d$/.test(m.ended)) throw new Error('“ended” should be a date such as 2022-07-01.');
      const one: ReadyRule = {
        rule,
        order,
        unlessSays: phrases(m.unlessSays),
        onlyWith: phrases(m.onlyWith),
        onlyInDraft: phrases(m.onlyInDraft),
        notOnceSaid: phrases(m.firstUse?.notOnceSaid),
        notBefore: phrases(m.notBefore),
        notAfter: m.notAfter?.map((say) => phraseOf(say)),
      };
      ready.push(one);
      for (const { phrase, form } of m.acronym ? formsOf(m.acronym) : []) forms.push({ phrase, of: { rule: one, form } });
      for (const { say, write } of m.find ?? [])
        for (const text of say) found.push({ phrase: phraseOf(text, m.asWritten), of: { rule: one, write: write ?? [] } });
    } catch (error) {
      throw new Error(`The rule “${rule.id}” cannot be read: ${error instanceof Error ? error.message : error}`);
    }
  });
  const finder = phraseFinder(found);
  const acronyms = phraseFinder(forms);
  let words: Set<string> | undefined;
  const draftWide = ready.flatMap((r) => [r.onlyInDraft, r.notOnceSaid].filter((f) => f !== undefined));
  const anchors = [finder, acronyms, ...draftWide].map((f) => f.anchors());
  const some = anchors.every((a) => a) ? new RegExp(`(?<![a-z0-9])(?:${[...new Set(anchors.flat())].join('|')})(?![a-z0-9])`, 'i') : /(?:)/;
  return {
    rules: ready,
    finder,
    acronyms,
    words: () => (words ??= new Set([...finder.words(), ...acronyms.words()])),
    mayFind: (text) => some.test(text) || unplain.test(text),
  };
}

/** A word may be broken at a line's end, or have marks in it that are not seen. */
const unplain = /[\n\r\v\u2028\u00AD\u200B-\u200D\u2060\uFEFF\ud800-\udfff]/;
