const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code: number) => (words: string) => (colour ? `\u001b[${code}m${words}\u001b[0m` : words);

/** Emphasis on a terminal; plain words everywhere else, and where NO_COLOR is set. */
export const ink = { bold: paint(1), quiet: paint(2), warn: paint(33) };

/** Breaks words into lines of at most `width`, each after the first indented. */
export function wrap(words: string, indent: string, width = 88): string {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/)) {
    if (line && line.length + word.length + indent.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  lines.push(line);
  return lines.join(`\n${indent}`);
}
