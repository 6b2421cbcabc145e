import type { Finding } from '../finding.ts';
import type { Action } from './act.ts';
import { moveAmong } from './move-among.ts';

/** What the keys of the list act on. `finding`: what is at hand of the card that the focus is in. */
export type KeyGround = {
  root: ParentNode;
  finding?: Finding;
  canInsert: boolean;
  act: (action: Action) => void;
  back: (finding?: Finding) => void;
};

/** The one-key actions of the list of findings; they work only while the focus is in the panel and not in a field. */
export function panelKeys(event: KeyboardEvent, { root, finding, canInsert, act, back }: KeyGround): void {
  const ask = canInsert && finding?.kind === 'cross-reference' ? finding : undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === 'Escape') back(finding);
  else if (key === 'r' && ask) act({ do: 'insert reference', finding: ask });
  else if (key === 'c' && ask) act({ do: 'comment', finding: ask });
  else if (key === 'd' && finding) act({ do: 'decide', verdict: 'not relevant here', finding });
  else moveAmong(event, root, '[data-card]');
}
