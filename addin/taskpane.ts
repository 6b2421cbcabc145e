import corpus from '../corpus/corpus.json' with { type: 'json' };
import type { Place } from '../shared/draft.ts';
import { openLibrary } from '../shared/library.ts';
import { localDate } from '../shared/local-date.ts';
import type { Corpus } from '../shared/model.ts';
import { reviewerIn } from '../shared/reviewer-worker.ts';
import { decisionKey, decisionOn, OF_A_PLACE } from '../shared/ui/decisions.ts';
import type { ReviewPanel } from '../shared/ui/review-panel.ts';
import '../shared/ui/review-panel.ts';
import { keepOnDevice } from './keep-on-device.ts';
import { inThisDocument } from './word/in-this-document.ts';
import { keepInDocument } from './word/keep-in-document.ts';
import { meetWord, withoutWord } from './word/meet-word.ts';
import { wearTheme } from './word/wear-theme.ts';
import { wordHost } from './word-host.ts';

const PATIENCE = 5000;
const panel = document.querySelector<ReviewPanel>('review-panel')!;

async function start(): Promise<void> {
  const library = openLibrary(corpus as unknown as Corpus, localDate(new Date()));
  panel.library = library;
  const reviewer = reviewerIn(new Worker('worker.js', { type: 'module' }));
  panel.reviewer = reviewer;
  panel.keep = keepOnDevice('said-before');
  const where = await meetWord(document.querySelector<HTMLScriptElement>('#office')!, PATIENCE);
  if (where !== 'word') return explain(withoutWord[where]);
  const host = wordHost();
  // Word's menu and keyboard open the pane at the paragraph with the cursor. An older Word has neither.
  Office.actions?.associate('checkParagraph', async (event?: Office.AddinCommands.Event) => {
    try {
      await Office.addin.showAsTaskpane();
      await host.here();
      await panel.showHere();
    } finally {
      event?.completed();
    }
  });
  wearTheme();
  addEventListener('focus', wearTheme);
  const { settings } = Office.context.document;
  const keep = keepInDocument(panel.keep, settings);
  panel.keep = keep;
  panel.reviewer = {
    ...reviewer,
    async review(draft, options) {
      const found = await reviewer.review(draft, options);
      const possible = () =>
        found.flatMap((f) =>
          OF_A_PLACE.map((verdict): [key: string, decision: () => string] => [
            decisionKey(verdict, f, draft),
            () => JSON.stringify(decisionOn(verdict, f, draft, library)),
          ]),
        );
      // A new keep is read again by the panel.
      if (await keep.recognise(possible)) panel.keep = { ...keep };
      return found;
    },
  };
  panel.host = host;
  panel.append(inThisDocument(settings, keep, () => (panel.keep = { ...keep })));
  panel.addEventListener('back-to-text', (event) => {
    const place = (event as CustomEvent<Place | undefined>).detail;
    if (place) void host.reveal(place).catch(() => {});
  });
  await panel.updateComplete;
  await panel.check();
}

function explain(words: string): void {
  const [said, link] = [document.createElement('p'), document.createElement('a')];
  said.slot = 'intro';
  Object.assign(link, { href: 'app.html', textContent: 'Open the workbench' });
  said.append(words, ' ', link);
  panel.append(said);
}

void start();
