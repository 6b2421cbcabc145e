import type { Draft } from '../draft.ts';
import type { TermFinding } from '../finding.ts';
import type { Library } from '../library.ts';
import type { ReviewSettings } from '../settings.ts';
import { type Candidate, candidatesIn } from '../terms/candidates.ts';
import { fitSuggestion } from '../terms/fit-suggestion.ts';
import { mayspeak } from '../terms/guards.ts';
import { quotedSpans } from '../terms/quotations.ts';
import { type ReadParagraph, readParagraph } from '../terms/read-paragraph.ts';
import { ruleBook } from '../terms/rule-book.ts';
import { rulesOn } from '../terms/rules-on.ts';

/** Where a draft uses a term that the rules advise on, in document order. Never inside a quotation, and never a swap for a term that must be told apart. */
export function terms(draft: Draft, library: Library, settings: ReviewSettings = {}): TermFinding[] {
  const book = ruleBook(rulesOn(library, settings.terms));
  const quoted = quotedSpans(draft.paragraphs);
  return draft.paragraphs.flatMap((p, index) => {
    if (p.kind === 'quote' || p.kind === 'note') return [];
    const paragraph = readParagraph(index, p.id, p.text, quoted[index]!, book.words);
    const speaking = candidatesIn(paragraph, book).filter((c) => mayspeak(c, paragraph));
    return unrivalled(speaking).map((c) => findingOf(c, paragraph));
  });
}

const rank = { distinguish: 0, replace: 1, expand: 2 };

/** One advice for a word: telling apart before replacing, the longer before the shorter. */
function unrivalled(candidates: Candidate[]): Candidate[] {
  const best = [...candidates].sort(
    (a, b) =>
      rank[a.of.rule.rule.advice] - rank[b.of.rule.rule.advice] || b.to - b.from - (a.to - a.from) || a.of.rule.order - b.of.rule.order,
  );
  const taken = new Set<number>();
  const kept = best.filter((c) => {
    for (let i = c.from; i < c.to; i++) if (taken.has(i)) return false;
    for (let i = c.from; i < c.to; i++) taken.add(i);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

function findingOf(c: Candidate, { index, id, text, tokens }: ReadParagraph): TermFinding {
  const { rule } = c.of.rule;
  const place = { paragraph: id, start: c.start, end: c.end, words: text.slice(c.start, c.end) };
  const fit = (write: string) =>
    fitSuggestion(write, { tokens, from: c.from, to: c.to, said: c.said, startsSentence: c.from === c.sentence.first });
  return {
    kind: 'term',
    id: `${id}|${rule.id}|${c.start}`,
    paragraph: index,
    place,
    rule: rule.id,
    title: rule.title,
    advice: rule.advice,
    level: rule.level,
    suggest: rule.advice === 'distinguish' ? [] : c.of.write.flatMap((w) => fit(w) ?? []),
    why: rule.why,
    source: rule.source,
    sourceEntry: rule.sourceEntry,
  };
}
