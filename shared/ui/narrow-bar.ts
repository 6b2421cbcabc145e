import { html, nothing, type TemplateResult } from 'lit';
import { capital } from '../capital.ts';
import { isAsk } from '../is-ask.ts';
import type { Library } from '../library.ts';
import { bodiesByName } from '../successors.ts';
import type { Narrowing, Row } from './record-rows.ts';

const kinds: [string, string][] = [
  ['asks', 'Asks, promises'],
  ['', 'Everything'],
  ['recommendation', 'Recommendations'],
  ['action', 'Actions'],
  ['expectation', 'Expectations'],
  ['response', 'Responses'],
  ['update', 'Progress updates'],
  ['definition', 'Definitions'],
];

/** The choices that narrow the record; only what the record holds can be chosen. */
export function narrowBar(rows: Row[], by: Narrowing, none: Narrowing, change: (by: Narrowing) => void, library: Library): TemplateResult {
  const distinct = (of: (row: Row) => string[]) =>
    [...new Set(rows.flatMap(of))].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const same = (words: string[]) => words.map((w): [string, string] => [w, w]);
  const present = new Set(rows.map((r) => r.entry.kind as string));
  const standings = [
    'unresolved',
    'date passed',
    'parts not answered',
    ...distinct((r) => (r.status.stance ? [r.status.stance] : [])),
    ...distinct((r) => (isAsk(r.entry) ? [r.status.progress] : [])),
  ];
  const choices: [keyof Narrowing, string, [string, string][]][] = [
    ['kind', 'What is listed', kinds.filter(([k]) => k === '' || k === 'asks' || present.has(k))],
    [
      'publication',
      'Document',
      [
        ['', 'Any document'],
        ...distinct((r) => [r.entry.publication]).map((id): [string, string] => [id, library.publication(id)?.shortTitle ?? id]),
      ],
    ],
    [
      'to',
      'Addressed to',
      [
        ['', 'To anyone'],
        ...bodiesByName(
          rows.flatMap((r) => r.to),
          library,
        ).map(({ body, words }): [string, string] => [body, words]),
      ],
    ],
    ['standing', 'How it stands', [['', 'Any status'], ...standings.map((s): [string, string] => [s, capital(s)])]],
    ['thread', 'Thread', [['', 'Any thread'], ...library.corpus.threads.map((t): [string, string] => [t.id, t.title])]],
    ['year', 'Year', [['', 'Any year'], ...same(distinct((r) => [r.year]))]],
  ];
  return html`<div class="narrow">
    ${choices.map(
      ([name, label, options]) => html`<select
        name=${name}
        aria-label=${label}
        class=${by[name] === none[name] ? '' : 'chosen'}
        @change=${(e: Event) => change({ ...by, [name]: (e.target as HTMLSelectElement).value })}
      >
        ${options.map(([value, words]) => html`<option value=${value} .selected=${by[name] === value}>${words}</option>`)}
      </select>`,
    )}
    ${JSON.stringify(by) === JSON.stringify(none) ? nothing : html`<button class="plain" @click=${() => change(none)}>Show everything again</button>`}
  </div>`;
}
