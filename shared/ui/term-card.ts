import { html, nothing, type TemplateResult } from 'lit';
import type { TermFinding } from '../finding.ts';
import { cardFrame } from './card-frame.ts';
import { dismissMenu } from './dismiss-menu.ts';
import type { CardSetting } from './finding-card.ts';
import { nameOf } from './name-of.ts';

const kinds: Record<TermFinding['level'], string> = {
  correct: 'Correct the term',
  consider: 'Consider the term',
  'check meaning': 'Check the meaning',
  watch: 'Watch the term',
};

/** The card of one term rule, with every place where it applies; what is done, is done at `one`. */
export function termCard(
  terms: TermFinding[],
  one: TermFinding,
  setting: CardSetting,
  textOf: (paragraph: string) => string,
): TemplateResult {
  const first = terms[0]!;
  const { act, library, open, here } = setting;
  const words = [...new Set(terms.map((t) => t.place.words))];
  const times = terms.length === 1 ? '' : terms.length === 2 ? 'twice, ' : `${terms.length} times, `;
  const where = `${times}${times && one === first ? 'from ' : ''}${setting.where}`;
  const title = words
    .slice(0, 3)
    .map((w) => `“${w}”`)
    .join(', ');
  const quoted = first.suggest.map((s) => `“${s}”`).join(' or ');
  const about = words.some((w) => w.toLowerCase() === first.title.toLowerCase()) ? first.why : first.title;
  const glance = html`${first.suggest.length && first.advice === 'replace' ? `Say ${quoted}. ` : nothing}${about}`;
  const frame = {
    id: first.id,
    open,
    here,
    kind: kinds[first.level],
    where,
    title,
    glyph: 'term',
    glance,
  };
  const rule = library.corpus.terms.find((r) => r.id === first.rule);
  const source = first.sourceEntry && library.entry(first.sourceEntry);
  return cardFrame(
    frame,
    () => html`<p><b>${first.title}</b></p>
      <p class="meta">${first.why}</p>
      ${(first.confidence ?? rule?.confidence) === 'low' ? html`<p class="meta">This rule rests on general knowledge; its source has not been verified.</p>` : nothing}
      <p class="meta">Source: ${source ? html`<button class="link" @click=${() => act({ do: 'open entry', entry: source.id })}>${first.source}</button>` : first.source}</p>
      ${(first.seeAlso ?? []).flatMap((id) => library.entry(id) ?? []).map((entry) => html`<p class="meta">See also <button class="link" @click=${() => act({ do: 'open entry', entry: entry.id })}>${nameOf(entry, library)}</button></p>`)}
      ${
        terms.length > 1
          ? html`<details>
            <summary>Show each</summary>
            <ul class="places">
              ${terms.map(
                (t) => html`<li>
                  <button @click=${() => act({ do: 'show in text', finding: t })}>${t.paragraph + 1}: ${around(t, textOf(t.place.paragraph))}</button>
                </li>`,
              )}
            </ul>
          </details>`
          : nothing
      }
      <div class="actions">
        ${setting.can.replace && first.suggest.length ? replacements(terms, one, setting) : nothing}
        <button @click=${() => act({ do: 'show in text', finding: one })}>Show in text</button>
        <button @click=${() => act({ do: 'copy', finding: one })}>Copy</button>
        ${dismissMenu(one, title, act)}
      </div>`,
    act,
  );
}

function replacements(terms: TermFinding[], one: TermFinding, { act }: CardSetting): TemplateResult {
  return html`${one.suggest.map(
    (words, suggestion) =>
      html`<button class=${suggestion ? '' : 'go'} @click=${() => act({ do: 'replace', terms: [one], suggestion })}>${terms.length > 1 ? 'Replace this with' : 'Replace with'} “${words}”</button>`,
  )}
  ${terms.length > 1 && one.suggest.length ? html`<button @click=${() => act({ do: 'replace', terms, suggestion: 0 })}>Replace all ${terms.length}</button>` : nothing}`;
}

function around(term: TermFinding, text: string): TemplateResult {
  const { start, end, words } = term.place;
  return html`${start > 24 ? '… ' : ''}${text.slice(Math.max(0, start - 24), start)}<b>${words}</b>${text.slice(end, end + 40)}`;
}
