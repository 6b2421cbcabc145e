import type { Finding } from '../shared/finding.ts';

/** A finding as programs get it, its place laid flat; the shape is written down in `cli/review.schema.json`. */
export function findingJson({ place, ...finding }: Finding): Record<string, unknown> {
  return { ...finding, start: place.start, end: place.end, words: place.words };
}
