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
  td.ask {
    overflow: hidden;
  }
  @container (width < 44rem) {
    table,
    tbody,
    tr.whole,
    tr.whole td {
      display: block;
    }
    thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.75rem;
      padding: 0.1rem 0.75rem;
    }
    thead .ask {
      display: none;
    }
    tbody tr:not(.whole) {
      display: flex;
      flex-wrap: wrap;
      gap: 0.05rem 0.6rem;
      align-items: baseline;
      padding: 0.4rem 0.75rem 0.5rem;
    }
    td.ask,
    td.to {
      flex-basis: 100%;
    }
    .name {
      flex: 1 1 60%;
    }
    td.since {
      order: -1;
      color: var(--ink-2);
    }
    td.to,
    td.progress {
      color: var(--ink-2);
    }
    td.stance:empty,
    td.progress:empty,
    td.to:empty {
      display: none;
    }
    tr.opened td.ask {
      display: none;
    }
  }
  @container (width >= 44rem) {
    th,
    td {
      padding: 0.35rem 0.6rem;
      vertical-align: baseline;
    }
    .name {
      width: 22%;
    }
    .stance {
      width: 13%;
    }
  }
`;
