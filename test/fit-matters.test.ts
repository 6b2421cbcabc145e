import { describe, expect, it } from 'vitest';
import { fitMatters, type Spoken } from '../corpus/matching/fit-matters.ts';

const spoken = (words: string, ofRecord: boolean): Spoken => ({ terms: new Map(words.split(' ').map((w) => [w, 1])), ofRecord, worth: 1 });

describe('what words say of a paragraph’s matter', () => {
  const learnt = fitMatters([
    ...Array.from({ length: 6 }, () => spoken('ward segregation report', true)),
    ...Array.from({ length: 6 }, () => spoken('lane segregation report', false)),
    spoken('once ward', true),
  ]);

  it('is above nothing for the record’s, below for others’, and next to nothing for what both say', () => {
    expect(learnt.ward).toBeGreaterThan(10);
    expect(learnt.lane).toBeLessThan(-10);
    expect(Math.abs(learnt.segregation ?? 0)).toBeLessThan(3);
  });

  it('is not learnt from what is met once or twice', () => {
    expect(learnt).not.toHaveProperty('once');
  });
});
