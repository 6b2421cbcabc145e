import { html, nothing, type TemplateResult } from 'lit';
import { capital } from '../capital.ts';
import type { TermRule } from '../model.ts';
import { readStyleSheet, type StyleSheet, styleSheetText } from '../terms/style-sheet.ts';
import { readVale } from '../terms/vale.ts';
import type { Act } from './act.ts';
import { emptySheet } from './kept-style-sheet.ts';
import { saveFile } from './save-file.ts';

/** The terminology rules, each with a switch, and a user's or department's own. `tell` says what a file held that could not be taken. */
export function rulesSheet(rules: TermRule[], sheet: StyleSheet, act: Act, tell: (words: string) => void): TemplateResult {
  const set = (next: StyleSheet) => act({ do: 'set style sheet', sheet: () => next });
  const isOn = (rule: TermRule) => !sheet.off.includes(rule.id) && (rule.on !== false || sheet.on.includes(rule.id));
  const flip = (rule: TermRule) => {
    const [off, on] = [sheet.off.filter((id) => id !== rule.id), sheet.on.filter((id) => id !== rule.id)];
    set({ ...sheet, off: isOn(rule) ? [...off, rule.id] : off, on: isOn(rule) || rule.on !== false ? on : [...on, rule.id] });
  };
  const take = async (e: Event) => {
    const file = (e.target as HTMLInputElement).files?.[0];
    if (!file) return;
    const text = await file.text();
    act({
      do: 'set style sheet',
      sheet: () => {
        const read = /\.ya?ml$/i.test(file.name) ? readVale(file.name, text) : readStyleSheet(text, rules);
        const { length } = read.sheet.rules;
        const switched = (['off', 'on'] as const).filter((way) => read.sheet[way].length);
        const also = switched.map((way) => `, ${read.sheet[way].length} switched ${way}`).join('');
        tell([`${length} ${length === 1 ? 'rule' : 'rules'} taken from ${file.name}${also}.`, ...read.notTaken].join('\n'));
        const own = [...sheet.rules.filter((r) => !read.sheet.rules.some((n) => n.id === r.id)), ...read.sheet.rules];
        const { off, on } = read.sheet;
        const title = sheet.title === emptySheet.title ? read.sheet.title : sheet.title;
        const both = (kept: string[], added: string[], against: string[]) => [
          ...new Set([...kept.filter((id) => !against.includes(id)), ...added]),
        ];
        return { title, rules: own, off: both(sheet.off, off, on), on: both(sheet.on, on, off) };
      },
    });
  };
  const themes = [...new Set(rules.map((r) => r.theme))];
  const line = (rule: TermRule) =>
    html`<li>
      <label><input type="checkbox" .checked=${isOn(rule)} @change=${() => flip(rule)} /> ${rule.title}</label>
    </li>`;
  return html`<h2>Terms: rules and your own style sheet</h2>
    ${themes.map(
      (theme) => html`<details>
        <summary>${capital(theme)} (${rules.filter((r) => r.theme === theme).length})</summary>
        <ul class="switches">${rules.filter((r) => r.theme === theme).map(line)}</ul>
      </details>`,
    )}
    <h3>Your own rules</h3>
    ${sheet.rules.length ? html`<ul class="switches">${sheet.rules.map(line)}</ul>` : html`<p class="quiet">None. Add a small JSON file of rules, or a Vale substitution or existence rule (YAML). It is kept on this device.</p>`}
    <div class="actions">
      <label class="button">Add from a file<input class="unseen" type="file" accept=".json,.yml,.yaml" @change=${take} /></label>
      <button @click=${() => saveFile('style-sheet.json', styleSheetText(sheet), 'application/json')}>Export</button>
      ${sheet.rules.length ? html`<button @click=${() => set({ ...sheet, rules: [] })}>Remove your own</button>` : nothing}
    </div>`;
}
