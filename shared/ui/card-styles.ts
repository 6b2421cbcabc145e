import { css } from 'lit';

/** How a finding, a recommendation, its status and its thread are drawn. */
export const cardStyles = css`
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem;
  }
  /* What is out of sight is not laid out. */
  .cards > li:not(:has(.open, :focus-visible)) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 4.5rem;
  }
  .card {
    position: relative;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--round);
  }
  .card.open {
    padding-block-end: 0.75rem;
  }
  .card.here {
    border-color: var(--accent);
    box-shadow: inset 3px 0 0 var(--accent);
  }
  :host(:dir(rtl)) .card.here {
    box-shadow: inset -3px 0 0 var(--accent);
  }
  .card h3 {
    font: inherit;
  }
  .card .toggle {
    all: unset;
    box-sizing: border-box;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.1rem;
    width: 100%;
    /* In large text the words have the room. */
    padding: 0.6rem min(0.75rem, 3.5%);
    cursor: pointer;
    border-radius: var(--round);
  }
  .card.open .toggle {
    padding-block-end: 0.3rem;
    /* The ring of the focus is not over what follows. */
    margin-block-end: 5px;
  }
  .card .toggle:hover .title {
    color: var(--accent);
  }
  .card .toggle:focus-visible {
    outline: 3px solid var(--focus);
    box-shadow: 0 0 0 5px var(--focus-ink);
  }
  .kind {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.45rem;
    align-items: center;
    font-size: 0.75rem;
    color: var(--ink-2);
  }
  .kind b {
    color: var(--ink);
    font-weight: 600;
  }
  .kind .where {
    margin-inline-start: auto;
  }
  .title {
    font-weight: 600;
    font-size: 0.9375rem;
    line-height: 1.3;
    margin-block-start: 0.2rem;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .kind.folded {
    align-items: baseline;
  }
  .folded .glyph {
    align-self: start;
    margin-block-start: 0.2rem;
  }
  .folded .title {
    flex: 1 1 9.5em;
    font-size: 0.875rem;
    color: var(--ink);
    margin: 0;
  }
  .card:not(.open) .toggle {
    padding-block: 0.45rem;
  }
  .title small {
    font-weight: 400;
    color: var(--ink-2);
  }
  .glance b {
    font-weight: 400;
    color: var(--ink);
  }
  .glance b::after {
    content: ' ·';
  }
  .glance {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 0.8125rem;
    color: var(--ink-2);
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.55rem;
    padding-inline: min(0.75rem, 3.5%);
  }
  .meta {
    color: var(--ink-2);
    font-size: 0.8125rem;
  }
  blockquote {
    padding-inline-start: 0.65rem;
    border-inline-start: 2px solid var(--edge);
    white-space: pre-line;
  }
  blockquote.yours {
    border-inline-start-style: dashed;
  }
  .whose {
    display: block;
    font-size: 0.75rem;
    color: var(--ink-2);
  }
  .differs li {
    font-weight: 600;
  }
  .tag {
    display: inline-block;
    padding: 0 0.35rem;
    border-radius: 4px;
    font-weight: 600;
    font-size: 0.75rem;
    line-height: 1.5;
  }
  .status {
    border-radius: 6px;
    padding: 0.45rem 0.6rem;
    border-inline-start: 3px solid currentColor;
  }
  .status .label {
    font-weight: 600;
  }
  .status q,
  .voice q {
    font-size: 0.8125rem;
  }
  .status .voice + .voice {
    margin-block-start: 0.35rem;
    padding-block-start: 0.35rem;
    border-block-start: 1px solid color-mix(in srgb, currentColor 25%, transparent);
  }
  .status summary {
    color: inherit;
    font-size: 0.75rem;
  }
  .status small {
    display: block;
    font-size: 0.75rem;
  }
  .yours.status {
    margin-block-start: 0.4rem;
    border: 1px dashed var(--line);
    border-inline-start: 3px solid var(--accent);
  }
  .red {
    background: var(--red-wash);
    color: var(--red);
  }
  .amber {
    background: var(--amber-wash);
    color: var(--amber);
  }
  .violet {
    background: var(--violet-wash);
    color: var(--violet);
  }
  .green {
    background: var(--green-wash);
    color: var(--green);
  }
  .grey {
    background: var(--grey-wash);
    color: var(--grey);
  }
  .thread {
    margin: 0.35rem 0 0.1rem 0.3rem;
    font-size: 0.8125rem;
  }
  .thread li {
    position: relative;
    padding: 0 0 0.5rem 1rem;
    padding-inline: 1rem 0;
    border-inline-start: 1.5px solid var(--line);
  }
  .thread li:last-child {
    border-color: transparent;
    padding-block-end: 0;
  }
  .thread li::before {
    content: '';
    position: absolute;
    inset-inline-start: -5px;
    inset-block-start: 0.4em;
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--paper);
    border: 2px solid var(--ink-2);
  }
  .thread li.this::before {
    background: var(--accent);
    border-color: var(--accent);
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  .thread .link {
    padding-inline: 0;
    text-align: start;
    font-size: inherit;
  }
  .thread b {
    font-weight: 600;
  }
  .thread time {
    font-weight: 600;
    margin-inline-end: 0.35rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    align-items: start;
  }
  .actions .last {
    margin-inline-start: auto;
  }
  .dismiss > summary {
    list-style: none;
    padding: 0.2rem 0.5rem;
    border: 1px solid var(--line);
    border-radius: 5px;
    color: var(--ink-2);
    margin-inline-start: auto;
  }
  .dismiss > summary::-webkit-details-marker {
    display: none;
  }
  .dismiss[open] {
    flex: 1 1 100%;
    min-width: 0;
    order: 9;
  }
  .dismiss ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.3rem;
    padding-block-start: 0.4rem;
  }
  .dismiss li button {
    width: 100%;
    text-align: start;
    color: var(--ink);
    border-color: var(--line);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9rem;
    margin-block-start: -0.25rem;
  }
  .links button.link {
    padding-inline: 0;
  }
  .places {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.3rem;
  }
  .places button {
    width: 100%;
    text-align: start;
    color: var(--ink);
    border-color: var(--line);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .parts {
    display: grid;
    gap: 0.4rem;
    counter-reset: part;
  }
  .parts li {
    padding-inline-start: 0.65rem;
    border-inline-start: 2px solid var(--line);
  }
  .reading {
    display: grid;
    gap: 0.4rem;
    padding-block-start: 0.4rem;
    font-size: 0.8125rem;
  }
  .reading input,
  .reading select {
    display: block;
    width: 100%;
  }
  .reading button {
    justify-self: start;
  }
  del {
    background: var(--red-wash);
    color: var(--red);
  }
  ins {
    background: var(--green-wash);
    color: var(--green);
    text-decoration-thickness: 2px;
  }
  @media (width < 11rem) {
    .glance {
      white-space: normal;
    }
  }
`;
