import type { Candidate } from './candidates.ts';
import type { ReadParagraph } from './read-paragraph.ts';

/** Keeps only the first place of each rule that speaks once in a document, and none where the draft has said the right words before. */
export function onceOnly(candidates: Candidate[], paragraphs: ReadParagraph[]): Candidate[] {
  const spoken = new Set<string>();
  const drafts = new Map<string, boolean>();
  return candidates.filter((c) => {
    const { rule, notOnceSaid, onlyInDraft } = c.of.rule;
    if (onlyInDraft) {
      if (!drafts.has(rule.id))
        drafts.set(
          rule.id,
          paragraphs.some((p) => onlyInDraft.find(p.tokens, 0, p.tokens.length).length > 0),
        );
      if (!drafts.get(rule.id)) return false;
    }
    if (!notOnceSaid) return true;
    if (spoken.has(rule.id)) return false;
    spoken.add(rule.id);
    return !paragraphs.some(
      (p) => p.index <= c.paragraph.index && notOnceSaid.find(p.tokens, 0, p === c.paragraph ? c.from : p.tokens.length).length > 0,
    );
  });
}
