import type { TermRule } from './model.ts';
import type { NotTheSame } from './similarity/not-the-same.ts';

/** Which terminology rules speak: ids turned off, ids turned on though off by default, and the user's or department's own. */
export type TermSettings = { off?: string[]; on?: string[]; own?: TermRule[] };

/** What a user has chosen for every review; kept on the device. */
export type ReviewSettings = {
  terms?: TermSettings;
  /** Matches the user has judged not the same; they are lowered for these words, for this person only. */
  notTheSame?: NotTheSame[];
};
