import { LitElement } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Draft } from '../draft.ts';
import type { Finding } from '../finding.ts';
import type { EntryId } from '../model.ts';
import { rest } from '../rest.ts';
import { type Arranged, atHand, type Card, type Filter, findingsOf, isAt, nothingFound } from './arrange.ts';
import { type Fold, PAGE } from './draft-list.ts';
import { holdFocus } from './hold-focus.ts';
import type { Tab } from './panel-head.ts';
import type { Sheet } from './panel-sheet.ts';

/** What of the panel is in view, and where the focus is. */
export abstract class PanelView extends LitElement {
  @state() protected tab: Tab = 'draft';
  @state() protected draft?: Draft;
  @state() protected arranged: Arranged = nothingFound;
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
  @query('dialog') protected dialog!: HTMLDialogElement;

  /** The paragraph whose card the person chose to see, and the finding of it that they chose. */
  protected shownAt = '';
  @state() protected chosen = '';
  /** The paragraph where the person is, though they may be looking at the card of another. */
  protected here = '';
  /** A check is due, when the person rests. */
  protected waiting = false;
  protected passing = false;
  private refocus = () => {};

  override willUpdate(_changed: Map<string, unknown>): void {
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

  /** How much of the draft was checked, in words that follow “but”; empty where it is all. */
  get partly(): string {
    if (!this.draft) return 'it has not been checked yet';
    return this.upTo ? `only the first ${this.upTo} of ${this.draft.paragraphs.length} paragraphs were checked` : '';
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
    [this.tab, this.filter, this.open, this.chosen] = ['draft', 'all', card.id, finding];
    this.shownAt = this.handOf(card).place.paragraph;
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
    if (this.here !== this.at) this.comeTo(this.here);
    await this.updateComplete;
    this.toTop();
    if (!this.cards.some((card) => isAt(card, this.at))) this.tell(this.nothingHere(), true);
  }

  /** Why nothing is shown of the paragraph where the person is: silence of the record is said only of what was checked. */
  private nothingHere(): string {
    if (this.progress || this.waiting) return 'This draft is still being checked.';
    const here = this.draft?.paragraphs.find((p) => p.id === this.at);
    if (!here) return 'This paragraph has not been read, or holds no words.';
    if (here.kind === 'heading') return 'A heading asks nothing, so it is not checked against the record.';
    if (this.upTo) return 'This paragraph may not have been checked yet. Press “Check again”.';
    if (this.arranged.dismissed) return 'Nothing is listed for this paragraph. What was dismissed is under “What you decided”.';
    if (!this.arranged.related.some((card) => isAt(card, this.at))) return 'Nothing in the record resembles this paragraph so far.';
    return 'Nothing in the record is close to this paragraph. What may be related is listed below.';
  }

  protected get cards(): Card[] {
    return this.arranged.cards;
  }

  protected get all(): Card[] {
    return [...this.cards, ...this.arranged.related];
  }

  /** What a card's actions are about just now. */
  protected handOf = (card: Card): Finding => atHand(card, this.at, this.chosen);

  protected unfold = (fold: Fold, on = true): void => {
    const others = [...this.unfolded].filter((one) => one !== fold);
    this.unfolded = new Set(on ? [...others, fold] : others);
    if (this.most < PAGE) this.most = Math.min(this.most, this.cards.length);
  };

  /** The person is in another paragraph: what was found there is in view, unless they are reading in the panel. */
  protected comeTo(paragraph: string): void {
    [this.at, this.open, this.shownAt, this.chosen] = [paragraph, undefined, '', ''];
    if (!(document.hasFocus() && this.matches(':focus-within'))) this.toTop();
  }

  private toTop(): void {
    this.scrollTop = 0;
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start' });
  }

  /** `passing`: true until the next check only. */
  protected tell = (what: unknown, passing = false): void => {
    this.passing = passing;
    this.said = this.heard = what instanceof Error ? what.message : String(what);
  };

  protected headOf(card: string): HTMLElement | undefined {
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
