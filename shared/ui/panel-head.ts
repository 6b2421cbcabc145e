import { html, nothing, type TemplateResult } from 'lit';

/** The three rooms of the panel. */
export type Tab = 'draft' | 'search' | 'record';

/** What the head of the panel shows and does. `progress`: paragraphs done of all, while a check is running. */
export type PanelHead = {
  tab: Tab;
  subject: 'draft' | 'page';
  paragraphs?: number;
  /** There is something to check. */
  ready: boolean;
  progress?: [done: number, of: number];
  choose: (tab: Tab) => void;
  check: () => void;
  stop: () => void;
  help: () => void;
};

/** `2500 paragraphs`, in fewer letters where the panel is narrow. */
const count = (n: number, of = '') =>
  html`${of}${n} <span class="wide">paragraph</span><span class="narrow">para</span>${n === 1 ? '' : 's'}`;

/** The head of the panel: how far the check is, and the tabs. */
export function panelHead(head: PanelHead): TemplateResult {
  const { tab, progress, paragraphs } = head;
  const tabs: [Tab, string][] = [
    ['draft', head.subject === 'page' ? 'This page' : 'This draft'],
    ['search', 'Search'],
    ['record', 'The record'],
  ];
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const list = event.currentTarget as HTMLElement;
    const rtl = getComputedStyle(list).direction === 'rtl' ? -1 : 1;
    const next = (tabs.findIndex(([t]) => t === tab) + step * rtl + tabs.length) % tabs.length;
    head.choose(tabs[next]![0]);
    (list.children[next] as HTMLElement).focus();
  };
  return html`<header>
    <div class="top">
      <h1>Said Before</h1>
      <small class="quiet">${progress ? (progress[1] ? count(progress[1], `${progress[0]} of `) : 'Reading …') : paragraphs === undefined ? nothing : count(paragraphs)}</small>
      ${head.ready ? html`<button class="plain" @click=${progress ? head.stop : head.check}>${progress ? 'Stop' : 'Check again'}</button>` : nothing}
      <button class="plain" aria-label="Help: keys and signs" @click=${head.help}>?</button>
    </div>
    <progress class=${progress ? '' : 'idle'} aria-label="Paragraphs checked" aria-hidden=${progress ? nothing : 'true'} max=${progress?.[1] || 1} .value=${progress?.[0] ?? 0}></progress>
    <div role="tablist" aria-label="Said Before" @keydown=${keys}>
      ${tabs.map(
        ([one, name]) =>
          html`<button role="tab" id="tab-${one}" aria-selected=${one === tab} aria-controls="room" tabindex=${one === tab ? 0 : -1} @click=${() => head.choose(one)}>
            ${name}
          </button>`,
      )}
    </div>
  </header>`;
}
