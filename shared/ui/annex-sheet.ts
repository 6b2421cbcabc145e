import { html, nothing, type TemplateResult } from 'lit';
import type { Table } from '../host.ts';
import { tableDocx, wordType } from '../hosts/table-docx.ts';
import { csv } from './csv.ts';
import { saveFile } from './save-file.ts';

/** The annex before it is made: how many rows it has, and where it can go. `insert` is absent where the host has no tables. */
export function annexSheet(table: Table, insert?: () => void): TemplateResult {
  const n = table.rows.length - 1;
  const save = () => saveFile('said-before-annex.csv', csv([[table.title], ...table.rows]), 'text/csv');
  return html`<h2>Annex for the submission</h2>
    <p>A table of ${n} ${n === 1 ? 'row' : 'rows'}: our paragraph, the earlier ask, who said what and when, how it stands with the words that show it, and what you decided.</p>
    <p class="quiet">${table.title}.</p>
    <div class="actions">
      ${insert ? html`<button class="go" @click=${insert}>Insert as a table</button>` : nothing}
      <button @click=${() => saveFile('said-before-annex.docx', tableDocx(table), wordType)}>Save as a Word document</button>
      <button @click=${save}>Save as CSV</button>
    </div>`;
}
