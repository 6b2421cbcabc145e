import { describe, expect, it } from 'vitest';
import { datesIn, plainDate } from '../shared/dates-in.ts';

describe('the dates that a text promises', () => {
  it.each([
    ['by spring 2027', '2026-03-02', '2027-05-31'],
    ['in autumn 2022', '2022-03-25', '2022-11-30'],
    ['by winter 2022', '2022-03-25', '2023-02-28'],
    ['by the end of 2013', '2012', '2013-12-31'],
    ['by end 2013', '2012', '2013-12-31'],
    ['By end December 2012', '2012', '2012-12-31'],
    ['by end March', '2026-01-02', '2026-03-31'],
    ['By 1st June 2014', '2012', '2014-06-01'],
    ['until May 1 2023', '2023', '2023-05-01'],
    ['by 2026/27', '2026', '2027-03-31'],
    ['later this year', '2021-07-21', '2021-12-31'],
    ['by the end of the year', '2026-03-02', '2026-12-31'],
    ['next year', '2026-03-02', '2027-12-31'],
    ['by 5 December', '2026-03-02', '2026-12-05'],
    ['by January', '2026-03-02', '2027-01-31'],
    ['within three months', '2021-07-21', '2021-10-21'],
    ['within 2 weeks', '2021-07-21', '2021-08-04'],
    ['within three months', '2012', '2013-03-31'],
    ['in due course', '2023', undefined],
  ])('%s, written %s', (words, saidOn, lastDay) => {
    const text = `It will be published ${words}, we hope.`;
    const [found, ...more] = datesIn(text, saidOn);
    expect(more).toEqual([]);
    expect(found?.words).toBe(words);
    expect(found?.lastDay).toBe(lastDay);
    expect(text.slice(found?.start, found?.end)).toBe(words);
  });

  it.each([
    'It was published on 1 June 2013.',
    'In January 2023 we set this out.',
    'within 72 hours of a person entering',
    'within 2 weeks of the start',
    'They may march in spring.',
  ])('leaves: %s', (text) => {
    expect(datesIn(text, '2023')).toEqual([]);
  });

  it('shows how a season and a count were read', () => {
    expect(datesIn('by Spring 2013', '2012')[0]?.rule).toBe(
      '“by Spring 2013” is read as ending with the season’s last month, on 31 May 2013.',
    );
    expect(datesIn('within three months', '2012')[0]?.rule).toContain(
      'the record has only its year, so 31 March 2013 is the latest it can mean',
    );
    expect(plainDate('2013-06-01')).toBe('1 June 2013');
  });
});
