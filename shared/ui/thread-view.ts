import { html, nothing, type TemplateResult } from 'lit';
import { capital } from '../capital.ts';
import { entryYear } from '../entry-name.ts';
import type { Library } from '../library.ts';
import type { EntryId, Thread } from '../model.ts';
import { proofOf } from './finding-text.ts';
import { nameOf } from './name-of.ts';

const times = ['', 'once', 'twice', 'three times', 'four times', 'five times', 'six times', 'seven times', 'eight times', 'nine times'];

/** The same ask through the years: who asked, and what was said to it in words. `current`: the one whose card this is. */
export function threadView(thread: Thread, library: Library, choose: (entry: EntryId) => void, current?: EntryId): TemplateResult {
  return html`<ol class="thread">
    ${thread.entries.map((id) => {
      const entry = library.entry(id);
      if (!entry) return nothing;
      const name = nameOf(entry, library);
      return html`<li class=${id === current ? 'this' : ''} aria-current=${id === current ? 'true' : nothing}>
        <time>${entryYear(entry.id, library)}</time>${id === current ? html`<b>${name}</b>` : html`<button class="link" @click=${() => choose(id)}>${name}</button>`}
        <p class="quiet">${answerTo(id, thread, library)}</p>
      </li>`;
    })}
  </ol>`;
}

/** `Asked four times since 2012`, for the summary over a thread. */
export function threadSummary(thread: Thread, library: Library): string {
  const asks = thread.entries.flatMap((id) => library.entry(id) ?? []).filter((e) => e.kind !== 'response' && e.kind !== 'update');
  const n = asks.length;
  return n < 2 ? `Part of a thread: ${thread.title}` : `Asked ${times[n] ?? `${n} times`} since ${entryYear(asks[0]!.id, library)}`;
}

function answerTo(id: EntryId, thread: Thread, library: Library): TemplateResult {
  const verb = thread.verbs?.find((v) => v.entry === id);
  if (verb) return html`${capital(verb.says)}: <q>${verb.words}</q>`;
  const status = library.status(id);
  const said = proofOf(status) ?? status.evidence.at(-1);
  return said ? html`${capital(said.says)}: <q>${brief(said.quote)}</q>` : html`${status.label}`;
}

const brief = (quote: string) => (quote.length <= 90 ? quote : `${quote.slice(0, quote.lastIndexOf(' ', 86))} …`);
