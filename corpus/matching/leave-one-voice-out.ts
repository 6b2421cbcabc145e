import type { Corpus } from '../../shared/model.ts';
import { makeIndex } from '../../shared/similarity/make-index.ts';
import { measurer } from '../../shared/similarity/measure.ts';
import { openIndex } from '../../shared/similarity/open-index.ts';
import { analyserWith } from '../../shared/similarity/terms-of.ts';
import { matchingFor } from '../build-matching.ts';
import type { Restatement } from './read-restatements.ts';

/** A restatement used as a draft against an index that never saw its voice; each candidate with its measures. */
export type HeldOut = { of: string; part?: string; voice: string; text: string; candidates: { id: string; measured: Float64Array }[] };
/** Measures a text against the record: candidates by entry id. */
export type Measure = (text: string) => { id: string; measured: Float64Array }[];

/** A measure over the record with these restatements. */
export async function measureWith(corpus: Corpus, restatements: Map<string, Restatement[]>): Promise<Measure> {
  const matching = await matchingFor(restatements);
  const analyser = analyserWith(matching.thesaurus!);
  const index = openIndex(makeIndex({ ...corpus, matching }, analyser));
  const measure = measurer(index, analyser);
  return (text) =>
    measure(text, analyser.read(text)).map(({ ask, measured }) => ({ id: corpus.entries[index.askEntry[ask]!]!.id, measured }));
}

/** Restatements without those of one voice. */
export function without(restatements: Map<string, Restatement[]>, voice: string): Map<string, Restatement[]> {
  return new Map([...restatements].map(([id, list]) => [id, list.filter((r) => r.voice !== voice)]));
}

/** Every restatement as a draft, with its voice left out of the index. */
export async function leaveOneVoiceOut(
  corpus: Corpus,
  restatements: Map<string, Restatement[]>,
  prepare = (text: string) => text,
): Promise<HeldOut[]> {
  const parents = new Map(
    corpus.entries.flatMap((e) => (e.kind === 'recommendation' ? (e.parts ?? []).map((p) => [p.id, e.id] as const) : [])),
  );
  const voices = [...new Set([...restatements.values()].flat().map((r) => r.voice))];
  const held: HeldOut[] = [];
  for (const voice of voices) {
    const measure = await measureWith(corpus, without(restatements, voice));
    for (const [id, list] of restatements)
      for (const r of list)
        if (r.voice === voice) {
          const text = prepare(r.text);
          held.push({ of: parents.get(id) ?? id, part: parents.has(id) ? id : undefined, voice, text, candidates: measure(text) });
        }
  }
  return held;
}
