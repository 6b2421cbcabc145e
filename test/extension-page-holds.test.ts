// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import corpus from '../corpus/corpus.json' with { type: 'json' };
import { readBlocks, rootsOf } from '../extension/blocks.ts';
import { dateIn } from '../extension/kept.ts';
import { holdsSentence, pageHolds } from '../extension/page-holds.ts';
import { publishedOf } from '../extension/published.ts';
import type { Draft } from '../shared/draft.ts';
import type { CrossReference } from '../shared/finding.ts';
import { openLibrary } from '../shared/library.ts';
import type { Corpus } from '../shared/model.ts';

const library = openLibrary(corpus as unknown as Corpus, '2026-06-01');
const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const read = (html: string): Draft => {
  const blocks = [...readBlocks(rootsOf(page(html)))];
  return { name: 'A page', paragraphs: blocks.map(({ element: _, pieces: __, ...p }, i) => ({ id: `${i}`, ...p })) };
};
const file = (name: string) => readFileSync(`test/pages/${name}.html`, 'utf8');
const sameAsk = (paragraph: number, entry: string) =>
  ({ kind: 'cross-reference', closeness: 'same ask', paragraph, entry }) as CrossReference;

describe('what a page itself holds', () => {
  test.each([
    ['oversight-panel-2021', 20, 13],
    ['hollins-2023', 13, 12],
  ])('%s: all its recommendations and responses, and that it is in the record', (id, recommendations, responses) => {
    const holds = pageHolds(read(file(id)), [], library);
    expect(holdsSentence(holds)).toContain(`This page holds ${recommendations} recommendations and ${responses} responses`);
    expect(holds.publication).toBe(id);
    expect(holds.asks.filter((ask) => ask.entry)).toHaveLength(recommendations);
  });

  test('what came up again is later than the page, never earlier and never the page itself', () => {
    const draft = read(file('oversight-panel-2021'));
    const at = draft.paragraphs.findIndex((p) => p.text === 'Recommendation 2') + 1;
    const before = pageHolds(draft, [], library);
    const found = ['winterbourne-2012/22', 'oversight-panel-2021/5', 'hollins-2023/6'].map((entry) => sameAsk(at, entry));
    const second = (holds: typeof before) => holds.asks.find((ask) => ask.called === 'Recommendation 2')!;
    expect(second(before).again).not.toContain('hollins-2023/6');
    expect(second(pageHolds(draft, found, library)).again).toContain('hollins-2023/6');
    expect(second(pageHolds(draft, found, library)).again.filter((id) => /winterbourne|oversight/.test(id))).toEqual([]);
  });

  test('a page that asks and answers nothing says nothing of itself', () => {
    expect(holdsSentence(pageHolds(read('<main><p>The bus comes at nine.</p></main>'), [], library))).toBe('');
  });

  test('of a page of unknown date, nothing is called later', () => {
    const own = read(
      '<main><h2>Recommendation 1</h2><p>The Trust should paint the hall by May.</p><h3>Trust’s response to recommendation 1</h3><p>We accept this recommendation.</p></main>',
    );
    expect(holdsSentence(pageHolds(own, [sameAsk(1, 'hollins-2023/6')], library))).toBe(
      'This page holds 1 recommendation and 1 response; 1 of the asks is also made in the record.',
    );
  });
});

test('the day a page was published, as it says', () => {
  expect(publishedOf(page(file('oversight-panel-2021')))).toBe('2021-07-21');
  expect(publishedOf(page('<meta property="article:published_time" content="2024-02-03T09:00:00Z"><main></main>'))).toBe('2024-02-03');
  expect(publishedOf(page('<main><p>Page last updated: 5 March 2022</p></main>'))).toBe('2022-03-05');
  expect(publishedOf(page('<main><p>Published often</p></main>'))).toBeUndefined();
});

test('dates in the language chosen; a year stays a year', () => {
  expect(['en-GB', 'cy', 'sv'].map((language) => dateIn(language, '2021-07-21'))).toEqual([
    '21 July 2021',
    '21 Gorffennaf 2021',
    '2021-07-21',
  ]);
  expect(dateIn('cy', '2012')).toBe('2012');
});
