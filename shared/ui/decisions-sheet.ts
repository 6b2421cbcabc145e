import { html, nothing, type TemplateResult } from 'lit';
import type { Decisions, Verdict } from './decisions.ts';

/** An edit of ours in the draft that can still be taken back. */
export type Edit = { says: string; undo: () => Promise<void> };

const headings: Record<Verdict, string> = {
  'not relevant here': 'Not relevant here',
  'never in this document': 'Never in this document',
  'rule off': 'Turned off',
  'not the same': 'Not the same',
};

/** Everything a person has decided or changed through the panel, each with its undo. */
export function decisionsSheet(
  decisions: Decisions,
  edits: Edit[],
  actions: { undo: (key: string) => void; undoEdit: (edit: Edit) => void; forget: () => void; exportPairs: () => void },
): TemplateResult {
  const verdicts = (Object.keys(headings) as Verdict[]).map(
    (verdict) => [verdict, [...decisions].filter(([, d]) => d.verdict === verdict)] as const,
  );
  return html`<h2>What you decided</h2>
    ${decisions.size + edits.length === 0 ? html`<p class="quiet">Nothing so far. What you dismiss, turn off or replace is listed here, and can be taken back.</p>` : nothing}
    ${
      edits.length
        ? html`<h3>Changed in the text</h3>
          <ul class="kept">
            ${edits.map((edit) => html`<li><span>${edit.says}</span><button @click=${() => actions.undoEdit(edit)}>Undo</button></li>`)}
          </ul>`
        : nothing
    }
    ${verdicts.map(([verdict, kept]) =>
      kept.length
        ? html`<h3>${headings[verdict]}</h3>
          <ul class="kept">
            ${kept.map(([key, decision]) => html`<li><span>${decision.says}</span><button @click=${() => actions.undo(key)}>Undo</button></li>`)}
          </ul>`
        : nothing,
    )}
    ${
      decisions.size
        ? html`<p class="quiet">Kept on this device only.</p>
          <div class="actions">
            <button @click=${actions.forget}>Delete them all</button>
            ${[...decisions.values()].some((d) => d.pair) ? html`<button @click=${actions.exportPairs}>Export “not the same” pairs</button>` : nothing}
          </div>`
        : nothing
    }`;
}
