import { expect, test } from 'vitest';
import { terms } from '../shared/checks/terms.ts';
import { readStyleSheet, settingsOf, styleSheetText } from '../shared/terms/style-sheet.ts';
import { readVale } from '../shared/terms/vale.ts';
import { bareLibrary, rulesOfTheRecord } from './terms-rules.ts';

const read = (file: unknown) => readStyleSheet(JSON.stringify(file), rulesOfTheRecord);
const draftOf = (text: string) => ({ name: 'draft', paragraphs: [{ id: 'p', text }] });

test('a small file adds rules and switches others, and can be shared again', () => {
  const { sheet, notTaken } = read({
    title: 'Strategy unit',
    rules: [{ id: 'stakeholders', say: ['stakeholders'], write: ['people', 'partners'], why: 'Plainer.' }],
    off: ['ccg'],
    on: ['plain-words'],
  });
  expect(notTaken).toEqual([]);
  const found = terms(draftOf('Stakeholders and each CCG must utilise it.'), bareLibrary(rulesOfTheRecord), { terms: settingsOf(sheet) });
  expect(found.map((f) => [f.rule, f.suggest])).toEqual([
    ['stakeholders', ['People', 'Partners']],
    ['plain-words', ['use']],
  ]);
  expect(readStyleSheet(styleSheetText(sheet), rulesOfTheRecord)).toEqual({ sheet, notTaken: [] });
});

test.each([
  [{ rules: [{ say: ['x'], write: ['y'] }] }, 'Rule 1: it has no id.'],
  [{ rules: [{ id: 'a', advice: 'delete', say: ['x'] }] }, 'Rule 1 (“a”): its advice is “delete”; it can be replace, distinguish, expand.'],
  [
    { rules: [{ id: 'a', level: 'fatal', say: ['x'], write: ['y'] }] },
    'Rule 1 (“a”): its level is “fatal”; it can be correct, consider, check meaning, watch.',
  ],
  [{ rules: [{ id: 'a', write: ['y'] }] }, 'Rule 1 (“a”): it does not say which words to find: give “say”, a list.'],
  [{ rules: [{ id: 'a', say: 'x' }] }, 'Rule 1 (“a”): “say” must be a list of the words to find.'],
  [
    { rules: [{ id: 'a', say: ['x'] }] },
    'Rule 1 (“a”): it replaces, but does not say what to write instead: give “write”, or make its advice “distinguish”.',
  ],
  [
    { rules: [{ id: 'a', advice: 'distinguish', say: ['x'], write: ['y'] }] },
    'Rule 1 (“a”): it tells terms apart, so it must not offer other words: leave out “write”.',
  ],
  [
    { rules: [{ id: 'a', say: ['<nobody> here'], write: ['y'] }] },
    'Rule 1 (“a”): The rule “a” cannot be read: The phrase "<nobody> here" names a word list that does not exist: <nobody>.',
  ],
  [{ off: ['no-such'] }, '“off” names the rule “no-such”, which does not exist.'],
])('what cannot be taken is named: %j', (file, sentence) => expect(read(file).notTaken).toEqual([sentence]));

test.each(['', '[]', 'not json', '{"title":"x"}', '{"rules":{}}', 'null'])(
  'a file that is no style sheet is refused in a sentence: %j',
  (text) => expect(() => readStyleSheet(text, [])).toThrow(/style sheet/),
);

test('Vale substitutions and existence rules are taken; patterns that are not words are named', () => {
  const substitution = readVale(
    'styles/Dept/Terms.yml',
    `extends: substitution
message: Use '%s' instead of '%s'.
level: error
link: https://example.org/style
swap:
  service users?: people
  '(?:utili[sz]e|leverage)': use|apply
  '\\w+ward': "-"
  e-mail: email`,
  );
  const words = 'A service user and service users utilise e-mail.';
  const found = terms(draftOf(words), bareLibrary([]), { terms: settingsOf(substitution.sheet) });
  expect(found.map((f) => [f.place.words, f.suggest, f.level])).toEqual([
    ['service user', ['people'], 'correct'],
    ['service users', ['people'], 'correct'],
    ['utilise', ['use', 'apply'], 'correct'],
    ['e-mail', ['email'], 'correct'],
  ]);
  expect(found[0]?.why).toBe("Use 'people' instead of 'service users'.");
  expect(substitution.notTaken).toEqual(['styles/Dept/Terms.yml: “\\w+ward” was not taken, for it is a pattern and not words.']);

  const existence = readVale('Avoid.yml', "extends: existence\nmessage: Avoid '%s'.\ntokens:\n  - going forward\n  - deep dives?");
  expect(existence.sheet.rules.map((r) => [r.id, r.advice, r.why])).toEqual([
    ['avoid-1', 'distinguish', "Avoid 'going forward'."],
    ['avoid-2', 'distinguish', "Avoid 'deep dives'."],
  ]);
  expect(readVale('Heads.yml', 'extends: existence\nscope: heading\ntokens: [synergy]').notTaken).toEqual([
    'Heads.yml: its “scope” was not taken.',
  ]);
  expect(readVale('Metric.yml', 'extends: metric').notTaken).toEqual([
    'Metric.yml: only “substitution” and “existence” rules can be taken, and this one extends “metric”.',
  ]);
  expect(() => readVale('Bad.yml', 'swap: [')).toThrow('Bad.yml is not YAML that can be read');
});

test.each([
  ['', ['utilise']],
  ['ignorecase: false\n', ['utilise']],
  ['ignorecase: true\n', ['Utilise', 'utilise', 'UTILISE']],
])('a Vale rule matches case as Vale does: %j', (given, words) => {
  const { sheet } = readVale('T.yml', `extends: substitution\nmessage: Use '%s'.\n${given}swap:\n  utilise: use`);
  const found = terms(draftOf('Utilise it. We utilise it. UTILISE it.'), bareLibrary([]), { terms: settingsOf(sheet) });
  expect(found.map((f) => f.place.words)).toEqual(words);
});

test('with ignorecase, capitals in a Vale pattern do not matter; a replacement that is no words is only pointed out', () => {
  const { sheet, notTaken } = readVale('T.yml', 'extends: substitution\nignorecase: true\nswap:\n  GitHub: the site\n  foo: $1');
  const found = terms(draftOf('Use github for foo.'), bareLibrary([]), { terms: settingsOf(sheet) });
  expect(found.map((f) => [f.place.words, f.advice, f.suggest])).toEqual([
    ['github', 'replace', ['the site']],
    ['foo', 'distinguish', []],
  ]);
  expect(notTaken).toEqual(['T.yml: “foo” is only pointed out, for “$1” is not words to write instead.']);
});
