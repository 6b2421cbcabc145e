/** The beginning of a text on one line: whole words, `most` characters at the most, and `…` where more follows. */
export function cutShort(text: string, most: number): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length <= most) return words;
  const end = words.lastIndexOf(' ', most);
  return `${words.slice(0, end < 0 ? most : end)} …`;
}
