import { type Commitment, commitmentsIn, type Strength } from '../commitments-in.ts';
import { plainDate } from '../dates-in.ts';
import type { Draft, Paragraph } from '../draft.ts';
import { addressedTo, entryName, entryYear } from '../entry-name.ts';
import type { Remark } from '../finding.ts';
import { isAsk } from '../is-ask.ts';
import { isRecorded } from '../is-recorded.ts';
import type { Library } from '../library.ts';
import { listed } from '../listed.ts';
import type { Entry } from '../model.ts';
import { isItsOwn, repeats } from '../repeats.ts';
import { quotedSpans } from '../terms/quotations.ts';

const strengths: Record<Strength, string> = {
  firm: 'promises to do it',
  towards: 'promises to work towards it, not that it will be done',
  intended: 'states an intention',
  'looked into': 'promises to look into it, not to do it',
};

/** Where a draft commits to something: whether it was promised or asked before, how strong the verb is, and what a reader would need to track it. */
export function promises(draft: Draft, library: Library): Remark[] {
  const quoted = quotedSpans(draft.paragraphs);
  return draft.paragraphs.flatMap((p, paragraph) => {
    if (p.kind === 'quote' || p.kind === 'heading') return [];
    return commitmentsIn(p.text, library.today, quoted[paragraph]).map((c) => remark(c, p, paragraph, library));
  });
}

function remark(promise: Commitment, { id, text }: Paragraph, paragraph: number, library: Library): Remark {
  const { words, start, end, verb, strength, lacks, dates } = promise;
  const before = isRecorded(words, library) ? [] : saidBefore(words, text, library);
  const first = before.find((e) => standing(e, library) !== 'Asked') ?? before[0];
  const gone = dates.find((d) => d.lastDay && d.lastDay < library.today);
  const vague = dates.find((d) => !d.lastDay);
  const says = [
    ...before.map((entry) => history(entry, library)),
    `“${verb}” ${strengths[strength]}.`,
    lacks.length ? `To be tracked, it would have to say ${listed(lacks)}.` : 'It says what, by when, and how anyone will know.',
    ...(gone?.lastDay ? [`“${gone.words}” ended on ${plainDate(gone.lastDay)}: that has passed.`] : []),
    ...(vague ? [`“${vague.words}” gives no date.`] : []),
  ];
  return {
    kind: 'promise',
    id: `${id}|promise|${start}`,
    paragraph,
    place: { paragraph: id, start, end, words },
    tone: gone || (first && standing(first, library) !== 'Asked' && library.status(first.id).unresolved) ? 'problem' : 'note',
    title: first
      ? `${standing(first, library)} before, in ${entryYear(first.id, library)}`
      : `A promise: “${verb}”${gone ? ', with a date that has passed' : ''}`,
    says,
    evidence: before.map((e) => ({ entry: e.id, quote: e.text })),
    ...(first && { status: library.status(first.id) }),
  };
}

/** The same promise, or the ask that it meets, oldest first: no more than two. */
function saidBefore(words: string, paragraph: string, library: Library): Entry[] {
  const same = repeats(words, paragraph, library).filter((m) => m.closeness === 'same ask' && isItsOwn(m, words, library));
  const asks = same.flatMap((m) => library.entry(m.entry) ?? []).filter(isAsk);
  return asks.slice(0, 2).sort((a, b) => entryYear(a.id, library).localeCompare(entryYear(b.id, library)));
}

/** How it stood before: promised in a plan, accepted in a reply, or only asked. */
function standing({ id, kind }: Entry, library: Library): 'Promised' | 'Accepted' | 'Asked' {
  if (kind === 'action') return 'Promised';
  return /^accepted/.test(library.status(id).stance ?? '') ? 'Accepted' : 'Asked';
}

function history(entry: Entry, library: Library): string {
  const whom = addressedTo(entry);
  const name = `${entryName(entry.id, library)} (${entryYear(entry.id, library)})`;
  const by = whom.length ? `, ${entry.kind === 'action' ? 'by' : 'of'} ${listed(whom)}` : '';
  return `${entry.kind === 'action' ? 'It was promised' : 'It was asked'} in ${name}${by}. ${library.status(entry.id).why}`;
}
