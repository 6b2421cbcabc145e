import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { entryYear } from '../entry-name.ts';
import type { Span } from '../finding.ts';
import { isAsk } from '../is-ask.ts';
import type { Library } from '../library.ts';
import type { EntryId } from '../model.ts';
import type { Reviewer } from '../reviewer.ts';
import type { SearchAnswer } from '../search.ts';
import type { Act } from './act.ts';
import { baseStyles } from './base-styles.ts';
import { cardStyles } from './card-styles.ts';
import { entryCard } from './entry-card.ts';
import { markedText } from './marked-text.ts';
import { moveAmong } from './move-among.ts';
import { nameOf } from './name-of.ts';
import { narrowBar } from './narrow-bar.ts';
import { type Narrowing, narrow, type Row, recordRows } from './record-rows.ts';
import { roomStyles } from './room-styles.ts';
import { statusGlance } from './status-tag.ts';
import { tokens } from './tokens.ts';

const anything: Narrowing = { kind: '', publication: '', to: '', standing: '', year: '', thread: '' };

/** Search of the record as a person types. */
export class SearchTab extends LitElement {
  static override styles = [tokens, baseStyles, cardStyles, roomStyles];

  @property({ attribute: false }) library!: Library;
  @property({ attribute: false }) reviewer?: Reviewer;
  @property({ attribute: false }) act!: Act;
  @property({ attribute: false }) tell!: (words: string) => void;
  /** What to search for when the tab is opened. */
  @property() query = '';

  @state() private words = '';
  @state() private answer?: SearchAnswer;
  @state() private open?: EntryId;
  @state() private by = anything;
  @query('input') private box!: HTMLInputElement;

  private timer = 0;
  private answered = '';
  /** Enter was pressed before the answer came. */
  private openFirst = false;
  private rows: Row[] = [];

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('library')) this.rows = recordRows(this.library);
    if (changed.has('query')) this.ask(this.query, 0);
  }

  /** Puts the typing point in the search box. */
  override focus(): void {
    void this.updateComplete.then(() => this.box.select());
  }

  private ask(query: string, wait = 60): void {
    this.words = query;
    this.openFirst = false;
    this.open = undefined;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(async () => {
      const answer = query.trim() ? await this.reviewer?.search(query, 50) : undefined;
      if (this.words !== query) return;
      this.answer = answer;
      this.answered = query;
      if (this.openFirst) this.open = this.found()[0]?.entry.id;
      const heard = answer && (answer.nothing ?? `${answer.results.length} found.`);
      this.dispatchEvent(new CustomEvent('announce', { detail: heard ?? '' }));
    }, wait);
  }

  private keys(event: KeyboardEvent): void {
    const from = event.composedPath()[0] as HTMLElement;
    const inBox = from === this.box;
    const chosen = inBox ? this.box.selectionStart !== this.box.selectionEnd : Boolean(getSelection()?.toString());
    const id = inBox ? this.open : from.dataset?.entry;
    if (event.key === 'c' && (event.ctrlKey || event.metaKey)) {
      if (id && !chosen) this.act({ do: 'cite', entry: this.library.entry(id)! });
    } else if (event.key === 'Enter' && inBox) {
      this.openFirst = this.answered !== this.words;
      if (!this.openFirst) this.open = this.found()[0]?.entry.id;
    } else moveAmong(event, this.renderRoot, 'input, [data-entry]');
  }

  private found(): Row[] {
    const rank = new Map(this.answer?.results.map((r, i) => [r.entry, i]));
    const rows = this.rows.filter((r) => rank.has(r.entry.id)).sort((a, b) => rank.get(a.entry.id)! - rank.get(b.entry.id)!);
    return narrow(rows, this.by, this.library);
  }

  protected override render() {
    const found = this.found();
    const left = (this.answer?.results.length ?? 0) - found.length;
    return html`<div @keydown=${this.keys}>
      <div class="box" role="search">
        <input
          type="search"
          aria-label="Search the record"
          placeholder="Try hollins 9"
          .value=${this.words}
          spellcheck="false"
          autocomplete="off"
          @input=${(e: Event) => this.ask((e.target as HTMLInputElement).value)}
        />
        <details>
          <summary>Narrow the results</summary>
          ${narrowBar(this.rows, this.by, anything, (by) => (this.by = by), this.library)}
        </details>
      </div>
      <p class="quiet">
        ${this.answer ? (this.answer.nothing ?? `${found.length} found.${left > 0 ? ` ${left} more are left out by what you chose above.` : ''}`) : nothing}
      </p>
      ${
        this.answer
          ? html`<ul>
            ${found.map((row) => this.result(row))}
          </ul>`
          : this.words.trim()
            ? html`<p class="quiet">Searching the record …</p>`
            : html`<p class="quiet">Search ${this.library.reach}: recommendations, replies, promises and guidance. Type a few words, a name and number, or what someone calls it.</p>`
      }
    </div>`;
  }

  private result({ entry, ask, status }: Row) {
    const open = this.open === entry.id;
    return html`<li class="row">
      <h3>
        <button data-entry=${entry.id} aria-expanded=${open} @click=${() => (this.open = open ? undefined : entry.id)}>
          <span class="title">${nameOf(entry, this.library)} <small>${entryYear(entry.id, this.library)}</small></span>
          ${open ? nothing : html`<span class="ask">${markedText(ask, this.spans(ask))}</span>`}
          ${!open && isAsk(entry) ? html`<span class="glance">${statusGlance(status)}</span>` : nothing}
        </button>
      </h3>
      ${open ? entryCard(entry, this.library, this.act, this.tell) : nothing}
    </li>`;
  }

  private spans(text: string): Span[] {
    const words = this.words.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
    return words.length
      ? [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, 'giu'))].map((m) => [m.index, m.index + m[0].length])
      : [];
  }
}

customElements.define('search-tab', SearchTab);
