import { html, nothing, type TemplateResult } from 'lit';
import { plainDate } from '../dates-in.ts';
import type { Library } from '../library.ts';
import { judgementLines } from '../similarity/not-the-same.ts';
import { mergeReadings, readingsFile, readReadingsFile, type UserReading } from '../user-readings.ts';
import type { Act, Edit } from './act.ts';
import type { Decisions, Verdict } from './decisions.ts';
import { nameOf } from './name-of.ts';
import { saveFile } from './save-file.ts';

const headings: Record<Verdict, string> = {
  'not relevant here': 'Not relevant here',
  'never in this document': 'Never in this document',
  'rule off': 'Turned off',
  'not the same': 'Not the same',
};

/** Everything a person has decided or changed through the panel, each with its undo. */
export function decisionsSheet(decisions: Decisions, edits: Edit[], library: Library, act: Act): TemplateResult {
  const verdicts = (Object.keys(headings) as Verdict[]).map(
    (verdict) => [verdict, [...decisions].filter(([, d]) => d.verdict === verdict)] as const,
  );
  const pairs = [...decisions.values()].flatMap((d) => d.pair ?? []);
  return html`<h2>What you decided</h2>
    ${decisions.size + edits.length === 0 ? html`<p class="quiet">Nothing so far. What you dismiss, turn off, replace or insert is listed here, and can be taken back.</p>` : nothing}
    ${
      edits.length
        ? html`<h3>Changed in the text</h3>
          <ul class="kept">
            ${edits.map((edit) => html`<li><span>${edit.says}</span><button aria-label=${`Undo: ${edit.says}`} @click=${() => act({ do: 'undo edit', edit })}>Undo</button></li>`)}
          </ul>`
        : nothing
    }
    ${verdicts.map(([verdict, kept]) =>
      kept.length
        ? html`<h3>${headings[verdict]}</h3>
          <ul class="kept">
            ${kept.map(([key, decision]) => html`<li><span>${decision.says}</span><button aria-label=${`Undo: ${decision.says}`} @click=${() => act({ do: 'undo decisions', keys: [key] })}>Undo</button></li>`)}
          </ul>`
        : nothing,
    )}
    ${
      decisions.size
        ? html`<p class="quiet">Kept on this device, and in a Word document only where you chose that.</p>
          <div class="actions">
            <button @click=${() => act({ do: 'undo decisions', keys: [...decisions.keys()] })}>Delete them all</button>
            ${pairs.length ? html`<button @click=${() => saveFile('not-the-same.txt', judgementLines(pairs), 'text/plain')}>Export “not the same” pairs</button>` : nothing}
          </div>`
        : nothing
    }
    ${known(library, act)}`;
}

function known(library: Library, act: Act): TemplateResult {
  const { yours: readings } = library;
  const take = async (e: Event) => {
    const text = await (e.target as HTMLInputElement).files?.[0]?.text();
    if (text) act({ do: 'keep readings', readings: () => mergeReadings(readings, readReadingsFile(text)) });
  };
  return html`<h3>What you know</h3>
    <p class="quiet">What you add to a recommendation in the record is shown beside the record’s own reading, with your source and date.</p>
    <ul class="kept">
      ${readings.map(
        (r) => html`<li>
          <span>${about(r, library)}: ${r.says}, “${r.quote}” (${r.source}, ${plainDate(r.date)})</span>
          <button @click=${() => act({ do: 'keep readings', readings: () => readings.filter((one) => one !== r) })}>Remove</button>
        </li>`,
      )}
    </ul>
    <div class="actions">
      ${readings.length ? html`<button @click=${() => saveFile('what-i-know.json', readingsFile(readings), 'application/json')}>Export</button>` : nothing}
      <label class="button">Import<input class="unseen" type="file" accept=".json" @change=${take} /></label>
    </div>`;
}

/** What a reading is about, by its name; one that came in a file may be about something that this record does not hold. */
function about({ entry, part }: UserReading, library: Library): string {
  const found = library.entry(entry);
  return found ? nameOf(found, library, part) : `${part ?? entry}, which is not in this record`;
}
