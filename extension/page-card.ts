/** The small card beside a mark: the one element we add to a page, closed to it. */
export type PageCard = {
  /** Shows these sentences beside a place in the window, until hidden. */
  show(says: string[], beside: DOMRect): void;
  hide(): void;
  /** Says a sentence to a screen reader, once. */
  announce(sentence: string): void;
  remove(): void;
};

const HOST = 'said-before';

const LOOK = `
  [popover] { margin: 0; position: fixed; inset: auto; box-sizing: border-box; max-width: min(22rem, calc(100vw - 16px)); padding: 8px 12px;
    border: 1px solid #6b6b6b; border-radius: 6px; background: #fff; color: #1a1a1a; font: 14px/1.4 system-ui, sans-serif; text-align: start;
    box-shadow: 0 4px 12px rgb(0 0 0 / .25); pointer-events: none; }
  p { margin: 0 0 4px; }
  p:last-of-type { color: #555; margin: 0; }
  [role=status] { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (prefers-color-scheme: dark) { [popover] { background: #292929; color: #fff; border-color: #999; } p:last-of-type { color: #ccc; } }
  @media print { [popover] { display: none; } }`;

/** Adds the card's element to the page, outside what is read. */
export function pageCard(page: Document): PageCard {
  for (const left of page.querySelectorAll(HOST)) left.remove();
  const host = page.createElement(HOST);
  for (const [name, value] of Object.entries({ all: 'initial', position: 'fixed', top: '0', left: '0', width: '0', height: '0' }))
    host.style.setProperty(name, value, 'important');
  const inside = host.attachShadow({ mode: 'closed' });
  const add = (name: string, parent: Node, text = '') => {
    const element = page.createElement(name);
    element.textContent = text;
    parent.appendChild(element);
    return element;
  };
  add('style', inside, LOOK);
  const card = add('div', inside);
  card.popover = 'manual';
  const voice = add('div', inside);
  voice.setAttribute('role', 'status');
  page.documentElement.append(host);
  return {
    show(says, beside) {
      card.replaceChildren();
      for (const sentence of says) add('p', card, sentence);
      add('p', card, 'Click to see it in the panel');
      card.showPopover();
      const { width, height } = card.getBoundingClientRect();
      const { clientWidth, clientHeight } = page.documentElement;
      const below = beside.bottom + 6;
      card.style.left = `${Math.max(8, Math.min(beside.left, clientWidth - width - 8))}px`;
      card.style.top = `${below + height < clientHeight ? below : Math.max(8, beside.top - height - 6)}px`;
    },
    hide: () => card.hidePopover(),
    announce(sentence) {
      voice.textContent = sentence;
    },
    remove: () => host.remove(),
  };
}
