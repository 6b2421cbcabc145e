import { html, nothing, type TemplateResult } from 'lit';
import { capital } from '../capital.ts';
import type { Covered } from '../coverage.ts';
import type { CrossReference } from '../finding.ts';
import type { Table } from '../host.ts';
import type { Library } from '../library.ts';
import type { PublicationId } from '../model.ts';
import { notCounted } from '../numbers-in-draft.ts';
import type { RegisterFilter } from '../register.ts';
import { annex } from './annex.ts';
import { baseStyles } from './base-styles.ts';
import { cardStyles } from './card-styles.ts';
import { dismissedBy, isRefused } from './decisions.ts';
import { draftList, PAGE } from './draft-list.ts';
import { panelHead } from './panel-head.ts';
import { panelKeys } from './panel-keys.ts';
import { panelSheet, type Sheet } from './panel-sheet.ts';
import { PanelState } from './panel-state.ts';
import { panelStyles } from './panel-styles.ts';
import './record-tab.ts';
import './search-tab.ts';
import { tokens } from './tokens.ts';

/** The application: what was found in a draft or page, search, and the record, over whatever host it is handed. */
export class ReviewPanel extends PanelState {
  static override styles = [tokens, baseStyles, cardStyles, panelStyles];

  constructor() {
    super();
    this.addEventListener('keydown', this.keys);
  }

  private keys = (event: KeyboardEvent): void => {
    const from = event.composedPath()[0] as HTMLElement;
    if (this.sheet || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(from.tagName)) return;
    if (event.key === '?') this.show('help');
    else if (event.key === '/') {
      event.preventDefault();
      this.openSearch(this.sought);
    } else if (this.tab === 'draft') this.listKeys(event, from);
  };

  private listKeys(event: KeyboardEvent, from: HTMLElement): void {
    const id = from.closest('article')?.querySelector<HTMLElement>('[data-card]')?.dataset.card;
    const card = this.all.find((c) => c.id === id);
    panelKeys(event, {
      root: this.renderRoot,
      finding: card && this.handOf(card),
      canInsert: this.can.insert,
      act: this.act,
      back: (finding) => this.dispatchEvent(new CustomEvent('back-to-text', { detail: finding?.place, bubbles: true, composed: true })),
    });
  }

  private get can() {
    const mine = this.subject === 'draft';
    return { replace: mine && Boolean(this.host?.replace), insert: mine && Boolean(this.host?.insert) };
  }

  private paragraphOf = (id: string) => this.paragraphs.get(id);

  protected override render() {
    const { shown: library } = this;
    if (!library) return nothing;
    return html`${panelHead({
      tab: this.tab,
      subject: this.subject,
      paragraphs: this.draft?.paragraphs.length,
      ready: Boolean(this.host),
      progress: this.progress,
      choose: (tab) => (this.tab = tab),
      check: () => {
        this.said = this.heard = '';
        void this.check();
      },
      stop: () => {
        this.stop();
        // What was found last may not have been marked yet.
        void this.mark().catch(this.tell);
        this.tell(this.draft ? 'Stopped. What was found before is still shown.' : 'Stopped before anything was checked.', true);
      },
      help: () => this.show('help'),
    })}
      <main role="tabpanel" id="room" aria-labelledby="tab-${this.tab}">
        <p class="unseen" role="status">${this.heard}</p>
        ${this.room(library)} ${this.sheet ? nothing : this.message()}
        <footer>Nothing leaves this computer. How a reply was read is this record’s reading, not an official position.</footer>
      </main>
      <dialog aria-label="Said Before" tabindex="-1" @close=${() => (this.sheet = undefined)}>
        ${this.sheet ? html`${this.sheetOf(this.sheet, library)} ${this.message()}` : nothing}
        <form method="dialog" class="actions"><button>Close</button></form>
      </dialog>`;
  }

  private message() {
    if (!this.said) return nothing;
    return html`<div class="said"><p>${this.said}</p><button type="button" class="plain" aria-label="Close this message" @click=${() => (this.said = '')}>✕</button></div>`;
  }

