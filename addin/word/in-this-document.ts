import { type DocumentKeep, type DocumentSettings, saved } from './keep-in-document.ts';

/** Word opens the pane by itself with a document that carries this. */
const AUTO_OPEN = 'Office.AutoShowTaskpaneWithDocument';

/** What the document carries for this program: nothing unless the user ticks it, and all gone in one click. `changed`: decisions may be gone. */
export function inThisDocument(settings: DocumentSettings, keep: DocumentKeep, changed: () => void): HTMLElement {
  const section = document.createElement('details');
  section.slot = 'intro';
  section.style.fontSize = '0.8125rem';
  const summary = document.createElement('summary');
  summary.textContent = 'In this document';
  const opens = tick('Open this pane with the document', Boolean(settings.get(AUTO_OPEN)), async (on) => {
    if (on) settings.set(AUTO_OPEN, true);
    else settings.remove(AUTO_OPEN);
    await saved(settings);
  });
  const carries = tick('Keep what I dismiss in the document too, as numbers that hold no words', keep.inDocument(), keep.keepInDocument);
  const remove = document.createElement('button');
  remove.textContent = 'Remove everything of ours from this document';
  remove.addEventListener('click', () =>
    saying(section, async () => {
      settings.remove(AUTO_OPEN);
      await keep.keepInDocument(false);
      changed();
      for (const box of section.querySelectorAll('input')) box.checked = false;
      done.textContent = 'Nothing of ours is kept in this document any more, once you save it.';
    }),
  );
  const done = document.createElement('p');
  done.setAttribute('role', 'status');
  section.append(summary, opens, carries, remove, done);
  section.addEventListener('change', () => (done.textContent = ''));
  return section;
}

function tick(words: string, on: boolean, then: (on: boolean) => Promise<void>): HTMLElement {
  const [line, label, box] = [document.createElement('p'), document.createElement('label'), document.createElement('input')];
  Object.assign(box, { type: 'checkbox', checked: on });
  box.addEventListener('change', () => saying(line, () => then(box.checked)));
  label.append(box, ` ${words}`);
  line.append(label);
  return line;
}

/** Does it, and says beside it where Word refuses. */
async function saying(where: HTMLElement, work: () => Promise<void>): Promise<void> {
  where.querySelector('[role=alert]')?.remove();
  try {
    await work();
  } catch (error) {
    const trouble = document.createElement('p');
    trouble.setAttribute('role', 'alert');
    trouble.textContent = error instanceof Error ? error.message : String(error);
    where.append(trouble);
  }
}
