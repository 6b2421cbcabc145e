/** Lets a file be dropped anywhere on this element; `over`: whether one is held above it. Words may be dropped where they can be typed, and a link leads nowhere: it would take the draft away. */
export function takeDrops(on: HTMLElement, over: (is: boolean) => void, take: (file: File) => void): void {
  const isFile = (e: DragEvent) => Boolean(e.dataTransfer?.types.includes('Files'));
  const takesWords = (e: DragEvent) => !isFile(e) && e.composedPath()[0] instanceof HTMLTextAreaElement;
  on.addEventListener('dragover', (e) => {
    if (takesWords(e)) return;
    e.preventDefault();
    over(isFile(e));
  });
  on.addEventListener('dragleave', (e) => {
    if (!e.relatedTarget) over(false);
  });
  on.addEventListener('drop', (e) => {
    if (takesWords(e)) return;
    e.preventDefault();
    over(false);
    const file = e.dataTransfer?.files[0];
    if (file) take(file);
  });
}
