import { html, nothing, type TemplateResult } from 'lit';
import { capital } from '../capital.ts';
import type { Covered } from '../coverage.ts';
import { isAsk } from '../is-ask.ts';
import { listed } from '../listed.ts';
import type { Entry, EntryId } from '../model.ts';
import { coverageWords } from './coverage-words.ts';
import { quoteOf } from './finding-text.ts';
import type { columns, Row } from './record-rows.ts';
import { toneOf } from './tone-of.ts';

type Column = keyof typeof columns;
const heads: [Column, string][] = [
  ['name', 'Number'],
  ['ask', 'What was asked'],
  ['to', 'To whom'],
  ['stance', 'Response'],
  ['progress', 'Progress'],
  ['since', 'Since'],
];

/** What a table of the record shows and does. `whole`: the opened row's content. */
export type TableSetting = {
  open?: EntryId;
  /** What the draft does about each, once compared. */
  covered?: Map<EntryId, Covered>;
  toggle: (id: EntryId) => void;
  sort: Column;
  descending: boolean;
  sortBy: (column: Column) => void;
  whole: (entry: Entry) => TemplateResult;
};

/** The record as a table; in a narrow pane each row folds into a few lines. Roles are written out because the fold would take them away. */
export function recordTable(rows: Row[], setting: TableSetting): TemplateResult {
  const { sort, descending, sortBy } = setting;
  return html`<table role="table" aria-label="The record">
    <thead role="rowgroup">
      <tr role="row">
        ${heads.map(
          ([column, words]) => html`<th
            role="columnheader"
            scope="col"
            class=${column}
            aria-sort=${sort !== column ? nothing : descending ? 'descending' : 'ascending'}
          >
            <button class="plain" @click=${() => sortBy(column)}>${words}<span aria-hidden="true">${sort !== column ? '' : descending ? ' ↓' : ' ↑'}</span></button>
          </th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map((row) => line(row, setting))}
    </tbody>
  </table>`;
}

function line(row: Row, { open, covered, toggle, whole }: TableSetting): TemplateResult {
  const { entry, name, ask, to, status, since, unanswered } = row;
  const opened = entry.id === open;
  const asks = isAsk(entry);
  const quote = quoteOf(status);
  const cover = covered?.get(entry.id);
  const standing = status.stance ?? (status.due?.passed && status.progress !== 'complete' ? 'date passed' : '');
  return html`<tr role="row" class=${opened ? 'opened' : ''}>
      <th role="rowheader" scope="row" class="name">
        <button class="plain" data-entry=${entry.id} aria-expanded=${opened} @click=${() => toggle(entry.id)}>${name}</button>
      </th>
      <td role="cell" class="ask">
        <span class="words">${ask}</span>
        ${unanswered ? html`<span class="more">${unanswered} ${unanswered === 1 ? 'part' : 'parts'} not answered.</span>` : nothing}
        ${cover ? html`<span class="more">${coverageWords(cover)}</span>` : nothing}
      </td>
      <td role="cell" class="to">${listed(to)}</td>
      <td role="cell" class="stance">
        ${asks && standing ? html`<span class="tag ${toneOf(status)}" title=${quote ?? status.why}>${capital(standing)}</span>` : nothing}
      </td>
      <td role="cell" class="progress">${asks ? capital(status.progress === 'complete' && !status.stance ? status.label : status.progress) : nothing}</td>
      <td role="cell" class="since"><span class="word">since </span>${since}</td>
    </tr>
    ${opened ? html`<tr role="row" class="whole"><td role="cell" colspan="6">${whole(entry)}</td></tr>` : nothing}`;
}
