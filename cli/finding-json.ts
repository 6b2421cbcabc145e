import type { Finding } from '../shared/finding.ts';

/** A finding as programs get it; the shape is written down in `cli/review.schema.json`. */
export function findingJson(finding: Finding): Record<string, unknown> {
  const { id, place, ...rest } = finding;
  return { kind: rest.kind, id, paragraph: rest.paragraph, start: place.start, end: place.end, words: place.words, ...rest };
}
