import { css } from 'lit';

/** A draft as a page: a measure of at most 70 characters, marks told apart by the style of their line, and a margin for what was found. */
export const draftPageStyles = css`
  :host {
    display: block;
  }
  .sheet {
    max-width: 47rem;
    margin: 1.5rem auto 3rem;
    padding: 3.5rem 1rem 4rem 3.25rem;
    padding-inline: 3.25rem 0.75rem;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 3px;
    box-shadow: 0 1px 2px rgb(0 0 0 / 6%), 0 8px 24px rgb(0 0 0 / 5%);
    font-family: var(--serif);
    font-size: 1.0625rem;
    line-height: 1.6;
  }
  .sheet:focus-visible {
    box-shadow: 0 0 0 5px var(--focus-ink);
  }
  .block {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 800rem;
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 66ch) minmax(2.25rem, 1fr);
    gap: 0 0.75rem;
  }
  .words {
    margin: 0 0 0.75em;
    white-space: pre-wrap;
    hyphens: manual;
    cursor: text;
    overflow-wrap: anywhere;
  }
  h2.words,
  h3.words {
    font-family: var(--sans);
    line-height: 1.25;
    letter-spacing: -0.01em;
    margin-block: 0.9em 0.45em;
  }
  h2.words {
    font-size: 1.5rem;
    margin-block-start: 0;
  }
  h3.words {
    font-size: 1.0625rem;
  }
  blockquote.words {
    padding-inline-start: 1.1rem;
    border-inline-start: 2px solid var(--line);
    color: var(--ink-2);
  }
  .cell.words {
    padding: 0.35rem 0.6rem;
    margin-block-end: -1px;
    border: 1px solid var(--line);
    font-size: 0.9375rem;
  }
  .added {
    scroll-margin-block-start: 4.5rem;
    margin-block-start: 2rem;
    overflow-x: auto;
  }
  .added table {
    width: max-content;
    border-collapse: collapse;
    font-size: 0.8125rem;
    line-height: 1.4;
  }
  .added :is(th, td) {
    min-width: 5rem;
    max-width: 18rem;
    padding: 0.35rem 0.6rem;
    border: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    white-space: pre-line;
  }
  .note.words {
    font-size: 0.875rem;
    color: var(--ink-2);
  }
  .margin {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    gap: 0.15rem;
    padding-block-start: 0.15rem;
  }
  .line:has(h3) .margin {
    padding-block-start: 0.85rem;
  }
  .margin button {
    display: grid;
    place-items: center;
    width: 1.75rem;
    height: 1.75rem;
    min-height: 0;
    padding: 0;
    border-color: transparent;
    background: none;
  }
  .margin button:hover {
    border-color: var(--edge);
  }
  .at .words {
    background: linear-gradient(to right, var(--accent) 3px, transparent 3px) no-repeat -0px 0;
    margin-inline-start: -0.9rem;
    padding-inline-start: 0.9rem;
  }
  :host(:dir(rtl)) .at .words {
    background: linear-gradient(to left, var(--accent) 3px, transparent 3px) no-repeat;
  }
  .at blockquote.words {
    padding-inline-start: 1.9rem;
  }
  ::highlight(said-before-same-ask) {
    background-color: var(--mark);
    text-decoration: underline solid 2px var(--mark-line);
  }
  ::highlight(said-before-overlapping) {
    text-decoration: underline dashed 2px var(--mark-line);
  }
  ::highlight(said-before-term) {
    text-decoration: underline dotted 2.5px var(--ink-2);
  }
  ::highlight(said-before-current) {
    background-color: var(--accent);
    color: var(--on-accent);
  }
  @media (forced-colors: active) {
    ::highlight(said-before-same-ask) {
      background-color: Mark;
      color: MarkText;
    }
    ::highlight(said-before-current) {
      background-color: Highlight;
      color: HighlightText;
    }
  }
  @media (width < 40rem) {
    .sheet {
      padding: 1.5rem 0.5rem 2rem 1.25rem;
      margin: 0.5rem;
      font-size: 1rem;
    }
  }
  @media print {
    .margin {
      display: none;
    }
    ::highlight(said-before-same-ask),
    ::highlight(said-before-overlapping),
    ::highlight(said-before-term),
    ::highlight(said-before-current) {
      background: transparent;
      text-decoration: none;
      color: inherit;
    }
  }
`;
