import { beforeAll, describe, expect, it } from 'vitest';
import record from '../corpus/corpus.json';
import matching from '../corpus/matching.json';
import { contradictions } from '../shared/checks/contradictions.ts';
import { openLibrary } from '../shared/library.ts';
import type { Corpus, MatchingData } from '../shared/model.ts';
import { citation } from '../shared/ui/citation.ts';
import { someDay } from './small-record.ts';

const library = openLibrary({ ...(record as Corpus), matching: matching as MatchingData }, someDay);
beforeAll(() => void library.matcher(), 60_000);
const found = (text: string) => contradictions({ name: 'draft', paragraphs: [{ id: 'p', text }] }, library);

describe('departures from the recorded position', () => {
  it.each([
    [
      'As the government has already accepted, keeping anyone in solitary confinement for more than 15 days will be treated as a never event.',
      'hollins-2023/5',
    ],
    ['From April, use of long-term segregation for anyone under 18 will become a never event.', 'hollins-2023/5'],
    ['We will rename long-term segregation and seclusion as solitary confinement.', 'hollins-2023/9'],
    ['We will set up a redress scheme for people who were held in solitary confinement.', 'hollins-2023/4'],
    ['We will bring in a redress scheme so that people harmed in segregation can be compensated.', 'hollins-2023/4'],
    ['We will make a redress scheme available to everyone in solitary confinement.', 'hollins-2023/4'],
    ['Use of long-term segregation for under-18s will be a never event.', 'hollins-2023/5'],
    ['We do not accept delay, and will rename long-term segregation and seclusion as solitary confinement.', 'hollins-2023/9'],
    ['Following advice, we will rename long-term segregation and seclusion as solitary confinement.', 'hollins-2023/9'],
    ['The government has agreed that long-term segregation should be treated as a never event.', 'hollins-2023/5'],
    [
      'We will stop working with the Royal College of Psychiatrists to define good practice in admission and discharge protocols.',
      'oversight-panel-2021/1',
    ],
    ['The Department no longer supports recommendation 3 of the Oversight Panel.', 'oversight-panel-2021/3'],
    ['The government agrees with recommendation 5 of Baroness Hollins’ report.', 'hollins-2023/5'],
    ['In 2023 the government accepted recommendation 5 of Baroness Hollins’ report.', 'hollins-2023/5'],
    ['The Department has accepted recommendations 11 and 12 of the Oversight Panel.', 'oversight-panel-2021/11'],
    ['The government rejected recommendation 6 of the Oversight Panel.', 'oversight-panel-2021/6'],
    [
      'We no longer support this: the government has decided not to work with the Royal College of Psychiatrists to define good practice in admission and discharge protocols, and we do not accept recommendation 1 of the Oversight Panel.',
      'oversight-panel-2021/1',
    ],
  ])('%s', (text, entry) => {
    const [first, ...more] = found(text);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ kind: 'contradiction', tone: 'problem' });
    expect(first?.evidence[1]?.entry).toBe(entry);
    expect(library.entry(first!.evidence[0]!.entry)?.text.replace(/\s+/g, ' ')).toContain(first!.evidence[0]!.quote.replace(/\s+/g, ' '));
  });

  it('are told still where a reference in square brackets was put after the words', () => {
    const text = 'We will rename long-term segregation and seclusion as solitary confinement.';
    const reference = citation(library.entry('hollins-2023/9')!, library);
    const evidence = (said: string) => found(said).map((f) => f.evidence);
    expect(evidence(`${text} [${reference}]`)).toEqual(evidence(text));
    expect(evidence(text.replace('.', ` [${reference}].`))).toEqual(evidence(text));
  });

  it.each([
    'Solitary confinement should become a notifiable event to CQC, and the notification should be made within 72 hours.',
    'Baroness Hollins asked that long-term segregation and seclusion be renamed solitary confinement.',
    'The government did not accept recommendation 5 of Baroness Hollins’ report.',
    'We accept recommendation 6 of the Oversight Panel.',
    'We will not treat long-term segregation as a never event.',
    'The Department will publish guidance on best practice around positive behaviour support by spring 2027.',
    'If we were to rename long-term segregation, the Code would have to change.',
    'The response said: “We will rename long-term segregation and seclusion as solitary confinement.”',
    'Wrong-site surgery will become a never event in every trust from April.',
    'We will rename the programme.',
    'We agree that staff should be suitably trained to ensure they can properly support autistic people.',
    'We are committed to reducing the use of long-term segregation for people with a learning disability.',
    'As part of their delivery of IC(E)TRs, CQC will evaluate and identify learning from the programme.',
    'The Government accepts Recommendation 4 of Baroness Hollins’ report in principle.',
    'We have agreed to meet the family next week.',
    'Baroness Hollins’ report said that long-term segregation in hospital will be a recurring event without change.',
    'We will make the existing guidance on advocacy available to everyone in long-term segregation.',
    'We will publish a redress scheme for subpostmasters, and a new commissioner will be established.',
    'We will reduce long-term segregation for people with a learning disability and autistic people.',
    'We will publish data on long-term segregation for people with a learning disability and autistic people.',
    'NHS England will monitor seclusion and long-term segregation of autistic people.',
    'We will end long-term segregation for people with a learning disability.',
    'We will carry out a review of every person in long-term segregation and seclusion by spring 2027.',
    'We will define long-term segregation and seclusion in the Code of Practice.',
    'We will oppose renaming long-term segregation and seclusion as solitary confinement.',
    'Campaigners hope that solitary confinement will become a notifiable event.',
    'It is not the case that long-term segregation will be treated as a never event.',
    'Baroness Hollins recommended that long-term segregation will be treated as a never event.',
    'The Scottish Government will rename long-term segregation and seclusion as solitary confinement.',
  ])('is silent on: %s', (text) => expect(found(text)).toEqual([]));
});
