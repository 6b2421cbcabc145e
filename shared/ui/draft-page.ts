import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Paragraph, Place } from '../draft.ts';
import type { Host, HostEvent, Mark, Table } from '../host.ts';
import type { Library } from '../library.ts';
import { rest } from '../rest.ts';
import { addedTable } from './added-table.ts';
import { baseStyles } from './base-styles.ts';
import { draftPageStyles } from './draft-page-styles.ts';
import { hoverWords } from './hover-words.ts';
import { BLOCK, inBlocks } from './in-blocks.ts';
import { marginSigns } from './margin-signs.ts';
import { tokens } from './tokens.ts';

const layers = { 'same ask': 'said-before-same-ask', overlapping: 'said-before-overlapping', term: 'said-before-term' } as const;
const CURRENT = 'said-before-current';

/** A draft as a readable page with marks in its text, over any host; a button in the margin stands for each mark. */
export class DraftPage extends LitElement {
  static override styles = [tokens, baseStyles, draftPageStyles];

  /** The draft's name, for those who cannot see the page. */
  @property({ attribute: false }) name = '';
  @property({ attribute: false }) library?: Library;
  @state() private blocks: Paragraph[][] = [];
  /** How many blocks are drawn, and how many of them show the marks as they are now. */
  @state() private drawn = 1;
  @state() private marked = 0;
  @state() private at = '';
  /** What was put at its end. */
  @state() private tables: Table[] = [];

  private marks: Mark[] = [];
  private marksBefore = byParagraph([]);
  private marksNow = byParagraph([]);
  private listeners = new Set<(event: HostEvent) => void>();

  /** Shows this draft, and gives the host through which the panel reads and marks it. */
  open(source: Host): Host {
    [this.marks, this.marksNow, this.marked, this.drawn] = [[], byParagraph([]), 0, 1];
    [this.marksBefore, this.tables] = [this.marksNow, []];
    return {
      read: async () => {
        const draft = await source.read();
        [this.blocks, this.name] = [inBlocks(draft.paragraphs, this.blocks), draft.name];
        return draft;
      },
      show: async (marks) => {
        await source.show(marks);
        await this.mark(marks);
      },
      reveal: async (place) => {
        await source.reveal(place);
        this.drawn = Math.max(this.drawn, this.blocks.findIndex((block) => block.some((p) => p.id === place.paragraph)) + 1);
        await this.updateComplete;
        this.reveal(place);
      },
      replace: source.replace?.bind(source),
      insert:
        source.insert &&
        (async (place, what) => {
          const takeBack = await source.insert!(place, what);
          if (what.kind !== 'table') return takeBack;
          await this.put(what);
          return async () => {
            await takeBack();
            this.tables = this.tables.filter((table) => table !== what);
          };
        }),
      listen: (listener) => {
        const stop = source.listen(listener);
        this.listeners.add(listener);
        return () => {
          stop();
          this.listeners.delete(listener);
        };
      },
    };
  }

  private async put(table: Table): Promise<void> {
    this.tables = [...this.tables, table];
    this.drawn = Math.max(this.drawn, this.blocks.length);
    await this.updateComplete;
    this.renderRoot.querySelector('.added:last-child')?.scrollIntoView({ block: 'start' });
  }

  /** Puts the focus back in the text: on the margin's sign for the place, else on the page. */
  backTo(place?: Place): void {
    const line = place && this.line(place.paragraph);
    (line?.querySelector<HTMLElement>('.margin button') ?? this.renderRoot.querySelector<HTMLElement>('.sheet'))?.focus();
  }

