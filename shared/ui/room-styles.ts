import { css } from 'lit';

/** How search and the record are laid out: rows that become a table where there is room. */
export const roomStyles = css`
  :host {
    container-type: inline-size;
  }
  .box {
    display: grid;
    gap: 0.5rem;
    margin-block-end: 0.6rem;
  }
  .box input[type='search'] {
    width: 100%;
    padding: 0.45rem 0.65rem;
    font-size: 1rem;
  }
  .narrow {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(9rem, 100%), 1fr));
    gap: 0.45rem;
    align-items: end;
    padding-block: 0.35rem;
  }
  .narrow select {
    width: 100%;
    padding-inline: 0.25rem;
  }
  .narrow .chosen {
    border-color: var(--accent);
    font-weight: 600;
  }
  .narrow button {
    justify-self: start;
  }
  .row {
    background: var(--paper);
    border: 1px solid var(--line);
    border-block-end-width: 0;
  }
  .row:first-child {
    border-start-start-radius: var(--round);
    border-start-end-radius: var(--round);
  }
  .row:last-child {
    border-block-end-width: 1px;
    border-end-start-radius: var(--round);
    border-end-end-radius: var(--round);
  }
  .row > button,
  .row h3 > button {
    all: unset;
    box-sizing: border-box;
    display: grid;
    gap: 0.1rem;
    width: 100%;
    padding: 0.5rem 0.75rem;
    cursor: pointer;
  }
  .row h3 {
    font: inherit;
  }
  .row button:hover .title {
    color: var(--accent);
  }
  .row > button:focus-visible,
  .row h3 > button:focus-visible {
    outline: 3px solid var(--focus);
    box-shadow: 0 0 0 5px var(--focus-ink);
    border-radius: 4px;
    position: relative;
    z-index: 1;
  }
  .row .title {
    margin: 0;
    font-size: 0.875rem;
  }
  .row .ask {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-size: 0.8125rem;
  }
  .row .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 0.5rem;
    font-size: 0.75rem;
    color: var(--ink-2);
    align-items: center;
  }
  .row .entry {
    padding-block: 0.1rem 0.75rem;
  }
  .count .actions,
  .count select {
    min-width: 0;
    max-width: 100%;
  }
  .count {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.4rem;
    align-items: center;
    padding-block: 0.2rem 0.4rem;
  }
`;
