import { addressedTo, entryName } from '../../shared/entry-name.ts';
import { openLibrary } from '../../shared/library.ts';
import { search } from '../../shared/search.ts';
import { buildMatcher, indexOf } from '../../shared/similarity/index.ts';
import { watch } from './measure.mjs';

const asks = new Set(['recommendation', 'action', 'expectation', 'definition']);

/** What every engine is given: an ask with its name, bodies, words and replies. */
export function itemsOf(corpus) {
  const library = openLibrary(corpus, '2026-01-01');
  return corpus.entries
    .filter((e) => asks.has(e.kind))
    .map((e) => ({
      id: e.id,
      name: `${entryName(e.id, library)} ${e.id.replace(/\W/g, ' ')}`,
      bodies: addressedTo(e).join(', '),
      text: [e.topic ?? e.term, e.text].filter(Boolean).join('. '),
      reply: [...library.responsesTo(e.id).map((r) => r.response.text), ...library.updatesAbout(e.id).map((u) => u.text)].join(' '),
    }));
}

/** Bytes that are held once what is not needed has been let go. */
function inMemory() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Said Before, by the paragraph: the matcher that the product ships. */
export const oursByParagraph = {
  name: 'Said Before',
  build(_items, corpus) {
    const built = indexOf(corpus);
    const before = inMemory();
    const opening = watch();
    const matcher = buildMatcher(corpus, built);
    matcher.match('Advocates should be independent of the hospital.');
    const load = opening();
    const memory = built.byteLength + inMemory() - before;
    return {
      ask: (text) => matcher.match(text).map((m) => ({ id: m.entry, score: m.score })),
      bytes: () => built.byteLength,
      load,
      memory,
    };
  },
};

/** Said Before, by the keystroke: the quick search that the product ships. */
export const oursByKeystroke = {
  name: 'Said Before',
  build(_items, corpus) {
    const library = openLibrary(corpus, '2026-01-01');
    search('warm', library);
    return { ask: (text) => search(text, library, 10).results.map((r) => ({ id: r.entry, score: r.score })) };
  },
};
