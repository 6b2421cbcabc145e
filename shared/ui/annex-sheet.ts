import { html, nothing, type TemplateResult } from 'lit';
import type { Table } from '../host.ts';

/** The annex before it is made: how many rows it has, and where it can go. */
export function annexSheet(table: Table, insert: (() => void) | undefined, save: () => void): TemplateResult {
  const n = table.rows.length - 1;
  return html`<h2>Annex for the submission</h2>
    <p>A table of ${n} ${n === 1 ? 'row' : 'rows'}: our paragraph, the earlier ask, who said what and when, how it stands with the words that show it, and what you decided.</p>
    <p class="quiet">${table.title}.</p>
    <div class="actions">
      ${insert ? html`<button class="go" @click=${insert}>Insert as a table</button>` : nothing}
      <button @click=${save}>Save as CSV</button>
    </div>`;
}