  private room(library: Library): TemplateResult {
    if (this.tab === 'search')
      return html`<search-tab
        .library=${library}
        .reviewer=${this.reviewer}
        .query=${this.sought}
        .act=${this.act}
        .tell=${this.tell}
        @announce=${(e: CustomEvent<string>) => (this.heard = e.detail)}
      ></search-tab>`;
    if (this.tab === 'record')
      return html`<record-tab
        .library=${library}
        .entry=${this.entry}
        .act=${this.act}
        .tell=${this.tell}
        .cover=${this.draft && this.reviewer?.coverage ? this.cover : undefined}
        .notCounted=${this.notCounted}
        .insertTable=${this.draft?.paragraphs.length && this.can.insert ? this.insertTable : undefined}
      ></record-tab>`;
    const kept = this.decisions.size + this.edits.length;
    return html`<slot name="intro"></slot>
      ${this.upTo && html`<p class="quiet">Only the first ${this.upTo} of ${this.draft?.paragraphs.length} paragraphs have been checked so far.</p>`}
      ${draftList({
        cards: this.cards,
        related: this.arranged.related,
        likeliest: this.arranged.likeliest,
        numbers: this.arranged.numbers,
        filter: this.filter,
        at: this.at,
        open: this.open,
        most: this.most,
        termsApart: this.subject === 'page',
        paragraphOf: this.paragraphOf,
        handOf: this.handOf,
        setting: { library, act: this.act, can: this.can, whose: this.subject === 'page' ? 'This page' : 'Your words' },
        choose: (filter) => (this.filter = filter),
        more: () => (this.most += PAGE),
        unfolded: this.unfolded,
        unfold: this.unfold,
        empty: this.progress ? '' : this.nothingFound(),
      })}
      ${this.draft?.unread?.map((words) => html`<p class="quiet foot">${words}</p>`)}
      <div class="foot">
        ${this.arranged.asks.length ? html`<button class="plain" @click=${() => this.show('annex')}>Annex for the submission</button>` : nothing}
        <button class="plain" @click=${() => this.show('decisions')}>What you decided${kept ? ` (${kept})` : ''}</button>
        <button class="plain" @click=${() => this.show('rules')}>Rules for terms</button>
        <button class="plain" @click=${() => this.show('settings')}>References</button>
      </div>`;
  }

  /** What is said where the list is empty: true of what was checked, and of nothing else. */
  private nothingFound(): string {
    const { draft, subject, upTo, arranged } = this;
    if (!draft) return `Nothing has been checked yet. Search and the record can be used without a ${subject}.`;
    const { length } = draft.paragraphs;
    if (!length) return `No words were found in this ${subject} to check.`;
    if (arranged.dismissed)
      return `Everything that was found in this ${subject} was dismissed. It is under “What you decided”, and can be taken back.`;
    if (upTo) return 'Nothing in the record resembles them.';
    return `Nothing in the record resembles this ${subject} so far. ${length} ${length === 1 ? 'paragraph was' : 'paragraphs were'} checked.`;
  }

  private sheetOf(sheet: Sheet, library: Library): TemplateResult {
    const { draft, decisions } = this;
    const asks = this.arranged.asks.filter((f) => draft && !isRefused(f, draft, decisions));
    const decided = (f: CrossReference) => {
      const verdict = draft && dismissedBy(f, draft, decisions)?.verdict;
      const did = this.edits.flatMap((e) => (e.finding === f.id && e.did) || []);
      return [...new Set([...did, ...(verdict ? [capital(verdict)] : [])])].join('. ');
    };
    return panelSheet(sheet, {
      library,
      decisions: this.decisions,
      edits: this.edits,
      template: this.template,
      styleSheet: this.styleSheet,
      annex: () => {
        const table = annex(asks, library, (id) => this.paragraphOf(id)?.text ?? '', decided);
        return this.partly ? { ...table, title: `${table.title}; ${this.partly}` } : table;
      },
      tablePlace: this.can.insert ? asks[0]?.place : undefined,
      act: this.act,
      tell: this.tell,
      last: async (action) => {
        await this.act(action);
        this.dialog.close();
      },
    });
  }

  private cover = (of: RegisterFilter): Promise<Covered[]> => this.reviewer!.coverage!(this.draft!, of);

  private notCounted = (of?: PublicationId): string | undefined => this.draft && notCounted(this.draft, this.shown!, of);

  private insertTable = (table: Table): void => {
    const { id, text } = this.draft!.paragraphs.at(-1)!;
    void this.act({ do: 'insert table', place: { paragraph: id, start: 0, end: text.length, words: text }, table });
  };
}

customElements.define('review-panel', ReviewPanel);
