// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import corpus from '../corpus/corpus.json' with { type: 'json' };
import matching from '../corpus/matching.json' with { type: 'json' };
import { readBlocks, rootsOf } from '../extension/blocks.ts';
import { firstMarks } from '../extension/first-marks.ts';
import type { PageDraft } from '../extension/messages.ts';
import { openLibrary } from '../shared/library.ts';
import type { Corpus } from '../shared/model.ts';
import { reviewerHere } from '../shared/reviewer.ts';

const record = { ...(corpus as unknown as Corpus), matching: matching as Corpus['matching'] };
const library = openLibrary(record, '2026-06-01');
const reviewer = reviewerHere(record, '2026-06-01');
const ASK =
  'To change the Code of Practice so that seclusion and long-term segregation are not used with people with a learning disability.';
const marked = async (draft: PageDraft) => (await firstMarks(draft, reviewer, library)).map((mark) => mark.place.paragraph);

test('what the person sees is marked, and nothing else yet', async () => {
  const paragraphs = [ASK, 'The bus comes at nine.', ASK].map((text, i) => ({ id: `${i}`, text }));
  expect(new Set(await marked({ name: '', paragraphs, inView: ['0', '1'] }))).toEqual(new Set(['0']));
  expect(await marked({ name: '', paragraphs, inView: [] })).toEqual([]);
});

test('a page of the record itself is not marked as its own echo', async () => {
  const page = new DOMParser().parseFromString(readFileSync('test/pages/hollins-2023.html', 'utf8'), 'text/html');
  const paragraphs = [...readBlocks(rootsOf(page))].map(({ text }, i) => ({ id: `${i}`, text }));
  const marks = await firstMarks({ name: '', paragraphs, inView: paragraphs.map((p) => p.id) }, reviewer, library);
  expect(marks.length).toBeGreaterThan(0);
  expect(marks.filter((mark) => mark.finding.includes('hollins-2023'))).toEqual([]);
});
