/** Moves the focus to paragraphs, which have a `tabindex` only while they have it, so that a screen reader reads on from there. */
export function focusLender(): { to(element: HTMLElement): void; takeBack(): void } {
  let lent: HTMLElement | undefined;
  const takeBack = () => {
    lent?.removeAttribute('tabindex');
    lent = undefined;
  };
  return {
    to(element) {
      takeBack();
      if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
        element.setAttribute('tabindex', '-1');
        element.addEventListener('blur', takeBack, { once: true });
        lent = element;
      }
      element.focus({ preventScroll: true });
    },
    takeBack,
  };
}