  private tell(event: HostEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private line(paragraph: string): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-paragraph="${CSS.escape(paragraph)}"]`);
  }

  protected override updated(changed: Map<string, unknown>): void {
    const { drawn, blocks } = this;
    if (drawn < blocks.length) requestAnimationFrame(() => (this.drawn = Math.max(this.drawn, drawn + 1)));
    else if (changed.has('drawn')) void this.paint();
  }

  private async mark(marks: Mark[]): Promise<void> {
    const now = byParagraph(marks);
    [this.marksBefore, this.marksNow, this.marks] = [this.marksNow, now, marks];
    for (this.marked = 1; this.marked <= this.blocks.length && this.marksNow === now; this.marked++) {
      await this.updateComplete;
      if (this.marked < this.blocks.length) await rest();
    }
    if (this.marksNow === now) await this.paint();
  }

  private rangeOf(place: Place, line = this.line(place.paragraph)): Range | undefined {
    const text = line?.querySelector('.words')?.firstChild;
    if (!text || text.textContent!.slice(place.start, place.end) !== place.words) return undefined;
    const range = new Range();
    range.setStart(text, place.start);
    range.setEnd(text, place.end);
    return range;
  }

  private async paint(): Promise<void> {
    CSS.highlights.delete(CURRENT);
    const { marks } = this;
    const lines = new Map([...this.renderRoot.querySelectorAll<HTMLElement>('.line')].map((line) => [line.dataset.paragraph, line]));
    const painted = { 'same ask': new Highlight(), overlapping: new Highlight(), term: new Highlight() };
    painted.term.priority = 2;
    for (const [i, { place, style }] of marks.entries()) {
      const range = this.rangeOf(place, lines.get(place.paragraph) ?? null);
      if (range) painted[style].add(range);
      if (i % BLOCK === BLOCK - 1) await rest();
      if (marks !== this.marks) return;
    }
    for (const [style, layer] of Object.entries(layers)) CSS.highlights.set(layer, painted[style as Mark['style']]);
  }

  private reveal(place: Place): void {
    const range = this.rangeOf(place);
    if (range) CSS.highlights.set(CURRENT, Object.assign(new Highlight(range), { priority: 3 }));
    this.at = place.paragraph;
    this.line(place.paragraph)?.scrollIntoView({ block: 'center' });
  }

  private goTo(paragraph: string, finding?: string): void {
    this.at = paragraph;
    CSS.highlights.delete(CURRENT);
    this.tell({ type: 'at', paragraph });
    if (finding) this.tell({ type: 'picked', finding });
  }

  private clicked(event: MouseEvent, paragraph: string): void {
    if (getSelection()?.toString()) return;
    const offset = this.offsetAt(event);
    const hit = this.marks
      .filter(({ place: p }) => p.paragraph === paragraph && offset >= p.start && offset <= p.end)
      .sort((a, b) => a.place.end - a.place.start - (b.place.end - b.place.start))[0];
    this.goTo(paragraph, hit?.finding);
  }

  private hovered(event: MouseEvent, { id, text }: Paragraph): void {
    const marks = this.marks.filter(({ place }) => place.paragraph === id);
    (event.currentTarget as HTMLElement).title = hoverWords(text, this.offsetAt(event), marks, this.library);
  }

  private offsetAt({ clientX, clientY }: MouseEvent): number {
    const caret = document.caretPositionFromPoint?.(clientX, clientY, { shadowRoots: [this.renderRoot as ShadowRoot] });
    return caret?.offsetNode.nodeType === Node.TEXT_NODE ? caret.offset : -1;
  }

  protected override render(): TemplateResult {
    return html`<article class="sheet" tabindex="-1" aria-label=${this.name}>
      ${this.blocks.slice(0, this.drawn).map((block, b) => {
        const marks = b < this.marked ? this.marksNow : this.marksBefore;
        const at = block.some((p) => p.id === this.at) && this.at;
        return guard([block, marks, at], () => this.block(block, b === 0, marks));
      })}
      ${this.tables.map(addedTable)}
    </article>`;
  }

  private block(block: Paragraph[], first: boolean, marks: Map<string, Mark[]>): TemplateResult {
    const lines = repeat(
      block,
      (p) => p.id,
      (p, i) => html`<div class="line ${p.id === this.at ? 'at' : ''}" data-paragraph=${p.id}>
          ${this.words(p, first && i === 0)}
          <div class="margin">
            ${marginSigns(marks.get(p.id) ?? [], (finding) => this.goTo(p.id, finding))}
          </div>
        </div>`,
    );
    // The browser leaves out what is out of sight, a whole block at a time.
    return html`<div class=${block.length === BLOCK ? 'block' : 'rest'}>${lines}</div>`;
  }

  private words(paragraph: Paragraph, first: boolean): TemplateResult {
    const { id, text, kind } = paragraph;
    const hover = (event: MouseEvent) => this.hovered(event, paragraph);
    const click = (event: MouseEvent) => this.clicked(event, id);
    if (kind === 'heading' && first) return html`<h2 class="words" .textContent=${text} @click=${click} @mousemove=${hover}></h2>`;
    if (kind === 'heading') return html`<h3 class="words" .textContent=${text} @click=${click} @mousemove=${hover}></h3>`;
    if (kind === 'quote') return html`<blockquote class="words" .textContent=${text} @click=${click} @mousemove=${hover}></blockquote>`;
    return html`<p class="words ${kind ?? ''}" .textContent=${text} @click=${click} @mousemove=${hover}></p>`;
  }
}

function byParagraph(marks: Mark[]): Map<string, Mark[]> {
  const found = new Map<string, Mark[]>();
  for (const mark of marks) found.set(mark.place.paragraph, [...(found.get(mark.place.paragraph) ?? []), mark]);
  return found;
}

customElements.define('draft-page', DraftPage);
