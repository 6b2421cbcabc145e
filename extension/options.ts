import { css, html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { baseStyles } from '../shared/ui/base-styles.ts';
import { saveFile } from '../shared/ui/save-file.ts';
import { tokens } from '../shared/ui/tokens.ts';
import { browser, isFirefox } from './browser.ts';
import { keepInStorage } from './keep-in-storage.ts';
import { DATES, dateLanguages, MARKS_OFF, sitesOff, UNMARKED } from './kept.ts';

const styles = { 'same ask': 'The same ask (a solid line)', overlapping: 'What overlaps with one (a dashed line)' };
const keyNames: Record<string, string> = {
  _execute_action: 'Open the panel and check this page',
  search: 'Search the record',
  next: 'Next mark in the page',
  previous: 'Previous mark in the page',
};

/** The options: what is marked, where, by which keys; what can be seen and where it goes; and all that is kept. */
class OptionsPage extends LitElement {
  static override styles = [
    tokens,
    baseStyles,
    css`
      :host { max-width: 44rem; margin: 0 auto; padding: 1.5rem; }
      section { margin-block: 1.5rem; }
      h2 { margin-block-end: 0.35rem; }
      p, li { margin-block: 0.35rem; max-width: 65ch; }
      label { display: flex; gap: 0.5rem; align-items: center; min-height: 1.75rem; width: fit-content; }
      input { min-height: 1rem; }
      kbd { font: inherit; padding: 0.1rem 0.35rem; border: 1px solid var(--edge); border-radius: 4px; }
      th { text-align: start; font-weight: normal; padding-inline-end: 1.5rem; }
    `,
  ];

  @state() private kept: Record<string, string> = {};
  @state() private allowed: string[] = [];
  @state() private commands: { name?: string; shortcut?: string }[] = [];
  @state() private said = '';
  private keep = keepInStorage();

  override connectedCallback(): void {
    super.connectedCallback();
    void this.recall();
  }

  private async recall(): Promise<void> {
    const keys = await this.keep.keys();
    this.kept = Object.fromEntries(await Promise.all(keys.map(async (key) => [key, (await this.keep.get(key)) ?? ''])));
    const { origins = [] } = await browser.permissions.getAll();
    this.allowed = origins.filter((origin) => !browser.runtime.getManifest().host_permissions?.includes(origin));
    this.commands = await browser.commands.getAll();
  }

  private async set(key: string, value: string | undefined): Promise<void> {
    await (value === undefined ? this.keep.delete(key) : this.keep.set(key, value));
    await this.recall();
  }

  private async deleteAll(): Promise<void> {
    await browser.storage.local.clear();
    await browser.permissions.remove({ origins: this.allowed });
    await this.recall();
    this.said = 'Deleted: everything that was kept, and the leave to check other sites.';
  }

  protected override render() {
    const off = sitesOff(Object.keys(this.kept));
    return html`<main>
      <h1>Said Before: options</h1>
      <section>
        <h2>What is marked in a page</h2>
        ${Object.entries(styles).map(
          ([style, name]) => html`<label>
            <input
              type="checkbox"
              .checked=${!(UNMARKED + style in this.kept)}
              @change=${(e: Event) => this.set(UNMARKED + style, (e.target as HTMLInputElement).checked ? undefined : 'yes')}
            />
            ${name}
          </label>`,
        )}
        <p class="quiet">The panel lists both either way. A change shows when a page is next checked. Terms are only listed.</p>
      </section>
      <section>
        <h2>Sites</h2>
        <p>Pages of www.gov.uk are checked while the panel is open beside them. Any other page is checked when you ask: with the button, the menu or its key.</p>
        <ul>
          ${this.allowed.map(
            (origin) => html`<li>
              Always checked: ${origin.replace(/^https:\/\/|\/\*$/g, '')}
              <button @click=${() => browser.permissions.remove({ origins: [origin] }).then(() => this.recall())}>Stop</button>
            </li>`,
          )}
          ${off.map((site) => html`<li>No marks: ${site} <button @click=${() => this.set(MARKS_OFF + site, undefined)}>Mark again</button></li>`)}
        </ul>
      </section>
      <section>
        <h2>Keys</h2>
        <table>
          ${this.commands.map(
            ({ name = '', shortcut }) => html`<tr>
              <th scope="row">${keyNames[name]}</th>
              <td>${shortcut ? html`<kbd>${shortcut.replace('Period', '.').replace('Comma', ',')}</kbd>` : 'none'}</td>
            </tr>`,
          )}
          <tr>
            <th scope="row">Marks on and off, in the page or the panel</th>
            <td><kbd>Alt+Shift+M</kbd></td>
          </tr>
        </table>
        <p class="quiet">
          ${isFirefox ? 'To change them: Add-ons and themes, the cog, Manage extension shortcuts.' : 'To change all but the last: open chrome://extensions/shortcuts (in Edge, edge://extensions/shortcuts).'}
        </p>
      </section>
      <section>
        <h2>In the address bar</h2>
        <p>
          Type <kbd>said</kbd>, a space and some words to search the record. Take care: what is typed in the address bar before the space may be sent by the
          browser itself to its search engine. Never type words of a draft there; the panel’s own search stays on this computer.
        </p>
      </section>
      <section>
        <h2>Dates</h2>
        ${Object.entries(dateLanguages).map(
          ([language, name]) => html`<label>
            <input type="radio" name="dates" .checked=${(this.kept[DATES] ?? 'en-GB') === language} @change=${() => this.set(DATES, language)} />
            ${name}
          </label>`,
        )}
        <p class="quiet">Dates inside a quotation stay as they were written.</p>
      </section>
      <section>
        <h2>What this extension can see, and where it goes</h2>
        <p>It reads the words of a page only while the panel is open on it, and compares them with a record that is inside the extension.</p>
        <p><b>Where it goes: nowhere.</b> It makes no connection of any kind; its own rules forbid it to. No account, no counting of use, no copy kept of what you read.</p>
        <p>Kept on this computer only: these options, and what you decided about findings (${Object.keys(this.kept).length} items).</p>
        <p>
          <button @click=${() => saveFile('said-before.json', JSON.stringify(this.kept, null, 2), 'application/json')}>Export what is kept</button>
          <button @click=${() => this.deleteAll()}>Delete all of it</button>
        </p>
        <p role="status">${this.said || nothing}</p>
      </section>
    </main>`;
  }
}

customElements.define('options-page', OptionsPage);
