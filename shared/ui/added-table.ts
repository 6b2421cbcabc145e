import { html, type TemplateResult } from 'lit';
import type { Table } from '../host.ts';

/** A table that was put at the end of a draft, as the page shows it; a row of one cell is as wide as the table. */
export function addedTable({ title, rows: [head = [], ...rows] }: Table): TemplateResult {
  return html`<section class="added" tabindex="0" aria-label=${title}>
    <h3 class="words">${title}</h3>
    <table>
      <tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr>
      ${rows.map((row) => html`<tr>${row.map((cell) => html`<td .textContent=${cell} colspan=${row.length < 2 ? head.length : 1}></td>`)}</tr>`)}
    </table>
  </section>`;
}
