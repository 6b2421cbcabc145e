import { html, nothing, type TemplateResult } from 'lit';
import type { Evidence, Status } from '../status.ts';
import { proofOf } from './finding-text.ts';
import { toneOf } from './tone-of.ts';

const readers: Record<Evidence['readBy'], string> = {
  rule: 'read from its wording by rule',
  editor: 'read by this record’s editors',
  you: 'added by you',
};

const voices: Record<Evidence['voice'], (by: string) => string> = {
  responder: (by) => by,
  owner: (by) => `${by}, of its own work`,
  local: (by) => `${by}, a local account`,
  scrutineer: (by) => `${by}, checking`,
};

/** How an ask stands, in one line: the label and the start of the quote that proves it. */
export function statusGlance(status: Status): TemplateResult {
  const proof = proofOf(status);
  return html`<span class="tag ${toneOf(status)}">${status.label}</span> ${proof ? html`<q>${proof.quote}</q>` : status.why}`;
}

/** How an ask stands: the label, the quote that proves it, who said it and when, what others reported, and what the record does not hold. */
export function statusBlock(status: Status): TemplateResult {
  const proof = proofOf(status);
  const others = status.evidence.filter((e, i, all) => all.findIndex((o) => same(o, e)) === i && !(proof && same(proof, e)));
  return html`<div class="status ${toneOf(status)}">
    <div class="voice">
      <p><span class="label">${status.label}.</span> ${proof ? html`<q>${proof.quote}</q>` : nothing}</p>
      ${proof ? said(proof) : nothing}
    </div>
    ${others.map(
      (e) => html`<div class="voice">
        <p><span class="label">${e.says[0]!.toUpperCase() + e.says.slice(1)}.</span> <q>${e.quote}</q></p>
        ${said(e)}
      </div>`,
    )}
    <small>${status.why}</small>
  </div>`;
}

function said(e: Evidence): TemplateResult {
  return html`<small>${voices[e.voice](e.by)}, ${e.date.slice(0, 4)}; ${readers[e.readBy]}.</small>`;
}

const same = (a: Evidence, b: Evidence) => a.entry === b.entry && a.quote === b.quote && a.says === b.says;
