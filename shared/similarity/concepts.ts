import type { Concept } from '../model.ts';
import { analyse, type Word } from './analyse.ts';

/** A concept said in a text: its number in the thesaurus, the phrase's number, and the words (indexes, end exclusive) that say it. */
export type Said = { concept: number; phrase: number; from: number; to: number };

type Node = { next: Map<string, Node>; ends: { concept: number; phrase: number }[] };
const node = (): Node => ({ next: new Map(), ends: [] });

/** The stems a phrase is matched on; words such as `the` and `their` are passed over. */
export const phraseStems = (phrase: string): string[] =>
  analyse(phrase)
    .filter((w) => !w.filler)
    .map((w) => w.stem);

/** Finds the concepts that a text says, the longest phrase at each word; the phrases are numbered through the whole thesaurus. */
export function conceptFinder(thesaurus: Concept[]): (words: Word[]) => Said[] {
  const root = node();
  let phrase = 0;
  for (const [concept, { phrases, stems }] of thesaurus.entries())
    for (const [i, text] of phrases.entries()) {
      let at = root;
      for (const s of stems?.[i]?.split(' ') ?? phraseStems(text)) {
        let next = at.next.get(s);
        if (!next) at.next.set(s, (next = node()));
        at = next;
      }
      at.ends.push({ concept, phrase: phrase++ });
    }
  return (words) => {
    const said: Said[] = [];
    for (let from = 0; from < words.length; from++) {
      if (words[from]!.filler) continue;
      let at: Node | undefined = root;
      let longest: { ends: Node['ends']; to: number } | undefined;
      for (let i = from; i < words.length; i++) {
        if (words[i]!.filler) continue;
        at = at.next.get(words[i]!.stem);
        if (!at) break;
        if (at.ends.length) longest = { ends: at.ends, to: i + 1 };
      }
      if (longest) for (const end of longest.ends) said.push({ ...end, from, to: longest.to });
    }
    return said;
  };
}
