import { html, type TemplateResult } from 'lit';

const keys: [string, string][] = [
  ['↑ ↓', 'Move through what was found'],
  ['Enter', 'Open it, and show the words in the text'],
  ['R', 'Insert a reference'],
  ['C', 'Add a comment'],
  ['D', 'Dismiss: not relevant here'],
  ['/', 'Search the record'],
  ['Esc', 'Back to the text'],
  ['?', 'This help'],
];

/** What the keys do, what the signs mean, and where the text goes (nowhere). */
export function helpSheet(): TemplateResult {
  return html`<h2>Help</h2>
    <dl>
      ${keys.map(
        ([key, does]) =>
          html`<dt><kbd>${key}</kbd></dt>
            <dd>${does}</dd>`,
      )}
    </dl>
    <h3>What the signs mean</h3>
    <dl>
      <dt><span class="glyph same"></span></dt>
      <dd>Same ask: the record already asks this. A solid line in the text.</dd>
      <dt><span class="glyph overlapping"></span></dt>
      <dd>Overlapping: the record asks part of this. A dashed line.</dd>
      <dt><span class="glyph related"></span></dt>
      <dd>Possibly related: listed at the end, never marked.</dd>
      <dt><span class="glyph term"></span></dt>
      <dd>A term to look at. A dotted line.</dd>
      <dt><span class="glyph remark"></span></dt>
      <dd>A promise, reference or quotation; a diamond where something is to be put right.</dd>
    </dl>
    <h3>What stays where</h3>
    <p>Nothing leaves this computer: the text is checked here, against a record that came with this program, and no address is ever called.</p>
    <p>“Unresolved” is worked out from what the documents in the record say, and from today’s date. What they do not hold is said of them, not of the world.</p>`;
}
