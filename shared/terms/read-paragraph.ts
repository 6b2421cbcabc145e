import type { Span } from '../finding.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { titleSpans } from './titles.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A paragraph ready to be checked, read when first asked for. `shielded`: stretches whose words are not the drafter's to change, in order and apart (UTF-16 offsets). */
export type ReadParagraph = { index: number; id: string; text: string; tokens: Token[]; sentences: Sentence[]; shielded: Span[] };

const address = /@|:\/\/|www\.|[a-z0-9]\.(?:gov|org|nhs|co|com|net|ac|uk)(?![\p{L}\p{N}])/u;

/** Web and e-mail addresses, each up to the next space. */
const addressesIn = (text: string): Span[] =>
  address.test(text) ? [...text.matchAll(/\S+/g)].filter((m) => address.test(m[0])).map((m): Span => [m.index, m.index + m[0].length]) : [];

/** Splits a paragraph into words and sentences, and shields its quotations, titles, references and addresses. `known`: the words of the rules. */
export function readParagraph(index: number, id: string, text: string, quoted: Span[], known: () => ReadonlySet<string>): ReadParagraph {
  let tokens: Token[] | undefined;
  let sentences: Sentence[] | undefined;
  let shielded: Span[] | undefined;
  return {
    index,
    id,
    text,
    get tokens() {
      return (tokens ??= tokensOf(text, known));
    },
    get sentences() {
      return (sentences ??= sentencesOf(this.tokens));
    },
    get shielded() {
      return (shielded ??= merged([...quoted, ...addressesIn(text), ...titleSpans(this.tokens, this.sentences)]));
    },
  };
}

function merged(spans: Span[]): Span[] {
  const all: Span[] = [];
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else all.push([start, end]);
  }
  return all;
}

/** True when a stretch touches one that is shielded. */
export function isShielded(shielded: Span[], start: number, end: number): boolean {
  let low = 0;
  let high = shielded.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shielded[middle]![1] <= start) low = middle + 1;
    else high = middle;
  }
  return low < shielded.length && shielded[low]![0] < end;
}
