import type { Action } from './act.ts';
import { atHand, type Card } from './arrange.ts';
import { moveAmong } from './move-among.ts';

/** What the keys of the list act on. `card`: the one the focus is in; `at`: the paragraph where the person is. */
export type KeyGround = {
  root: ParentNode;
  card?: Card;
  at: string;
  canInsert: boolean;
  act: (action: Action) => void;
  back: (card?: Card) => void;
};

/** The one-key actions of the list of findings; they work only while the focus is in the panel and not in a field. */
export function panelKeys(event: KeyboardEvent, { root, card, at, canInsert, act, back }: KeyGround): void {
  const finding = card && atHand(card, at);
  const ask = canInsert && finding?.kind === 'cross-reference' ? finding : undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === 'Escape') back(card);
  else if (key === 'r' && ask) act({ do: 'insert reference', finding: ask });
  else if (key === 'c' && ask) act({ do: 'comment', finding: ask });
  else if (key === 'd' && finding) act({ do: 'decide', verdict: 'not relevant here', finding });
  else moveAmong(event, root, '[data-card]');
}
