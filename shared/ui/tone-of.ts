import type { Status } from '../status.ts';

/** The tint of a status; the words beside it always say the same. Red only for what was declined. */
export function toneOf(status: Pick<Status, 'stance' | 'progress' | 'unresolved' | 'due'>): 'red' | 'amber' | 'violet' | 'green' | 'grey' {
  if (status.stance === 'not accepted') return 'red';
  if (!status.unresolved) return status.progress === 'complete' ? 'green' : 'grey';
  if (status.stance === 'agrees with the aim' || status.stance === 'no clear position' || status.stance === 'mixed') return 'violet';
  if (status.stance === 'no response' || status.stance === 'for another body') return 'grey';
  return status.stance === null && status.progress === 'no update' && !status.due?.passed ? 'grey' : 'amber';
}
