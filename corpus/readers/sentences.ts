/** The sentences of a passage, verbatim; a line's end ends one too. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.?!][”’'")]?)\s+(?=[A-Z‘“"[])|\n/)
    .map((s) => s.trim())
    .filter(Boolean);
}
