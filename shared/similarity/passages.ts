import type { Corpus, Entry } from '../model.ts';
import { type Analyser, termsFromBuild } from './terms-of.ts';

/** One way the record says an ask. `part`: index of the limb, -1 for the whole. */
export type AskPassage = { kind: 'text' | 'part' | 'response' | 'restatement'; part: number; terms: Map<string, number> };

/** An entry that a draft may repeat, by its index in the record, with all the ways the record says it. */
export type Ask = { entry: number; passages: AskPassage[] };

const asked = new Set<Entry['kind']>(['recommendation', 'action', 'expectation', 'definition']);

/** The asks, promises, expectations and definitions of a record, each with its limbs, responses and restatements. */
export function asksOf(corpus: Corpus, analyser: Analyser): Ask[] {
  const { restatements = {}, analysed = {} } = corpus.matching ?? {};
  const responses = new Map<string, string[]>();
  for (const e of corpus.entries)
    if (e.kind === 'response')
      for (const id of new Set(e.answers.map((a) => a.entry))) responses.set(id, [...(responses.get(id) ?? []), e.text]);
  const restated = (id: string, part: number): AskPassage[] => [
    ...(restatements[id] ?? []).map((text) => ({ kind: 'restatement' as const, part, terms: analyser.read(text).terms() })),
    ...(analysed[id] ?? []).map((line) => ({ kind: 'restatement' as const, part, terms: termsFromBuild(line) })),
  ];
  return corpus.entries.flatMap((e, entry) => {
    if (!asked.has(e.kind)) return [];
    const whole = [e.text, 'topic' in e ? e.topic : undefined].filter(Boolean).join('. ');
    const passages: AskPassage[] = [{ kind: 'text', part: -1, terms: analyser.read(whole).terms() }, ...restated(e.id, -1)];
    for (const [i, p] of (e.kind === 'recommendation' ? (e.parts ?? []) : []).entries())
      passages.push({ kind: 'part', part: i, terms: analyser.read(p.text).terms() }, ...restated(p.id, i));
    for (const text of responses.get(e.id) ?? []) passages.push({ kind: 'response', part: -1, terms: analyser.read(text).terms() });
    return [{ entry, passages }];
  });
}
