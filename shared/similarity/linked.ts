import type { Corpus, Link } from '../model.ts';

/** The asks an editor linked to each ask, by their numbers in the index. */
export type Linked = Map<number, Map<number, Link['relation']>>;

const lift = { 'same ask': 0.9, overlapping: 0.6 } as const;
const share = 0.7;
/** Two that ask the same share what the paragraph says between them: part of the lesser's chance is the greater's. */
const split = 0.5;

/** Reads the editors' links; a link to a limb is one to its ask. */
export function linkedAsks(corpus: Corpus, askEntry: Uint32Array): Linked {
  const { links } = corpus;
  const named = new Set(links.flatMap((l) => [l.from, l.to]));
  const asks = new Map<string, number>();
  for (const [ask, at] of askEntry.entries()) {
    const entry = corpus.entries[at]!;
    if (named.has(entry.id)) asks.set(entry.id, ask);
    if (entry.kind === 'recommendation') for (const part of entry.parts ?? []) if (named.has(part.id)) asks.set(part.id, ask);
  }
  const linked: Linked = new Map();
  const add = (from: number, to: number, relation: Link['relation']) => {
    const others = linked.get(from) ?? new Map<number, Link['relation']>();
    if (others.get(to) !== 'same ask') others.set(to, relation);
    linked.set(from, others);
  };
  for (const { from, to, relation } of links) {
    const [one, other] = [asks.get(from), asks.get(to)];
    if (one === undefined || other === undefined || one === other) continue;
    add(one, other, relation);
    add(other, one, relation);
  }
  return linked;
}

/** The same candidates, each raised by the likeliest ask it is linked to: where a paragraph repeats one, it likely repeats the other. */
export function supported<C extends { ask: number; related: number }>(candidates: C[], linked: Linked): C[] {
  const chance = new Map(candidates.map((c) => [c.ask, c.related]));
  return candidates.map((c) => {
    let most = 0;
    let neither = 1 - c.related;
    for (const [to, relation] of linked.get(c.ask) ?? []) {
      const other = chance.get(to) ?? 0;
      most = Math.max(most, lift[relation] * other);
      if (relation === 'same ask' && other < c.related) neither *= 1 - split * other;
    }
    return { ...c, related: most > c.related ? c.related + (most - c.related) * share : 1 - neither };
  });
}
