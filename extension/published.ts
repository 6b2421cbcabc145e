const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** A page says it in its first characters, so many at most, if at all. */
const BEGINNING = 20_000;

/** The day a page says it was first published, ISO; `undefined` where it does not say. */
export function publishedOf(page: Document): string | undefined {
  const stated = page.querySelector<HTMLMetaElement>(
    'meta[name="govuk:first-published-at"], meta[property="article:published_time"]',
  )?.content;
  if (stated && /^\d{4}-\d\d-\d\d/.test(stated)) return stated.slice(0, 10);
  const words = /(?:published|last updated):?\s+(\d{1,2}) (\p{L}+) (\d{4})/iu.exec(
    ((page.querySelector('main, [role=main]') ?? page.body)?.textContent ?? '').slice(0, BEGINNING),
  );
  const month = MONTHS.indexOf(words?.[2]?.toLowerCase() ?? '') + 1;
  return month ? `${words![3]}-${String(month).padStart(2, '0')}-${words![1]!.padStart(2, '0')}` : undefined;
}
