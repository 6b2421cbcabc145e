import { css } from 'lit';

/** How the panel itself is laid out: head, tabs, chips, sheets. */
export const panelStyles = css`
  :host {
    background: var(--wash);
    min-height: 100dvh;
    accent-color: var(--accent);
  }
  header {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    background: var(--paper);
    border-block-end: 1px solid var(--line);
    padding: 0.6rem 0.9rem 0;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.3rem;
  }
  .top h1 {
    font-size: 0.9375rem;
    font-weight: 700;
    letter-spacing: -0.005em;
    margin-inline-end: auto;
  }
  .top button,
  .top small {
    font-size: 0.75rem;
  }
  progress {
    display: block;
    appearance: none;
    width: 100%;
    height: 3px;
    margin-block: 0.45rem 0.15rem;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    background: var(--line);
  }
  progress.idle {
    visibility: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--line);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
  [role='tablist'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.1rem;
  }
  [role='tab'] {
    all: unset;
    box-sizing: border-box;
    min-height: 2rem;
    padding: 0.4rem 0 0.45rem;
    color: var(--ink-2);
    border-block-end: 2px solid transparent;
    cursor: pointer;
  }
  [role='tab']:hover {
    color: var(--ink);
  }
  [role='tab'][aria-selected='true'] {
    color: var(--ink);
    font-weight: 600;
    border-color: var(--accent);
  }
  [role='tab']:focus-visible {
    outline: 3px solid var(--focus);
    box-shadow: 0 0 0 5px var(--focus-ink);
    border-radius: 3px;
  }
  .card .toggle[data-card] {
    scroll-margin-block-start: 6rem;
  }
  main {
    padding: 0.65rem 0.75rem 1.5rem;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
    margin-block: 0.1rem 0.65rem;
  }
  .chip {
    padding: 0.1rem 0.55rem;
    border-radius: 99px;
    border-color: var(--edge);
    color: var(--ink);
    font-size: 0.78125rem;
  }
  .chip:focus-visible {
    border-radius: 99px;
  }
  .chip span {
    color: var(--ink-2);
  }
  .chip[aria-pressed='true'] {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--paper);
  }
  .chip[aria-pressed='true'] span {
    color: inherit;
  }
  .said {
    display: flex;
    gap: 0.5rem;
    align-items: start;
    justify-content: space-between;
    padding: 0.4rem 0.5rem 0.4rem 0.75rem;
    margin-block: 0.6rem;
    position: sticky;
    inset-block-end: 0.6rem;
    z-index: 1;
    white-space: pre-line;
    background: var(--accent-wash);
    border: 1px solid var(--line);
    border-inline-start: 3px solid var(--accent);
    border-radius: 6px;
  }
  .said button {
    flex: none;
  }
  .empty {
    padding: 1.2rem 0.25rem;
  }
  .related,
  .foot {
    margin-block-start: 0.9rem;
  }
  .related .cards {
    margin-block-start: 0.5rem;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.6rem;
  }
  footer {
    margin-block-start: 0.9rem;
    padding-block-start: 0.6rem;
    border-block-start: 1px solid var(--line);
    font-size: 0.75rem;
    color: var(--ink-2);
  }
  dialog {
    width: min(30rem, calc(100vw - 1.5rem));
    max-height: calc(100vh - 2rem);
    padding: 1rem;
    border: 1px solid var(--edge);
    border-radius: var(--round);
    background: var(--paper);
    color: var(--ink);
    box-shadow: 0 12px 40px rgb(0 0 0 / 25%);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 35%);
  }
  dialog h2 {
    font-size: 1rem;
    margin-block-end: 0.5rem;
  }
  dialog h3 {
    font-size: 0.8125rem;
    margin-block: 0.75rem 0.3rem;
  }
  dialog p + p {
    margin-block-start: 0.4rem;
  }
  dialog .actions {
    margin-block-start: 0.9rem;
  }
  dialog input:not([type]) {
    width: 100%;
  }
  dialog dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.35rem 0.9rem;
    align-items: baseline;
  }
  kbd {
    font: 600 0.8125rem var(--sans);
    padding: 0.05rem 0.4rem;
    border: 1px solid var(--edge);
    border-block-end-width: 2px;
    border-radius: 4px;
    background: var(--wash);
  }
  .kept {
    display: grid;
    gap: 0.4rem;
  }
  .kept li {
    display: flex;
    gap: 0.6rem;
    justify-content: space-between;
    align-items: start;
    font-size: 0.8125rem;
    padding-block-end: 0.4rem;
    border-block-end: 1px solid var(--line);
  }
  .kept button {
    flex: none;
  }
  .top .narrow {
    display: none;
  }
  @media (width < 22rem) {
    .top .wide {
      display: none;
    }
    .top .narrow {
      display: inline;
    }
  }
  @media (forced-colors: active) {
    [role='tab'] {
      border-color: Canvas;
    }
    [role='tab'][aria-selected='true'] {
      border-color: Highlight;
    }
    .chip[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  .switches label {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-height: 1.75rem;
    font-size: 0.8125rem;
  }
  .switches input {
    flex: none;
    width: 1.1rem;
    min-height: 1.1rem;
  }
  dialog label.button:focus-within {
    outline: 3px solid var(--focus);
    box-shadow: 0 0 0 5px var(--focus-ink);
  }
  slot[name='intro']::slotted(*) {
    margin-block-end: 0.65rem;
  }
`;
