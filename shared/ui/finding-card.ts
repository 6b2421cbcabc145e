import { html, nothing, type TemplateResult } from 'lit';
import { entryYear } from '../entry-name.ts';
import type { CrossReference } from '../finding.ts';
import type { Library } from '../library.ts';
import { listed } from '../listed.ts';
import { successionSentences } from '../successors.ts';
import type { Act } from './act.ts';
import { cardFrame } from './card-frame.ts';
import { dismissMenu } from './dismiss-menu.ts';
import { titleOf, wordsOf } from './finding-text.ts';
import { markedText } from './marked-text.ts';
import { bodiesOf, nameOf } from './name-of.ts';
import { statusBlock, statusGlance } from './status-tag.ts';
import { threadSummary, threadView } from './thread-view.ts';

/** What a card needs to know beside its finding. `yours`: the words of the paragraph; `can`: what the host is able to do. */
export type CardSetting = {
  library: Library;
  act: Act;
  open: boolean;
  here: boolean;
  yours: string;
  /** `paragraph 4`, or `in a footnote`. */
  where: string;
  /** `Your words`, or `This page`. */
  whose: string;
  can: { replace: boolean; insert: boolean };
};

const kinds = { 'same ask': 'Same ask', overlapping: 'Overlapping', 'possibly related': 'Possibly related' };
const glyphs = { 'same ask': 'same', overlapping: 'overlapping', 'possibly related': 'related' };

/** The card of a paragraph that says what the record says. */
export function findingCard(finding: CrossReference, setting: CardSetting): TemplateResult {
  const { library, act, open, here, where } = setting;
  const entry = library.entry(finding.entry);
  if (!entry) return html``;
  const kind = kinds[finding.closeness];
  const title = nameOf(entry, library, finding.part);
  const thread = library.threadOf(finding.entry);
  const status = library.status(finding.entry);
  const to = bodiesOf(entry);
  const frame = {
    id: finding.id,
    open,
    here,
    kind,
    where,
    title,
    glyph: glyphs[finding.closeness],
    glance: statusGlance(status),
  };
  return cardFrame(
    frame,
    () => html`<p class="meta">${entryYear(entry.id, library)}${to.length ? ` · ${entry.kind === 'response' || entry.kind === 'update' ? 'by' : 'to'} ${listed(to)}` : ''}</p>
      <blockquote>${markedText(wordsOf(finding, library), finding.shared.source)}</blockquote>
      ${
        finding.differs.length
          ? html`<ul class="differs">
            ${finding.differs.map((words) => html`<li>${words}</li>`)}
          </ul>`
          : nothing
      }
      ${statusBlock(status, finding.part)}
      ${successionSentences(to, entry.text, library).map((words) => html`<p class="meta">${words}</p>`)}
      <details>
        <summary>Why it matched</summary>
        ${finding.because.map((words) => html`<p class="meta">${words}</p>`)}
        <blockquote class="yours"><span class="whose">${setting.whose}</span>${markedText(setting.yours, finding.shared.draft)}</blockquote>
      </details>
      ${
        thread
          ? html`<details open>
            <summary>${threadSummary(thread, library)}</summary>
            ${threadView(thread, library, (id) => act({ do: 'open entry', entry: id }), finding.entry)}
          </details>`
          : nothing
      }
      <div class="links">
        <button class="link" @click=${() => act({ do: 'show in text', finding })}>Show in text</button>
        <button class="link" @click=${() => act({ do: 'open entry', entry: finding.entry })}>In the record</button>
      </div>
      <div class="actions">
        ${
          setting.can.insert
            ? html`<button class="go" @click=${() => act({ do: 'insert reference', finding })}>Insert reference</button>
              <button @click=${() => act({ do: 'comment', finding })}>Comment</button>`
            : nothing
        }
        <button @click=${() => act({ do: 'copy', finding })}>Copy</button>
        ${dismissMenu(finding, titleOf(finding, library), act)}
      </div>`,
    act,
  );
}
