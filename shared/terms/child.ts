import type { Token } from './tokens.ts';

const young =
  /^(?:child|children|child's|girl|girls|boy|boys|teenager|teenagers|teenage|adolescent|adolescents|pupil|pupils|minor|minors|camhs|schoolchild|schoolgirl|schoolboy|schoolchildren|toddler|kids|youngster|youngsters|niece|nephew)$/;
const grown =
  /^(?:adult|adults|man|men|woman|women|mother|father|widow|widower|pensioner|husband|wife|grandmother|grandfather|elderly|older)$/;

/** True when the nearest person spoken of round tokens `from` to `to` is a child or young person; looks 30 words each way, within the sentence. */
export function speaksOfAChild(tokens: Token[], from: number, to: number, sentence: { from: number; to: number }): boolean {
  for (let n = 1; n <= 30; n++)
    for (const i of [to - 1 + n, from - n]) {
      if (i < sentence.from || i >= sentence.to) continue;
      const age = ageAt(tokens, i);
      if (age !== undefined) return age;
    }
  return false;
}

/** True for a child, false for an adult, undefined for any other word. */
function ageAt(tokens: Token[], i: number): boolean | undefined {
  const word = tokens[i]!.lower;
  const next = tokens[i + 1]?.lower ?? '';
  if (grown.test(word)) return tokens[i - 1]?.lower === 'young' && /^(?:wo)?m[ae]n$/.test(word) ? undefined : false;
  if (young.test(word)) return true;
  if (word === 'young' && /^(?:person|people|patient|patients)$/.test(next)) return true;
  if (!/^\d{1,2}s?$/.test(word)) return undefined;
  const near = tokens
    .slice(Math.max(0, i - 3), i + 5)
    .map((t) => t.lower)
    .join(' ');
  const isAge =
    /\b(?:age|aged|under|over|years? old|year - old|turned|turns)\b/.test(near) || /year - olds?/.test(near) || word.endsWith('s');
  const said = /^(?:is|was|just|only|now|turned)$/.test(tokens[i - 1]?.lower ?? '') && !tokens[i + 1]?.word && Number(word) > 2;
  return isAge || said ? Number.parseInt(word, 10) < 18 || (Number.parseInt(word, 10) === 18 && /\bunder\b/.test(near)) : undefined;
}
