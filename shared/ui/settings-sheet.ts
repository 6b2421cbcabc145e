import { html, type TemplateResult } from 'lit';
import type { Library } from '../library.ts';
import { listed } from '../listed.ts';
import type { Act } from './act.ts';
import { citation, fieldNames, unfilled } from './citation.ts';

/** How references are written: the user's own form, with an example from the record. */
export function settingsSheet(template: string, library: Library, act: Act): TemplateResult {
  const example = library.corpus.entries.find((e) => e.kind === 'recommendation');
  const change = (e: Event) => act({ do: 'set template', template: (e.target as HTMLInputElement).value });
  const left = unfilled(template).map((name) => `“${name}”`);
  const leaves = left.length > 1 ? 'are not among these and stay as they are written' : 'is not one of these and stays as it is written';
  return html`<h2>How references are written</h2>
    <label for="template">Form of a reference</label>
    <input id="template" .value=${template} spellcheck="false" @change=${change} />
    <p class="quiet">These are filled in: ${fieldNames.map((name) => `{${name}}`).join(' ')}. Empty it for the usual form.</p>
    ${left.length ? html`<p>${listed(left)} ${leaves}.</p>` : ''}
    ${example ? html`<h3>For example</h3><p>${citation(example, library, template) || 'This form leaves nothing of a reference.'}</p>` : ''}`;
}
