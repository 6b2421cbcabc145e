import { describe, expect, it } from 'vitest';
import type { Corpus, Entry, MatchingData } from '../shared/model.ts';
import { buildMatcher, indexOf } from '../shared/similarity/index.ts';
import { judgementLines, lowerJudged } from '../shared/similarity/not-the-same.ts';

const passage = (id: string, text: string) => ({ id, publication: 'hollins-2023', text, lines: [1, 1] as [number, number] });
const ask = (n: number, text: string, parts: string[] = []): Entry => ({
  ...passage(`hollins-2023/${n}`, text),
  kind: 'recommendation',
  to: ['CQC'],
  parts: parts.map((t, i) => ({ id: `hollins-2023/${n}.${i + 1}`, text: t, lines: [1, 1] })),
});
const record = (entries: Entry[], matching?: MatchingData): Corpus => ({
  version: 1,
  publications: [
    { id: 'hollins-2023', title: 'Annex A', shortTitle: 'Hollins', publisher: 'DHSC', published: '2023', licence: 'OGL', defects: [] },
  ],
  entries,
  threads: [],
  links: [],
  successions: [],
  terms: [],
  matching,
});

const notifiable =
  'Solitary confinement should become a notifiable event to CQC. The notification should be made within 72 hours of a person entering solitary confinement.';
const visits = 'Family members and advocates should be able to visit those in solitary confinement at any time of day or night.';
const housing = 'The process for accessing capital for housing should be simpler and faster to support discharge plans.';
const training = 'All staff that use any restrictive practice need to be trained in law and policy, de-escalation and the HOPE(S) model.';
const entries = [
  ask(1, training),
  ask(6, notifiable),
  ask(8, `To protect people, safeguarding must be strengthened by: ${visits} Protections for whistle-blowers should be reviewed.`, [
    visits,
    'Protections for whistle-blowers should be reviewed to ensure they are adequate and fit for purpose.',
  ]),
  ask(16, housing),
  ask(17, 'An evaluation of independent reviews must be conducted to identify any areas for improvement.'),
];
const matching: MatchingData = {
  thesaurus: [
    {
      id: 'segregation',
      name: 'keeping someone apart from others',
      why: 'x',
      phrases: ['solitary confinement', 'locked away alone', 'kept apart'],
    },
    { id: 'notify', name: 'telling the regulator', why: 'x', phrases: ['notifiable', 'notification', 'tell the watchdog', 'told'] },
    {
      id: 'housing-money',
      name: 'money for homes',
      why: 'x',
      phrases: ['capital for housing', 'money for a flat', 'grants for bungalows'],
    },
  ],
  restatements: { 'hollins-2023/16': ['It takes years to get the money for a flat, and nobody can say how to apply for it.'] },
};
const matcher = buildMatcher(record(entries, matching));
const first = (text: string) => matcher.match(text)[0];

