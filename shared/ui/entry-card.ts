import { html, nothing, type TemplateResult } from 'lit';
import { capital } from '../capital.ts';
import { entryYear } from '../entry-name.ts';
import { isAsk } from '../is-ask.ts';
import type { Library } from '../library.ts';
import { listed } from '../listed.ts';
import type { Entry } from '../model.ts';
import { successionSentences } from '../successors.ts';
import { mergeReadings } from '../user-readings.ts';
import type { Act } from './act.ts';
import { sourceAddress } from './citation.ts';
import { bodiesOf, nameOf } from './name-of.ts';
import { readingForm } from './reading-form.ts';
import { statusBlock } from './status-tag.ts';
import { threadSummary, threadView } from './thread-view.ts';

/** Something in the record, whole: its own words and parts, how it stands, the replies in full, its thread, and where it was said. */
export function entryCard(entry: Entry, library: Library, act: Act, tell: (words: string) => void): TemplateResult {
  const publication = library.publication(entry.publication);
  const address = sourceAddress(entry, library);
  const choose = (id: string) => act({ do: 'open entry', entry: id });
  const to = bodiesOf(entry);
  const [first, last] = entry.lines;
  const spoken = entry.kind === 'response' || entry.kind === 'update';
  return html`<div class="body entry">
    <p class="meta">${entryYear(entry.id, library)}${to.length ? ` · ${spoken ? 'by' : 'to'} ${listed(to)}` : nothing}</p>
    <blockquote>${entry.text}</blockquote>
    ${entry.notes?.map((note) => html`<p class="meta">${note}</p>`)}
    ${isAsk(entry) ? statusBlock(library.status(entry.id)) : nothing} ${parts(entry, library)} ${answered(entry, library, choose)}
    ${successionSentences(to, entry.text, library).map((words) => html`<p class="meta">${words}</p>`)} ${replies(entry, library)}
    ${library.threadsOf(entry.id).map((thread) => html`<details open><summary>${threadSummary(thread, library)}</summary><p class="meta">${thread.why}</p>${threadView(thread, library, choose, entry.id)}</details>`)}
    <p class="meta">
      Source: ${publication?.title} (${publication?.publisher}, ${publication?.published.slice(0, 4)}), ${first === last ? `line ${first}` : `lines ${first} to ${last}`} of the
      record’s copy. ${publication?.licence}.
    </p>
    ${publication?.defects.map((defect) => html`<p class="meta">${defect}</p>`)}
    <div class="actions">
      <button @click=${() => act({ do: 'cite', entry })}>Copy citation</button>
      ${address ? html`<a class="button" href=${address} target="_blank" rel="noopener noreferrer">Open the source page</a>` : nothing}
    </div>
    ${isAsk(entry) ? readingForm(entry.id, (reading) => act({ do: 'keep readings', readings: () => mergeReadings(library.yours, [reading]) }), tell) : nothing}
  </div>`;
}

function parts(entry: Entry, library: Library) {
  if (entry.kind !== 'recommendation' || !entry.parts?.length) return nothing;
  const stands = new Map(library.status(entry.id).parts?.map((p) => [p.part, p]));
  return html`<details>
    <summary>${entry.parts.length} parts</summary>
    <ol class="parts">
      ${entry.parts.map((part) => {
        const found = stands.get(part.id);
        return html`<li>
          ${part.text}
          ${found ? html`<p class="meta"><b>${found.quote ? `${capital(found.says)}.` : `No reply to this part recorded in ${library.reach}.`}</b> ${found.quote ? html`<q>${found.quote}</q>` : nothing}</p>` : nothing}
        </li>`;
      })}
    </ol>
  </details>`;
}

function answered(entry: Entry, library: Library, choose: (id: string) => void) {
  const about =
    entry.kind === 'response'
      ? entry.answers
      : entry.kind === 'update'
        ? entry.about.map((id) => ({ entry: id, stance: undefined, part: undefined }))
        : [];
  if (!about.length) return nothing;
  return html`<ul class="parts">
    ${about.map(({ entry: id, stance, part }) => {
      const asked = library.entry(id);
      const at = asked?.kind === 'recommendation' ? (asked.parts ?? []).findIndex((p) => p.id === part) + 1 : 0;
      return html`<li>
        <button class="link" @click=${() => choose(id)}>${asked ? nameOf(asked, library) : id}${at ? `, part ${at}` : ''}</button>
        ${stance ? html`<p class="meta"><b>${capital(stance.says)}.</b> <q>${stance.quote}</q></p>` : nothing}
      </li>`;
    })}
  </ul>`;
}

function replies(entry: Entry, library: Library) {
  const responses = [...new Set(library.responsesTo(entry.id).map((r) => r.response))];
  const all = [...responses, ...library.updatesAbout(entry.id)];
  if (!all.length) return nothing;
  return html`<details>
    <summary>${all.length === 1 ? 'The reply in full' : `${all.length} replies and reports in full`}</summary>
    ${all.map((reply) => {
      const asks = new Set('answers' in reply ? reply.answers.map((a) => a.entry) : []).size;
      return html`<blockquote><span class="whose">${nameOf(reply, library)}, ${entryYear(reply.id, library)}${asks > 1 ? `, one reply to ${asks} asks` : ''}</span>${reply.text}</blockquote>`;
    })}
  </details>`;
}
