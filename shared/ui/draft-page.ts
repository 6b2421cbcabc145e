import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Paragraph, Place } from '../draft.ts';
import type { Host, HostEvent, Mark } from '../host.ts';
import type { Library } from '../library.ts';
import { baseStyles } from './base-styles.ts';
import { draftPageStyles } from './draft-page-styles.ts';
import { hoverWords } from './hover-words.ts';
import { tokens } from './tokens.ts';

const layers = { 'same ask': 'said-before-same-ask', overlapping: 'said-before-overlapping', term: 'said-before-term' } as const;
const glyphs = { 'same ask': 'same', overlapping: 'overlapping', term: 'term' };
/** Paragraphs drawn at a time: a long draft is there from its beginning, and holds up nothing. */
const AT_ONCE = 300;
const CURRENT = 'said-before-current';

/** A draft as a readable page with marks in its text, over any host; a button in the margin stands for each mark. */
export class DraftPage extends LitElement {
  static override styles = [tokens, baseStyles, draftPageStyles];

  /** The draft's name, for those who cannot see the page. */
  @property({ attribute: false }) name = '';
  @property({ attribute: false }) library?: Library;
  @state() private paragraphs: Paragraph[] = [];
  @state() private marks: Mark[] = [];
  @state() private most = AT_ONCE;
  @state() private at = '';

  private listeners = new Set<(event: HostEvent) => void>();

  /** Shows this draft, and gives the host through which the panel reads and marks it. */
  open(source: Host): Host {
    [this.marks, this.most] = [[], AT_ONCE];
    return {
      read: async () => {
        const draft = await source.read();
        [this.paragraphs, this.name] = [draft.paragraphs, draft.name];
        return draft;
      },
      show: async (marks) => {
        await source.show(marks);
        this.marks = marks;
        await this.updateComplete;
        this.paint();
      },
      reveal: async (place) => {
        await source.reveal(place);
        this.most = Math.max(this.most, this.paragraphs.findIndex((p) => p.id === place.paragraph) + 1);
        await this.updateComplete;
        this.reveal(place);
      },
      replace: source.replace?.bind(source),
      insert: source.insert?.bind(source),
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
    const { most, paragraphs } = this;
    if (most < paragraphs.length) requestAnimationFrame(() => (this.most = Math.max(this.most, most + AT_ONCE)));
    else if (changed.has('most')) this.paint();
  }

  private rangeOf(place: Place, line = this.line(place.paragraph)): Range | undefined {
    const text = line?.querySelector('.words')?.firstChild;
    if (!text || text.textContent!.slice(place.start, place.end) !== place.words) return undefined;
    const range = new Range();
    range.setStart(text, place.start);
    range.setEnd(text, place.end);
    return range;
  }

  private paint(): void {
    const lines = new Map([...this.renderRoot.querySelectorAll<HTMLElement>('.line')].map((line) => [line.dataset.paragraph, line]));
    for (const [style, layer] of Object.entries(layers)) {
      const ranges = this.marks
        .filter((m) => m.style === style)
        .flatMap((m) => this.rangeOf(m.place, lines.get(m.place.paragraph) ?? null) ?? []);
      CSS.highlights.set(layer, Object.assign(new Highlight(...ranges), { priority: style === 'term' ? 2 : 1 }));
    }
    CSS.highlights.delete(CURRENT);
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
    const marks = byParagraph(this.marks);
    return html`<article class="sheet" tabindex="-1" aria-label=${this.name}>
      ${repeat(
        this.paragraphs.slice(0, this.most),
        (p) => p.id,
        (p, i) => html`<div class="line ${p.id === this.at ? 'at' : ''}" data-paragraph=${p.id}>
          ${this.words(p, i)}
          <div class="margin">
            ${signs(marks.get(p.id) ?? []).map(
              ([
                style,
                marks,
              ]) => html`<button aria-label=${labelOf(marks)} title=${labelOf(marks)} @click=${() => this.goTo(p.id, marks[0]!.finding)}>
                <span class="glyph ${glyphs[style]}"></span>
              </button>`,
            )}
          </div>
        </div>`,
      )}
    </article>`;
  }

  private words(paragraph: Paragraph, i: number): TemplateResult {
    const { id, text, kind } = paragraph;
    const hover = (event: MouseEvent) => this.hovered(event, paragraph);
    const click = (event: MouseEvent) => this.clicked(event, id);
    if (kind === 'heading' && i === 0) return html`<h2 class="words" .textContent=${text} @click=${click} @mousemove=${hover}></h2>`;
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

/** One sign for each style of mark in a paragraph. */
function signs(marks: Mark[]): [Mark['style'], Mark[]][] {
  const styles = Object.keys(glyphs) as Mark['style'][];
  return styles
    .map((style): [Mark['style'], Mark[]] => [style, marks.filter((m) => m.style === style)])
    .filter(([, found]) => found.length);
}

const labelOf = (marks: Mark[]) => marks.map((m) => m.label).join(' ');

customElements.define('draft-page', DraftPage);
