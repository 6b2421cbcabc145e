import { css } from 'lit';

/** How the record's table looks: lines of a list in a narrow pane, columns where there is room. */
export const tableStyles = css`
  table {
    width: 100%;
    border-collapse: collapse;
    background: var(--paper);
    border: 1px solid var(--line);
    font-size: 0.8125rem;
  }
  th {
    text-align: start;
    font-weight: 600;
  }
  th button.plain {
    text-align: start;
    padding-inline: 0;
    font-weight: 600;
  }
  thead th button.plain {
    color: var(--ink-2);
    font-size: 0.75rem;
  }
  tbody tr {
    border-block-start: 1px solid var(--line);
  }
  tbody tr.whole {
    border: 0;
  }
  tr.opened,
  tr.whole {
    background: var(--accent-wash);
  }
  .ask .words {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .ask .more {
    display: block;
    font-weight: 600;
  }
  @container (width < 44rem) {
    table,
    tbody,
    tr.whole,
    tr.whole td {
      display: block;
    }
    thead {
      display: none;
    }
    tbody tr:not(.whole) {
      display: grid;
      grid-template: 'name since' 'ask ask' 'to to' 'stance stance' / minmax(0, 1fr) auto;
      gap: 0.1rem 0.6rem;
      padding: 0.4rem 0.75rem 0.5rem;
    }
    .name {
      grid-area: name;
    }
    td.ask {
      grid-area: ask;
    }
    td.to {
      grid-area: to;
    }
    td.stance,
    td.progress {
      grid-area: stance;
    }
    td.progress {
      justify-self: end;
      align-self: center;
    }
    td.since {
      grid-area: since;
      align-self: center;
    }
    td.since,
    td.to,
    td.progress {
      color: var(--ink-2);
      font-size: 0.75rem;
    }
    tr.opened td.ask,
    tr.opened td.to,
    tr.opened td.stance,
    tr.opened td.progress {
      display: none;
    }
  }
  @container (width >= 44rem) {
    .since .word {
      display: none;
    }
    th,
    td {
      padding: 0.35rem 0.6rem;
      vertical-align: top;
    }
    th button.plain {
      padding-block: 0;
      min-height: 1.5rem;
    }
    .name {
      width: 20%;
    }
    .stance {
      width: 13%;
    }
  }
`;
