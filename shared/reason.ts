import { capital } from './capital.ts';
import type { NamedDate } from './dates-in.ts';
import { listed } from './listed.ts';
import type { Progress, Stance } from './model.ts';
import type { DueStatus, Evidence, PartStatus, Status } from './status.ts';

/** What a status is reasoned from. `planned`: a date in a plan that has passed. */
export type Facts = {
  stance: Status['stance'];
  progress: Progress;
  replies: Evidence[];
  parts?: PartStatus[];
  last?: Evidence;
  due?: DueStatus;
  planned?: NamedDate;
};

/** The higher, the more a drafter must know of it. */
const STANCE_RANK: Record<Stance | 'no response' | 'not answered' | 'mixed', number> = {
  'not accepted': 90,
  'under consideration': 60,
  'agrees with the aim': 50,
  'accepted in part': 45,
  'no clear position': 40,
  'for another body': 35,
  'no response': 30,
  'not answered': 30,
  'accepted in principle': 25,
  mixed: 20,
  accepted: 20,
};
const CHECKED_NOT_ACHIEVED = 80;
const DATE_PASSED = 70;
const NO_UPDATE = 20;
const UNDER_WAY = 10;

/** What a reply does with an ask, as a sentence about the reply has it. */
export const REPLIED: Record<Stance, string> = {
  accepted: 'accepts it',
  'accepted in principle': 'accepts it in principle',
  'accepted in part': 'accepts it in part',
  'agrees with the aim': 'agrees with its aim without taking on what it asks',
  'under consideration': 'puts it under consideration',
  'not accepted': 'does not accept it',
  'for another body': 'leaves it to another body',
  'no clear position': 'takes no clear position on it',
};

/** Whether an ask is unresolved, how much that matters, and why: one sentence of the record, never of the world. */
export function reasonFor(facts: Facts, reach: string): Pick<Status, 'unresolved' | 'rank' | 'label' | 'why'> {
  const label = labelOf(facts);
  if (facts.progress === 'complete')
    return { unresolved: false, rank: 0, label, why: `${sentence([...clauses(facts), done(facts)])}${completed(facts, reach)}.` };
  const said = clauses(facts);
  const none = `no completion recorded in ${reach}.`;
  return { unresolved: true, rank: rankOf(facts), label, why: said.length ? `${sentence(said)}, with ${none}` : sentence([none]) };
}

function rankOf({ stance, progress, parts = [], last, due, planned }: Facts): number {
  const stances = [...(stance ? [stance] : []), ...parts.map((p) => p.says)].map((s) => STANCE_RANK[s]);
  const checked = last?.voice === 'scrutineer' && (progress === 'not achieved' || progress === 'partly achieved');
  const since = progress === 'no update' ? NO_UPDATE : UNDER_WAY;
  return Math.max(...stances, since, checked ? CHECKED_NOT_ACHIEVED : 0, due?.passed || planned ? DATE_PASSED : 0);
}

function labelOf({ stance, progress, last, due }: Facts): string {
  if (stance && stance !== 'no response') return capital(stance);
  if (progress === 'complete') return last?.voice === 'local' ? 'Complete, by a local account' : 'Complete';
  if (due?.passed) return 'Date passed';
  if (progress !== 'no update') return capital(progress);
  return stance ? 'No response recorded' : 'No update recorded';
}

/** What the record does show, in clauses. */
function clauses({ stance, progress, replies, parts, last, due, planned }: Facts): string[] {
  const said: string[] = [];
  if (stance === 'no response') said.push('no reply to it is recorded');
  else if (stance) said.push(replied(stance, replies) + unanswered(parts));
  if (due?.passed && progress !== 'complete') said.push(`its date (“${due.quote}”) has passed`);
  if (last && progress !== 'no update' && progress !== 'complete') said.push(reported(last));
  if (planned) said.push(`the date given there (“${planned.words}”) has passed`);
  return said;
}

function replied(stance: Stance | 'mixed' | 'no response', replies: Evidence[]): string {
  const years = [...new Set(replies.map((r) => r.date.slice(0, 4)))];
  if (stance === 'mixed' || stance === 'no response') {
    const several = new Set(replies.map((r) => r.entry)).size > 1;
    return several ? `the replies of ${years.join(' and ')} differ` : `the reply of ${years[0]} answers its parts differently`;
  }
  const of = replies.find((r) => r.says === stance)?.date.slice(0, 4);
  return `the reply of ${of} ${REPLIED[stance]}`;
}

function unanswered(parts: PartStatus[] = []): string {
  const left = parts.flatMap((p, i) => (p.says === 'not answered' ? [i + 1] : []));
  return left.length ? ` and leaves ${left.length} of its ${parts.length} parts unanswered (${listed(left)})` : '';
}

function reported({ voice, by, date, says }: Evidence): string {
  const year = date.slice(0, 4);
  if (voice === 'local') return `a local account of ${year} has it as ${says}`;
  if (voice === 'owner') return `${by} reported it as ${says} in ${year}`;
  return `${by} ${says === 'not achieved' || says === 'partly achieved' ? 'checked and found it' : 'reported it as'} ${says} in ${year}`;
}

function done({ last }: Facts): string {
  const year = last?.date.slice(0, 4);
  if (last?.voice === 'local') return `a local account of ${year} (${last.by}) has it as complete there`;
  return last?.voice === 'scrutineer'
    ? `${last.by} checked and found it complete in ${year}`
    : `${last?.by} reported it complete in ${year}`;
}

function completed({ last }: Facts, reach: string): string {
  if (last?.voice === 'local') return `, with no national completion recorded in ${reach}`;
  return `, in ${reach}`;
}

const sentence = (clauses: (string | number)[]) => capital(listed(clauses));
