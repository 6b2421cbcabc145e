import { html, type TemplateResult } from 'lit';
import type { EntryId } from '../model.ts';
import { lacking, sayable, type UserReading } from '../user-readings.ts';

/** A form to add what the user knows of an ask, from a source of their own. `add` is given a reading that lacks nothing; `tell`, a sentence on what is missing. */
export function readingForm(entry: EntryId, add: (reading: UserReading) => void, tell: (words: string) => void): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const given = { entry, ...Object.fromEntries(new FormData(form)) } as Partial<UserReading>;
    const missing = lacking(given);
    if (missing) return tell(missing);
    add(given as UserReading);
    form.reset();
  };
  return html`<details>
    <summary>Add what you know</summary>
    <form class="reading" @submit=${submit}>
      <label>How it stands
        <select name="says">
          <optgroup label="What was replied">${sayable.stances.map((s) => html`<option>${s}</option>`)}</optgroup>
          <optgroup label="What happened since">${sayable.progress.map((s) => html`<option>${s}</option>`)}</optgroup>
        </select></label
      >
      <label>The words it rests on <input name="quote" autocomplete="off" /></label>
      <label>Where they stand <input name="source" autocomplete="off" /></label>
      <label>Their date <input name="date" placeholder="2024-05-31" autocomplete="off" /></label>
      <button>Add</button>
    </form>
  </details>`;
}
