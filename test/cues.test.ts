import { describe, expect, test } from 'vitest';
import { readProgress, readStance } from '../corpus/cues.ts';
import { readRecord } from '../corpus/read-record.ts';
import { readDue } from '../corpus/readers/due.ts';
import { later, wordings } from './cues-wordings.ts';

type Reading = { of: string; cues: string; people: string };

/** Prints what the cues alone got wrong, so that they can be made better, and gives the share that they got right. */
function score(title: string, readings: Reading[]): number {
  const wrong = readings.filter((r) => r.cues !== r.people);
  const share = (readings.length - wrong.length) / readings.length;
  console.log(
    [
      `${title}: cues alone read ${readings.length - wrong.length} of ${readings.length} as people do (${(100 * share).toFixed(0)} %).`,
      ...wrong.map((r) => `  ${r.of}: the cues say “${r.cues}”, people “${r.people}”`),
    ].join('\n'),
  );
  return share;
}

const inAll = (replies: Record<string, string[]>) =>
  Object.entries(replies).flatMap(([people, said]) => said.map((reply) => [people, reply] as const));

describe('the cues, without the editors', async () => {
  const { entries } = await readRecord();

  test('read the replies of the record', () => {
    const readings = entries.flatMap((e) =>
      e.kind !== 'response'
        ? []
        : e.answers
            .filter((a) => !a.part)
            .map((a) => ({ of: `${e.id} to ${a.entry}`, cues: readStance(e.text).says, people: a.stance.says })),
    );
    expect(readings).toHaveLength(33);
    expect(score('Replies of the record', readings)).toBeGreaterThanOrEqual(0.85);
  });

  test('read the progress that the record reports', () => {
    const readings = entries.flatMap((e) => {
      if (e.kind === 'update') return [{ of: e.id, cues: readProgress(e.text).says, people: e.progress.says }];
      return e.kind === 'action' && e.progress ? [{ of: e.id, cues: readProgress(e.progress.quote).says, people: e.progress.says }] : [];
    });
    expect(score('Progress in the record', readings)).toBeGreaterThanOrEqual(0.85);
  });

  test.each([
    ['Other departments’ replies', wordings],
    ['Other departments’ replies, the later ones', later],
  ])('%s', (title, replies) => {
    const readings = inAll(replies).map(([people, reply]) => ({ of: `“${reply.slice(0, 90)}…”`, cues: readStance(reply).says, people }));
    expect(score(title, readings)).toBeGreaterThanOrEqual(0.85);
  });

  test('quote the sentence they read, word for word', () => {
    for (const [, reply] of [...inAll(wordings), ...inAll(later)]) expect(reply).toContain(readStance(reply).quote);
  });
});

describe('a stance must take the recommendation itself', () => {
  test.each([
    ['We agree that housing is important. We accept this recommendation.', 'accepted'],
    ['We agree that housing is a key element of discharge.', 'agrees with the aim'],
    ['We agree that reporting is poor, and some providers disagree on the definition.', 'agrees with the aim'],
    ['We appreciate that this recommendation is well meant. However, we do not accept it.', 'not accepted'],
    ['', 'no clear position'],
  ])('%s', (reply, says) => expect(readStance(reply).says).toBe(says));
});

describe('progress', () => {
  test.each([
    ['Delivered. The code was published in May.', 'complete'],
    ['The Department has fully implemented this recommendation.', 'complete'],
    ['The recommendation has not yet been implemented.', 'not achieved'],
    ['Partially met: two of five wards have the training.', 'partly achieved'],
    ['On track. The first cohort is being trained.', 'in progress'],
    ['Work has not yet started.', 'planned'],
    ['The survey will be published in spring 2027.', 'planned'],
    ['The national lead is Jo.', 'no update'],
    ['', 'no update'],
  ])('%s', (report, says) => expect(readProgress(report).says).toBe(says));
});

describe('a deadline', () => {
  test.each([
    ['By 1 April 2013', 'by', '2013-04-01'],
    ['By end of December 2012', 'by', '2012-12-31'],
    ['By Spring 2013', 'by', '2013-05-31'],
    ['By summer 2013', 'by', '2013-08-31'],
    ['By autumn 2022', 'by', '2022-11-30'],
    ['By winter 2013', 'by', '2014-02-28'],
    ['By 1st June 2014', 'by', '2014-06-01'],
    ['By May 1 2023', 'by', '2023-05-01'],
    ['In 2013', 'in', '2013-12-31'],
    ['From 2014/15', 'from', '2015-03-31'],
    ['By February 2012', 'by', '2012-02-29'],
  ])('%s', (words, kind, lastDay) => {
    expect(readDue(words)?.says).toMatchObject({ kind, date: { lastDay } });
    expect(readDue(words)?.quote).toBe(words);
  });

  test('“within” runs from the day of publication, and is not guessed without one', () => {
    expect(readDue('Within three months', '2012-12-10')?.says).toMatchObject({ kind: 'within', date: { lastDay: '2013-03-10' } });
    expect(readDue('Within three months')).toBeUndefined();
    expect(readDue('Within three months', '2012')).toBeUndefined();
  });

  test.each(['soon', 'By Christmas', 'On-going', 'By 2O13', ''])('“%s” is not a date', (words) => expect(readDue(words)).toBeUndefined());
});
