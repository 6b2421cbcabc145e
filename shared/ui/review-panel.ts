import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CrossReference, Finding } from '../finding.ts';
import type { Host, Mark } from '../host.ts';
import { type Keep, keepInMemory } from '../keep.ts';
import type { Library } from '../library.ts';
import type { Reviewer } from '../reviewer.ts';
import type { SearchAnswer } from '../search.ts';
import { nameOf, yearOf } from './name-of.ts';

/** The application: a draft's or page's findings, search and the record, for whatever host it is handed. */
export class ReviewPanel extends LitElement {
  @property({ attribute: false }) host?: Host;
  @property({ attribute: false }) reviewer?: Reviewer;
  @property({ attribute: false }) library?: Library;
  @property({ attribute: false }) keep: Keep = keepInMemory();
  @property({ attribute: false }) subject: 'draft' | 'page' = 'draft';

  @state() private tab: 'draft' | 'search' | 'record' = 'draft';
  @state() private findings: Finding[] = [];
  @state() private done = 0;
  @state() private of = 0;
  @state() private open = '';
  @state() private said = '';
  @state() private answer?: SearchAnswer;

  private stop?: () => void;

  override updated(changed: Map<string, unknown>): void {
    if (!changed.has('host')) return;
    this.stop?.();
    this.stop = this.host?.listen((event) => {
      if (event.type === 'changed') void this.check(event.paragraphs);
      if (event.type === 'picked') this.goTo(event.finding);
    });
  }

  /** Reads the draft and reviews it, all of it or again. */
  async check(_paragraphs?: string[]): Promise<void> {
    if (!this.host || !this.reviewer) return;
    try {
      const draft = await this.host.read();
      this.of = draft.paragraphs.length;
      this.findings = await this.reviewer.review(draft, { progress: (done) => void (this.done = done) });
      this.done = this.of;
      await this.host.show(this.findings.flatMap((f) => this.mark(f)));
    } catch (error) {
      this.said = error instanceof Error ? error.message : String(error);
    }
  }

  /** Shows the search tab, with a query where one is given. */
  openSearch(query = ''): void {
    this.tab = 'search';
    void this.search(query);
  }

  /** Brings the finding's card into view and opens it. */
  goTo(finding: string): void {
    this.tab = 'draft';
    this.open = finding;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-finding="${CSS.escape(finding)}"]`)?.focus());
  }

  private async search(query: string): Promise<void> {
    this.answer = await this.reviewer?.search(query);
  }

  private mark(f: Finding): Mark[] {
    if (f.kind === 'cross-reference' && f.closeness !== 'possibly related')
      return [{ finding: f.id, place: f.place, style: f.closeness, label: `${f.closeness}: ${this.titleOf(f)}` }];
    return f.kind === 'term' && this.subject === 'draft' ? [{ finding: f.id, place: f.place, style: 'term', label: f.title }] : [];
  }

  private titleOf(f: CrossReference): string {
    const entry = this.library?.entry(f.entry);
    return entry && this.library ? `${nameOf(entry, this.library, f.part)} (${yearOf(entry, this.library)})` : f.entry;
  }

  protected override render() {
    const tabs = { draft: this.subject === 'page' ? 'This page' : 'This draft', search: 'Search', record: 'The record' } as const;
    return html`<h1>Said Before</h1>
      <div role="tablist">${Object.entries(tabs).map(
        ([tab, name]) =>
          html`<button role="tab" aria-selected=${tab === this.tab} @click=${() => (this.tab = tab as keyof typeof tabs)}>${name}</button>`,
      )}</div>
      <p role="status">${this.said || `${this.done} of ${this.of} paragraphs`}</p>
      ${this.tab === 'draft' ? html`<slot name="intro"></slot>${this.findings.map((f) => this.card(f))}` : nothing}
      ${
        this.tab === 'search'
          ? html`<input type="search" aria-label="Search the record" @input=${(e: Event) => this.search((e.target as HTMLInputElement).value)}>
        <p>${this.answer?.nothing}</p>
        <ul>${this.answer?.results.map((r) => html`<li>${this.library?.entry(r.entry)?.text}</li>`)}</ul>`
          : nothing
      }`;
  }

  private card(f: Finding) {
    const title = f.kind === 'cross-reference' ? `${f.closeness}: ${this.titleOf(f)}` : f.title;
    return html`<article><button data-finding=${f.id} @click=${() => this.host?.reveal(f.place)}>${title}, paragraph ${f.paragraph + 1}</button>
      ${f.kind === 'cross-reference' ? html`<p>${f.status.label}. ${f.status.why}</p>` : nothing}</article>`;
  }
}

customElements.define('review-panel', ReviewPanel);
