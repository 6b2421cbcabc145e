import type { CrossReference, Finding, Remark, TermFinding } from '../finding.ts';

/** What the list shows as one card: an ask, a remark, or all the places of one term. */
export type Card = { id: string; finding: CrossReference | Remark } | { id: string; term: TermFinding[] };

/** The filters, in the order of the chips. */
export type Filter = 'all' | 'same ask' | 'overlapping' | 'unresolved' | 'terms' | 'citations' | 'promises' | 'departures';

/** The words on the chips. */
export const filterNames: Record<Filter, string> = {
  all: 'All',
  'same ask': 'Same ask',
  overlapping: 'Overlapping',
  unresolved: 'Unresolved',
  terms: 'Terms',
  citations: 'Citations',
  promises: 'Promises',
  departures: 'Departures',
};

/** Findings as cards in document order, one for each term rule; those that are possibly related apart, the likeliest first. */
export function arrange(findings: Finding[]): { cards: Card[]; related: Card[] } {
  const cards: Card[] = [];
  const related: CrossReference[] = [];
  const terms = new Map<string, TermFinding[]>();
  for (const finding of findings) {
    if (finding.kind === 'cross-reference' && finding.closeness === 'possibly related') related.push(finding);
    else if (finding.kind !== 'term') cards.push({ id: finding.id, finding });
    else if (terms.has(finding.rule)) terms.get(finding.rule)!.push(finding);
    else {
      const term = [finding];
      terms.set(finding.rule, term);
      cards.push({ id: finding.id, term });
    }
  }
  related.sort((a, b) => b.score - a.score);
  return { cards, related: related.map((finding) => ({ id: finding.id, finding })) };
}

/** Whether a card is shown under a filter. Notes on promises are quiet: they are listed only under their own. */
export function shows(filter: Filter, card: Card): boolean {
  if ('term' in card) return filter === 'all' || filter === 'terms';
  const { finding } = card;
  if (finding.kind === 'cross-reference')
    return filter === 'all' || filter === finding.closeness || (filter === 'unresolved' && finding.status.unresolved);
  if (finding.kind === 'promise' && finding.tone === 'note') return filter === 'promises';
  if (filter === 'all') return true;
  if (filter === 'unresolved') return finding.status?.unresolved === true;
  if (filter === 'promises') return finding.kind === 'promise';
  return filter === 'departures' ? finding.kind === 'contradiction' : filter === 'citations' && /^(citation|quotation)$/.test(finding.kind);
}

/** How many cards each filter shows; a filter that shows none is left out, but for `all`. */
export function counts(cards: Card[]): Map<Filter, number> {
  const all = Object.keys(filterNames) as Filter[];
  return new Map(all.map((f) => [f, cards.filter((c) => shows(f, c)).length] as const).filter(([f, n]) => f === 'all' || n > 0));
}

/** Cards of the paragraph where the person is, first; the rest as they were. */
export function hereFirst(cards: Card[], paragraph: string): Card[] {
  const here = cards.filter((c) => isAt(c, paragraph));
  return here.length ? [...here, ...cards.filter((c) => !isAt(c, paragraph))] : cards;
}

/** Whether a card has a place in this paragraph. */
export function isAt(card: Card, paragraph: string): boolean {
  return findingsOf(card).some((f) => f.place.paragraph === paragraph);
}

/** The findings a card stands for. */
export function findingsOf(card: Card): Finding[] {
  return 'term' in card ? card.term : [card.finding];
}
