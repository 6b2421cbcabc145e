import type { Corpus } from '../../shared/model.ts';
import { linkedAsks } from '../../shared/similarity/linked.ts';
import { makeIndex } from '../../shared/similarity/make-index.ts';
import { measurer } from '../../shared/similarity/measure.ts';
import { openIndex } from '../../shared/similarity/open-index.ts';
import { analyserWith } from '../../shared/similarity/terms-of.ts';
import { matchingFor } from '../build-matching.ts';
import type { Matters } from './fit-matters.ts';
import type { Restatement } from './read-restatements.ts';

/** Restatements used as a draft against an index that never saw their voices; each candidate with its measures. `long`: as long as a paragraph. */
export type HeldOut = { of: string[]; long: boolean; candidates: { id: string; measured: ArrayLike<number> }[] };
/** Measures a text against the record: candidates by entry id. */
export type Measure = (text: string) => { id: string; measured: ArrayLike<number> }[];

/** More than a paragraph is held against later: the decision learns from what is wrong. */
const gathered = 14;

/** A measure over the record with these restatements. */
export async function measureWith(corpus: Corpus, restatements: Map<string, Restatement[]>, matters: Matters): Promise<Measure> {
  const matching = await matchingFor(restatements, matters);
  const analyser = analyserWith(matching.thesaurus!);
  const index = openIndex(makeIndex({ ...corpus, matching }, analyser));
  const measure = measurer(index, analyser, linkedAsks(corpus, index.askEntry), gathered);
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

/** Restatements as a draft. `of`: the asks they restate; `fold`: the pair of voices they are of; `long`: as long as a paragraph. */
export type Restated = { of: string[]; fold: number; long: boolean; text: string };

/** Restatements as drafts: two voices together, as long as a paragraph is, and one of them alone; of every third, one beside other prose; of every third, one beside one of another ask. */
export function restated(
  restatements: Map<string, Restatement[]>,
  ask: (id: string) => string,
  beside: (text: string) => string,
): Restated[] {
  let turn = 0;
  return pairsOfVoices(restatements).flatMap((voices, fold) => {
    const said = [...restatements].map(([id, list]) => ({
      of: ask(id),
      texts: list.flatMap((r) => (voices.includes(r.voice) ? [r.text] : [])),
    }));
    const heard = said.filter(({ texts }) => texts.length);
    return heard.flatMap(({ of, texts }, i) => {
      const [first = ''] = texts;
      const other = heard[(i + 17) % heard.length]!;
      const drafts = [
        { of: [of], text: texts.slice(0, 2).join(' ') },
        { of: [of], text: texts[turn++ % texts.length]! },
      ];
      if (turn % 3 === 0) drafts.push({ of: [of], text: beside(first) });
      if (turn % 3 === 1) drafts.push({ of: [of, other.of], text: `${first} ${other.texts[0]}` });
      return drafts.map(({ of, text }) => ({ of, fold, long: texts.length > 1 && text.length > first.length, text }));
    });
  });
}

/** Drafts made of restatements, each measured against an index that never saw the two voices of its fold. */
export async function leaveVoicesOut(
  corpus: Corpus,
  restatements: Map<string, Restatement[]>,
  drafts: Restated[],
  matters: Matters[],
): Promise<HeldOut[]> {
  const held: HeldOut[] = [];
  for (const [fold, voices] of pairsOfVoices(restatements).entries()) {
    const measure = await measureWith(corpus, without(restatements, voices), matters[fold]!);
    for (const { of, long, text } of drafts.filter((d) => d.fold === fold)) held.push({ of, long, candidates: measure(text) });
  }
  return held;
}
