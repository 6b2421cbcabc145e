import type { Host, Mark } from '../shared/host.ts';
import { browser } from './browser.ts';
import { firstMarks } from './engine.ts';
import { UNMARKED } from './kept.ts';
import type { PageDraft, PageHost } from './messages.ts';

/** A host whose page is read at once, and what the person sees of it marked, before the panel asks. What the options say is not marked is left out. */
export function lookAtOnce(host: PageHost): Host & { seen: Promise<unknown> } {
  const kept = browser.storage.local.get();
  const draw = async (marks: Mark[]) => {
    const all = await kept;
    await host.show(marks.filter(({ style }) => !(UNMARKED + style in all)));
  };
  let first: Promise<PageDraft> | undefined = host.read();
  let whole = false;
  // Of what is in view only: once all is marked, that stands.
  const seen = first.then((draft) => firstMarks(draft, async (marks) => void (whole || (await draw(marks)))));
  // Whoever asks for the page hears why it failed.
  seen.catch(() => {});
  return {
    ...host,
    show(marks) {
      whole = true;
      return draw(marks);
    },
    seen,
    read() {
      const draft = first ?? host.read();
      first = undefined;
      return draft;
    },
  };
}
