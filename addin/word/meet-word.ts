/** Where the pane finds itself: in Word, in a page of its own, or in a Word that does not answer. */
export type Where = 'word' | 'plain page' | 'no script' | 'no answer';

/** Microsoft's script takes these away from the page. */
type Kept = Pick<History, 'pushState' | 'replaceState'>;

/**
 * Waits, for at most `patience` milliseconds, for Microsoft's script and for Word behind it. The script may be out of reach, and with the
 * mark of a Word that has gone it waits for ever.
 */
export async function meetWord(script: HTMLScriptElement, patience: number): Promise<Where> {
  const kept: Kept = { pushState: history.pushState, replaceState: history.replaceState };
  const late = new Promise<'late'>((done) => setTimeout(done, patience, 'late'));
  const had = await Promise.race([loaded(script), late]);
  if (had !== true) return 'no script';
  const info = await Promise.race([Office.onReady(), late]);
  Object.assign(history, kept);
  if (info === 'late') {
    // It would be found again by the next page in this tab.
    sessionStorage.removeItem('hostInfoValue');
    return 'no answer';
  }
  return info.host === Office.HostType.Word ? 'word' : 'plain page';
}

function loaded(script: HTMLScriptElement): Promise<boolean> {
  if ('Office' in globalThis) return Promise.resolve(true);
  return new Promise((done) => {
    script.addEventListener('load', () => done('Office' in globalThis), { once: true });
    script.addEventListener('error', () => done(false), { once: true });
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
