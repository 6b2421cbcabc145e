import { css } from 'lit';

/** What every room shares: type, controls, focus ring, hidden text and forced colours; nothing moves. */
export const baseStyles = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
    color: var(--ink);
    font: 0.875rem / 1.45 var(--sans);
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ol,
  ul,
  dl,
  dd,
  blockquote,
  figure {
    margin: 0;
    padding: 0;
  }
  p,
  dd,
  blockquote {
    unicode-bidi: plaintext;
  }
  ol,
  ul {
    list-style: none;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button,
  select,
  input,
  summary,
  .button {
    min-height: 1.75rem;
    min-width: 1.75rem;
    scroll-margin-block: 7rem 1rem;
  }
  button,
  .button {
    display: inline-block;
    padding: 0.2rem 0.65rem;
    border: 1px solid var(--edge);
    border-radius: 5px;
    background: var(--paper);
    color: var(--accent);
    font-size: 0.8125rem;
    line-height: 1.35;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    background: var(--accent-wash);
  }
  button.go {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  button.go:hover {
    filter: brightness(1.08);
  }
  button.plain,
  .link {
    border-color: transparent;
    background: none;
    padding-inline: 0.25rem;
    color: var(--accent);
  }
  button.plain:hover {
    text-decoration: underline;
  }
  button[disabled],
  button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  a {
    color: var(--accent);
    text-underline-offset: 2px;
  }
  select {
    max-width: 100%;
    text-overflow: ellipsis;
  }
  ::placeholder {
    color: var(--ink-2);
    opacity: 1;
  }
  input,
  select,
  textarea {
    padding: 0.25rem 0.5rem;
    border: 1px solid var(--edge);
    border-radius: 5px;
    background: var(--paper);
  }
  summary {
    width: fit-content;
    cursor: pointer;
    color: var(--accent);
    font-size: 0.8125rem;
    align-content: center;
  }
  summary:hover {
    text-decoration: underline;
  }
  mark {
    background: var(--mark);
    color: inherit;
    border-radius: 2px;
    padding-inline: 1px;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 0;
    box-shadow: 0 0 0 5px var(--focus-ink);
    border-radius: 4px;
    position: relative;
    z-index: 1;
  }
  .quiet {
    color: var(--ink-2);
    font-size: 0.8125rem;
  }
  [hidden] {
    display: none !important;
  }
  .unseen {
    position: absolute;
    inset-inline-start: 0;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .glyph {
    display: inline-block;
    flex: none;
    width: 0.75rem;
    height: 0.75rem;
    border: 1.5px solid var(--ink);
    border-radius: 2px;
    forced-color-adjust: none;
  }
  .glyph.same {
    background: var(--ink);
  }
  .glyph.overlapping {
    background: linear-gradient(90deg, var(--ink) 50%, transparent 50%);
  }
  .glyph.related {
    border-style: dashed;
  }
  .glyph.term {
    border: 0;
    border-radius: 0;
    background: radial-gradient(circle at 1.5px 50%, var(--ink) 1.4px, transparent 1.6px) 0 50% / 4px 4px repeat-x;
  }
  .glyph.remark {
    border-radius: 50%;
  }
  .glyph.problem {
    transform: rotate(45deg) scale(0.85);
  }
  @media (forced-colors: active) {
    :host {
      --ink: CanvasText;
      --line: CanvasText;
      --edge: ButtonBorder;
    }
    .glyph {
      --ink: CanvasText;
    }
    button.plain,
    .link {
      border-color: Canvas;
    }
    mark {
      background: Mark;
      color: MarkText;
    }
    button.go {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
