import { describe, expect, it } from 'vitest';
import record from '../corpus/corpus.json';
import { plainDate } from '../shared/dates-in.ts';
import { addressedTo } from '../shared/entry-name.ts';
import { keepInMemory } from '../shared/keep.ts';
import { openLibrary } from '../shared/library.ts';
import type { Action, Corpus } from '../shared/model.ts';
import { registerRows, registerTable } from '../shared/register.ts';
import { answeringNow, bodiesByName, isAddressedTo, successionSentence, successionSentences } from '../shared/successors.ts';
import { keepReadings, keptReadings, mergeReadings, readingsFile, readReadingsFile, type UserReading } from '../shared/user-readings.ts';
import { smallRecord, someDay } from './small-record.ts';

const library = openLibrary(record as Corpus, someDay);
const ids = (filter: object) => registerRows(library, filter).map((r) => r.entry.id);

describe('the register', () => {
  it('holds every ask, promise and expectation once, and narrows them', () => {
    expect(ids({}).length).toBe(new Set(ids({})).size);
    expect(ids({ of: 'hollins-2023' })).toHaveLength(13);
    expect(ids({ partsUnanswered: true })).toContain('hollins-2023/8');
    expect(ids({ year: '2012', unresolved: true })).not.toContain('winterbourne-2012/22');
    expect(ids({ thread: 'notifying-segregation' })).toContain('cqc-out-of-sight-2022/11');
  });

  it('is a table that names its sources and its day', () => {
    const [heading, first, ...rest] = registerTable(registerRows(library, { of: 'hollins-2023' }), library);
    expect(heading).toHaveLength(first!.length);
    expect(first).toContain('Baroness Hollins, recommendation 1');
    expect(rest.at(-1)?.[0]).toBe(
      `From these 5 documents, which run to 2023, as at ${plainDate(someDay)}. How a reply was read is this record’s reading, not an official position.`,
    );
  });
});

describe('bodies that no longer exist', () => {
  it('are found under the body that holds their work now', () => {
    expect(ids({ to: 'ICBs' })).toContain('winterbourne-2012/57');
    expect(ids({ to: 'NHS England' })).toEqual(
      expect.arrayContaining(['winterbourne-2012/22', 'oversight-panel-2021/3', 'hollins-2023/2']),
    );
    expect(ids({ to: 'DHSC' })).toEqual(
      expect.arrayContaining(['winterbourne-2012/40', 'oversight-panel-2021/2', 'cqc-out-of-sight-2022/15']),
    );
    expect(ids({ to: 'DHSC' })).not.toContain('winterbourne-2012/22');
    expect(ids({ to: 'Monitor' })).toEqual(['winterbourne-2012/32']);
    expect(ids({ to: 'NHSCB' })).toEqual(ids({ to: 'NHS Commissioning Board' }));
    expect(answeringNow(['CQC', 'Monitor'], library)).toEqual(['CQC', 'NHS England']);
  });

  it('are said in a sentence with since when and by what source', () => {
    const small = openLibrary(smallRecord, someDay);
    expect(successionSentence('CCGs', small)).toBe(
      'The work of CCGs has been with Integrated care boards since 1 July 2022 (Health and Care Act 2022).',
    );
    expect(successionSentence('CQC', small)).toBeUndefined();
    expect(isAddressedTo(['Clinical Commissioning Groups'], 'ICBs', small)).toBe(true);
  });

  it('are said of those that an ask names in passing too, each once', () => {
    const said = (id: string) => {
      const entry = library.entry(id)!;
      return successionSentences(addressedTo(entry as Action), entry.text, library).map((s) => s.replace(/ since .*/, ''));
    };
    expect(said('winterbourne-2012/8')).toEqual([
      'The work of Department of Health has been with Department of Health and Social Care',
      'The work of Action for Advocacy has been with National Development Team for Inclusion (the Advocacy Quality Performance Mark)',
    ]);
    expect(said('winterbourne-2012/39').at(-1)).toBe('The work of LINKs has been with local Healthwatch');
    expect(said('hollins-2023/6')).toEqual([]);
  });

  it('are listed once each, by all their names and with who answers now', () => {
    const words = bodiesByName(['NHSCB', 'NHS Commissioning Board', 'DHSC', 'Department of Health', 'NHSE', 'ADASS'], library).map(
      (b) => b.words,
    );
    expect(words).toEqual([
      'ADASS',
      'Department of Health and Social Care (DHSC)',
      'Department of Health, now Department of Health and Social Care',
      'NHS Commissioning Board (NHSCB), now NHS England',
      'NHS England (NHSE)',
    ]);
  });

  it('shows those whose date has passed, and no start, no completion and nothing without a date', () => {
    const passed = registerRows(library, { passed: true });
    expect(passed.length).toBeGreaterThan(5);
    for (const { status } of passed) {
      expect(status.progress).not.toBe('complete');
      expect(status.due?.kind).not.toBe('from');
      expect(status.why).toMatch(/has passed/);
    }
  });
});

describe('what a user knows', () => {
  const reading: UserReading = {
    entry: 'hollins-2023/6',
    says: 'complete',
    quote: 'in force from 1 May',
    source: 'SI 2026/1',
    date: '2026-05-01',
  };

  it('is kept on the device, and goes out and in as a file', async () => {
    const keep = keepInMemory();
    await keepReadings(keep, [reading]);
    expect(await keptReadings(keep)).toEqual([reading]);
    expect(readReadingsFile(readingsFile([reading]))).toEqual([reading]);
    const later = { ...reading, quote: 'in force' };
    expect(mergeReadings([reading], [later])).toEqual([later]);
  });

  it.each([
    ['{', /not JSON/],
    ['{}', /no list/],
    ['{"readings":[{"entry":"hollins-2023/6","says":"done"}]}', /^Reading 1 cannot be used. Say how it stands/],
    ['{"readings":[null]}', /^Reading 1 cannot be used/],
    ['{"readings":[{"entry":"a/1","says":"complete","quote":"x","source":"y","date":"May"}]}', /Give the date of the source/],
    ['{"readings":[{"entry":"a/1","says":"complete","quote":"x","source":"y","date":"2024-13"}]}', /Give the date of the source/],
  ])('is refused with a sentence: %s', (text, sentence) => expect(() => readReadingsFile(text)).toThrow(sentence));
});
