import { html, nothing, type TemplateResult } from 'lit';
import type { Act } from './act.ts';

/** The head of a card, and whether it is open; `glance` is the line shown while it is folded. A screen reader hears the head as one sentence. */
export type Frame = {
  id: string;
  open: boolean;
  here: boolean;
  glyph: string;
  kind: string;
  where: string;
  title: string;
  glance: unknown;
};

/** A card: two lines until it is opened. */
export function cardFrame(frame: Frame, body: () => TemplateResult, act: Act): TemplateResult {
  return html`<article class="card ${frame.open ? 'open' : ''} ${frame.here ? 'here' : ''}">
    <h3>
      <button
        class="toggle"
        data-card=${frame.id}
        aria-expanded=${frame.open}
        @click=${() => act({ do: 'open', card: frame.id, open: !frame.open })}
      >
        ${frame.open ? whole(frame) : folded(frame)}
      </button>
    </h3>
    ${frame.open ? html`<div class="body">${body()}</div>` : nothing}
  </article>`;
}

const pause = html`<span class="unseen">, </span>`;

function whole({ glyph, kind, here, where, title }: Frame): TemplateResult {
  return html`<span class="kind"><span class="glyph ${glyph}"></span><b>${kind}</b>${pause}<span class="where">${here ? `where you are · ${where}` : where}</span>${pause}</span>
    <span class="title">${title}</span>`;
}

function folded({ glyph, kind, where, title, glance }: Frame): TemplateResult {
  return html`<span class="kind folded"><span class="glyph ${glyph}"></span><span class="title">${title}</span>${pause}<span class="where">${where.replace('paragraph', 'para')}</span>${pause}</span>
    <span class="glance"><b>${kind}</b> ${glance}</span>`;
}
