import type { Corpus } from '../../shared/model.ts';
import { linkedAsks } from '../../shared/similarity/linked.ts';
import { makeIndex } from '../../shared/similarity/make-index.ts';
import { measurer } from '../../shared/similarity/measure.ts';
import { openIndex } from '../../shared/similarity/open-index.ts';
import { analyserWith } from '../../shared/similarity/terms-of.ts';
import { matchingFor } from '../build-matching.ts';
import type { Restatement } from './read-restatements.ts';

/** Restatements used as a draft against an index that never saw their voices; each candidate with its measures. `long`: as long as a paragraph. */
export type HeldOut = { of: string; long: boolean; candidates: { id: string; measured: ArrayLike<number> }[] };
/** Measures a text against the record: candidates by entry id. */
export type Measure = (text: string) => { id: string; measured: ArrayLike<number> }[];

/** A measure over the record with these restatements. */
export async function measureWith(corpus: Corpus, restatements: Map<string, Restatement[]>): Promise<Measure> {
  const matching = await matchingFor(restatements);
  const analyser = analyserWith(matching.thesaurus!);
  const index = openIndex(makeIndex({ ...corpus, matching }, analyser));
  const measure = measurer(index, analyser, linkedAsks(corpus, index.askEntry));
  return (text) =>
    measure(text, analyser.read(text)).map(({ ask, measured }) => ({ id: corpus.entries[index.askEntry[ask]!]!.id, measured }));
}

/** Restatements without those of these voices. */
export function without(restatements: Map<string, Restatement[]>, voices: string[]): Map<string, Restatement[]> {
  return new Map([...restatements].map(([id, list]) => [id, list.filter((r) => !voices.includes(r.voice))]));
}

/** The ask each limb belongs to; an ask belongs to itself. */
export function askOf(corpus: Corpus): (id: string) => string {
  const asks = new Map(
    corpus.entries.flatMap((e) => (e.kind === 'recommendation' ? (e.parts ?? []).map((p) => [p.id, e.id] as const) : [])),
  );
  return (id) => asks.get(id) ?? id;
}

/** The voices two by two, as they are left out together. */
export function pairsOfVoices(restatements: Map<string, Restatement[]>): string[][] {
  const voices = [...new Set([...restatements.values()].flat().map((r) => r.voice))];
  return voices.flatMap((voice, i) => (i % 2 ? [] : [[voice, ...voices.slice(i + 1, i + 2)]]));
}

/** Restatements as drafts, two voices left out of the index at a time: both together, as long as a paragraph is, and one of them alone. */
export async function leaveVoicesOut(
  corpus: Corpus,
  restatements: Map<string, Restatement[]>,
  beside: (text: string) => string,
): Promise<HeldOut[]> {
  const ask = askOf(corpus);
  const held: HeldOut[] = [];
  let turn = 0;
  for (const voices of pairsOfVoices(restatements)) {
    const measure = await measureWith(corpus, without(restatements, voices));
    for (const [id, list] of restatements) {
      const texts = list.filter((r) => voices.includes(r.voice)).map((r) => r.text);
      if (!texts.length) continue;
      const hold = (text: string) =>
        held.push({ of: ask(id), long: texts.length > 1 && text.length > texts[0]!.length, candidates: measure(text) });
      hold(texts.slice(0, 2).join(' '));
      hold(texts[turn++ % texts.length]!);
      if (turn % 3 === 0) hold(beside(texts[0]!));
    }
  }
  return held;
}
