/** Where the pane finds itself: in Word, in a page of its own, or in a Word that does not answer. */
export type Where = 'word' | 'plain page' | 'no script' | 'no answer';

/**
 * Waits, for at most `patience` milliseconds, for Microsoft's script and for Word behind it. The script may be out of reach, and with the
 * mark of a Word that has gone it waits for ever.
 */
export async function meetWord(script: HTMLScriptElement, patience: number): Promise<Where> {
  if (!(await Promise.race([loaded(script), after(patience, false)]))) return 'no script';
  const info = await Promise.race([Office.onReady(), after(patience, 'late' as const)]);
  // The script hides these from the page.
  for (const name of ['pushState', 'replaceState']) Reflect.deleteProperty(history, name);
  if (info === 'late') {
    forgetWord();
    return 'no answer';
  }
  return info.host === Office.HostType.Word ? 'word' : 'plain page';
}

/** Takes away the mark of Word, which the next page in this tab would find again. A browser that refuses storage has none. */
function forgetWord(): void {
  try {
    sessionStorage.removeItem('hostInfoValue');
  } catch {}
}

const after = <T>(ms: number, value: T) => new Promise<T>((done) => setTimeout(done, ms, value));

function loaded(script: HTMLScriptElement): Promise<boolean> {
  const had = () => 'Office' in globalThis;
  // A failure that came before us left only this trace; so does a script that has come but not yet run.
  const over = performance.getEntriesByName(script.src).length > 0;
  return new Promise((done) => {
    if (had()) done(true);
    script.addEventListener('load', () => done(had()), { once: true });
    script.addEventListener('error', () => done(false), { once: true });
    if (over) setTimeout(() => done(had()), 1000);
  });
}

/** What to tell the user where there is no Word. */
export const withoutWord: Record<Exclude<Where, 'word'>, string> = {
  'plain page':
    'This pane is made for Word. In a browser, paste your text or open a .docx in the workbench; searching the record works here too.',
  'no script':
    'Microsoft’s script for add-ins could not be had, so your document cannot be seen from here. Paste your text or open it as a .docx in the workbench; searching the record works here too.',
  'no answer':
    'Word did not answer. Close this pane and open it again; or paste your text or open it as a .docx in the workbench. Searching the record works here too.',
};
