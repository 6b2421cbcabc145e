import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Paragraph } from '../draft.ts';
import type { Finding, TermFinding } from '../finding.ts';
import { type Card, type Filter, filterNames, hereFirst, isAt, shows } from './arrange.ts';
import { type CardSetting, findingCard } from './finding-card.ts';
import { remarkCard } from './remark-card.ts';
import { termCard } from './term-card.ts';

/** How many cards are shown before `Show more`, and with each press of it. */
export const PAGE = 100;

/** The lists that are quiet until someone opens them. */
export type Fold = 'terms' | 'related';

/** What the list of findings shows. `most`: how many cards of a list are drawn. `open`: the opened card; undefined opens the first one where the person is. */
export type DraftList = {
  cards: Card[];
  related: Card[];
  likeliest: boolean;
  /** How many cards each filter shows. */
  numbers: Map<Filter, number>;
  filter: Filter;
  at: string;
  open?: string;
  most: number;
  /** In someone else's published text the terms are listed quietly, in a section of their own. */
  termsApart: boolean;
  paragraphOf: (id: string) => Paragraph | undefined;
  /** What a card's actions are about: one of the places of its term. */
  handOf: (card: Card) => Finding;
  setting: Omit<CardSetting, 'open' | 'here' | 'yours' | 'where'>;
  choose: (filter: Filter) => void;
  more: () => void;
  /** What is unfolded of the quiet lists, and how that is told. */
  unfolded: ReadonlySet<Fold>;
  unfold: (fold: Fold, on: boolean) => void;
  /** Shown where nothing was found. */
  empty: string;
};

/** What was found, as chips to filter by and cards to open; the paragraph where the person is comes first. */
export function draftList(list: DraftList): TemplateResult {
  const { numbers } = list;
  const filter = numbers.has(list.filter) ? list.filter : 'all';
  const chosen = list.cards.filter((c) => shows(filter, c));
  const isApart = (card: Card) => list.termsApart && filter === 'all' && 'term' in card;
  const terms = chosen.filter(isApart);
  const cards = hereFirst(
    chosen.filter((c) => !isApart(c)),
    list.at,
  );
  const related = filter === 'all' ? list.related : [];
  const shown = cards.slice(0, list.most);
  const open = openCard(list, cards);
  const none = related.length ? list.empty && 'Nothing is close enough to be marked. What may be related is listed below.' : list.empty;
  return html`${list.cards.length ? chips(numbers, filter, list.choose) : nothing}
    ${chosen.length ? nothing : html`<p class="empty quiet">${list.cards.length ? `Only promises were found${related.length ? ', beside what may be related' : ''}; choose “Promises” to see them.` : none}</p>`}
    <ol class="cards">
      ${repeat(
        shown,
        (card) => card.id,
        (card) => html`<li>${cardOf(card, open, list)}</li>`,
      )}
    </ol>
    ${more(cards, list)}
    ${folded('terms', terms, `${terms.length} ${terms.length === 1 ? 'term' : 'terms'}, not marked in the page`, open, list)}
    ${folded('related', related, `${list.likeliest ? 'The likeliest ' : ''}${related.length} possibly related, not marked in the text`, open, list)}`;
}

/** Cards that are listed quietly, below the others and folded. */
function folded(fold: Fold, cards: Card[], summary: string, open: string | undefined, list: DraftList): TemplateResult | typeof nothing {
  if (!cards.length) return nothing;
  const isOpen = list.unfolded.has(fold);
  return html`<details class="related" ?open=${isOpen} @toggle=${(e: Event) => list.unfold(fold, (e.target as HTMLDetailsElement).open)}>
    <summary>${summary}</summary>
    ${
      isOpen
        ? html`<ol class="cards">
      ${repeat(
        cards.slice(0, list.most),
        (card) => card.id,
        (card) => html`<li>${cardOf(card, open, list)}</li>`,
      )}
    </ol>
    ${more(cards, list)}`
        : nothing
    }
  </details>`;
}

function more(cards: Card[], { most, more }: DraftList): TemplateResult | typeof nothing {
  const left = cards.length - most;
  return most < PAGE || left <= 0 ? nothing : html`<p class="foot"><button @click=${more}>Show ${Math.min(PAGE, left)} more</button></p>`;
}

/** The card that is open: the chosen one, else the first of the paragraph where the person is, else the first earlier ask. */
function openCard({ open, at }: Pick<DraftList, 'open' | 'at'>, cards: Card[]): string | undefined {
  const first = at ? cards.find((c) => isAt(c, at)) : cards.find((c) => 'finding' in c && c.finding.kind === 'cross-reference');
  return open ?? first?.id;
}

function chips(numbers: Map<Filter, number>, chosen: Filter, choose: (filter: Filter) => void): TemplateResult {
  return html`<div class="chips" role="group" aria-label="Show">
    ${[...numbers].map(
      ([filter, n]) =>
        html`<button class="chip" aria-pressed=${filter === chosen} @click=${() => choose(filter)}>${filterNames[filter]} <span>${n}</span></button>`,
    )}
  </div>`;
}

function cardOf(card: Card, open: string | undefined, { setting, at, handOf, paragraphOf }: DraftList): TemplateResult {
  const here = isAt(card, at);
  const finding = handOf(card);
  const { kind, text: yours = '' } = paragraphOf(finding.place.paragraph) ?? {};
  const where = kind === 'note' ? 'in a footnote' : `paragraph ${finding.paragraph + 1}`;
  const whole = { ...setting, open: card.id === open, here, yours, where };
  if ('term' in card) return termCard(card.term, finding as TermFinding, whole, (id) => paragraphOf(id)?.text ?? '');
  return card.finding.kind === 'cross-reference' ? findingCard(card.finding, whole) : remarkCard(card.finding, whole);
}
