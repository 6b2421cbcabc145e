import { html, nothing, type TemplateResult } from 'lit';
import type { Act } from './act.ts';

/** The head of a card, and whether it is open: `sentence` is what a screen reader hears, `glance` the line shown while it is folded. */
export type Frame = {
  id: string;
  open: boolean;
  here: boolean;
  glyph: string;
  kind: string;
  where: string;
  title: string;
  sentence: string;
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
        aria-label=${`${frame.title}. ${frame.sentence}`}
        @click=${() => act({ do: 'open', card: frame.id })}
      >
        ${frame.open ? whole(frame) : folded(frame)}
      </button>
    </h3>
    ${frame.open ? html`<div class="body">${body()}</div>` : nothing}
  </article>`;
}

function whole({ glyph, kind, here, where, title }: Frame): TemplateResult {
  return html`<span class="kind"><span class="glyph ${glyph}"></span><b>${kind}</b><span class="where">${here ? `where you are · ${where}` : where}</span></span>
    <span class="title">${title}</span>`;
}

function folded({ glyph, kind, where, title, glance }: Frame): TemplateResult {
  return html`<span class="kind folded"><span class="glyph ${glyph}"></span><span class="title">${title}</span><span class="where">${where.replace('paragraph', 'para')}</span></span>
    <span class="glance"><b>${kind}</b> ${glance}</span>`;
}
