import { html, type TemplateResult } from 'lit';
import type { Finding } from '../finding.ts';
import type { Act } from './act.ts';
import type { Verdict } from './decisions.ts';

/** The named ways to dismiss a finding, under one button. `what` completes `Never match this with …`. */
export function dismissMenu(finding: Finding, what: string, act: Act): TemplateResult {
  const choices: [Verdict, string][] = [['not relevant here', 'Not relevant here']];
  if (finding.kind === 'cross-reference')
    choices.push(
      ['never in this document', `Never match this with ${what} in this document`],
      ['not the same', 'Not the same: list this pair, but never mark it'],
    );
  else
    choices.push(
      ['never in this document', `Never mark ${what} in this document`],
      ['rule off', finding.kind === 'term' ? 'Turn this rule off' : 'Turn this check off'],
    );
  return html`<details class="dismiss last">
    <summary>Dismiss <span aria-hidden="true">▾</span></summary>
    <ul>
      ${choices.map(([verdict, words]) => html`<li><button @click=${() => act({ do: 'decide', verdict, finding })}>${words}</button></li>`)}
    </ul>
  </details>`;
}
