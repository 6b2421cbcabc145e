import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Draft, Place } from '../draft.ts';
import type { CrossReference, Finding } from '../finding.ts';
import type { Host, HostEvent } from '../host.ts';
import { type Keep, keepInMemory } from '../keep.ts';
import { type Library, openLibrary } from '../library.ts';
import type { EntryId } from '../model.ts';
import type { Reviewer } from '../reviewer.ts';
import type { ReviewSettings } from '../settings.ts';
import { settingsOf } from '../terms/style-sheet.ts';
import { keptReadings, type UserReading } from '../user-readings.ts';
import type { Action, Edit } from './act.ts';
import { annex } from './annex.ts';
import { arrange, type Card, type Filter, findingsOf } from './arrange.ts';
import { baseStyles } from './base-styles.ts';
import { cardStyles } from './card-styles.ts';
import { carryOut, templateKey } from './carry-out.ts';
import { usualTemplate } from './citation.ts';
import { type Decisions, decided, dismissedBy, readDecisions } from './decisions.ts';
import { draftList, openCard } from './draft-list.ts';
import { findingText } from './finding-text.ts';
import { marksOf } from './marks-of.ts';
import { panelHead, type Tab } from './panel-head.ts';
import { panelKeys } from './panel-keys.ts';
import { panelSheet, type Sheet } from './panel-sheet.ts';
import { panelStyles } from './panel-styles.ts';
import './record-tab.ts';
import { emptySheet, keptStyleSheet } from './kept-style-sheet.ts';
import './search-tab.ts';
import { tokens } from './tokens.ts';

const QUIET = 600;
const PAGE = 100;

/** The application: what was found in a draft or page, search, and the record, over whatever host it is handed. */
export class ReviewPanel extends LitElement {
  static override styles = [tokens, baseStyles, cardStyles, panelStyles];

  @property({ attribute: false }) host?: Host;
  @property({ attribute: false }) reviewer?: Reviewer;
  @property({ attribute: false }) library?: Library;
  @property({ attribute: false }) keep: Keep = keepInMemory();
  @property({ attribute: false }) subject: 'draft' | 'page' = 'draft';

  @state() private tab: Tab = 'draft';
  @state() private draft?: Draft;
  @state() private found: Finding[] = [];
  @state() private decisions: Decisions = new Map();
  @state() private edits: Edit[] = [];
  @state() private progress?: [done: number, of: number];
  @state() private filter: Filter = 'all';
  @state() private at = '';
  @state() private open?: string;
  @state() private most = PAGE;
  @state() private said = '';
  @state() private heard = '';
  @state() private sought = '';
  @state() private entry?: EntryId;
  @state() private sheet?: Sheet;
  @state() private template = usualTemplate;
  @state() private styleSheet = emptySheet;
  @state() private yours: UserReading[] = [];
  @query('dialog') private dialog!: HTMLDialogElement;

  /** What was done about a finding, for the annex. */
  private did = new Map<string, string>();
  private shown?: Library;
  private wanted: Finding[] = [];
  private cards: Card[] = [];
  private related: Card[] = [];
  private checking?: AbortController;
  private stopListening?: () => void;
  private timer = 0;
  private shownAt = '';

