import { capital } from '../capital.ts';
import type { Coverage, Covered } from '../coverage.ts';

const words: Record<Coverage, string> = {
  answered: 'answered',
  'answered in a group': 'answered in a group',
  'touched on': 'touched on, with no position taken',
  'not mentioned': 'not mentioned',
};

/** What a draft does about one ask: `Answered in this draft, in paragraph 12.` */
export function coverageWords({ coverage, paragraphs }: Covered): string {
  if (coverage === 'not mentioned') return 'Not mentioned in this draft.';
  const where = paragraphs.slice(0, 4).map((p) => p + 1);
  return `${capital(words[coverage])} in this draft, in paragraph${where.length > 1 ? 's' : ''} ${where.join(', ')}.`;
}

/** What a draft does about all the asks chosen, in one sentence. */
export function coverageSummary(covered: Covered[]): string {
  const kinds = Object.keys(words) as Coverage[];
  const counted = kinds.map((kind) => [covered.filter((c) => c.coverage === kind).length, words[kind]] as const).filter(([n]) => n);
  return `Of these ${covered.length}, this draft has ${counted.map(([n, said]) => `${n} ${said}`).join('; ')}.`;
}
