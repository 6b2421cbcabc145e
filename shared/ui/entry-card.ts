import { html, nothing, type TemplateResult } from 'lit';
import type { Library } from '../library.ts';
import type { Entry, EntryId } from '../model.ts';
import { sourceAddress } from './citation.ts';
import { bodiesOf, listed, nameOf, yearOf } from './name-of.ts';
import { isAsk } from './record-rows.ts';
import { statusBlock } from './status-tag.ts';
import { threadSummary, threadView } from './thread-view.ts';

/** Something in the record, whole: its own words and parts, how it stands, the replies in full, its thread, and where it was said. */
export function entryCard(entry: Entry, library: Library, choose: (id: EntryId) => void, cite: (entry: Entry) => void): TemplateResult {
  const publication = library.publication(entry.publication);
  const address = sourceAddress(entry, library);
  const thread = library.threadOf(entry.id);
  const to = bodiesOf(entry);
  const [first, last] = entry.lines;
  const spoken = entry.kind === 'response' || entry.kind === 'update';
  return html`<div class="body entry">
    <p class="meta">${yearOf(entry, library)}${to.length ? ` · ${spoken ? 'by' : 'to'} ${listed(to)}` : nothing}</p>
    <blockquote>${entry.text}</blockquote>
    ${entry.notes?.map((note) => html`<p class="meta">${note}</p>`)}
    ${isAsk(entry) ? statusBlock(library.status(entry.id)) : nothing} ${parts(entry, library)} ${answered(entry, library, choose)}
    ${successors(to, library)} ${replies(entry, library)}
    ${thread ? html`<details open><summary>${threadSummary(thread, library)}</summary>${threadView(thread, library, choose, entry.id)}</details>` : nothing}
    <p class="meta">
      Source: ${publication?.title} (${publication?.publisher}, ${publication?.published.slice(0, 4)}), ${first === last ? `line ${first}` : `lines ${first} to ${last}`} of the
      record’s copy. ${publication?.licence}.
    </p>
    ${publication?.defects.map((defect) => html`<p class="meta">${defect}</p>`)}
    <div class="actions">
      <button @click=${() => cite(entry)}>Copy citation</button>
      ${address ? html`<a class="button" href=${address} target="_blank" rel="noopener noreferrer">Open the source page</a>` : nothing}
    </div>
  </div>`;
}

function parts(entry: Entry, library: Library) {
  if (entry.kind !== 'recommendation' || !entry.parts?.length) return nothing;
  const answers = library.responsesTo(entry.id).map((r) => r.answer);
  const byPart = answers.some((a) => a.part);
  return html`<details>
    <summary>${entry.parts.length} parts</summary>
    <ol class="parts">
      ${entry.parts.map((part) => {
        const answer = answers.find((a) => a.part === part.id);
        return html`<li>
          ${part.text}
          ${answer ? html`<p class="meta"><b>${capital(answer.stance.says)}.</b> <q>${answer.stance.quote}</q></p>` : byPart ? html`<p class="meta"><b>Not answered</b> in ${library.reach}.</p>` : nothing}
        </li>`;
      })}
    </ol>
  </details>`;
}

function answered(entry: Entry, library: Library, choose: (id: EntryId) => void) {
  const about =
    entry.kind === 'response' ? entry.answers : entry.kind === 'update' ? entry.about.map((id) => ({ entry: id, stance: undefined })) : [];
  if (!about.length) return nothing;
  return html`<ul class="parts">
    ${about.map(({ entry: id, stance }) => {
      const asked = library.entry(id);
      return html`<li>
        <button class="link" @click=${() => choose(id)}>${asked ? nameOf(asked, library) : id}</button>
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
    ${all.map(
      (reply) => html`<blockquote>
        <span class="whose">${nameOf(reply, library)}, ${yearOf(reply, library)}${'answers' in reply && reply.answers.length > 1 ? `, one reply to ${reply.answers.length} asks` : ''}</span
        >${reply.text}
      </blockquote>`,
    )}
  </details>`;
}

function successors(bodies: string[], library: Library) {
  return library.corpus.successions
    .filter((s) => bodies.some((b) => b === s.body || s.also.includes(b)))
    .map(
      (s) => html`<p class="meta">
        <b>${s.body}</b> no longer exists: since ${s.since.slice(0, 4)} its work is with ${listed(s.now)} (${s.source}).${s.note ? ` ${s.note}` : ''}
      </p>`,
    );
}

const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1);
