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
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: center;
      gap: 0.1rem 0.6rem;
      padding: 0.4rem min(0.75rem, 4%) 0.5rem;
    }
    .name {
      flex: 1 1 9rem;
    }
    /* The year stands beside the name, and below it where the text is large. */
    td:not(.since) {
      order: 1;
    }
    td.ask,
    td.to {
      flex-basis: 100%;
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
