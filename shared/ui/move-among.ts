/** Moves the focus with the arrow keys among the controls in sight that match `selector`, in order; Home and End go to the ends. True when it did. */
export function moveAmong(event: KeyboardEvent, root: ParentNode, selector: string): boolean {
  const from = event.composedPath()[0] as HTMLElement;
  const typing = from instanceof HTMLInputElement || from instanceof HTMLTextAreaElement || from instanceof HTMLSelectElement;
  const step = { ArrowDown: 1, ArrowUp: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }[event.key];
  if (step === undefined || (typing && (Math.abs(step) !== 1 || !from.matches(selector)))) return false;
  // What is folded away cannot take the focus.
  const stops = [...root.querySelectorAll<HTMLElement>(selector)].filter((s) => !s.closest('details:not([open])'));
  if (!stops.length) return false;
  const at = stops.findIndex((s) => s === from || s.closest('article, li')?.contains(from));
  stops[Math.min(stops.length - 1, Math.max(0, at + step))]!.focus();
  event.preventDefault();
  return true;
}
