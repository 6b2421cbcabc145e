import type { Keep } from './keep.ts';
import type { Body, EntryId, PartId, Progress, Stance } from './model.ts';

/** What a user knows of an ask beside the record: a later completion, or another reading. It is shown as theirs, beside ours, never instead of it. */
export type UserReading = {
  entry: EntryId;
  part?: PartId;
  says: Stance | Progress;
  /** The words it rests on, verbatim. */
  quote: string;
  /** Where the words stand: a title, a page, an address. */
  source: string;
  /** When they were said, an ISO date or a year. */
  date: string;
  /** Who said them. */
  by?: Body;
};

const KEY = 'user-readings';
const STANCES: Record<Stance, true> = {
  accepted: true,
  'accepted in principle': true,
  'accepted in part': true,
  'agrees with the aim': true,
  'under consideration': true,
  'not accepted': true,
  'for another body': true,
  'no clear position': true,
};
const PROGRESS: Record<Progress, true> = {
  complete: true,
  'in progress': true,
  planned: true,
  'not achieved': true,
  'partly achieved': true,
  'no update': true,
};

/** What a user may say of a reply, and of what happened since. */
export const sayable = { stances: Object.keys(STANCES) as Stance[], progress: Object.keys(PROGRESS) as Progress[] };

/** Whether a reading is about the reply; if not, it is about what happened since. */
export function isStance(says: Stance | Progress): says is Stance {
  return says in STANCES;
}

/** What is missing before a reading can be kept, as a sentence; absent when nothing is. */
export function lacking(reading: Partial<UserReading>): string | undefined {
  const { entry, says, quote, source, date } = reading;
  if (!entry) return 'Say which recommendation, promise or expectation it is about.';
  if (!says || !(says in STANCES || says in PROGRESS)) return 'Say how it stands, in one of the words offered.';
  if (!quote?.trim()) return 'Give the words it rests on, as they stand in the source.';
  if (!source?.trim()) return 'Say where the words stand.';
  if (!date || !/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(date))
    return 'Give the date of the source, as 2024 or 2024-05-31.';
  return undefined;
}

/** The readings of two lists, each once; of two from the same source on the same entry, the one in `added` stands. */
export function mergeReadings(kept: UserReading[], added: UserReading[]): UserReading[] {
  const key = (r: UserReading) => JSON.stringify([r.part ?? r.entry, r.source, r.date, isStance(r.says)]);
  return [...new Map([...kept, ...added].map((r) => [key(r), r])).values()];
}

/** A user's readings as a file they can keep or hand on. */
export function readingsFile(readings: UserReading[]): string {
  return `${JSON.stringify({ 'said-before': 'readings', version: 1, readings }, null, 1)}\n`;
}

/** Reads such a file. Throws a sentence that says what is wrong with it. */
export function readReadingsFile(text: string): UserReading[] {
  let file: { readings?: unknown };
  try {
    file = JSON.parse(text) as typeof file;
  } catch {
    throw new Error('This is not a file of readings: it is not JSON.');
  }
  if (!Array.isArray(file?.readings)) throw new Error('This is not a file of readings: it holds no list of them.');
  return file.readings.map((given: Partial<UserReading> | null, i) => {
    const wrong = lacking(given ?? {});
    if (wrong) throw new Error(`Reading ${i + 1} cannot be used. ${wrong}`);
    const { entry, part, says, quote, source, date, by } = given as UserReading;
    return { entry, ...(part && { part }), says, quote, source, date, ...(by && { by }) };
  });
}

/** The readings kept on this device; none where what is kept cannot be read. */
export async function keptReadings(keep: Keep): Promise<UserReading[]> {
  const kept = await keep.get(KEY);
  try {
    return kept ? readReadingsFile(kept) : [];
  } catch {
    return [];
  }
}

/** Keeps the readings on this device, in place of those kept before. */
export async function keepReadings(keep: Keep, readings: UserReading[]): Promise<void> {
  await keep.set(KEY, readingsFile(readings));
}
