import { describe, expect, it } from 'vitest';
import record from '../corpus/corpus.json';
import { openLibrary } from '../shared/library.ts';
import type { Action, Corpus, Entry, Recommendation, Response, Stance, Update } from '../shared/model.ts';
import { smallRecord, someDay } from './small-record.ts';

const ask = smallRecord.entries.find((e) => e.id === 'hollins-2023/8') as Recommendation;
const promise = smallRecord.entries.find((e) => e.kind === 'action') as Action;
const open = (entries: Entry[], today = someDay) => openLibrary({ ...smallRecord, entries }, today);

const reply = (answers: [part: string | undefined, says: Stance, quote?: string][], id = 'hollins-2023/response-8'): Response => ({
  id,
  kind: 'response',
  publication: 'hollins-2023',
  text: 'We will publish guidance later this year.',
  lines: [80, 80],
  by: 'DHSC',
  answers: answers.map(([part, says, quote = 'guidance']) => ({
    entry: ask.id,
    ...(part && { part }),
    stance: { says, quote, readBy: 'editor' },
  })),
});
const report = (says: Update['progress']['says'], quote: string, voice: Update['voice'] = 'scrutineer'): Update => ({
  id: 'oversight-panel-2021/update',
  kind: 'update',
  publication: 'oversight-panel-2021',
  text: quote,
  lines: [1, 1],
  about: [ask.id],
  by: 'CQC',
  voice,
  progress: { says, quote, readBy: 'editor' },
});
const due = (quote: string, kind: 'by' | 'from' | 'in', lastDay: string): Action => ({
  ...promise,
  due: { says: { kind, date: { words: quote.replace(/^\w+ /, ''), lastDay } }, quote, readBy: 'rule' },
});

