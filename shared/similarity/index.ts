import type { Closeness, Span } from '../finding.ts';
import type { Corpus, Entry, EntryId, PartId } from '../model.ts';
import { analyse } from './analyse.ts';

/** One earlier ask (or limb, promise, expectation) that a paragraph may repeat. Fields as in `CrossReference`. */
export type Match = {
  entry: EntryId;
  part?: PartId;
  closeness: Closeness;
  score: number;
  because: string[];
  differs: string[];
  shared: { draft: Span[]; source: Span[] };
};

/** Finds what a paragraph repeats, best first; bounded time, never throws. */
export type Matcher = { match(paragraph: string): Match[] };

const stemsOf = (text: string) =>
  new Set(
    analyse(text)
      .filter((w) => !w.stop)
      .map((w) => w.stem),
  );

/** Builds the index over the asks, parts, promises and expectations of a record. */
export function buildMatcher(corpus: Corpus): Matcher {
  const passages: { entry: EntryId; part?: PartId; text: string; stems: Set<string> }[] = [];
  const add = (entry: EntryId, text: string, part?: PartId) => passages.push({ entry, part, text, stems: stemsOf(text) });
  const asks = new Set<Entry['kind']>(['recommendation', 'action', 'expectation', 'definition']);
  for (const e of corpus.entries) {
    if (asks.has(e.kind)) add(e.id, e.text);
    if (e.kind === 'recommendation') for (const part of e.parts ?? []) add(e.id, part.text, part.id);
    if (e.kind === 'response') for (const id of new Set(e.answers.map((a) => a.entry))) add(id, e.text);
  }
  const found = new Map<string, number>();
  for (const p of passages) for (const s of p.stems) found.set(s, (found.get(s) ?? 0) + 1);
  const weight = (s: string) => Math.log(1 + passages.length / ((found.get(s) ?? 0) + 0.5));
  return {
    match(paragraph) {
      const words = analyse(paragraph.slice(0, 20_000)).filter((w) => !w.stop);
      const draft = new Set(words.map((w) => w.stem));
      let all = 0;
      for (const s of draft) all += weight(s);
      const best = new Map<EntryId, Match>();
      for (const p of passages) {
        let both = 0;
        let its = 0;
        for (const s of p.stems) {
          const w = weight(s);
          its += w;
          if (draft.has(s)) both += w;
        }
        const score = Math.min(1, both / Math.max(20, Math.min(all, its)));
        if (score < 0.35 || score <= (best.get(p.entry)?.score ?? 0)) continue;
        const spans = (text: string, of: Set<string>): Span[] =>
          analyse(text)
            .filter((w) => !w.stop && of.has(w.stem))
            .map((w) => [w.start, w.end]);
        const source = corpus.entries.find((e) => e.id === p.entry)?.text ?? '';
        best.set(p.entry, {
          entry: p.entry,
          part: p.part,
          closeness: score > 0.6 ? 'same ask' : score > 0.5 ? 'overlapping' : 'possibly related',
          score,
          because: ['Both use the same words.'],
          differs: [],
          shared: { draft: spans(paragraph, p.stems), source: spans(p.part ? p.text : source, draft) },
        });
      }
      return [...best.values()].sort((a, b) => b.score - a.score).slice(0, 5);
    },
  };
}
