import { html, nothing, type TemplateResult } from 'lit';
import type { Act, Edit } from './act.ts';
import type { Decisions, Verdict } from './decisions.ts';
import { saveFile } from './save-file.ts';

const headings: Record<Verdict, string> = {
  'not relevant here': 'Not relevant here',
  'never in this document': 'Never in this document',
  'rule off': 'Turned off',
  'not the same': 'Not the same',
};

/** Everything a person has decided or changed through the panel, each with its undo. */
export function decisionsSheet(decisions: Decisions, edits: Edit[], act: Act): TemplateResult {
  const verdicts = (Object.keys(headings) as Verdict[]).map(
    (verdict) => [verdict, [...decisions].filter(([, d]) => d.verdict === verdict)] as const,
  );
  const pairs = [...decisions.values()].flatMap((d) => (d.pair ? [JSON.stringify(d.pair)] : []));
  return html`<h2>What you decided</h2>
    ${decisions.size + edits.length === 0 ? html`<p class="quiet">Nothing so far. What you dismiss, turn off or replace is listed here, and can be taken back.</p>` : nothing}
    ${
      edits.length
        ? html`<h3>Changed in the text</h3>
          <ul class="kept">
            ${edits.map((edit) => html`<li><span>${edit.says}</span><button @click=${() => act({ do: 'undo edit', edit })}>Undo</button></li>`)}
          </ul>`
        : nothing
    }
    ${verdicts.map(([verdict, kept]) =>
      kept.length
        ? html`<h3>${headings[verdict]}</h3>
          <ul class="kept">
            ${kept.map(([key, decision]) => html`<li><span>${decision.says}</span><button @click=${() => act({ do: 'undo decisions', keys: [key] })}>Undo</button></li>`)}
          </ul>`
        : nothing,
    )}
    ${
      decisions.size
        ? html`<p class="quiet">Kept on this device only.</p>
          <div class="actions">
            <button @click=${() => act({ do: 'undo decisions', keys: [...decisions.keys()] })}>Delete them all</button>
            ${pairs.length ? html`<button @click=${() => saveFile('not-the-same.jsonl', `${pairs.join('\n')}\n`, 'application/jsonl')}>Export “not the same” pairs</button>` : nothing}
          </div>`
        : nothing
    }`;
}
