import corpus from '../corpus/corpus.json' with { type: 'json' };
import type { Place } from '../shared/draft.ts';
import type { Finding } from '../shared/finding.ts';
import type { Host } from '../shared/host.ts';
import { openLibrary } from '../shared/library.ts';
import { localDate } from '../shared/local-date.ts';
import type { Corpus } from '../shared/model.ts';
import type { Reviewer, ReviewOptions } from '../shared/reviewer.ts';
import type { ReviewPanel } from '../shared/ui/review-panel.ts';
import { engine } from './engine.ts';
import '../shared/ui/review-panel.ts';
import { browser } from './browser.ts';
import { keepInStorage } from './keep-in-storage.ts';
import { DATES } from './kept.ts';
import { type PageHolds, pageHolds } from './page-holds.ts';
import type { PageIntro } from './page-intro.ts';
import './page-intro.ts';
import { marksOf, type SiteMarks } from './site-marks.ts';

const library = openLibrary(corpus as unknown as Corpus, localDate(new Date()));
/** The panel itself. */
export const panel = document.querySelector('review-panel') as ReviewPanel;
const intro = document.querySelector('page-intro') as PageIntro;
const keep = keepInStorage();
let marks: SiteMarks | undefined;

/** A page that is itself in the record does not repeat itself: what is found there is what other documents say. */
const ofOthers = (findings: Finding[], page: PageHolds) =>
  findings.filter((f) => f.kind !== 'cross-reference' || library.entry(f.entry)?.publication !== page.publication);

const reviewer: Reviewer = {
  ...engine,
  async review(draft, options) {
    const early: ReviewOptions['early'] = (found, n) => options?.early?.(ofOthers(found, pageHolds(draft, found, library)), n);
    const findings = await engine.review(draft, { ...options, early });
    const holds = pageHolds(draft, findings, library);
    intro.holds = holds;
    return ofOthers(findings, holds);
  },
};

let latest = 0;

/** Hands the panel what to check now; its address where it is a page of a site that the browser lets us know. */
export async function show(host: Host, address?: URL): Promise<void> {
  const mine = ++latest;
  const site = address?.hostname;
  // Leave is asked for pages that come by a safe way only; for others there is nothing to ask.
  const origins = address?.protocol === 'https:' ? [`https://${site}/*`] : [];
  const always = await browser.permissions.contains({ origins });
  const dates = await keep.get(DATES);
  if (mine !== latest) return;
  marks?.stop();
  marks = site === undefined ? undefined : marksOf(site);
  marks?.follow((on) => (intro.marks = on));
  // Asking must be the first call after the click, or the browser refuses.
  const allowSite = () =>
    void browser.permissions
      .request({ origins })
      .then((given) => (intro.site = site ? { name: site, always: given } : undefined), console.warn);
  Object.assign(intro, { holds: undefined, dates, site: site && { name: site, always }, allowSite });
  panel.host = host;
  await panel.updateComplete;
  await panel.check();
}

Object.assign(panel, { library, reviewer, keep, subject: 'page' });
Object.assign(intro, {
  library,
  reveal: (place) => panel.host?.reveal(place).catch(console.warn),
  setMarks: (on) => marks?.set(on),
} satisfies Partial<PageIntro>);
panel.addEventListener('back-to-text', (event) => {
  const place = (event as CustomEvent<Place | undefined>).detail;
  if (place) panel.host?.reveal(place).catch(console.warn);
});
document.addEventListener('keydown', (event) => {
  if (event.altKey && event.shiftKey && event.code === 'KeyM') void marks?.set(!marks.on);
});
