import { html, nothing, type TemplateResult } from 'lit';
import { capital } from '../capital.ts';
import { plainDate } from '../dates-in.ts';
import type { PartId } from '../model.ts';
import type { Evidence, Status } from '../status.ts';
import { limbOf, proofOf, quoteOf } from './finding-text.ts';
import { toneOf } from './tone-of.ts';

const readers: Record<Evidence['readBy'], string> = {
  rule: 'read from its wording by rule',
  editor: 'read by this record’s editors',
  you: 'added by you',
};

/** What is said of a voice beside whose it is; nothing of a reply’s. */
export const voices: Record<Evidence['voice'], string> = {
  responder: '',
  owner: ', of its own work',
  local: ', a local account',
  scrutineer: ', checking',
};

/** How an ask stands, in one line: the label and the start of the quote that proves it. */
export function statusGlance(status: Status): TemplateResult {
  const quote = quoteOf(status);
  return html`<span class="tag ${toneOf(status)}">${status.label}</span> ${quote ? html`<q>${quote}</q>` : status.why}`;
}

/** How an ask (or one part of it) stands: the label, the quote that proves it, who said it and when, what others reported, and what the record does not hold. */
export function statusBlock(status: Status, part?: PartId): TemplateResult {
  const proof = proofOf(status);
  const quote = quoteOf(status);
  const others = status.evidence.filter((e) => e !== proof);
  const replies = proof ? others.filter((e) => e.voice === 'responder') : [];
  const reports = others.filter((e) => !replies.includes(e));
  const limb = limbOf(status, part);
  return html`<div class="status ${toneOf(status)}">
    ${
      limb
        ? html`<div class="voice"><p><span class="label">This part: ${limb.says}.</span> ${limb.quote ? html`<q>${limb.quote}</q>` : nothing}</p></div>`
        : nothing
    }
    <div class="voice">
      <p><span class="label">${limb ? `The whole: ${status.label.toLowerCase()}` : status.label}.</span> ${quote ? html`<q>${quote}</q>` : nothing}</p>
      ${proof ? said(proof) : nothing}
    </div>
    ${replies.length > 1 ? html`<details><summary>${replies.length} more answers to its parts</summary>${replies.map(voice)}</details>` : replies.map(voice)}
    ${reports.map(voice)}
    <small>${status.why}${(status.notes ?? []).map((note) => ` ${note}`)}</small>
    ${status.grouped?.map((g) => html`<small>One reply was given to ${g.asks.length} asks together.</small>`)}
  </div>
  ${status.yours ? html`<div class="status yours"><small>What you know, beside the record’s own reading:</small>${status.yours.map(voice)}</div>` : nothing}`;
}

function voice(e: Evidence): TemplateResult {
  return html`<div class="voice">
    <p><span class="label">${capital(e.says)}.</span> <q>${e.quote}</q></p>
    ${said(e)}
  </div>`;
}

function said(e: Evidence): TemplateResult {
  return html`<small>${e.source ?? e.by}${e.source ? '' : voices[e.voice]}, ${e.source ? plainDate(e.date) : e.date.slice(0, 4)}; ${readers[e.readBy]}.</small>`;
}
