import type { Draft, Place } from '../draft.ts';
import type { TermFinding } from '../finding.ts';
import type { Host } from '../host.ts';
import type { Outcome } from './carry-out.ts';

/** What was put in a place, and the words that were there; `alone`: nobody but us had said it in that paragraph. */
type Done = { place: Place; was: string; alone: boolean };

/** All that was put in and not taken back. */
const ours = new WeakMap<Host, Set<Done>>();

/** Puts a suggestion in every place, the last first, so that an edit never moves one still to come; places whose words have moved are left alone. */
export async function replaceAll(terms: TermFinding[], suggestion: number, host: Host, draft: Draft): Promise<Outcome> {
  const all = ours.get(host) ?? new Set();
  ours.set(host, all);
  const done: Done[] = [];
  let refused = '';
  for (const term of terms.toReversed()) {
    const { place, text: words } = term.edits?.[suggestion] ?? { place: term.place, text: term.suggest[suggestion]! };
    try {
      await host.replace!(place, words);
      const text = draft.paragraphs.find((p) => p.id === place.paragraph)?.text ?? '';
      const alone = startsOf(words, text).length <= [...all].filter((d) => isLike(d.place, { ...place, words })).length;
      done.unshift({ place: { ...place, end: place.start + words.length, words }, was: place.words, alone });
    } catch (error) {
      refused = sentenceOf(error);
    }
  }
  if (!done.length) throw new Error(refused);
  for (const one of done) all.add(one);
  const [first] = done as [Done];
  const what = `“${first.was}” with “${first.place.words}”`;
  const says = done.length > 1 ? `Replaced ${done.length} places, the first ${what}, the others as fits each.` : `Replaced ${what}.`;
  const left = terms.length - done.length;
  const edit = { says, undo: () => takeBack(done, host) };
  return { says: left ? `${says} ${left} left alone: ${reasonIn(refused)}.` : says, edit, again: 'check' };
}

/** Puts back what can be put back; the rest stays in `done`, and a sentence says so. */
async function takeBack(done: Done[], host: Host): Promise<string | undefined> {
  let refused = '';
  const { length } = done;
  for (const one of [...done]) {
    try {
      await host.replace!(one.place, one.was).catch(async () => host.replace!(await placeNow(one, done, host), one.was));
      done.splice(done.indexOf(one), 1);
      ours.get(host)!.delete(one);
    } catch (error) {
      refused = sentenceOf(error);
    }
  }
  if (done.length) return `${length - done.length} of ${length} taken back; ${done.length} left alone: ${reasonIn(refused)}.`;
}

/** Where our words are now, after other edits: the same one in order, where the paragraph has no more of them than we put there. */
async function placeNow({ place, was, alone }: Done, done: Done[], host: Host): Promise<Place> {
  if (!alone) throw new Error('The same words stood there before, so ours cannot be told from them');
  const { paragraphs } = await host.read();
  const text = paragraphs.find((p) => p.id === place.paragraph)?.text ?? '';
  const like = done.filter((d) => isLike(d.place, place));
  const starts = startsOf(place.words, text);
  const alike = starts.length < like.length && like.every((d) => d.was === was);
  const start = alike ? starts[0] : starts[like.findIndex((d) => d.place === place)];
  if (start === undefined || (!alike && starts.length !== like.length)) throw new Error('Those words have changed since');
  return { ...place, start, end: start + place.words.length };
}

const isLike = (a: Place, b: Place) => a.paragraph === b.paragraph && a.words === b.words;

function startsOf(words: string, text: string): number[] {
  const starts: number[] = [];
  for (let i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + words.length)) starts.push(i);
  return starts;
}

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
/** A refusal without what it says of the whole. */
const reasonIn = (sentence: string) => sentence.replace(/,? so nothing was .*$|\.$/s, '').replace(/^\p{Lu}/u, (c) => c.toLowerCase());
