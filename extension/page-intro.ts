import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Place } from '../shared/draft.ts';
import type { Library } from '../shared/library.ts';
import type { EntryId } from '../shared/model.ts';
import { baseStyles } from '../shared/ui/base-styles.ts';
import { proofOf, titleOf } from '../shared/ui/finding-text.ts';
import { tokens } from '../shared/ui/tokens.ts';
import { dateIn } from './kept.ts';
import { holdsSentence, type PageAsk, type PageHolds } from './page-holds.ts';

/** The head of a page's findings: what the page itself asks, what came after, and whether marks are painted over it. */
export class PageIntro extends LitElement {
  static override styles = [
    tokens,
    baseStyles,
    css`
      :host { padding: 0.5rem min(0.75rem, 3.5%) 0; }
      .holds { font-weight: 600;
        margin-block-end: 0.25rem; }
      ol { margin-block: 0.25rem 0.5rem; }
      li { padding-block: 0.35rem; border-bottom: 1px solid var(--line); }
      li p { padding-inline-start: 0.25rem; }
      label { display: inline-flex; gap: 0.4rem; align-items: center; min-height: 1.75rem; font-size: 0.8125rem; }
      input { min-height: 1rem; }
      .choices { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; }
    `,
  ];

  @property({ attribute: false }) library!: Library;
  @property({ attribute: false }) holds?: PageHolds;
  /** The page's site, where the browser lets us know it; `always`: its pages are checked without a click. */
  @property({ attribute: false }) site?: { name: string; always: boolean };
  /** The language that dates are written in. */
  @property({ attribute: false }) dates?: string;
  @property({ attribute: false }) marks = true;
  @property({ attribute: false }) reveal: (place: Place) => void = () => {};
  @property({ attribute: false }) setMarks: (on: boolean) => void = () => {};
  @property({ attribute: false }) allowSite: () => void = () => {};

  protected override render(): TemplateResult {
    const sentence = this.holds && holdsSentence(this.holds);
    return html`
      ${sentence ? html`<p class="holds">${sentence}</p>${this.since(this.holds!)}` : nothing}
      ${this.site ? this.choices(this.site) : nothing}
    `;
  }

  private since(holds: PageHolds): TemplateResult {
    const after = holds.asks.filter((ask) => ask.again.length || ask.news.length);
    const without = holds.asks.length - after.length;
    const none = `Nothing later about ${after.length ? `the other ${without}` : 'them'} in ${this.library.reach}.`;
    return html`<details>
      <summary>${holds.published ? `What happened after ${dateIn(this.dates ?? 'en-GB', holds.published)}, when this page was published` : 'What the record holds about them'}</summary>
      <ol>${after.map((ask) => this.ask(ask))}</ol>
      ${without ? html`<p class="quiet">${none}</p>` : nothing}
    </details>`;
  }

  private ask({ called, place, again, news }: PageAsk): TemplateResult {
    return html`<li>
      <button class="link" @click=${() => this.reveal(place)}>${called}</button>
      ${again.map((id) => {
        const status = this.library.status(id);
        const proof = proofOf(status);
        return html`<p>Asked again: ${this.name(id)}. <b>${status.label}</b>${proof ? html`: <q>${proof.quote}</q>` : nothing}</p>`;
      })}
      ${news.map((id) => {
        const entry = this.library.entry(id);
        const quote = entry?.kind === 'update' ? entry.progress.quote : entry?.text;
        return html`<p>${this.name(id)}: <q>${quote}</q></p>`;
      })}
    </li>`;
  }

  private name(entry: EntryId): string {
    return titleOf({ entry }, this.library);
  }

  private choices({ name, always }: { name: string; always: boolean }): TemplateResult {
    return html`<div class="choices">
      <label>
        <input type="checkbox" .checked=${this.marks} @change=${(e: Event) => this.setMarks((e.target as HTMLInputElement).checked)} />
        Marks in pages of ${name} (Alt+Shift+M)
      </label>
      ${always ? nothing : html`<button class="plain" @click=${this.allowSite}>Always check pages of ${name}</button>`}
    </div>`;
  }
}

customElements.define('page-intro', PageIntro);
