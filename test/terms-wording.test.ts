import { expect, test } from 'vitest';
import { terms } from '../shared/checks/terms.ts';
import type { TermFinding } from '../shared/finding.ts';
import { bareLibrary, rulesOfTheRecord } from './terms-rules.ts';

const library = bareLibrary(rulesOfTheRecord);

const found = (...paragraphs: string[]): TermFinding[] =>
  terms({ name: 'draft', paragraphs: paragraphs.map((text, i) => ({ id: `p${i}`, text })) }, library);

/** The text with the first suggestion of every finding accepted. */
function accepted(text: string): string {
  let now = text;
  for (const f of found(text).reverse()) {
    if (!f.suggest.length) continue;
    const { place, text: write } = f.edits?.[0] ?? { place: f.place, text: f.suggest[0]! };
    expect(text.slice(place.start, place.end)).toBe(place.words);
    now = now.slice(0, place.start) + write + now.slice(place.end);
  }
  return now;
}

test.each([
  ['A person with autism called.', 'An autistic person called.'],
  ['It is a home for a man with autism.', 'It is a home for an autistic man.'],
  ['An able-bodied man called.', 'A non-disabled man called.'],
  ['The NHSCB will report.', 'NHS England will report.'],
  ['Ask for the NHS Commissioning Board’s view.', 'Ask for NHS England’s view.'],
  ['Each CCG must act.', 'Each integrated care board (ICB) must act.'],
  ['Clinical commissioning groups must act.', 'Integrated care boards (ICBs) must act.'],
  ['The CCG’s duty is clear.', 'The integrated care board’s duty is clear.'],
  ['CCGs’ duties are clear.', 'Integrated care boards’ duties are clear.'],
  ['The CCG must act. The CCG must report.', 'The integrated care board (ICB) must act. The integrated care board must report.'],
  ['Integrated care boards (ICBs) must act with each CCG.', 'Integrated care boards (ICBs) must act with each integrated care board.'],
  ['Long term segregation (LTS) must end.', 'Long-term segregation (LTS) must end.'],
  ['PEOPLE WITH AUTISM NEED HOMES', 'AUTISTIC PEOPLE NEED HOMES'],
  ['EVERY CCG SHALL PAY.', 'EVERY INTEGRATED CARE BOARD (ICB) SHALL PAY.'],
  ['CCGS AND CQC SHALL PAY.', 'INTEGRATED CARE BOARDS (ICBS) AND CQC SHALL PAY.'],
  ['A CCG SHALL PAY.', 'AN INTEGRATED CARE BOARD (ICB) SHALL PAY.'],
  ['A WHEELCHAIR-BOUND MAN AND A PERSON WITH AUTISM', 'A MAN WHO USES A WHEELCHAIR AND AN AUTISTIC PERSON'],
  ['He is a MAN WITH AUTISM.', 'He is an AUTISTIC MAN.'],
  ['NHS CCG', 'NHS integrated care board (ICB)'],
  ['PAY NOW. Each CCG pays.', 'PAY NOW. Each integrated care board (ICB) pays.'],
  ['1. People with autism need homes.', '1. Autistic people need homes.'],
  ['(a) People with autism need homes.', '(a) Autistic people need homes.'],
  ['Children with autism, and adults with autism, need homes.', 'Autistic children, and autistic adults, need homes.'],
  ['Homes for people with aut-\nism are few.', 'Homes for autistic people are few.'],
  ['Homes for people\u00a0with\u00a0au\u00adtism are few.', 'Homes for autistic people are few.'],
  ['A wheelchair‑bound man fell.', 'A man who uses a wheelchair fell.'],
  ['He suffers from autism.', 'He is autistic.'],
  ['A CETR is due.', 'A care (education) and treatment review (C(E)TR) is due.'],
  ['An ICB must act.', 'An integrated care board (ICB) must act.'],
  ['A DSR is a list.', 'A dynamic support register (DSR) is a list.'],
  ['The LTS’s end is near.', 'The long-term segregation’s end is near.'],
])('%s → %s', (draft, fitted) => expect(accepted(draft)).toBe(fitted));

test('a term that must be told apart never has a replacement', () => {
  const all = found('He was in solitary confinement. She was in seclusion for six weeks. Public Health England will write.');
  expect(all.map((f) => [f.advice, f.suggest])).toEqual([
    ['distinguish', []],
    ['distinguish', []],
    ['distinguish', []],
  ]);
});

test('each place of a term has its own finding, with the same rule', () => {
  const all = found('People with autism need homes.', 'People with autism need work.');
  expect(all.map((f) => [f.rule, f.paragraph])).toEqual([
    ['people-with-autism', 0],
    ['people-with-autism', 1],
  ]);
});
