import type { Corpus } from '../model.ts';

const strength = { 'same ask': 0.85, overlapping: 0.5 } as const;

/** What an editor has linked: where a paragraph repeats one ask, the asks linked to it are likelier too. */
export function linkedTo(corpus: Corpus, askEntry: Uint32Array) {
  const entries = new Map(
    corpus.entries.flatMap(
      (e, i) => [[e.id, i], ...('parts' in e ? (e.parts ?? []).map((p) => [p.id, i] as const) : [])] as [string, number][],
    ),
  );
  const asks = new Map(Array.from(askEntry, (entry, ask) => [entry, ask]));
  const links = new Map<number, { to: number; worth: number }[]>();
  const add = (from: number, to: number, worth: number) => links.set(from, [...(links.get(from) ?? []), { to, worth }]);
  for (const link of corpus.links) {
    const from = asks.get(entries.get(link.from) ?? -1);
    const to = asks.get(entries.get(link.to) ?? -1);
    if (link.by !== 'editor' || from === undefined || to === undefined || from === to) continue;
    add(from, to, strength[link.relation]);
    add(to, from, strength[link.relation]);
  }
  return {
    /** The same candidates, each raised by the likeliest ask it is linked to. */
    support<C extends { ask: number; related: number }>(candidates: C[]): C[] {
      if (!links.size) return candidates;
      const chance = new Map(candidates.map((c) => [c.ask, c.related]));
      return candidates.map((c) => {
        let lift = 0;
        for (const { to, worth } of links.get(c.ask) ?? []) lift = Math.max(lift, worth * (chance.get(to) ?? 0));
        return lift > c.related ? { ...c, related: c.related + (lift - c.related) * 0.5 } : c;
      });
    },
  };
}
