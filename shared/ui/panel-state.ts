import { LitElement } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Draft, Place } from '../draft.ts';
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
import { type Arranged, arrange, type Card, type Filter, findingsOf, nothingFound, PART } from './arrange.ts';
import { COMMENTED, carryOut, templateKey } from './carry-out.ts';
import { usualTemplate } from './citation.ts';
import { type Decisions, decided, readDecisions } from './decisions.ts';
import { openCard, PAGE } from './draft-list.ts';
import { findingText } from './finding-text.ts';
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

  /** What was done about a finding, for the annex. */
  protected did = new Map<string, string>();
  protected shown?: Library;
  /** What was read last and found in it, which may not be in order yet. */
  private latest: { draft?: Draft; found: Finding[] } = { found: [] };
  private sorting = 0;
  protected checking?: AbortController;
  protected stopListening?: () => void;
  protected timer = 0;
  protected shownAt = '';
  protected texts = new Map<string, string>();

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
      this.latest = { found: [] };
      this.most = 0;
      this.sorting++;
      this.did.clear();
    }
    if (changed.has('keep') || changed.has('library')) void this.recall().then(() => this.sort());
    if (changed.has('library') || changed.has('yours')) this.shown = this.library && withYours(this.library, this.yours);
    if (changed.has('draft')) this.texts = new Map(this.draft?.paragraphs.map((p) => [p.id, p.text]));
  }

  // A hundred cards at once would hold up whoever is typing.
  override updated(): void {
    if (this.growing || this.most >= Math.min(PAGE, this.all.length)) return;
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
      const found = await reviewer.review(draft, {
        signal,
        settings: this.settings,
        progress: (done, of) => {
          if (signal.aborted || performance.now() - told < TOLD) return;
          told = performance.now();
          this.progress = [done, of];
        },
        early: (early) => {
          if (signal.aborted) return;
          this.latest = { draft, found: early };
          void this.sort();
        },
      });
      if (signal.aborted) return;
      this.latest = { draft, found };
      await this.sort();
      await this.updateComplete;
      if (signal.aborted) return;
      this.heard = `${this.cards.length} found in ${draft.paragraphs.length} paragraph${draft.paragraphs.length === 1 ? '' : 's'}.`;
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

  /** What is marked in the text, as comments to be put beside it; those that were put there already are left out. */
  comments(): { place: Place; text: string }[] {
    const { library } = this;
    if (!library) return [];
    const found = new Map(this.arranged.wanted.map((f) => [f.id, f]));
    return marksOf(this.arranged.wanted, library, this.subject).flatMap(({ finding, place }) =>
      this.did.get(finding) === COMMENTED ? [] : [{ place, text: findingText(found.get(finding)!, library) }],
    );
  }

  protected get settings(): ReviewSettings {
    const notTheSame = [...this.decisions.values()].flatMap((d) => d.pair ?? []);
    return { terms: settingsOf(this.styleSheet), notTheSame };
  }

  protected get cards(): Card[] {
    return this.arranged.cards;
  }

  protected get all(): Card[] {
    return [...this.cards, ...this.arranged.related];
  }

  /** Puts what was found in order, and then shows it; what is asked for later wins. */
  protected async sort(): Promise<void> {
    const turn = ++this.sorting;
    const { draft, found } = this.latest;
    const arranged = await arrange(found, (some) => decided(some, draft?.name ?? '', this.decisions));
    if (turn !== this.sorting) return;
    [this.draft, this.arranged] = [draft, arranged];
  }

  protected hear(event: HostEvent): void {
    if (event.type === 'picked') this.goTo(event.finding);
    else if (event.type === 'changed') {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.check(event.paragraphs), QUIET);
    } else if (event.paragraph !== this.shownAt) [this.at, this.open, this.shownAt] = [event.paragraph, undefined, ''];
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
      else if (action.do === 'open') await this.toggle(action.card);
      else if (action.do === 'comment' && !this.sheet) this.show({ comment: action.finding });
      else {
        const outcome = await carryOut(action, { host, library, keep, document: this.draft?.name ?? '' });
        if (outcome.says) this.tell(outcome.says);
        if (outcome.edit) this.edits = [...this.edits, outcome.edit];
        if (action.do === 'undo edit') {
          this.edits = this.edits.filter((e) => e !== action.edit);
          if (action.edit.finding) this.did.delete(action.edit.finding);
        }
        if (outcome.did && 'finding' in action) this.did.set(action.finding.id, outcome.did);
        if (outcome.again) await this.recall();
        if (outcome.again === 'check') await this.check();
        else if (outcome.again) {
          await this.sort();
          await this.mark();
        }
      }
    } catch (error) {
      this.tell(error);
    }
  };

  protected async toggle(id: string): Promise<void> {
    if (openCard({ open: this.open, at: this.at }, this.all) === id) {
      this.open = '';
      return;
    }
    this.open = id;
    const { place } = findingsOf(this.all.find((c) => c.id === id)!)[0]!;
    this.shownAt = place.paragraph;
    await this.host?.reveal(place);
  }

  protected show(sheet: Sheet): void {
    [this.sheet, this.said] = [sheet, ''];
    void this.updateComplete.then(() => this.dialog.showModal());
  }
}

const withYours = (library: Library, yours: UserReading[]) => (yours.length ? openLibrary(library.corpus, library.today, yours) : library);
