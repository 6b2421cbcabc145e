import * as orama from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { analyse } from '../../shared/similarity/analyse.ts';
import { inTime } from './too-slow.mjs';

const stems = (text) => analyse(text).flatMap((w) => (w.stop ? [] : [w.stem]));
const fields = ['name', 'bodies', 'text', 'reply'];
const sizeOf = (index) => Buffer.byteLength(JSON.stringify(index));

/** Fuse.js goes through all entries for each question: of more than this it is asked on the first, and its times are multiplied. */
const most = 10_000;

function fuse(name, options, keys) {
  return {
    name,
    build(items) {
      const index = Fuse.createIndex(keys, items);
      const whole = new Fuse(items, { keys, includeScore: true, ...options }, index);
      const found = items.length > most ? new Fuse(items.slice(0, most), { keys, includeScore: true, ...options }) : whole;
      return {
        share: Math.min(1, most / items.length),
        ask: (text) => found.search(text, { limit: 10 }).map((r) => ({ id: r.item.id, score: 1 - (r.score ?? 1) })),
        bytes: () => sizeOf(index.toJSON()),
      };
    },
  };
}
/** The best of its settings on these drafts and queries; its defaults look only at the start of a text. */
const fuseBest = { useTokenSearch: true, ignoreLocation: true, threshold: 0.2 };

function miniSearch(keys, options) {
  return {
    name: 'MiniSearch',
    build(items) {
      const index = new MiniSearch({ fields: keys, ...options });
      index.addAll(items);
      return {
        ask: (text) =>
          index
            .search(text)
            .slice(0, 10)
            .map((r) => ({ id: r.id, score: r.score })),
        bytes: () => sizeOf(index),
      };
    },
  };
}

function withOrama(keys, read, options) {
  return {
    name: 'Orama',
    async build(items) {
      const db = orama.create({ schema: { id: 'string', ...Object.fromEntries(keys.map((k) => [k, 'string'])) } });
      for (const i of inTime(items)) await orama.insert(db, { id: i.id, ...Object.fromEntries(keys.map((k) => [k, read(i[k])])) });
      return {
        ask: async (text) =>
          (await orama.search(db, { term: read(text), properties: keys, limit: 10, ...options })).hits.map((h) => ({
            id: h.document.id,
            score: h.score,
          })),
        bytes: () => sizeOf(orama.save(db)),
      };
    },
  };
}

function flexSearch(read, options) {
  return {
    name: 'FlexSearch',
    unscored: true,
    build(items) {
      const index = new FlexSearch.Index(options);
      let i = 0;
      for (const item of inTime(items)) index.add(i++, read(item));
      return { ask: (text) => index.search(read({ text }), { limit: 10, suggest: true }).map((i) => ({ id: items[i].id, score: 1 })) };
    },
  };
}

function withLunr(keys, terms) {
  return {
    name: 'lunr',
    build(items) {
      const index = lunr(function () {
        for (const key of keys) this.field(key);
        for (const item of inTime(items)) this.add(item);
      });
      return {
        ask: (text) =>
          index
            .query((q) => {
              for (const token of lunr.tokenizer(text)) terms(q, token.toString());
            })
            .slice(0, 10)
            .map((r) => ({ id: r.ref, score: r.score })),
        bytes: () => sizeOf(index),
      };
    },
  };
}

/** Plain BM25 over stems, k1 1.2, b 0.75. */
const bm25 = {
  name: 'plain BM25',
  build(items) {
    const postings = new Map();
    const lengths = items.map((item, i) => {
      const words = stems(item.text);
      const counts = new Map();
      for (const w of words) counts.set(w, (counts.get(w) ?? 0) + 1);
      for (const [w, n] of counts) {
        const list = postings.get(w);
        if (list) list.push([i, n]);
        else postings.set(w, [[i, n]]);
      }
      return words.length;
    });
    const mean = lengths.reduce((sum, n) => sum + n, 0) / lengths.length;
    return {
      ask(text) {
        const scores = new Map();
        for (const w of new Set(stems(text))) {
          const list = postings.get(w) ?? [];
          const idf = Math.log(1 + (items.length - list.length + 0.5) / (list.length + 0.5));
          for (const [i, n] of list)
            scores.set(i, (scores.get(i) ?? 0) + (idf * n * 2.2) / (n + 1.2 * (0.25 + (0.75 * lengths[i]) / mean)));
        }
        return [...scores]
          .sort((a, b) => b[1] - a[1])
          .slice(0, 10)
          .map(([i, score]) => ({ id: items[i].id, score }));
      },
      bytes: () => sizeOf([...postings]),
    };
  },
};

const stemmed = (text) => stems(text).join(' ');

/** Peers that are given a paragraph; where a peer lets one choose how words are read, it reads them as we do. */
export const peersByParagraph = [
  fuse('fuse.js, defaults', {}, ['text']),
  fuse('fuse.js, best', fuseBest, ['text']),
  miniSearch(['text'], { tokenize: stems, processTerm: (term) => term }),
  withOrama(['text'], stemmed, {}),
  flexSearch((item) => stemmed(item.text), { tokenize: 'strict' }),
  withLunr(['text'], (q, term) => q.term(term)),
  bm25,
];

/** Peers that are asked at each keystroke. */
export const peersByKeystroke = [
  fuse('fuse.js, defaults', {}, fields),
  fuse('fuse.js, best', fuseBest, fields),
  miniSearch(fields, { searchOptions: { prefix: true, fuzzy: 0.2, boost: { name: 2, text: 1.5, bodies: 1.2 } } }),
  withOrama(fields, (text) => text, { tolerance: 1 }),
  flexSearch((item) => (item.name === undefined ? item.text : fields.map((f) => item[f]).join(' ')), { tokenize: 'forward' }),
  withLunr(fields, (q, term) => {
    q.term(term, { boost: 10 });
    q.term(term, { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false, boost: 3 });
    if (term.length > 4) q.term(term, { editDistance: 1, usePipeline: false });
  }),
];
