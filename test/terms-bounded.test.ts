import { expect, test } from 'vitest';
import { terms } from '../shared/checks/terms.ts';
import { bareLibrary, rulesOfTheRecord } from './terms-rules.ts';

const all = rulesOfTheRecord.map((r) => ({ ...r, on: true }));
const every = bareLibrary(all);

const watched: [Record<string, unknown>, string][] = [
  [Map.prototype as never, 'get'],
  [Set.prototype as never, 'has'],
  [WeakMap.prototype as never, 'get'],
  [RegExp.prototype as never, 'test'],
  [String.prototype as never, 'slice'],
];

/** The look-ups, pattern tests and slices that a check of one paragraph takes: work that needs no clock. */
function steps(text: string, library: ReturnType<typeof bareLibrary>): number {
  const draft = { name: 'draft', paragraphs: [{ id: 'p', text }] };
  terms({ name: 'warm', paragraphs: [] }, library);
  const real = watched.map(([on, name]) => on[name]);
  let n = 0;
  for (const [i, [on, name]] of watched.entries())
    on[name] = function (this: unknown, ...args: unknown[]) {
      n++;
      return (real[i] as (...args: unknown[]) => unknown).apply(this, args);
    };
  try {
    terms(draft, library);
  } finally {
    for (const [i, [on, name]] of watched.entries()) on[name] = real[i];
  }
  return n;
}

const grown = (unit: string): number => {
  const of = (length: number) => steps(unit.repeat(Math.ceil(length / unit.length)).slice(0, length), every);
  return of(8_000) / of(2_000);
};

test.each(all.map((r) => [r.id, r] as const))('four times the text takes no more than about four times the work: %s', (_, rule) => {
  const library = bareLibrary([rule]);
  for (const words of [rule.flags[0]!, rule.flags[0]!.replace(/[.!?]/g, '')]) {
    const of = (length: number) => steps(`${words} `.repeat(Math.ceil(length / words.length)).slice(0, length), library);
    expect(of(8000) / of(2000)).toBeLessThan(6);
  }
});

test.each([
  '“',
  '"',
  '‘',
  "'",
  '(',
  '((((',
  ')',
  '(LTS) ',
  'LTS (',
  'C(E)TR(',
  'a.b.',
  'http://',
  'x@',
  'a-\n',
  '\u00AD',
  'A B C D ',
  '2012 ',
  ': ',
  'Abc Def (AD) ',
  'My heart breaks: ',
  'report Services for ',
  'Department of Health (2012), ',
  'people people ',
  'with with ',
  'the CCG, the CCG (',
  'seclusion for weeks and ',
  'prison solitary confinement hospital ',
  "' s' ",
  '1. ',
  '😀',
  'é\u0301',
  'challenging behaviour that ',
  'suffers from a a a a ',
])('hostile text takes bounded work: %j', (unit) => expect(grown(unit)).toBeLessThan(6));

test.each(['"', "'", '“‘', '‘a’', "'s", '((', '.'])('marks beside a rule’s word take bounded work: %j', (unit) => {
  const of = (length: number) => steps(`LTS ${unit.repeat(length / unit.length)}`, every);
  expect(of(24_000) / of(6_000)).toBeLessThan(6);
});

test.each(['', ' ', '\ud800', '“', '((', "'s", '-\n', '\u00AD', '…', '[object Object]', 'A'.repeat(5000), '\u0000'])(
  'no text makes it throw: %j',
  (text) => expect(() => terms({ name: 'x', paragraphs: [{ id: 'p', text }] }, every)).not.toThrow(),
);
