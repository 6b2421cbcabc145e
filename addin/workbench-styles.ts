import { css } from 'lit';

/** The workbench: the page left, the panel right; in a narrow window one above the other. */
export const workbenchStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    min-height: 100%;
    background: var(--wash);
  }
  .bench {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 26rem;
    height: 100vh;
  }
  section {
    overflow: auto;
  }
  review-panel {
    overflow: auto;
    border-inline-start: 1px solid var(--line);
  }
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    align-items: center;
    padding: 0.6rem 1.25rem;
    background: var(--paper);
    border-block-end: 1px solid var(--line);
  }
  .bar strong {
    flex: 1 1 10rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .trouble {
    margin: 1rem 1.25rem 0;
    padding: 0.6rem 0.8rem;
    border-inline-start: 3px solid var(--amber);
    background: var(--amber-wash);
    color: var(--amber);
  }
  .start {
    display: grid;
    gap: 0.9rem;
    max-width: 44rem;
    margin: min(9vh, 5rem) auto 2rem;
    padding-inline: 1.25rem;
  }
  .start h1 {
    font: 600 2rem / 1.15 var(--serif);
    letter-spacing: -0.015em;
  }
  .lead {
    font-size: 1.0625rem;
    color: var(--ink-2);
    max-width: 36rem;
  }
  .start textarea {
    width: 100%;
    min-height: 40vh;
    padding: 1rem 1.1rem;
    border-radius: var(--round);
    font: 1.0625rem / 1.6 var(--serif);
    resize: vertical;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .actions button {
    font-size: 0.875rem;
    padding: 0.35rem 0.9rem;
  }
  .dropping {
    outline: 3px dashed var(--accent);
    outline-offset: -10px;
  }
  /* Of the container, for its rem grows with the text where that of a media query does not. */
  @container (width < 60rem) {
    .bench {
      height: auto;
      grid-template-columns: minmax(0, 1fr);
    }
    section,
    review-panel {
      overflow: visible;
    }
    review-panel {
      border-inline-start: 0;
      border-block-start: 1px solid var(--line);
    }
    .start textarea {
      min-height: 12rem;
    }
  }
  @container (width >= 60rem) {
    .stacked {
      display: none;
    }
  }
  /* In text this large a bar that stays would hide the draft. */
  @container (width < 20rem) {
    .bar {
      position: static;
    }
  }
`;
