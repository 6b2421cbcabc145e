import { readdir, readFile } from 'node:fs/promises';
import type { Concept } from '../../shared/model.ts';
import { analyse } from '../../shared/similarity/analyse.ts';
import { phraseStems } from '../../shared/similarity/concepts.ts';
import type { BackgroundCounts } from './count-background.ts';

const FOLDER = 'corpus/thesaurus';

/** A concept as it is written: `phrases` say it outright; `hints` are signs of it, which other matters share. */
type Written = Pick<Concept, 'id' | 'name' | 'why' | 'phrases'> & { hints?: string[] };

/** The concepts of all themes in file order. Throws a sentence, naming file and concept, where one cannot be used. */
export async function readThesaurus(): Promise<Concept[]> {
  const all: Concept[] = [];
  for (const file of (await readdir(FOLDER)).filter((f) => f.endsWith('.json')).sort()) {
    for (const { id, name, why, phrases: outright, hints = [] } of JSON.parse(await readFile(`${FOLDER}/${file}`, 'utf8')) as Written[]) {
      const phrases = [...(outright ?? []), ...hints];
      const where = `${FOLDER}/${file}: the concept “${id}”`;
      const lack = [
        !id && 'an id',
        !name && 'a name',
        !why && 'a why',
        !outright?.length && 'a phrase that says it outright',
        phrases.length < 2 && 'two phrases',
      ].filter(Boolean);
      if (lack.length) throw new Error(`${where} lacks ${lack.join(', ')}.`);
      if (/[\s#]/.test(id)) throw new Error(`${where} has a space or # in its id.`);
      if (all.some((c) => c.id === id)) throw new Error(`${where} is there twice.`);
      const empty = phrases.find((p) => !phraseStems(p).length);
      if (empty !== undefined) throw new Error(`${where}: the phrase “${empty}” says nothing.`);
      all.push({ id, name, why, phrases, ...(hints.length && { outright: outright.length }) });
    }
  }
  return all;
}

/** What an editor should look at, in sentences: phrases that two concepts claim, one-word phrases that ordinary prose is full of, phrases written twice. Those that `before` does not have come first. */
export function thesaurusReport(thesaurus: Concept[], counts: BackgroundCounts, before: Concept[] = thesaurus): string[] {
  const known = new Set(before.flatMap((c) => c.phrases.map((p) => `${c.id} ${p}`)));
  const owners = new Map<string, { ids: string[]; fresh: boolean }>();
  const broad: Remark[] = [];
  const twice: Remark[] = [];
  for (const c of thesaurus) {
    const seen = new Map<string, boolean>();
    for (const phrase of c.phrases) {
      const stems = phraseStems(phrase).join(' ');
      const fresh = !known.has(`${c.id} ${phrase}`);
      const owned = owners.get(stems);
      if (seen.has(stems)) twice.push({ words: `${phrase} (${c.id})`, fresh: fresh || seen.get(stems)! });
      else owners.set(stems, { ids: [...(owned?.ids ?? []), c.id], fresh: fresh || Boolean(owned?.fresh) });
      seen.set(stems, fresh);
      const found = counts.phrases[stems] ?? counts.stems[stems] ?? 0;
      if (!stems.includes(' ') && found > counts.paragraphs / 60)
        broad.push({ words: `${phrase} (${c.id}, in ${found} paragraphs)`, fresh });
    }
  }
  const clashing = [...owners]
    .filter(([, { ids }]) => ids.length > 1)
    .map(([stems, { ids, fresh }]) => ({ words: `${stems} (${ids.join(', ')})`, fresh }));
  return [
    ...say('phrases are claimed by two concepts', clashing),
    ...say('one-word phrases are broad', broad),
    ...say('phrases are written twice', twice),
  ];
}

type Remark = { words: string; fresh: boolean };

function say(what: string, all: Remark[]): string[] {
  const list = [...all.filter((r) => r.fresh).map((r) => `new: ${r.words}`), ...all.filter((r) => !r.fresh).map((r) => r.words)];
  return list.length ? [`${list.length} ${what}: ${list.slice(0, 12).join('; ')}${list.length > 12 ? '; …' : ''}.`] : [];
}

/** The concepts no text of the record says, so that an editor can drop or mend them. */
export function unusedConcepts(thesaurus: Concept[], texts: Iterable<string>): string[] {
  const phrases = new Map(thesaurus.flatMap((c) => c.phrases.map((p) => [` ${phraseStems(p).join(' ')} `, c.id] as const)));
  const used = new Set<string>();
  for (const text of texts) {
    const stems = ` ${analyse(text)
      .filter((w) => !w.filler)
      .map((w) => w.stem)
      .join(' ')} `;
    for (const [phrase, id] of phrases) if (!used.has(id) && stems.includes(phrase)) used.add(id);
  }
  return thesaurus.map((c) => c.id).filter((id) => !used.has(id));
}
