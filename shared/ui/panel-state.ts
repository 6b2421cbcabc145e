import { LitElement } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Draft, Paragraph, Place } from '../draft.ts';
import type { Finding } from '../finding.ts';
import type { Host, HostEvent, Mark } from '../host.ts';
import { type Keep, keepInMemory } from '../keep.ts';
import { type Library, openLibrary } from '../library.ts';
import type { EntryId } from '../model.ts';
import { rest } from '../rest.ts';
import type { Reviewer } from '../reviewer.ts';
import type { ReviewSettings } from '../settings.ts';
import { settingsOf } from '../terms/style-sheet.ts';
import { keptReadings, type UserReading } from '../user-readings.ts';
import type { Action, Edit } from './act.ts';
import { type Arranged, arrange, type Card, type Filter, findingsOf, isAt, nothingFound, PART } from './arrange.ts';
import { carryOut, templateKey } from './carry-out.ts';
import { usualTemplate } from './citation.ts';
import { carryOver, type Decisions, decided, readDecisions } from './decisions.ts';
import { type Fold, PAGE } from './draft-list.ts';
import { findingText } from './finding-text.ts';
import { holdFocus } from './hold-focus.ts';
import { emptySheet, keptStyleSheet } from './kept-style-sheet.ts';
import { marksOf } from './marks-of.ts';
import type { Tab } from './panel-head.ts';
import type { Sheet } from './panel-sheet.ts';

const QUIET = 600;
/** Milliseconds between two drawings of the progress. */
const TOLD = 120;

/** What the panel knows and does; how it looks is `review-panel`. */
export abstract class PanelState extends LitElement {
  @property({ attribute: false }) host?: Host;
  @property({ attribute: false }) reviewer?: Reviewer;
  @property({ attribute: false }) library?: Library;
  @property({ attribute: false }) keep: Keep = keepInMemory();
  @property({ attribute: false }) subject: 'draft' | 'page' = 'draft';

  @state() protected tab: Tab = 'draft';
  @state() protected draft?: Draft;
  @state() protected arranged: Arranged = nothingFound;
  @state() protected decisions: Decisions = new Map();
  @state() protected edits: Edit[] = [];
  @state() protected progress?: [done: number, of: number];
  @state() protected filter: Filter = 'all';
  @state() protected at = '';
  @state() protected open?: string;
  @state() protected most = 0;
  @state() protected unfolded: ReadonlySet<Fold> = new Set();
  /** How many paragraphs of the draft the findings are of, while they are not of all. */
  @state() protected upTo?: number;
  /** Whether one more card is on its way. */
  private growing = false;
  @state() protected said = '';
  @state() protected heard = '';
  @state() protected sought = '';
  @state() protected entry?: EntryId;
  @state() protected sheet?: Sheet;
  @state() protected template = usualTemplate;
  @state() protected styleSheet = emptySheet;
  @state() protected yours: UserReading[] = [];
  @query('dialog') protected dialog!: HTMLDialogElement;

