/** What the host asks of a Word beyond WordApi 1.3, and the set each came in. */
const since = {
  comments: '1.4',
  tracking: '1.4',
  reviewedText: '1.4',
  footnotes: '1.5',
  ids: '1.6',
  events: '1.6',
  trackedChanges: '1.6',
  getText: '1.7',
  annotations: '1.7',
  popups: '1.8',
};

/** Something that only a newer Word can do; where it cannot, the panel does without. */
export type Ability = keyof typeof since;

/** What this Word can do. A set may be claimed and yet refused (one-time purchases do so), so a refusal is remembered for the session. */
export type Abilities = { can(what: Ability): boolean; refused(what: Ability): void };

/** `supports` asks Office whether a WordApi set is there. */
export function abilities(supports: (wordApi: string) => boolean): Abilities {
  const refusals = new Set<Ability>();
  return { can: (what) => !refusals.has(what) && supports(since[what]), refused: (what) => void refusals.add(what) };
}
