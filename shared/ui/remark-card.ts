import { html, nothing, type TemplateResult } from 'lit';
import type { Remark } from '../finding.ts';
import { cardFrame } from './card-frame.ts';
import { dismissMenu } from './dismiss-menu.ts';
import type { CardSetting } from './finding-card.ts';
import { titleOf } from './finding-text.ts';
import { markedText } from './marked-text.ts';
import { statusBlock } from './status-tag.ts';

const kinds: Record<Remark['kind'], string> = {
  promise: 'A promise',
  citation: 'A reference',
  quotation: 'A quotation',
  contradiction: 'Differs from the recorded position',
};
const checks: Record<Remark['kind'], string> = {
  promise: 'promises',
  citation: 'references',
  quotation: 'quotations',
  contradiction: 'departures',
};

/** The card of a promise, a citation, a quotation or a departure from the recorded position. */
export function remarkCard(remark: Remark, setting: CardSetting): TemplateResult {
  const { act, library, open, here, where } = setting;
  const kind = kinds[remark.kind];
  const glance = html`${remark.says[0] ?? ''}`;
  const glyph = `remark ${remark.tone}`;
  const frame = { id: remark.id, open, here, kind, where, title: remark.title, glyph, glance };
  return cardFrame(
    frame,
    () => html`<blockquote class="yours"><span class="whose">${setting.whose}</span>${remark.place.words}</blockquote>
      ${remark.says.map((words) => html`<p>${words}</p>`)}
      ${remark.difference ? html`<blockquote>${remark.difference.map(difference)}</blockquote>` : nothing}
      ${remark.evidence.map(
        ({ entry, quote }) => html`<blockquote><span class="whose">${titleOf({ entry }, library)}</span>${markedText(quote)}</blockquote>`,
      )}
      ${remark.status ? statusBlock(remark.status) : nothing}
      <div class="links">
        <button class="link" @click=${() => act({ do: 'show in text', finding: remark })}>Show in text</button>
        ${remark.evidence.slice(0, 1).map(({ entry }) => html`<button class="link" @click=${() => act({ do: 'open entry', entry })}>In the record</button>`)}
      </div>
      <div class="actions">
        <button @click=${() => act({ do: 'copy', finding: remark })}>Copy</button>
        ${dismissMenu(remark, checks[remark.kind], act)}
      </div>`,
    act,
  );
}

function difference({ draft, source }: { draft: string; source: string }): TemplateResult {
  if (draft === source) return html`${source}`;
  return html`${draft ? html`<del><span class="unseen">yours: </span>${draft}</del>` : nothing}${source ? html`<ins><span class="unseen">the source: </span>${source}</ins>` : nothing}`;
}