describe('how an ask stands', () => {
  it('keeps three voices apart, each with its words, date and reader', () => {
    const local = { says: 'complete', quote: 'Completed', readBy: 'rule', voice: 'local', by: 'local partners' } as const;
    const status = open([{ ...promise, progress: local }]).status(promise.id);
    expect(status).toMatchObject({ stance: null, progress: 'complete', unresolved: false, rank: 0 });
    expect(status.label).toBe('Complete, by a local account');
    expect(status.why).toMatch(/local partners.*no national completion recorded in these 3 documents, which run to 2023/);
    const checked = open([ask, reply([[undefined, 'accepted']]), report('not achieved', 'Nothing has changed.')]).status(ask.id);
    expect(checked.evidence.map((e) => [e.voice, e.says, e.by, e.date, e.readBy])).toEqual([
      ['responder', 'accepted', 'DHSC', '2023-11-08', 'editor'],
      ['scrutineer', 'not achieved', 'CQC', '2021-07-21', 'editor'],
    ]);
    expect(checked.why).toContain('CQC checked and found it not achieved in 2021');
  });

  it('has nothing to resolve in a definition', () => {
    const status = openLibrary(record as Corpus, someDay).status('lga-dsr-2023/definition-dsr');
    expect(status).toMatchObject({ unresolved: false, rank: 0, label: 'Definition' });
    expect(status.why).not.toContain('completion');
  });

  it('names the parts that a reply leaves out', () => {
    const status = open([ask, reply([[`${ask.id}.1`, 'accepted']])]).status(ask.id);
    expect(status.stance).toBe('accepted');
    expect(status.parts).toEqual([
      { part: 'hollins-2023/8.1', says: 'accepted', quote: 'guidance', response: 'hollins-2023/response-8' },
      { part: 'hollins-2023/8.2', says: 'not answered' },
    ]);
    expect(status.why).toContain('leaves 1 of its 2 parts unanswered (2)');
    expect(open([ask, reply([[undefined, 'accepted']])]).status(ask.id).parts).toBeUndefined();
  });

  it('says that parts differ, and that one reply answers several asks', () => {
    const two = open([
      ask,
      reply([
        [`${ask.id}.1`, 'accepted'],
        [`${ask.id}.2`, 'not accepted'],
      ]),
    ]).status(ask.id);
    expect(two).toMatchObject({ stance: 'mixed', rank: 90 });
    const { grouped } = openLibrary(record as Corpus, someDay).status('oversight-panel-2021/17');
    expect(grouped?.[0]?.asks).toHaveLength(5);
  });

  it('ranks what a drafter must know of most, first', () => {
    const rank = (...more: Entry[]) => open([ask, ...more]).status(ask.id).rank;
    const ranks = [
      rank(reply([[undefined, 'not accepted']])),
      rank(report('not achieved', 'Nothing has changed.')),
      rank(report('planned', 'A consultation is due in autumn 2022.')),
      rank(reply([[undefined, 'under consideration']])),
      rank(reply([[undefined, 'agrees with the aim']])),
      rank(reply([[undefined, 'no clear position']])),
      rank(),
      rank(reply([[undefined, 'accepted']])),
    ];
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  it('never calls a start late, and ends a season with its last month', () => {
    const of = (action: Action, today: string) => open([action], today).status(action.id);
    expect(of(due('From December 2012', 'from', '2012-12-31'), someDay)).toMatchObject({
      rank: 20,
      due: { passed: false },
      notes: ['“From December 2012” is a start, not a deadline.'],
    });
    const spring = due('By Spring 2013', 'by', '2013-05-31');
    expect(of(spring, '2013-05-31').due?.passed).toBe(false);
    const late = of(spring, '2013-06-01');
    expect(late).toMatchObject({ label: 'Date passed', due: { passed: true } });
    expect(late.notes?.[0]).toBe('“By Spring 2013” is read as ending with the season’s last month, on 31 May 2013.');
    expect(late.why).toBe('Its date (“By Spring 2013”) has passed, with no completion recorded in these 3 documents, which run to 2023.');
  });

  it('points out dates that have gone by since they were written', () => {
    const { notes } = open([ask, reply([[undefined, 'accepted']])]).status(ask.id);
    expect(notes).toEqual([
      '“later this year” was written in 2023, and ended at the latest on 31 December 2023; what came of it is not recorded in these 3 documents, which run to 2023.',
    ]);
    expect(open([ask, reply([[undefined, 'accepted']])], '2023-12-01').status(ask.id).notes?.[0]).toContain('is read as ending on');
  });

  it('shows what a user adds beside the record, and does not count it', () => {
    const mine = { entry: ask.id, says: 'complete', quote: 'It is done.', source: 'A later page', date: '2025' } as const;
    const library = openLibrary({ ...smallRecord, entries: [ask] }, someDay, [mine]);
    const { yours, ...status } = library.status(ask.id);
    expect(yours).toMatchObject([{ says: 'complete', readBy: 'you', source: 'A later page', date: '2025' }]);
    expect(status).toEqual(open([ask]).status(ask.id));
  });
});

describe('the record that is shipped', () => {
  const library = openLibrary(record as Corpus, someDay);
  const asks = library.corpus.entries.filter((e) => /^(recommendation|action|expectation)$/.test(e.kind));

  it('dates a plan by its own day, what came of it by a later one, and shows how a count of months was read', () => {
    expect(library.status('winterbourne-2012/38').notes).toContain(
      '“by July 2013” was written in 2013, and ended at the latest on 31 July 2013; what came of it is not recorded in these 5 documents, which run to 2023.',
    );
    expect(library.status('winterbourne-2012/13').notes).toContain(
      '“within three months” is counted from the document’s date; the record has only its year, so 31 March 2013 is the latest it can mean.',
    );
  });

  it('says every absence of the record, in one sentence, and never that something is overdue', () => {
    for (const { id } of asks) {
      const { why, label, notes = [] } = library.status(id);
      expect(why, id).toMatch(/^[A-Z“].*these 5 documents, which run to 2023\.$/);
      expect(`${label} ${why} ${notes.join(' ')}`, id).not.toMatch(/overdue|\blate\b|failed|(?<!not )achieved/i);
      expect(why.replace(/“[^”]*”/g, '').match(/[.?!](?=\s|$)/g), id).toHaveLength(1);
    }
  });

  it('has no start that passes, and no verdict of CQC, whose verdicts the copy lacks', () => {
    for (const { id } of asks) {
      const status = library.status(id);
      if (status.due?.kind === 'from') expect(status, id).toMatchObject({ due: { passed: false } });
      expect(['not achieved', 'partly achieved'], id).not.toContain(status.progress);
    }
  });

  it('quotes words that stand in the passage they are laid to', () => {
    const squeeze = (words: string) => words.replace(/\s+/g, ' ');
    for (const { id } of asks)
      for (const { entry, quote } of library.status(id).evidence) {
        const passage = library.entry(entry)!;
        const words = passage.kind === 'action' ? (passage.progress?.quote ?? '') : passage.text;
        expect(squeeze(words), entry).toContain(squeeze(quote));
      }
  });
});
