import corpus from '../corpus/corpus.json' with { type: 'json' };
import { textHost } from '../shared/hosts/text-host.ts';
import { openLibrary } from '../shared/library.ts';
import type { Corpus } from '../shared/model.ts';
import { reviewerIn } from '../shared/reviewer-worker.ts';
import type { ReviewPanel } from '../shared/ui/review-panel.ts';
import '../shared/ui/review-panel.ts';
import { browser } from './browser.ts';
import { followTabs } from './follow-tabs.ts';
import { keepInStorage } from './keep-in-storage.ts';
import { takeWishes } from './wish.ts';

const panel = document.querySelector('review-panel') as ReviewPanel;
panel.library = openLibrary(corpus as unknown as Corpus, new Date().toISOString().slice(0, 10));
panel.reviewer = reviewerIn(new Worker('worker.js', { type: 'module' }));
panel.keep = keepInStorage();
panel.subject = 'page';

async function meet(host: NonNullable<ReviewPanel['host']>): Promise<void> {
  panel.host = host;
  await panel.updateComplete;
  await panel.check();
}

const search = new URLSearchParams(location.search).get('search');
if (search !== null) panel.openSearch(search);
else {
  const { id = 0 } = await browser.windows.getCurrent();
  const follow = followTabs(id, (met) => void meet(met.host));
  await takeWishes(id, (wish) => {
    if (wish?.for === 'selection') return void meet(textHost('Selection', wish.text));
    if (wish?.for === 'search') panel.openSearch();
    if (wish?.for !== 'search' || !panel.host) follow();
  });
}
