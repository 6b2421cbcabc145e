import type { Concept, Corpus, MatchingData } from '../../shared/model.ts';
import { buildMatcher } from '../../shared/similarity/index.ts';
import { gradeOf, type JudgedDraft, type JudgedTexts } from './judged.ts';

const most = 30;

/** What each phrase that `after` has and `before` has not changes in the judged drafts: found, lost, new false alarms; in sentences. */
export function phraseChanges(corpus: Corpus, before: MatchingData, after: MatchingData, { drafts, unrelated }: JudgedTexts): string[] {
  const known = new Set((before.thesaurus ?? []).flatMap((c) => c.phrases.map((p) => `${c.id} ${p}`)));
  const fresh = (after.thesaurus ?? []).flatMap((c) =>
    c.phrases.filter((p) => !known.has(`${c.id} ${p}`)).map((phrase) => ({ concept: c.id, phrase })),
  );
  if (!fresh.length) return ['No phrase is new.'];
  const texts: Judged[] = [...drafts, ...unrelated.map((text, i) => ({ qid: `unrelated ${i + 1}`, text, expected: [] }))];
  const now = outcomes(corpus, after, texts);
  const said = fresh.slice(0, most).map(({ concept, phrase }) => {
    const then = outcomes(corpus, { ...after, thesaurus: dropped(after.thesaurus ?? [], concept, phrase) }, texts);
    const changed = (is: Outcome, was: Outcome) => texts.filter((_, i) => now[i] === is && then[i] === was).map((t) => t.qid);
    const parts = [
      ['found', changed('right', 'missed')],
      ['lost', changed('missed', 'right')],
      ['new false alarms', changed('alarm', 'silent')],
      ['false alarms gone', changed('silent', 'alarm')],
    ] as const;
    const told = parts.filter(([, ids]) => ids.length).map(([what, ids]) => `${what}: ${ids.join(', ')}`);
    return `“${phrase}” (${concept}): ${told.join('; ') || 'changes nothing in the judged drafts'}.`;
  });
  return fresh.length > most ? [...said, `${fresh.length - most} more new phrases were not tried one by one.`] : said;
}

type Judged = Pick<JudgedDraft, 'qid' | 'text' | 'expected'>;
type Outcome = 'right' | 'missed' | 'alarm' | 'silent';

function outcomes(corpus: Corpus, matching: MatchingData, texts: Judged[]): Outcome[] {
  const matcher = buildMatcher({ ...corpus, matching });
  return texts.map((t) => {
    const [first] = matcher.match(t.text);
    const marked = first && first.closeness !== 'possibly related';
    if (!t.expected.length) return marked ? 'alarm' : 'silent';
    return marked && gradeOf(t, first.entry) ? 'right' : 'missed';
  });
}

function dropped(thesaurus: Concept[], concept: string, phrase: string): Concept[] {
  return thesaurus.map((c) => {
    if (c.id !== concept) return c;
    const kept = c.phrases.flatMap((p, i) => (p === phrase ? [] : [{ p, w: c.weights?.[i] ?? '9' }]));
    return { ...c, phrases: kept.map((k) => k.p), weights: kept.map((k) => k.w).join('') };
  });
}