  constructor() {
    super();
    this.addEventListener('keydown', this.keys);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopListening?.();
    this.stop();
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('host')) {
      this.stopListening?.();
      this.stopListening = this.host?.listen((event) => this.hear(event));
      this.stop();
      [this.draft, this.found, this.edits, this.at, this.open, this.said] = [undefined, [], [], '', undefined, ''];
    }
    if (changed.has('keep')) void this.recall();
    if (changed.has('library') || changed.has('yours')) this.shown = this.library && withYours(this.library, this.yours);
    if (changed.has('found') || changed.has('decisions')) this.sort();
  }

  /** Reads the draft and reviews it: all of it, or what changed since. What was found before stays in view until it is done. */
  async check(_paragraphs?: string[]): Promise<void> {
    const { host, reviewer, library } = this;
    if (!host || !reviewer || !library) return;
    this.stop();
    const { signal } = (this.checking = new AbortController());
    try {
      this.progress = [0, this.draft?.paragraphs.length ?? 0];
      const draft = await host.read();
      const found = await reviewer.review(draft, {
        signal,
        settings: this.settings,
        progress: (done, of) => {
          if (!signal.aborted) this.progress = [done, of];
        },
      });
      if (signal.aborted) return;
      [this.draft, this.found] = [draft, found];
      this.sort();
      this.heard = `${this.cards.length} found in ${draft.paragraphs.length} paragraphs.`;
      await this.mark();
    } catch (error) {
      if (!signal.aborted) this.tell(error);
    } finally {
      if (!signal.aborted) this.progress = undefined;
    }
  }

  /** Shows the search tab, with a query where one is given. */
  openSearch(query = ''): void {
    [this.tab, this.sought] = ['search', query];
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('search-tab')?.focus());
  }

  /** Opens the finding's card and brings it into view, with the focus on it. */
  goTo(finding: string): void {
    const card = this.all.find((c) => findingsOf(c).some((f) => f.id === finding));
    if (!card) return;
    [this.tab, this.filter, this.open] = ['draft', 'all', card.id];
    this.most = Math.max(this.most, this.cards.indexOf(card) + PAGE);
    void this.updateComplete.then(() => {
      const head = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-card]')].find((e) => e.dataset.card === card.id);
      head?.scrollIntoView({ block: 'center' });
      head?.focus({ preventScroll: true });
    });
  }

  /** What is marked in the text, as comments to be put beside it. */
  comments(): { id: string; place: Place; text: string }[] {
    const { library } = this;
    if (!library) return [];
    return marksOf(this.wanted, library, this.subject).map(({ finding, place }) => {
      const f = this.wanted.find((w) => w.id === finding)!;
      return { id: finding, place, text: findingText(f, library) };
    });
  }

  private get settings(): ReviewSettings {
    const notTheSame = [...this.decisions.values()].flatMap((d) => d.pair ?? []);
    return { terms: settingsOf(this.styleSheet), notTheSame };
  }

  private get all(): Card[] {
    return [...this.cards, ...this.related];
  }

  private sort(): void {
    this.wanted = decided(this.found, this.draft?.name ?? '', this.decisions);
    ({ cards: this.cards, related: this.related } = arrange(this.wanted));
  }

  private hear(event: HostEvent): void {
    if (event.type === 'picked') this.goTo(event.finding);
    else if (event.type === 'changed') {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.check(event.paragraphs), QUIET);
    } else if (event.paragraph !== this.shownAt) [this.at, this.open, this.shownAt] = [event.paragraph, undefined, ''];
  }

  private stop(): void {
    this.checking?.abort();
    this.progress = undefined;
  }

  private tell = (what: unknown): void => {
    this.said = this.heard = what instanceof Error ? what.message : String(what);
  };

  private async recall(): Promise<void> {
    this.decisions = await readDecisions(this.keep);
    this.template = (await this.keep.get(templateKey)) || usualTemplate;
    this.styleSheet = await keptStyleSheet(this.keep, this.library?.corpus.terms ?? []);
    this.yours = await keptReadings(this.keep);
    this.sort();
  }

  private async mark(): Promise<void> {
    if (this.library) await this.host?.show(marksOf(this.wanted, this.library, this.subject));
  }

  private act = async (action: Action): Promise<void> => {
    const { host, library, keep } = this;
    if (!library) return;
    try {
      if (action.do === 'open entry') [this.tab, this.entry] = ['record', action.entry];
      else if (action.do === 'open') await this.toggle(action.card);
      else if (action.do === 'comment' && !this.sheet) this.show({ comment: action.finding });
      else {
        const outcome = await carryOut(action, { host, library, keep, document: this.draft?.name ?? '' });
        if (outcome.says) this.tell(outcome.says);
        if (outcome.edit) this.edits = [...this.edits, outcome.edit];
        if (action.do === 'undo edit') this.edits = this.edits.filter((e) => e !== action.edit);
        if (outcome.did && 'finding' in action) this.did.set(action.finding.id, outcome.did);
        if (outcome.again) await this.recall();
        if (outcome.again) await (outcome.again === 'check' ? this.check() : this.mark());
      }
    } catch (error) {
      this.tell(error);
    }
  };

  private async toggle(id: string): Promise<void> {
    if (openCard({ open: this.open, at: this.at }, this.all) === id) {
      this.open = '';
      return;
    }
    this.open = id;
    const { place } = findingsOf(this.all.find((c) => c.id === id)!)[0]!;
    this.shownAt = place.paragraph;
    await this.host?.reveal(place);
  }

  private show(sheet: Sheet): void {
    this.sheet = sheet;
    void this.updateComplete.then(() => this.dialog.showModal());
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
    panelKeys(event, {
      root: this.renderRoot,
      card: this.all.find((c) => c.id === id),
      canInsert: this.can.insert,
      act: this.act,
      back: (card) =>
        this.dispatchEvent(new CustomEvent('back-to-text', { detail: card && findingsOf(card)[0]!.place, bubbles: true, composed: true })),
    });
  }

  private get can() {
    const mine = this.subject === 'draft';
    return { replace: mine && Boolean(this.host?.replace), insert: mine && Boolean(this.host?.insert) };
  }

  private textOf = (paragraph: string): string => this.draft?.paragraphs.find((p) => p.id === paragraph)?.text ?? '';

  protected override render() {
    const { shown: library } = this;
    if (!library) return nothing;
    return html`${panelHead({
      tab: this.tab,
      subject: this.subject,
      paragraphs: this.draft?.paragraphs.length,
      progress: this.progress,
      choose: (tab) => (this.tab = tab),
      check: () => void this.check(),
      stop: () => this.stop(),
      help: () => this.show('help'),
    })}
      <main role="tabpanel" id="room" aria-labelledby="tab-${this.tab}">
        ${this.said ? html`<div class="said"><p>${this.said}</p><button class="plain" aria-label="Close this message" @click=${() => (this.said = '')}>✕</button></div>` : nothing}
        <p class="unseen" role="status">${this.heard}</p>
        ${this.room(library)}
        <footer>Nothing leaves this computer. How a reply was read is this record’s reading, not an official position.</footer>
      </main>
      <dialog aria-label="Said Before" @close=${() => (this.sheet = undefined)}>
        ${this.sheet ? this.sheetOf(this.sheet, library) : nothing}
        <form method="dialog" class="actions"><button>Close</button></form>
      </dialog>`;
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
      return html`<record-tab .library=${library} .entry=${this.entry} .act=${this.act} .tell=${this.tell}></record-tab>`;
    const kept = this.decisions.size + this.edits.length;
    const empty = this.draft
      ? `Nothing in the record resembles this ${this.subject} so far. ${this.draft.paragraphs.length} paragraphs were checked.`
      : `Nothing has been checked yet. Search and the record can be used without a ${this.subject}.`;
    return html`<slot name="intro"></slot>
      ${draftList({
        cards: this.cards,
        related: this.related,
        filter: this.filter,
        at: this.at,
        open: this.open,
        most: this.most,
        textOf: this.textOf,
        setting: { library, act: this.act, can: this.can, whose: this.subject === 'page' ? 'This page' : 'Your words' },
        choose: (filter) => (this.filter = filter),
        more: () => (this.most += PAGE),
        empty: this.progress ? '' : empty,
      })}
      ${this.draft?.unread?.map((words) => html`<p class="quiet foot">${words}</p>`)}
      <div class="foot">
        ${this.references.length ? html`<button class="plain" @click=${() => this.show('annex')}>Annex for the submission</button>` : nothing}
        <button class="plain" @click=${() => this.show('decisions')}>What you decided${kept ? ` (${kept})` : ''}</button>
        <button class="plain" @click=${() => this.show('rules')}>Rules for terms</button>
        <button class="plain" @click=${() => this.show('settings')}>References</button>
      </div>`;
  }

  private sheetOf(sheet: Sheet, library: Library): TemplateResult {
    const asks = this.references;
    const verdict = (f: CrossReference) => this.decisions.get(dismissedBy(f, this.draft?.name ?? '', this.decisions) ?? '')?.verdict;
    const decided = (f: CrossReference) => this.did.get(f.id) ?? capital(verdict(f) ?? '');
    return panelSheet(sheet, {
      library,
      decisions: this.decisions,
      edits: this.edits,
      template: this.template,
      styleSheet: this.styleSheet,
      annex: () => annex(asks, library, this.textOf, decided),
      tablePlace: this.can.insert ? asks[0]?.place : undefined,
      act: this.act,
      tell: this.tell,
      last: async (action) => {
        await this.act(action);
        this.dialog.close();
      },
    });
  }

  private get references(): CrossReference[] {
    return this.found.filter((f) => f.kind === 'cross-reference' && f.closeness !== 'possibly related') as CrossReference[];
  }
}

const withYours = (library: Library, yours: UserReading[]) => (yours.length ? openLibrary(library.corpus, library.today, yours) : library);
const capital = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);

customElements.define('review-panel', ReviewPanel);
