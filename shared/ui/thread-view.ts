import { html, nothing, type TemplateResult } from 'lit';
import type { Library } from '../library.ts';
import type { EntryId, Thread } from '../model.ts';
import { proofOf } from './finding-text.ts';
import { nameOf, yearOf } from './name-of.ts';

const times = ['', 'once', 'twice', 'three times', 'four times', 'five times', 'six times', 'seven times', 'eight times', 'nine times'];

/** The same ask through the years: who asked, and what was said to it in words. `current`: the one whose card this is. */
export function threadView(thread: Thread, library: Library, current?: EntryId, choose?: (entry: EntryId) => void): TemplateResult {
  return html`<ol class="thread">
    ${thread.entries.map((id) => {
      const entry = library.entry(id);
      if (!entry) return nothing;
      const status = library.status(id);
      const proof = proofOf(status);
      const name = nameOf(entry, library);
      return html`<li class=${id === current ? 'this' : ''} aria-current=${id === current ? 'true' : nothing}>
        <time>${yearOf(entry, library)}</time>${choose && id !== current ? html`<button class="link" @click=${() => choose(id)}>${name}</button>` : name}
        <span class="quiet">${status.label}${proof ? html`: <q>${brief(proof.quote)}</q>` : nothing}</span>
      </li>`;
    })}
  </ol>`;
}

/** `Asked four times since 2012`, for the summary over a thread. */
export function threadSummary(thread: Thread, library: Library): string {
  const asks = thread.entries.flatMap((id) => library.entry(id) ?? []).filter((e) => e.kind !== 'response' && e.kind !== 'update');
  const n = asks.length;
  return n < 2 ? `Part of a thread: ${thread.title}` : `Asked ${times[n] ?? `${n} times`} since ${yearOf(asks[0]!, library)}`;
}

function brief(quote: string): string {
  if (quote.length <= 90) return quote;
  return `${quote.slice(0, quote.lastIndexOf(' ', 86))} …`;
}
