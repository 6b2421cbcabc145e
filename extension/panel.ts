import { textHost } from '../shared/hosts/text-host.ts';
import { browser } from './browser.ts';
import './engine.ts';
import { followTabs } from './follow-tabs.ts';
import { lookAtOnce } from './look-at-once.ts';
import { takeWishes } from './wish.ts';

/** The panel is loaded while the engine gets ready and the page is read. */
const app = import('./panel-app.ts');

const words = new URLSearchParams(location.search).get('search');
if (words !== null) (await app).panel.openSearch(words);
else {
  const { id = 0 } = await browser.windows.getCurrent();
  const follow = followTabs(id, ({ host, site }) => {
    const looked = lookAtOnce(host);
    void app.then(({ show }) => show(looked, site));
  });
  await takeWishes(id, async (wish) => {
    if (wish?.for === 'page' || !wish) return follow();
    const { panel, show } = await app;
    if (wish.for === 'selection') return void show(textHost('Selection', wish.text));
    panel.openSearch();
    if (!panel.host) follow();
  });
}
