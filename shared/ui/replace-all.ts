import type { Place } from '../draft.ts';
import type { TermFinding } from '../finding.ts';
import type { Host } from '../host.ts';
import type { Outcome } from './carry-out.ts';

/** What was put in a place, and the words that were there. */
type Done = { place: Place; was: string };

/** Puts a suggestion in every place, the last first, so that an edit never moves one still to come; places whose words have moved are left alone. */
export async function replaceAll(terms: TermFinding[], suggestion: number, host: Host): Promise<Outcome> {
  const done: Done[] = [];
  let refused = '';
  for (const term of terms.toReversed()) {
    const { place, text: words } = term.edits?.[suggestion] ?? { place: term.place, text: term.suggest[suggestion]! };
    try {
      await host.replace!(place, words);
      done.unshift({ place: { ...place, end: place.start + words.length, words }, was: place.words });
    } catch (error) {
      refused = sentenceOf(error);
    }
  }
  if (!done.length) throw new Error(refused);
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
    } catch (error) {
      refused = sentenceOf(error);
    }
  }
  if (done.length) return `${length - done.length} of ${length} taken back; ${done.length} left alone: ${reasonIn(refused)}.`;
}

/** Where our words are now, after other edits: the same one in order, where the paragraph has no more of them than we put there. */
async function placeNow({ place, was }: Done, done: Done[], host: Host): Promise<Place> {
  const { paragraphs } = await host.read();
  const text = paragraphs.find((p) => p.id === place.paragraph)?.text ?? '';
  const ours = done.filter((d) => d.place.paragraph === place.paragraph && d.place.words === place.words);
  const starts: number[] = [];
  for (let i = text.indexOf(place.words); i >= 0; i = text.indexOf(place.words, i + place.words.length)) starts.push(i);
  const alike = starts.length < ours.length && ours.every((d) => d.was === was);
  const start = alike ? starts[0] : starts[ours.findIndex((d) => d.place === place)];
  if (start === undefined || (!alike && starts.length !== ours.length)) throw new Error('Those words have changed since');
  return { ...place, start, end: start + place.words.length };
}

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
/** A refusal without what it says of the whole. */
const reasonIn = (sentence: string) => sentence.replace(/,? so nothing was .*$|\.$/s, '').replace(/^\p{Lu}/u, (c) => c.toLowerCase());
