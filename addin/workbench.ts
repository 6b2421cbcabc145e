import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Place } from '../shared/draft.ts';
import { type Keep, keepInMemory } from '../shared/keep.ts';
import type { Library } from '../shared/library.ts';
import { listed } from '../shared/listed.ts';
import type { Reviewer } from '../shared/reviewer.ts';
import { baseStyles } from '../shared/ui/base-styles.ts';
import type { DraftPage } from '../shared/ui/draft-page.ts';
import '../shared/ui/draft-page.ts';
import type { ReviewPanel } from '../shared/ui/review-panel.ts';
import '../shared/ui/review-panel.ts';
import { tokens } from '../shared/ui/tokens.ts';
import sample from '../test/cases/sample-submission/draft.docx';
import { type OpenDraft, openDraft, openText } from './open-draft.ts';
import { saveCopy } from './save-copy.ts';
import { takeDrops } from './take-drops.ts';
import { whileRead } from './while-read.ts';
import { workbenchStyles } from './workbench-styles.ts';

/** The application in a plain browser: a draft as a page on the left, the panel on the right. */
export class Workbench extends LitElement {
  static override styles = [tokens, baseStyles, workbenchStyles];

  @property({ attribute: false }) library?: Library;
  @property({ attribute: false }) reviewer?: Reviewer;
  @property({ attribute: false }) keep: Keep = keepInMemory();

  @state() private draft?: OpenDraft;
  @state() private editing = false;
  @state() private dropping = false;
  @state() private opening = false;
  @state() private trouble = '';
  /** What was typed and not checked when a file was opened. */
  @state() private typedBefore = '';
  /** The copy that is being written. */
  @state() private saving?: Promise<void>;
  /** How many drafts were asked for: the last is the one that opens. */
  private asked = 0;
  @query('draft-page') private page!: DraftPage;
  @query('review-panel') private panel!: ReviewPanel;
  @query('textarea') private typed!: HTMLTextAreaElement;
  @query('input[type=file]') private chooser!: HTMLInputElement;
  private leftAt = 0; // how far down the draft the person was when they went to what was found

  constructor() {
    super();
    takeDrops(
      this,
      (over) => (this.dropping = over),
      (file) => void this.openFile(file),
    );
  }

  /** Opens the sample submission that came with the program; its figures are invented. */
  async openSample(): Promise<void> {
    await this.open(() => openDraft('Sample submission.docx', sample, new Date().toISOString()));
  }

  private async openFile(file?: File): Promise<void> {
    if (file) await this.open(async () => openDraft(file.name, await bytesOf(file), new Date().toISOString()));
  }

  private async open(opens: () => OpenDraft | Promise<OpenDraft>): Promise<void> {
    const turn = ++this.asked;
    this.opening = true;
    try {
      const opened = await opens();
      if (turn !== this.asked) return opened.close?.();
      this.close();
      if (this.typed) this.typedBefore = [opened.text?.(), this.draft?.text?.()].includes(this.typed.value) ? '' : this.typed.value;
      [this.draft, this.trouble, this.editing] = [opened, '', false];
    } catch (error) {
      if (turn === this.asked) this.trouble = sentence(error);
      return;
    } finally {
      if (turn === this.asked) this.opening = false;
    }
    await this.updateComplete;
    this.panel.host = this.page.open(whileRead(this.draft.host, () => this.editing));
    await this.panel.updateComplete;
    await this.panel.check();
  }

  private async readTyped(): Promise<void> {
    const { value } = this.typed;
    if (value.trim()) return this.open(() => openText(this.draft?.name ?? 'Pasted text.txt', value));
    this.trouble = 'There is no text to check yet. Type or paste your draft into the box.';
    this.typed.focus();
  }

  private toFound(): void {
    this.leftAt = scrollY;
    const tab = this.panel.renderRoot.querySelector<HTMLElement>('#tab-draft')!;
    tab.click();
    tab.focus({ preventScroll: true });
    this.panel.scrollIntoView();
  }

  private backToDraft(): void {
    this.page.backTo();
    scrollTo(0, this.leftAt);
  }

  protected override update(changed: PropertyValues): void {
    const held = this.shadowRoot!.activeElement;
    super.update(changed);
    if (!held || held.checkVisibility()) return;
    // The control that had the focus is gone, so the focus goes on with what came in its place.
    if (this.draft && !this.editing) void this.page.updateComplete.then(() => this.page.backTo());
    else this.typed.focus();
  }

