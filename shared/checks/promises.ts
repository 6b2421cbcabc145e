import { type Commitment, commitmentsIn, type Strength } from '../commitments-in.ts';
import type { Draft, Paragraph } from '../draft.ts';
import { addressedTo, entryName, entryYear } from '../entry-name.ts';
import type { Remark } from '../finding.ts';
import type { Library } from '../library.ts';
import { listed } from '../listed.ts';
import type { Entry } from '../model.ts';
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

function remark(promise: Commitment, { id }: Paragraph, paragraph: number, library: Library): Remark {
  const { words, start, end, verb, strength, lacks, dates } = promise;
  const before = saidBefore(words, library);
  const [first] = before;
  const vague = dates.find((d) => !d.lastDay);
  const says = [
    ...before.map((entry) => history(entry, library)),
    `“${verb}” ${strengths[strength]}.`,
    lacks.length ? `To be tracked, it would have to say ${listed(lacks)}.` : 'It says what, by when, and how anyone will know.',
    ...(vague ? [`“${vague.words}” gives no date.`] : []),
  ];
  return {
    kind: 'promise',
    id: `${id}|promise|${start}`,
    paragraph,
    place: { paragraph: id, start, end, words },
    tone: first && library.status(first.id).unresolved ? 'problem' : 'note',
    title: first ? `${first.kind === 'action' ? 'Promised' : 'Asked'} before, in ${entryYear(first.id, library)}` : `A promise: “${verb}”`,
    says,
    evidence: before.map(({ id: entry, text }) => ({ entry, quote: text })),
    ...(first && { status: library.status(first.id) }),
  };
}

/** The same promise, or the ask that it meets, oldest first: no more than two. */
function saidBefore(words: string, library: Library): Entry[] {
  const entries = library
    .matcher()
    .match(words)
    .filter((m) => m.closeness === 'same ask')
    .flatMap((m) => library.entry(m.entry) ?? [])
    .filter((e) => e.kind === 'action' || e.kind === 'recommendation' || e.kind === 'expectation');
  return entries.slice(0, 2).sort((a, b) => entryYear(a.id, library).localeCompare(entryYear(b.id, library)));
}

function history(entry: Entry, library: Library): string {
  const whom = addressedTo(entry);
  const name = `${entryName(entry.id, library)} (${entryYear(entry.id, library)})`;
  const by = whom.length ? `, ${entry.kind === 'action' ? 'by' : 'to'} ${listed(whom)}` : '';
  return `${entry.kind === 'action' ? 'It was promised' : 'It was asked'} in ${name}${by}. ${library.status(entry.id).why}`;
}
