/**
 * Notes where the focus is in a panel about to be drawn anew. Called afterwards, it puts the focus near there, if what had it is gone: on the card that
 * came in its place, in a sheet on the next button.
 */
export function holdFocus(root: ShadowRoot): () => void {
  const from = root.activeElement;
  if (!from) return () => {};
  const heads = () => [...root.querySelectorAll<HTMLElement>('[data-card]')];
  const before = heads().filter((head) => head.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING && head !== from);
  const inCard = from.closest('article');
  const at = before.length - (inCard && !from.matches('[data-card]') ? 1 : 0);
  const dialog = from.closest('dialog');
  const inList = inCard || from.closest('main > .foot, details');
  return () => {
    if (from.isConnected || root.activeElement) return;
    if (dialog?.open)
      return (dialog.querySelector<HTMLElement>('.kept button') ?? dialog.querySelector<HTMLElement>('form button'))?.focus();
    const head = inList ? heads()[Math.min(at, heads().length - 1)] : undefined;
    (head ?? root.querySelector<HTMLElement>('[role=tab][aria-selected=true]'))?.focus();
  };
}
