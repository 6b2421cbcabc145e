import type { Entry } from '../model.ts';
import type { Word } from './analyse.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';

const near = 8;
/** How strongly each modal asks; each is its own stem. */
const strength: Record<string, number> = { must: 3, shall: 3, will: 3, should: 2, ought: 2, may: 1, might: 1, could: 1, can: 1 };
const dates =
  /\b(?:by|from|before|in|no later than|until)\s+(?:the\s+)?(?:end\s+(?:of\s+)?)?((?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)(?:\s+\d{4})?|\d{4}(?:\/\d\d)?)\b/i;

/** What the record calls its own words, to say what differs. */
const nounFor: Record<Entry['kind'], string> = {
  recommendation: 'recommendation',
  action: 'action',
  expectation: 'expectation',
  definition: 'definition',
  response: 'response',
  update: 'update',
};

/** Amounts, deadlines and must or should that differ though they qualify the same words, in sentences for the user. */
export function differences(draft: Terms, source: Terms, entry: Entry): string[] {
  const noun = nounFor[entry.kind];
  return [...amounts(draft, source, noun), ...deadlines(draft, entry, noun), ...modals(draft, source, noun)];
}

/** What a text asks for by amounts, by when, and how strongly. */
export type Terms = { words: Word[]; quantities: Quantity[]; date: RegExpExecArray | null; modals: Modal[] };

/** Reads the terms of a text whose words were analysed. */
export function termsIn(text: string, words: Word[]): Terms {
  return { words, quantities: quantitiesIn(text), date: dates.exec(text), modals: modalsIn(text, words) };
}

function amounts(draft: Terms, source: Terms, noun: string): string[] {
  const mine = draft.quantities;
  const theirs = source.quantities;
  const same = (a: Quantity, b: Quantity) => a.of === b.of && Math.abs(a.amount - b.amount) <= 0.02 * b.amount;
  const said: string[] = [];
  for (const its of theirs) {
    if (mine.some((m) => same(m, its))) continue;
    const rivals = mine
      .filter((m) => m.of === its.of && !theirs.some((t) => same(m, t)) && agree(m.bounds, its.bounds))
      .map((m) => ({ m, shared: sharedAround(draft.words, m, source.words, its) }))
      .sort((a, b) => b.shared - a.shared);
    const best = rivals[0];
    if (best && best.shared >= 2) said.push(`Yours says ${best.m.words}; the ${noun} says ${its.words}.`);
  }
  return [...new Set(said)];
}

/** `within` and `every` do not bound the same; other words may stand for each other. */
function agree(a: string, b: string): boolean {
  const kind = (w: string) => (w === 'every' ? 'every' : w === 'under' ? 'under' : '');
  return kind(a) === kind(b);
}

function sharedAround(draft: Word[], mine: Quantity, source: Word[], its: Quantity): number {
  const around = (list: Word[], [from, to]: readonly [number, number]) => {
    const first = list.findIndex((w) => w.end > from);
    const last = list.findLastIndex((w) => w.start < to);
    return new Set(
      [...list.slice(Math.max(0, first - near), Math.max(0, first)), ...list.slice(last + 1, last + 1 + near)]
        .filter((w) => !w.stop)
        .map((w) => w.stem),
    );
  };
  const theirs = around(source, its.span);
  return [...around(draft, mine.span)].filter((s) => theirs.has(s)).length;
}

function deadlines({ date: mine }: Terms, entry: Entry, noun: string): string[] {
  if (!('due' in entry) || !entry.due) return [];
  const { kind, date } = entry.due.says;
  if (!mine || (kind === 'from') !== /^from/i.test(mine[0])) return [];
  const plain = (s: string) =>
    s
      .toLowerCase()
      .replace(/\b(by|from|in|the|end|of|before|until|no later than)\b|(?<=\d)(st|nd|rd|th)\b/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const [yours, theirs] = [plain(mine[1]!), plain(date.words)];
  if (theirs.includes(yours) || yours.includes(theirs) || plain(entry.text).includes(yours)) return [];
  const said = /^(by|in|from|within)\b/i.test(date.words) ? date.words.replace(/^./, (c) => c.toLowerCase()) : `${kind} ${date.words}`;
  return [`Yours says ${mine[0].replace(/^./, (c) => c.toLowerCase())}; the ${noun} says ${said}.`];
}

/** A modal and the first words of meaning after it and before it, e.g. `must` before `notify commissioner`. */
type Modal = { modal: string; about: string[] };

function modalsIn(text: string, words: Word[]): Modal[] {
  const meant = (from: number, to: number) => words.slice(from, to).flatMap((w) => (w.stop ? [] : [w.stem]));
  return words.flatMap(({ stem: modal, stop, end }, i) => {
    if (!stop || !strength[modal] || text.slice(end, end + 4).toLowerCase() === ' not') return [];
    return [{ modal, about: [...meant(i + 1, i + near).slice(0, 3), ...meant(Math.max(0, i - near), i).slice(-2)] }];
  });
}

function modals(draft: Terms, source: Terms, noun: string): string[] {
  for (const mine of draft.modals) {
    const like = source.modals
      .map((t) => ({ t, shared: t.about.filter((s) => mine.about.includes(s)).length }))
      .sort((a, b) => b.shared - a.shared)[0];
    if (like && like.shared >= 3 && strength[like.t.modal] !== strength[mine.modal])
      return [`Yours says “${mine.modal}”; the ${noun} says “${like.t.modal}”.`];
  }
  return [];
}
