// @vitest-environment jsdom
import { openPage } from '../extension/page-host.ts';
import { hostContract } from './host-contract.ts';

// What this DOM does not have, and no test here looks at.
Object.assign(globalThis, { requestAnimationFrame: setTimeout, cancelAnimationFrame: clearTimeout });
Element.prototype.scrollIntoView = () => {};
HTMLElement.prototype.showPopover = HTMLElement.prototype.hidePopover = () => {};
Range.prototype.getBoundingClientRect = () => new DOMRect();
class Highlight extends Set<Range> {
  constructor(...ranges: Range[]) {
    super(ranges);
  }
}
Object.assign(window, { Highlight, CSS: { highlights: new Map() } });

hostContract('a page', async (paragraphs) => {
  document.body.innerHTML = `<main>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</main>`;
  const host = openPage(document);
  return {
    host,
    text: async () => [...document.querySelectorAll('p')].map((p) => p.textContent ?? '').filter(Boolean),
    change: async (nth, words) => void (document.querySelectorAll('p')[nth]!.textContent = words),
    close: async () => host.close(),
  };
});