describe('what a paragraph repeats', () => {
  it('never calls a definition the same ask', () => {
    const text = 'A risk register is a list of the people who may need to go into hospital if they do not get care at home.';
    const defined: Entry = { ...passage('hollins-2023/definition', text), kind: 'definition', term: 'Risk register' };
    const [same] = buildMatcher(record([...entries, ask(20, text)], matching)).match(text);
    expect(same).toMatchObject({ entry: 'hollins-2023/20', closeness: 'same ask' });
    const [means] = buildMatcher(record([...entries, defined], matching)).match(text);
    expect(means).toMatchObject({ entry: 'hollins-2023/definition', closeness: 'overlapping' });
  });

  it('finds a near copy, and calls it the same ask', () => {
    expect(first(notifiable.replace('72', '48'))).toMatchObject({ entry: 'hollins-2023/6', closeness: 'same ask' });
  });

  it('says which number differs, and only where it qualifies the same thing', () => {
    expect(first(notifiable.replace('72 hours', '48 hours'))?.differs).toEqual(['Yours says 48 hours; the recommendation says 72 hours.']);
    expect(first(notifiable.replace('72 hours', 'three days'))?.differs).toEqual([]);
    expect(first(`${notifiable} The pilot ran in 12 hospitals for 18 months.`)?.differs).toEqual([]);
  });

  it('says where must has become should', () => {
    const changed = first('An evaluation of independent reviews should be conducted to identify any areas for improvement.');
    expect(changed?.differs).toEqual(['Yours says “should”; the recommendation says “must”.']);
  });

  it('finds an ask by a concept it says in other words, and names the concept', () => {
    const found = first('CQC should be told within 72 hours when a person is locked away alone.');
    expect(found?.entry).toBe('hollins-2023/6');
    expect(found?.because.join(' ')).toContain('keeping someone apart from others');
  });

  it('finds an ask by a sign of what it speaks of, and never says that both speak of it', () => {
    const text = 'CQC should be told within 72 hours when a person is locked away alone.';
    const signs = { ...matching, thesaurus: matching.thesaurus!.map((c) => (c.id === 'notify' ? { ...c, outright: 3 } : c)) };
    const [told] = matcher.match(text);
    const [sign] = buildMatcher(record(entries, signs)).match(text);
    expect(told!.because.join(' ')).toContain('telling the regulator');
    expect(sign).toMatchObject({ entry: told!.entry, score: told!.score });
    expect(sign!.because.join(' ')).not.toContain('telling the regulator');
    expect(sign!.because.join(' ')).toContain('keeping someone apart from others');
  });

  it('finds an ask by a restatement, and never shows the restatement', () => {
    const found = first('Nobody can say how to apply for the money for a flat; it takes years.');
    expect(found?.entry).toBe('hollins-2023/16');
    for (const [from, to] of found?.shared.source ?? []) expect(housing.slice(from, to)).not.toBe('');
    expect(JSON.stringify(found)).not.toContain('takes years');
  });

  it('names the part that is nearest, and gives places in the text of that part', () => {
    const found = first('Family members should be able to visit at any time of day or night.');
    expect(found).toMatchObject({ entry: 'hollins-2023/8', part: 'hollins-2023/8.1' });
    expect(found?.shared.source.map(([from, to]) => visits.slice(from, to)).join(' ')).toMatch(/visit/i);
  });

  it('gives both asks of a paragraph that mixes two', () => {
    const both = matcher.match(`${notifiable} ${housing}`).map((m) => m.entry);
    expect(both).toContain('hollins-2023/6');
    expect(both).toContain('hollins-2023/16');
  });

  it('reports an ask once, and at most five in all, best first', () => {
    const all = matcher.match(entries.map((e) => e.text).join(' '));
    expect(new Set(all.map((m) => m.entry)).size).toBe(all.length);
    expect(all.length).toBeLessThanOrEqual(5);
    expect(all.map((m) => m.score)).toEqual(all.map((m) => m.score).sort((a, b) => b - a));
  });

  it('is silent about other things', () => {
    expect(
      matcher.match('Segregated cycle lanes should be provided on all new A roads, and highway authorities must report each year.'),
    ).toEqual([]);
    expect(matcher.match('The museum opens at ten.')).toEqual([]);
  });

  it('gives places in the paragraph that are exactly the shared words', () => {
    const text = `In our view, ${notifiable}`;
    const words = first(text)?.shared.draft.map(([from, to]) => text.slice(from, to).toLowerCase()) ?? [];
    expect(words).toContain('notification');
    expect(words.some((w) => w.includes('solitary confinement'))).toBe(true);
  });

  it('finds a promise again, and says how its date differs', () => {
    const action: Entry = {
      ...passage(
        'winterbourne-2012/42',
        'Commissioners will review the care of all people in inpatient beds and agree a personal care plan for each individual.',
      ),
      kind: 'action',
      owners: ['Commissioners'],
      due: { says: { kind: 'by', date: { words: '1 June 2013', lastDay: '2013-06-01' } }, quote: 'By 1 June 2013', readBy: 'rule' },
    };
    const [found] = buildMatcher(record([...entries, action])).match(
      'By 1 September commissioners will review the care of all people in inpatient beds and agree a personal care plan for each individual.',
    );
    expect(found?.differs).toEqual(['Yours says by 1 September; the action says by 1 June 2013.']);
  });

  it('raises an ask that an editor linked to the one repeated', () => {
    const linked = buildMatcher({
      ...record(entries, matching),
      links: [{ from: 'hollins-2023/6', to: 'hollins-2023/17', relation: 'same ask', by: 'editor' }],
    });
    const text = `${notifiable} Areas for improvement matter.`;
    const score = (m: ReturnType<typeof buildMatcher>) => m.match(text).find((x) => x.entry === 'hollins-2023/17')?.score ?? 0;
    expect(score(linked)).toBeGreaterThan(score(matcher));
  });
});