  protected shown?: Library;
  /** What was read last and found in it, which may not be in order yet. */
  private latest: { draft?: Draft; found: Finding[]; upTo?: number } = { found: [] };
  private sorting = 0;
  protected checking?: AbortController;
  protected stopListening?: () => void;
  protected timer = 0;
  protected shownAt = '';
  protected paragraphs = new Map<string, Paragraph>();
  private refocus = () => {};

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
      [this.draft, this.arranged, this.edits, this.at, this.open, this.said] = [undefined, nothingFound, [], '', undefined, ''];
      [this.latest, this.upTo, this.most] = [{ found: [] }, undefined, 0];
      this.sorting++;
    }
    if (changed.has('keep') || changed.has('library')) void this.recall().then(() => this.arrangeAgain());
    if (changed.has('library') || changed.has('yours')) this.shown = this.library && withYours(this.library, this.yours);
    if (changed.has('draft')) this.paragraphs = new Map(this.draft?.paragraphs.map((p) => [p.id, p]));
    if (this.hasUpdated) this.refocus = holdFocus(this.shadowRoot!);
  }

  // A hundred cards at once would hold up whoever is typing.
  override updated(changed: Map<string, unknown>): void {
    this.refocus();
    if (changed.has('tab')) this.toTop();
    if (this.growing || this.most >= Math.min(PAGE, this.unfolded.size ? this.all.length : this.cards.length)) return;
    this.growing = true;
    void rest().then(() => {
      this.growing = false;
      this.most++;
    });
  }

  /** Reads the draft and reviews it: all of it, or what changed since. What was found before stays in view until it is done. */
  async check(_paragraphs?: string[]): Promise<void> {
    const { host, reviewer, library } = this;
    if (!host || !reviewer || !library) return;
    this.stop();
    const { signal } = (this.checking = new AbortController());
    let told = 0;
    try {
      this.progress = [0, this.draft?.paragraphs.length ?? 0];
      await this.recall();
      const draft = await host.read();
      const before = this.latest;
      if (before.draft && (await carryOver(before.found, before.draft, draft, this.decisions, this.keep))) await this.recall();
      const found = await reviewer.review(draft, {
        signal,
        settings: this.settings,
        progress: (done, of) => {
          if (signal.aborted || performance.now() - told < TOLD) return;
          told = performance.now();
          this.progress = [done, of];
        },
        early: (early, upTo) => {
          if (signal.aborted) return;
          this.latest = { draft, found: early, upTo };
          void this.sort();
        },
      });
      if (signal.aborted) return;
      this.latest = { draft, found };
      await this.sort();
      await this.updateComplete;
      if (signal.aborted) return;
      this.heard = `${this.arranged.numbers.get('all')} found in ${draft.paragraphs.length} paragraph${draft.paragraphs.length === 1 ? '' : 's'}.`;
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
    [this.tab, this.filter, this.open, this.shownAt] = ['draft', 'all', card.id, findingsOf(card)[0]!.place.paragraph];
    if (!this.cards.includes(card)) this.unfold('related');
    this.most = Math.max(this.most, this.cards.indexOf(card) + PAGE);
    void this.updateComplete.then(() => {
      const head = this.headOf(card.id);
      head?.scrollIntoView({ block: 'center' });
      head?.focus({ preventScroll: true });
    });
  }

  /** Shows what was found where the person is, whatever the panel showed before; says so where nothing was. */
  async showHere(): Promise<void> {
    if (this.sheet) this.dialog.close();
    [this.tab, this.filter] = ['draft', 'all'];
    await this.updateComplete;
    this.toTop();
    const isHere = (cards: Card[]) => cards.some((card) => isAt(card, this.at));
    if (!this.draft || this.progress || isHere(this.cards)) return;
    this.tell(
      isHere(this.arranged.related)
        ? 'Nothing in the record is close to this paragraph. What may be related is listed below.'
        : 'Nothing in the record resembles this paragraph so far.',
    );
  }

  /** What is marked in the text, as comments to be put beside it; those that were put there already are left out. */
  comments(): { place: Place; text: string }[] {
    const { library } = this;
    if (!library) return [];
    const found = new Map(this.arranged.wanted.map((f) => [f.id, f]));
    const there = new Set(this.edits.flatMap((e) => (e.did === 'Comment added' ? e.finding : [])));
    return marksOf(this.arranged.wanted, library, this.subject).flatMap(({ finding, place }) =>
      there.has(finding) ? [] : [{ place, text: findingText(found.get(finding)!, library) }],
    );
  }

  protected get settings(): ReviewSettings {
    const notTheSame = [...this.decisions.values()].flatMap((d) => d.pair ?? []);
    return { terms: settingsOf(this.styleSheet), notTheSame };
  }

  protected unfold = (fold: Fold, on = true): void => {
    const others = [...this.unfolded].filter((one) => one !== fold);
    this.unfolded = new Set(on ? [...others, fold] : others);
    if (this.most < PAGE) this.most = Math.min(this.most, this.cards.length);
  };

  protected get cards(): Card[] {
    return this.arranged.cards;
  }

  protected get all(): Card[] {
    return [...this.cards, ...this.arranged.related];
  }

  /** Puts what was found in order, and then shows it; what is asked for later wins. */
  protected async sort(): Promise<void> {
    const turn = ++this.sorting;
    const { draft, found, upTo } = this.latest;
    const arranged = await arrange(found, (some) => (draft ? decided(some, draft, this.decisions) : some));
    if (turn !== this.sorting) return;
    [this.draft, this.arranged, this.upTo] = [draft, arranged, upTo];
  }

  /** After a decision: what is listed and marked. */
  private async arrangeAgain(): Promise<void> {
    await this.sort();
    if (this.draft) await this.mark();
  }

  protected hear(event: HostEvent): void {
    if (event.type === 'picked') this.goTo(event.finding);
    else if (event.type === 'changed') {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.check(event.paragraphs), QUIET);
    } else if (event.paragraph !== this.shownAt && event.paragraph !== this.at) this.comeTo(event.paragraph);
  }

  /** The person is in another paragraph: what was found there is in view, unless they are reading in the panel. */
  private comeTo(paragraph: string): void {
    [this.at, this.open, this.shownAt] = [paragraph, undefined, ''];
    if (!(document.hasFocus() && this.matches(':focus-within'))) this.toTop();
  }

  private toTop(): void {
    this.scrollTop = 0;
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start' });
  }

  protected stop(): void {
    this.checking?.abort();
    this.progress = undefined;
  }

  protected tell = (what: unknown): void => {
    this.said = this.heard = what instanceof Error ? what.message : String(what);
  };

  protected async recall(): Promise<void> {
    this.decisions = await readDecisions(this.keep);
    this.template = (await this.keep.get(templateKey)) || usualTemplate;
    this.styleSheet = await keptStyleSheet(this.keep, this.library?.corpus.terms ?? []);
    this.yours = await keptReadings(this.keep);
  }

  protected async mark(): Promise<void> {
    const { library, subject, arranged } = this;
    if (!library) return;
    const marks: Mark[] = [];
    for (let i = 0; i < arranged.wanted.length; i += PART) {
      if (i) await rest();
      marks.push(...marksOf(arranged.wanted.slice(i, i + PART), library, subject));
    }
    // What was found since is marked by its own turn.
    if (arranged === this.arranged) await this.host?.show(marks);
  }

  protected act = async (action: Action): Promise<void> => {
    const { host, library, keep } = this;
    if (!library) return;
    try {
      if (action.do === 'open entry') [this.tab, this.entry] = ['record', action.entry];
      else if (action.do === 'open') await this.toggle(action);
      else if (action.do === 'comment' && !this.sheet) this.show({ comment: action.finding });
      else {
        const outcome = await carryOut(action, { host, library, keep, draft: this.draft });
        if (outcome.says) this.tell(outcome.says);
        this.edits = [...this.edits, ...(outcome.edit ? [outcome.edit] : [])].filter((e) => e !== outcome.undone);
        if (outcome.again) await this.recall();
        if (outcome.again === 'check') await this.check();
        else if (outcome.again) await this.arrangeAgain();
      }
    } catch (error) {
      this.tell(error);
    }
  };

  protected async toggle({ card, open }: Action & { do: 'open' }): Promise<void> {
    this.open = open ? card : '';
    if (!open) return;
    await this.updateComplete;
    // The card that closed may have stood above it.
    this.headOf(card)?.scrollIntoView({ block: 'nearest' });
    const places = findingsOf(this.all.find((c) => c.id === card)!).map((f) => f.place);
    const place = places.find((p) => p.paragraph === this.at) ?? places[0]!;
    this.shownAt = place.paragraph;
    await this.host?.reveal(place);
  }

  private headOf(card: string): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[data-card]')].find((head) => head.dataset.card === card);
  }

  protected show(sheet: Sheet): void {
    [this.sheet, this.said] = [sheet, ''];
    void this.updateComplete.then(() => {
      this.dialog.showModal();
      // A long sheet begins at its beginning, not at its first button.
      if (!this.dialog.scrollTop) return;
      this.dialog.focus();
      this.dialog.scrollTop = 0;
    });
  }
}

const withYours = (library: Library, yours: UserReading[]) => (yours.length ? openLibrary(library.corpus, library.today, yours) : library);
