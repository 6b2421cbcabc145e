import { type CrossReference, type Finding, isPossible, MOST_POSSIBLE, type Remark, type TermFinding } from '../finding.ts';
import { rest } from '../rest.ts';

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

/**
 * What was found: those the person wants, as cards in document order, one for each term rule, and those possibly related apart, the likeliest
 * first; `likeliest`: there were more of them than are listed. `dismissed`: how many findings are not wanted. `asks`: every earlier ask, dismissed or not. `numbers`: how many cards each filter shows.
 */
export type Arranged = {
  wanted: Finding[];
  cards: Card[];
  related: Card[];
  likeliest: boolean;
  dismissed: number;
  asks: CrossReference[];
  numbers: Map<Filter, number>;
};

/** Before a check. */
export const nothingFound: Arranged = {
  wanted: [],
  cards: [],
  related: [],
  likeliest: false,
  dismissed: 0,
  asks: [],
  numbers: new Map([['all', 0]]),
};

/** Findings taken at a time: a keystroke is heard between, though there be thousands. */
export const PART = 1000;

/** Arranges findings; `choose` leaves out of a part what is not wanted. */
export async function arrange(findings: Finding[], choose = (some: Finding[]) => some): Promise<Arranged> {
  const wanted: Finding[] = [];
  const asks: CrossReference[] = [];
  const cards: Card[] = [];
  const related: { id: string; finding: CrossReference }[] = [];
  const terms = new Map<string, TermFinding[]>();
  let possible = 0;
  for (let i = 0; i < findings.length; i += PART) {
    if (i) await rest();
    const part = findings.slice(i, i + PART);
    asks.push(...part.filter(isAsk));
    possible += part.filter(isPossible).length;
    const some = choose(part);
    for (const finding of some) {
      const { id } = finding;
      if (isPossible(finding)) related.push({ id, finding });
      else if (finding.kind !== 'term') cards.push({ id, finding });
      else if (terms.has(finding.rule)) terms.get(finding.rule)!.push(finding);
      else {
        const term = [finding];
        terms.set(finding.rule, term);
        cards.push({ id, term });
      }
    }
    wanted.push(...some);
  }
  if (findings.length > PART) await rest();
  related.sort((a, b) => b.finding.score - a.finding.score);
  if (findings.length > PART) await rest();
  return {
    wanted,
    cards,
    related,
    likeliest: possible >= MOST_POSSIBLE,
    dismissed: findings.length - wanted.length,
    asks,
    numbers: counts(cards),
  };
}

const isAsk = (f: Finding): f is CrossReference => f.kind === 'cross-reference' && !isPossible(f);

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
  const here = paragraph ? cards.filter((c) => isAt(c, paragraph)) : [];
  return here.length ? [...here, ...cards.filter((c) => !isAt(c, paragraph))] : cards;
}

/** Whether a card has a place in this paragraph. */
export function isAt(card: Card, paragraph: string): boolean {
  return 'term' in card ? card.term.some((f) => f.place.paragraph === paragraph) : card.finding.place.paragraph === paragraph;
}

/** The finding of a card that the person chose, or that is about the paragraph where they are, or else its first. */
export function atHand(card: Card, paragraph: string, chosen = ''): Finding {
  const findings = findingsOf(card);
  return findings.find((f) => f.id === chosen) ?? findings.find((f) => f.place.paragraph === paragraph) ?? findings[0]!;
}

/** The findings a card stands for. */
export function findingsOf(card: Card): Finding[] {
  return 'term' in card ? card.term : [card.finding];
}
