import type { Draft } from '../draft.ts';
import type { TermFinding } from '../finding.ts';
import type { Library } from '../library.ts';
import type { ReviewSettings } from '../settings.ts';
import { acronymAdvice } from '../terms/acronym-advice.ts';
import { expansionsIn, mayExplain } from '../terms/acronyms.ts';
import { type Candidate, candidatesIn, unrivalled } from '../terms/candidates.ts';
import { fitSuggestion, introduces } from '../terms/fit-suggestion.ts';
import { maySpeak } from '../terms/guards.ts';
import { onceOnly } from '../terms/once-only.ts';
import { quotedSpans } from '../terms/quotations.ts';
import { readParagraph } from '../terms/read-paragraph.ts';
import { ruleBookFor } from '../terms/rule-book.ts';

/**
 * Where a draft uses a term that the rules advise on, in document order. Never inside a quotation, a title or a reference,
 * and never a swap for a term that must be told apart.
 */
export function terms(draft: Draft, library: Pick<Library, 'corpus' | 'today'>, settings: ReviewSettings = {}): TermFinding[] {
  const { corpus } = library;
  const book = ruleBookFor(library, settings.terms);
  const quoted = quotedSpans(draft.paragraphs);
  const paragraphs = draft.paragraphs.flatMap((p, index) =>
    p.kind === 'quote' || p.kind === 'note' ? [] : [readParagraph(index, p.id, p.text, quoted[index]!, book.words)],
  );
  const telling = paragraphs.filter((p) => book.mayFind(p.text));
  const expansions = expansionsIn(paragraphs.filter((p) => mayExplain(p.text)));
  const worded = onceOnly(
    telling.flatMap((p) => candidatesIn(p, book).filter((c) => maySpeak(c, corpus))),
    telling,
  );
  const kept = unrivalled([...worded, ...acronymAdvice(book, paragraphs, telling, expansions, worded, corpus)]);
  const introduced = new Set<string>();
  let next = 0;
  return kept.map((c) => {
    for (; expansions[next] && isBefore(expansions[next]!.spot, c); next++) introduced.add(expansions[next]!.short);
    const finding = findingOf(c, introduced);
    for (const short of c.of.write.map(introduces)) if (short) introduced.add(singular(short));
    return finding;
  });
}

const isBefore = (spot: { paragraph: { index: number }; from: number }, c: Candidate): boolean =>
  spot.paragraph.index < c.paragraph.index || (spot.paragraph.index === c.paragraph.index && spot.from < c.from);

/** A short form that the draft has introduced is wording enough. */
const wordings = (write: string[], introduced: ReadonlySet<string>): string[] => {
  const short = write.map(introduces).find((s) => s && introduced.has(singular(s)) && write.includes(s));
  return short ? [short, ...write.filter((w) => w !== short)] : write;
};

const singular = (short: string): string => short.replace(/s$/, '');

function findingOf(c: Candidate, introduced: ReadonlySet<string>): TermFinding {
  const { rule } = c.of.rule;
  const { id, index, text } = c.paragraph;
  const placeOf = (start: number, end: number) => ({ paragraph: id, start, end, words: text.slice(start, end) });
  const place = placeOf(c.start, c.end);
  const fitted = rule.advice === 'distinguish' ? [] : wordings(c.of.write, introduced).map((w) => fitSuggestion(w, c, introduced));
  const distinct = fitted.filter((f, i) => fitted.findIndex((g) => g.text === f.text) === i);
  return {
    kind: 'term',
    id: `${id}|${rule.id}|${c.start}`,
    paragraph: index,
    place,
    rule: rule.id,
    title: rule.title,
    advice: rule.advice,
    level: rule.level,
    suggest: distinct.map((f) => f.text),
    ...(distinct.some((f) => f.edit) && {
      edits: distinct.map((f) => (f.edit ? { place: placeOf(f.edit.start, f.edit.end), text: f.edit.text } : { place, text: f.text })),
    }),
    why: rule.why,
    source: rule.source,
    sourceEntry: rule.sourceEntry,
    seeAlso: rule.seeAlso,
    confidence: rule.confidence,
  };
}
