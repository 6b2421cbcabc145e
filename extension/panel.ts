import { textHost } from '../shared/hosts/text-host.ts';
import { browser } from './browser.ts';
import './engine.ts';
import { followTabs } from './follow-tabs.ts';
import { lookAtOnce } from './look-at-once.ts';
import { takeWishes } from './wish.ts';

let loading: Promise<typeof import('./panel-app.ts')> | undefined;
const app = () => {
  loading ??= import('./panel-app.ts');
  return loading;
};
/** How long the panel may wait for the first marks before it is loaded itself, in milliseconds. */
const WAIT = 1000;

/** How often the panel has been given something to show: what comes late is not shown. */
let shown = 0;

const words = new URLSearchParams(location.search).get('search');
if (words !== null) (await app()).panel.openSearch(words);
else {
  const window = browser.windows.getCurrent().then(({ id = 0 }) => id);
  const following = window.then((id) =>
    followTabs(id, async ({ host, address }) => {
      const mine = ++shown;
      const looked = lookAtOnce(host);
      if (!loading) await Promise.race([looked.seen.catch(() => {}), new Promise((waited) => setTimeout(waited, WAIT))]);
      const { show } = await app();
      if (mine === shown) await show(looked, address);
    }),
  );
  await takeWishes(window, async (wish) => {
    const { follow, stay } = await following;
    if (wish?.for === 'page' || !wish) return follow();
    if (wish.for === 'selection') {
      shown++;
      stay();
    }
    const { panel, show } = await app();
    if (wish.for === 'selection') return void show(textHost('Selection', wish.text));
    panel.openSearch();
    if (!panel.host) follow();
  });
}
