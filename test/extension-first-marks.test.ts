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

const record = { ...(corpus as unknown as Corpus), matching: matching as Corpus['matching'] };
const library = openLibrary(record, '2026-06-01');
const ASK =
  'To change the Code of Practice so that seclusion and long-term segregation are not used with people with a learning disability.';
const marks = (draft: PageDraft) => [...firstMarks(draft, library)].at(-1) ?? [];
const marked = (draft: PageDraft) => marks(draft).map((mark) => mark.place.paragraph);

test('what the person sees is marked, and nothing else yet', () => {
  const paragraphs = [ASK, 'The bus comes at nine.', ASK].map((text, i) => ({ id: `${i}`, text }));
  expect(new Set(marked({ name: '', paragraphs, inView: ['0', '1'] }))).toEqual(new Set(['0']));
  expect(marked({ name: '', paragraphs, inView: [] })).toEqual([]);
});

test('a page of the record itself is not marked as its own echo', () => {
  const page = new DOMParser().parseFromString(readFileSync('test/pages/hollins-2023.html', 'utf8'), 'text/html');
  const paragraphs = [...readBlocks(rootsOf(page))].map(({ text }, i) => ({ id: `${i}`, text }));
  const found = marks({ name: '', paragraphs, inView: paragraphs.map((p) => p.id) });
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((mark) => mark.finding.includes('hollins-2023'))).toEqual([]);
});
