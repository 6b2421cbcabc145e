import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CrossReference } from '../shared/finding.ts';
import { type Library, openLibrary } from '../shared/library.ts';
import type { Corpus } from '../shared/model.ts';
import { annex } from '../shared/ui/annex.ts';
import { citation } from '../shared/ui/citation.ts';
import { proofOf } from '../shared/ui/finding-text.ts';
import { smallRecord, someDay } from './small-record.ts';

const record = JSON.parse(readFileSync(new URL('../corpus/corpus.json', import.meta.url), 'utf8')) as Corpus;
const library = openLibrary(record, '2026-11-22');

const finding = (entry: string, of: Library, part?: string): CrossReference => ({
  kind: 'cross-reference',
  id: entry,
  paragraph: 0,
  place: { paragraph: 'p0', start: 0, end: 4, words: 'Ours' },
  entry,
  part,
  closeness: 'same ask',
  score: 0.9,
  because: [],
  differs: [],
  shared: { draft: [], source: [] },
  status: of.status(entry),
});

const rowOf = (entry: string, of = library, part?: string, ours = 'Ours'): string[] =>
  annex(
    [finding(entry, of, part)],
    of,
    () => ours,
    () => '',
  ).rows[1]!;

describe('the annex', () => {
  it('says that there is no reply only where the record has no words on it', () => {
    const asks = record.entries.filter((e) => e.kind !== 'response' && e.kind !== 'update');
    const silent = asks.filter((e) => rowOf(e.id)[2] === 'No reply in the record.');
    expect(silent.filter((e) => library.status(e.id).evidence.length).map((e) => e.id)).toEqual([]);
    expect(asks.filter((e) => !library.status(e.id).evidence.length && !silent.includes(e)).map((e) => e.id)).toEqual([]);
    expect(silent.length).toBeGreaterThan(0);
  });

  it('gives the update where no one replied, with whose and when, and so does its status', () => {
    expect(rowOf('cqc-out-of-sight-2022/11')[2]).toMatch(
      /^CQC, checking, 2022: “This work is due to go to public consultation in autumn 2022/,
    );
    expect(proofOf(library.status('cqc-out-of-sight-2022/11'))?.by).toBe('CQC');
    expect(proofOf(library.status('cqc-out-of-sight-2022/further-1'))).toBeUndefined();
  });

  it('says whose account it is where a date has passed', () => {
    expect(rowOf('winterbourne-2012/42')[2]).toBe(
      'Merseyside and Cheshire partners, a local account, 2013: “Reviews are on-going and recorded in the register”',
    );
  });

  it('gives a part the words said of it, and says so where none were', () => {
    const answer = {
      entry: 'hollins-2023/8',
      part: 'hollins-2023/8.2',
      stance: { says: 'accepted' as const, quote: 'We will review them', readBy: 'editor' as const },
    };
    const response = {
      id: 'hollins-2023/response-8',
      kind: 'response' as const,
      publication: 'hollins-2023',
      text: 'We will review them.',
      lines: [79, 79] as [number, number],
      by: 'DHSC',
      answers: [answer],
    };
    const answered = openLibrary({ ...smallRecord, entries: [...smallRecord.entries, response] }, someDay);
    expect(rowOf('hollins-2023/8', answered, 'hollins-2023/8.2')[2]).toBe('DHSC, 2023: “We will review them”');
    expect(rowOf('hollins-2023/8', answered, 'hollins-2023/8.1')[2]).toBe(
      'This part: not answered. The whole: DHSC, 2023: “We will review them”',
    );
  });

  it('leaves references to the record out of our paragraph, and no other brackets', () => {
    const reference = citation(library.entry('hollins-2023/6')!, library);
    const ours = `CQC [the regulator] is told within 48 hours [${reference}].`;
    expect(rowOf('hollins-2023/6', library, undefined, ours)[0]).toBe('1. CQC [the regulator] is told within 48 hours.');
  });
});