describe('hostile input', () => {
  const texts = {
    nothing: '',
    spaces: ' \n\t ',
    emoji: '👩‍👩‍👧 😀 '.repeat(500),
    Welsh: 'Dylai pob person mewn ysbyty gael eiriolwr annibynnol, a dylid ŵyr a ŷd gael eu clywed.',
    'control characters': '\u0000\u0007\u001b[31m\ud800 lone surrogate \uffff',
    'one word': 'segregation '.repeat(10_000),
    'no spaces': 'x'.repeat(100_000),
    'a very long paragraph': `${notifiable} `.repeat(700).slice(0, 100_000),
    'names of properties': '__proto__ constructor toString hasOwnProperty #segregation',
  };
  for (const [what, text] of Object.entries(texts))
    it(`bears ${what}`, () => {
      for (const m of matcher.match(text)) {
        expect(m.score).toBeGreaterThan(0);
        expect(m.score).toBeLessThanOrEqual(1);
        for (const [from, to] of m.shared.draft) expect(from < to && to <= text.length).toBe(true);
      }
    });

  it('finds an ask far down a very long paragraph, with places in the whole of it', () => {
    const text = `${'The museum opens at ten and the gardens at nine. '.repeat(400)}${notifiable}`;
    const found = first(text);
    expect(found?.entry).toBe('hollins-2023/6');
    expect(found?.shared.draft.map(([from, to]) => text.slice(from, to))).toContain('notification');
  });

  it('bears ten thousand empty paragraphs and an empty record', () => {
    for (let i = 0; i < 10_000; i++) expect(matcher.match('')).toEqual([]);
    expect(buildMatcher(record([])).match(notifiable)).toEqual([]);
  });
});

describe('the binary index', () => {
  const corpus = record(entries, matching);
  const drafts = [notifiable, housing, visits, `${notifiable} ${training}`, 'locked away alone', 'nothing of the kind'];

  it('gives the same answers as the index made in memory', () => {
    const opened = buildMatcher(corpus, indexOf(corpus));
    for (const text of drafts) expect(opened.match(text)).toEqual(matcher.match(text));
  });

  it('refuses a file that is not one, one of another version, a damaged one, and one of another record', () => {
    expect(() => buildMatcher(corpus, new ArrayBuffer(8))).toThrow('not an index');
    const version = indexOf(corpus);
    new Uint32Array(version)[1] = 99;
    expect(() => buildMatcher(corpus, version)).toThrow('version 99');
    const damaged = indexOf(corpus);
    new Uint8Array(damaged)[damaged.byteLength - 3]! ^= 1;
    expect(() => buildMatcher(corpus, damaged)).toThrow('damaged');
    expect(() => buildMatcher(record(entries.slice(1), matching), indexOf(corpus))).toThrow('another record');
  });
});

describe('“not the same”', () => {
  it('lowers that match for those words and words much like them, and no other', () => {
    const judged = [{ words: notifiable, entry: 'hollins-2023/6' }];
    const near = `${notifiable} Please note.`;
    const [before] = matcher.match(near);
    const [after] = lowerJudged(matcher.match(near), near, judged);
    expect(before?.closeness).toBe('same ask');
    expect(after?.closeness === 'possibly related' || after === undefined).toBe(true);
    expect(lowerJudged(matcher.match(housing), housing, judged)).toEqual(matcher.match(housing));
    const other = 'Hospitals should tell the watchdog: make solitary confinement a notifiable event, whatever the ward or the night.';
    expect(lowerJudged(matcher.match(other), other, judged)).toEqual(matcher.match(other));
  });

  it('can be handed to a maintainer as lines', () => {
    expect(judgementLines([{ words: 'One\n two', entry: 'hollins-2023/6' }])).toBe('hollins-2023/6\tOne two');
  });
});
