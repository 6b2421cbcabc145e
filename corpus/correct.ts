import type { Entry, Part, Progress, Reading, Recommendation, Response, Stance } from '../shared/model.ts';
import { sayable } from '../shared/user-readings.ts';
import { readProgress } from './cues.ts';
import type { Corrected, Sidecar } from './sidecar.ts';

/** The entries as their editors have corrected them. Throws a sentence that names the sidecar (`file`) where a correction finds nothing to correct. */
export function correct(read: Entry[], sidecar: Sidecar, publication: string, text: string, file: string): Entry[] {
  const full = (number: string) => `${publication}/${number}`;
  const source = text.split(/\r?\n/);
  const entries = read.flatMap((entry) => cut(entry, sidecar, publication, source));
  const find = (number: string): Entry => {
    const entry = entries.find((e) => e.id === full(number));
    if (!entry) throw new Error(`${file}: there is no “${full(number)}” to correct.`);
    return entry;
  };
  const reading = <T extends Stance | Progress>({ says, quote, why }: Corrected<T>, entry: Entry, words: T[]): Reading<T> => {
    if (!words.includes(says)) throw new Error(`${file}: “${says}” is not one of: ${words.join(', ')}.`);
    if (!why) throw new Error(`${file}: the reading of “${entry.id}” does not say why.`);
    const passage = entry.kind === 'action' ? (entry.progress?.quote ?? '') : entry.text;
    if (!squeeze(passage).includes(squeeze(quote))) throw new Error(`${file}: “${quote}” does not stand in “${entry.id}”.`);
    return { says, quote, readBy: 'editor', why };
  };
  for (const [number, to] of Object.entries(sidecar.to ?? {})) {
    const entry = find(number);
    if (entry.kind === 'recommendation') entry.to = to;
    else if (entry.kind === 'action') entry.owners = to;
    else if (entry.kind === 'expectation') entry.of = to;
  }
  for (const [number, limbs] of Object.entries(sidecar.limbs ?? {})) addLimbs(find(number), limbs, source, file);
  for (const [number, notes] of Object.entries(sidecar.notes ?? {})) find(number).notes = notes;
  for (const [number, corrected] of Object.entries(sidecar.progress ?? {})) {
    const entry = find(number);
    if (entry.kind === 'update') entry.progress = reading(corrected, entry, sayable.progress);
    else if (entry.kind === 'action' && entry.progress)
      entry.progress = { ...entry.progress, ...reading(corrected, entry, sayable.progress), quote: entry.progress.quote };
    else throw new Error(`${file}: “${entry.id}” reports no progress to correct.`);
  }
  for (const [number, stances] of Object.entries(sidecar.stances ?? {})) {
    const entry = find(number);
    if (entry.kind !== 'response') throw new Error(`${file}: “${entry.id}” is not a response.`);
    const answered = Object.entries(stances).map(([asked, corrected]): Response['answers'][number] => {
      const [ask = ''] = asked.split('.');
      const limb = asked === ask ? undefined : full(asked);
      if (limb && !(find(ask) as Recommendation).parts?.some((p) => p.id === limb)) throw new Error(`${file}: there is no limb “${limb}”.`);
      return { entry: full(ask), ...(limb && { part: limb }), stance: reading(corrected, entry, sayable.stances) };
    });
    const whole = new Set(answered.map((a) => a.entry));
    entry.answers = [...entry.answers.filter((a) => !whole.has(a.entry)), ...answered];
  }
  return entries;
}

function cut(entry: Entry, sidecar: Sidecar, publication: string, source: string[]): Entry[] {
  const cuts = sidecar.split?.[entry.id.slice(publication.length + 1)];
  if (!cuts || entry.kind !== 'update') return [entry];
  return cuts.map(({ id, about, lines }) => {
    const text = source
      .slice(lines[0] - 1, lines[1])
      .map((l) => l.trim())
      .filter(Boolean)
      .join('\n');
    return {
      ...entry,
      id: `${publication}/${id}`,
      about: about.map((a) => `${publication}/${a}`),
      text,
      lines,
      progress: readProgress(text),
    };
  });
}

function addLimbs(entry: Entry, limbs: string[], source: string[], file: string): void {
  if (entry.kind !== 'recommendation') throw new Error(`${file}: “${entry.id}” is not a recommendation.`);
  const parts: Part[] = entry.parts ?? [];
  for (const text of limbs) {
    const [first, last] = entry.lines;
    const line = source.findIndex((l, i) => i + 1 >= first && i + 1 <= last && squeeze(l).includes(squeeze(text))) + 1;
    if (!line) throw new Error(`${file}: the limb “${text}” does not stand in “${entry.id}”.`);
    parts.push({ id: `${entry.id}.${parts.length + 1}`, text, lines: [line, line] });
  }
  entry.parts = parts;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