  private saveCopy(): void {
    if (this.draft) this.saving ??= this.writeCopy(this.draft).finally(() => (this.saving = undefined));
  }

  private async writeCopy(draft: OpenDraft): Promise<void> {
    this.trouble = await saveCopy(draft, this.panel.comments(), this.panel.partly).catch(sentence);
  }

  protected override render(): TemplateResult {
    const reading = this.draft && !this.editing;
    return html`<div class="bench ${this.dropping ? 'dropping' : ''}">
      <section aria-label="The draft">
        <div class="bar" ?hidden=${!this.draft || this.editing}>
          <strong>${this.draft?.name}</strong>
          <button class="stacked" @click=${() => this.toFound()}>What was found</button>
          <button @click=${() => this.chooser.click()}>Open a file</button>
          ${this.draft?.text ? html`<button @click=${() => (this.editing = true)}>Edit text</button>` : nothing}
          <button @click=${() => this.startAgain()}>New</button>
          <button class="go" aria-disabled=${Boolean(this.saving)} @click=${() => this.saveCopy()}>Save a copy</button>
          <input type="file" hidden accept=".docx,.docm,.dotx,.txt,.md,.markdown" @change=${(e: Event) => this.choose(e)} />
        </div>
        ${this.trouble ? html`<p class="trouble" role="alert">${this.trouble}</p>` : nothing}
        ${this.opening ? html`<p class="quiet" role="status">Opening …</p>` : nothing}
        ${reading && this.typedBefore.trim() ? html`<p class="quiet" role="status">What you had typed is kept: “New” shows it again.</p>` : nothing}
        ${reading ? nothing : this.start()}
        <draft-page .library=${this.library} .name=${this.draft?.name ?? ''} ?hidden=${!reading}></draft-page>
      </section>
      <review-panel
        .library=${this.library}
        .reviewer=${this.reviewer}
        .keep=${this.keep}
        @back-to-text=${(e: CustomEvent<Place | undefined>) => this.page.backTo(e.detail)}
      >
        ${reading ? html`<p slot="intro" class="stacked"><button class="plain" @click=${() => this.backToDraft()}>Back to the draft</button></p>` : nothing}
      </review-panel>
    </div>`;
  }

  private choose(event: Event): void {
    const input = event.target as HTMLInputElement;
    void this.openFile(input.files?.[0]);
    input.value = '';
  }

  /** Lets go of the draft, once the copy of it that is being saved is. */
  private close(): void {
    const { draft } = this;
    void Promise.resolve(this.saving).then(() => draft?.close?.());
  }

  private startAgain(): void {
    this.asked++;
    this.opening = false;
    this.close();
    [this.draft, this.trouble] = [undefined, ''];
    this.panel.host = undefined;
  }

  private start(): TemplateResult {
    const editing = this.draft?.text?.();
    return html`<div class="start">
      ${
        editing === undefined
          ? html`<h1>Has this been said before?</h1>
            <p class="lead">
              Paste a draft. Beside it you will see what has already been recommended, promised or refused, in whose words, and how it stands.
            </p>`
          : nothing
      }
      <textarea
        aria-label="The draft’s text"
        spellcheck="false"
        placeholder="Paste your draft here, or drop a Word document anywhere on this page"
        .value=${editing ?? this.typedBefore}
      ></textarea>
      <div class="actions">
        <button class="go" @click=${() => this.readTyped()}>Check this text</button>
        ${
          editing === undefined
            ? html`<button @click=${() => this.chooser.click()}>Open a Word document</button>
              <button @click=${() => this.openSample()}>Open the sample</button>`
            : html`<button @click=${() => ([this.editing, this.trouble] = [false, ''])}>Cancel</button>`
        }
      </div>
      ${editing === undefined ? html`<p class="quiet">It is read on this computer and goes nowhere. ${this.library ? html`The record holds ${this.library.reach}: ${listed(this.library.corpus.publications.map((p) => p.shortTitle))}.` : nothing}</p>` : nothing}
    </div>`;
  }
}

async function bytesOf(file: File): Promise<Uint8Array> {
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) throw new Error(`“${file.name}” could not be read. It may be a folder, or no longer be where it was.`);
  return new Uint8Array(bytes);
}

const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error));

customElements.define('work-bench', Workbench);
