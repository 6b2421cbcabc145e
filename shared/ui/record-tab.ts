import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Covered } from '../coverage.ts';
import type { Table } from '../host.ts';
import type { Library } from '../library.ts';
import type { EntryId, PublicationId } from '../model.ts';
import { type RegisterFilter, registerRows, registerTable } from '../register.ts';
import type { Act } from './act.ts';
import { baseStyles } from './base-styles.ts';
import { cardStyles } from './card-styles.ts';
import { coverageSummary } from './coverage-words.ts';
import { csv } from './csv.ts';
import { entryCard } from './entry-card.ts';
import { moveAmong } from './move-among.ts';
import { narrowBar } from './narrow-bar.ts';
import { columns, type Narrowing, narrow, type Row, recordRows, widest } from './record-rows.ts';
import { recordTable } from './record-table.ts';
import { roomStyles } from './room-styles.ts';
import { saveFile } from './save-file.ts';
import { tableStyles } from './table-styles.ts';
import { tokens } from './tokens.ts';

const PAGE = 60;
const orders: [keyof typeof columns, string][] = [
  ['document', 'Newest document first'],
  ['pressing', 'Most pressing first'],
  ['since', 'Longest asked first'],
  ['to', 'By whom it is addressed to'],
];

/** The record as a table one can scan, narrow, open and take away. */
export class RecordTab extends LitElement {
  static override styles = [tokens, baseStyles, cardStyles, roomStyles, tableStyles];

  @property({ attribute: false }) library!: Library;
  @property({ attribute: false }) act!: Act;
  @property({ attribute: false }) tell!: (words: unknown) => void;
  /** Compares the record with the draft that is open; absent where there is none. */
  @property({ attribute: false }) cover?: (of: RegisterFilter) => Promise<Covered[]>;
  /** Says which numbers of the draft were not counted, for it does not say whose they are. */
  @property({ attribute: false }) notCounted?: (of?: PublicationId) => string | undefined;
  /** Puts a table in the draft; absent where that cannot be done. */
  @property({ attribute: false }) insertTable?: (table: Table) => void;
  /** The recommendation, reply or promise that is open. */
  @property() entry?: EntryId;

  @state() private by = widest;
  @state() private sort: keyof typeof columns = 'document';
  @state() private descending = false;
  @state() private most = PAGE;
  @state() private covered?: Map<EntryId, Covered>;
  @state() private left?: string;

  private rows: Row[] = [];

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('library')) this.rows = recordRows(this.library);
    if (changed.has('entry') && this.entry && !this.shown().some((r) => r.entry.id === this.entry)) this.by = { ...widest, kind: '' };
  }

  override updated(changed: Map<string, unknown>): void {
    if (!changed.has('entry') || !this.entry) return;
    const at = this.shown().findIndex((r) => r.entry.id === this.entry);
    if (at >= this.most) this.most = at + PAGE;
    void this.updateComplete.then(() => {
      const head = this.renderRoot.querySelector<HTMLElement>(`[data-entry="${CSS.escape(this.entry!)}"]`);
      // What it says must be seen, not its name alone at the foot of the window.
      this.renderRoot.querySelector('.whole')?.scrollIntoView({ block: 'nearest' });
      head?.scrollIntoView({ block: 'nearest' });
      head?.focus({ preventScroll: true });
    });
  }

  private shown(): Row[] {
    const rows = narrow(this.rows, this.by, this.library);
    const by = columns[this.sort];
    const sorted = rows.toSorted((a, b) => by(a).localeCompare(by(b), 'en', { numeric: true }));
    return this.descending ? sorted.reverse() : sorted;
  }

  private sortBy(column: keyof typeof columns): void {
    this.descending = this.sort === column && !this.descending;
    this.sort = column;
  }

  private table(rows: Row[]): string[][] {
    const byId = new Map(registerRows(this.library).map((r) => [r.entry.id, r]));
    return registerTable(
      rows.flatMap((r) => byId.get(r.entry.id) ?? []),
      this.library,
    );
  }

  private narrowTo(by: Narrowing): void {
    this.by = by;
    if (this.covered) void this.compare();
  }

  private async compare(): Promise<void> {
    const { publication, to, standing, year, thread } = this.by;
    try {
      const covered = await this.cover!({
        of: publication || undefined,
        to: to || undefined,
        unresolved: standing === 'unresolved',
        passed: standing === 'date passed',
        partsUnanswered: standing === 'parts not answered',
        year: year || undefined,
        thread: thread || undefined,
      });
      this.covered = new Map(covered.map((c) => [c.entry, c]));
      this.left = this.notCounted?.(publication || undefined);
    } catch (error) {
      this.tell(error);
    }
  }

  protected override render() {
    const rows = this.shown();
    const covered = rows.flatMap((r) => this.covered?.get(r.entry.id) ?? []);
    return html`<div @keydown=${(e: KeyboardEvent) => moveAmong(e, this.renderRoot, '[data-entry]')}>
      ${narrowBar(this.rows, this.by, widest, (by) => this.narrowTo(by), this.library)}
      <div class="count">
        <p class="quiet">${rows.length} of ${this.rows.length} in the record; it holds ${this.library.reach}.</p>
        <div class="actions">
        <select aria-label="Order" @change=${(e: Event) => this.sortBy((e.target as HTMLSelectElement).value as keyof typeof columns)}>
          ${orders.map(([value, words]) => html`<option value=${value} .selected=${this.sort === value}>${words}</option>`)}
        </select>
        <button ?disabled=${!rows.length} @click=${() => saveFile('the-record.csv', csv(this.table(rows)), 'text/csv')}>Export as CSV</button>
        ${this.insertTable ? html`<button ?disabled=${!rows.length} @click=${() => this.insertTable!({ kind: 'table', title: 'The record', rows: this.table(rows) })}>Insert as a table</button>` : nothing}
        ${this.cover ? html`<button @click=${() => this.compare()}>Compare with this draft</button>` : nothing}
        </div>
      </div>
      ${covered.length ? html`<p class="meta">${coverageSummary(covered)}${this.left ? ` ${this.left}` : ''}</p>` : nothing}
      ${recordTable(rows.slice(0, this.most), {
        open: this.entry,
        covered: this.covered,
        toggle: (id) => this.act({ do: 'open entry', entry: this.entry === id ? undefined : id }),
        sort: this.sort,
        descending: this.descending,
        sortBy: (column) => this.sortBy(column),
        whole: (entry) => entryCard(entry, this.library, this.act, this.tell),
      })}
      ${rows.length > this.most ? html`<p><button @click=${() => (this.most += PAGE)}>Show ${Math.min(PAGE, rows.length - this.most)} more</button></p>` : nothing}
    </div>`;
  }
}

customElements.define('record-tab', RecordTab);
