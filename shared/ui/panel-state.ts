import { property, state } from 'lit/decorators.js';
import type { Draft, Paragraph, Place } from '../draft.ts';
import type { Finding } from '../finding.ts';
import type { Host, HostEvent, Mark } from '../host.ts';
import { type Keep, keepInMemory } from '../keep.ts';
import { type Library, openLibrary } from '../library.ts';
import { rest } from '../rest.ts';
import type { Reviewer } from '../reviewer.ts';
import type { ReviewSettings } from '../settings.ts';
import { settingsOf } from '../terms/style-sheet.ts';
import { keptReadings, type UserReading } from '../user-readings.ts';
import type { Action, Edit } from './act.ts';
import { arrange, nothingFound, PART } from './arrange.ts';
import { carryOut, templateKey } from './carry-out.ts';
import { usualTemplate } from './citation.ts';
import { carryOver, type Decisions, decided, decidedOn, readDecisions } from './decisions.ts';
import { findingText } from './finding-text.ts';
import { emptySheet, keptStyleSheet } from './kept-style-sheet.ts';
import { marksOf } from './marks-of.ts';
import { PanelView } from './panel-view.ts';

const QUIET = 600;
/** Milliseconds between two drawings of the progress. */
const TOLD = 120;

/** What the panel knows and does; what of it is in view is `panel-view`, how it looks `review-panel`. */
export abstract class PanelState extends PanelView {
  @property({ attribute: false }) host?: Host;
  @property({ attribute: false }) reviewer?: Reviewer;
  @property({ attribute: false }) library?: Library;
  @property({ attribute: false }) keep: Keep = keepInMemory();
  @property({ attribute: false }) subject: 'draft' | 'page' = 'draft';

  @state() protected decisions: Decisions = new Map();
  @state() protected edits: Edit[] = [];
  @state() protected template = usualTemplate;
  @state() protected styleSheet = emptySheet;
  @state() protected yours: UserReading[] = [];

  protected shown?: Library;
  /** What was read last and found in it, which may not be in order yet. */
  private latest: { draft?: Draft; found: Finding[]; upTo?: number } = { found: [] };
  /** What something was decided about, though it may not be found just now. */
  private strays: Finding[] = [];
  private sorting = 0;
  protected checking?: AbortController;
  protected stopListening?: () => void;
  protected timer = 0;
  protected paragraphs = new Map<string, Paragraph>();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopListening?.();
    this.stop();
  }

  override willUpdate(changed: Map<string, unknown>): void {
    super.willUpdate(changed);
    if (changed.has('host')) {
      this.stopListening?.();
      this.stopListening = this.host?.listen((event) => this.hear(event));
      this.stop();
      [this.draft, this.arranged, this.edits, this.at, this.here, this.open, this.said] = [
        undefined,
        nothingFound,
        [],
        '',
        '',
        undefined,
        '',
      ];
      this.heard = '';
      [this.latest, this.strays, this.upTo, this.most] = [{ found: [] }, [], undefined, 0];
      this.sorting++;
    }
    if (changed.has('keep') || changed.has('library')) void this.recall().then(() => this.arrangeAgain());
    if (changed.has('library') || changed.has('yours')) this.shown = this.library && withYours(this.library, this.yours);
    if (changed.has('draft')) this.paragraphs = new Map(this.draft?.paragraphs.map((p) => [p.id, p]));
  }

  /** Reads the draft and reviews it; the reviewer checks again only what changed since. What was found before stays in view until it is done. */
  async check(): Promise<void> {
    const { host, reviewer, library } = this;
    if (!host || !reviewer || !library) return;
    this.stop();
    this.waiting = false;
    if (this.passing) this.said = '';
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
        early: (early, upTo) => {
          if (signal.aborted) return;
          this.latest = { draft, found: early, upTo };
          void this.sort();
        },
      });
      if (signal.aborted) return;
      await this.carry(draft);
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

  /** Takes decisions along to the draft as it is now; also of what was not found for a while, as when a sentence is being rewritten. */
  private async carry(now: Draft): Promise<void> {
    const { draft, found } = this.latest;
    if (!draft) return;
    this.strays = decidedOn([...this.strays, ...found], draft, this.decisions);
    if (this.strays.length && (await carryOver(this.strays, draft, now, this.decisions, this.keep))) await this.recall();
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
      this.waiting = true;
      this.timer = window.setTimeout(() => this.check(), QUIET);
    } else {
      this.here = event.paragraph;
      if (this.here !== this.shownAt && this.here !== this.at) this.comeTo(this.here);
    }
  }

  protected stop(): void {
    this.checking?.abort();
    this.progress = undefined;
  }

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
        if (action.do === 'show in text') [this.chosen, this.shownAt] = [action.finding.id, action.finding.place.paragraph];
        const outcome = await carryOut(action, { host, library, keep, draft: this.draft });
        if (outcome.says) this.tell(outcome.says);
        this.edits = [...this.edits, ...(outcome.edit ? [outcome.edit] : [])].filter((e) => e !== outcome.undone);
        if (outcome.again) await this.recall();
        if (outcome.again === 'check') await this.check();
        else if (outcome.again) await this.arrangeAgain();
      }
    } catch (error) {
      this.tell(error, true);
    }
  };

  protected async toggle({ card, open }: Action & { do: 'open' }): Promise<void> {
    [this.open, this.chosen] = [open ? card : '', ''];
    if (!open) return;
    await this.updateComplete;
    // The card that closed may have stood above it.
    this.headOf(card)?.scrollIntoView({ block: 'nearest' });
    const { place } = this.handOf(this.all.find((c) => c.id === card)!);
    this.shownAt = place.paragraph;
    await this.host?.reveal(place);
  }
}

const withYours = (library: Library, yours: UserReading[]) => (yours.length ? openLibrary(library.corpus, library.today, yours) : library);
