import { expect, test } from 'vitest';
import { terms } from '../shared/checks/terms.ts';
import { bareLibrary, rulesOfTheRecord } from './terms-rules.ts';

const library = bareLibrary(rulesOfTheRecord);

const found = (...paragraphs: string[]): string[] =>
  terms({ name: 'draft', paragraphs: paragraphs.map((text, i) => ({ id: `p${i}`, text })) }, library).map(
    (f) => `${f.paragraph} ${f.advice} ${f.place.words}`,
  );

test('a short form is asked for once in a document, not in each paragraph', () =>
  expect(found('Every ICB should act.', 'Each ICB must report.', 'ICBs will be asked.')).toEqual(['0 expand ICB']));

test('a short form expanded in an earlier paragraph is not asked for again', () =>
  expect(found('The integrated care board (ICB) leads.', 'Each ICB must report. ICBs will be asked.')).toEqual([]));

test('a short form before its full form in brackets counts as expanded', () =>
  expect(found('ICBs (Integrated Care Boards) lead.', 'Each ICB must report.')).toEqual([]));

test('a short form used before a later paragraph expands it is shown at its first use', () =>
  expect(found('The DSR is late.', 'A dynamic support register (DSR) is a list. The DSR is new.')).toEqual(['0 expand DSR']));

test('a short form in a quotation is not the first use', () =>
  expect(found('“The DSR is late,” she said.', 'The DSR is new.')).toEqual(['1 expand DSR']));

test('letters that the draft expands as something else are something else', () =>
  expect(found('Colleagues on long-term sickness (LTS) are few.', 'LTS fell in May.')).toEqual([]));

test('a short form expanded in two ways is shown once', () =>
  expect(
    found('The senior responsible officer (SRO) leads.', 'The staff rota office (SRO) helps. Ask the staff rota office (SRO).'),
  ).toEqual(['1 distinguish SRO']));

test('each short form stands for itself', () =>
  expect(found('A CTR was held for the man of 46, and a C(E)TR for his 16-year-old niece.')).toEqual(['0 expand CTR', '0 expand C(E)TR']));

test('the full form offered for one is not that of many', () => {
  const paragraphs = ['The LEP leads.', 'Local Enterprise Partnerships (LEPs) were set up.'].map((text, i) => ({ id: `p${i}`, text }));
  expect(terms({ name: 'draft', paragraphs }, library).map((f) => f.suggest)).toEqual([['Local Enterprise Partnership (LEP)']]);
});
