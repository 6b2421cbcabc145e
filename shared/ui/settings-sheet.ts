import { html, type TemplateResult } from 'lit';

/** How references are written: the user's own form, with an example from the record. */
export function settingsSheet(template: string, example: string, change: (template: string) => void): TemplateResult {
  return html`<h2>How references are written</h2>
    <label for="template">Form of a reference</label>
    <input id="template" .value=${template} spellcheck="false" @input=${(e: Event) => change((e.target as HTMLInputElement).value)} />
    <p class="quiet">These are filled in: {publisher} {title} {short} {year} {number} {address}. Empty it for the usual form.</p>
    <h3>For example</h3>
    <p>${example}</p>`;
}
