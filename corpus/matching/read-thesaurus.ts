import { readdir, readFile } from 'node:fs/promises';
import type { Concept } from '../../shared/model.ts';
import { analyse } from '../../shared/similarity/analyse.ts';
import { phraseStems } from '../../shared/similarity/concepts.ts';
import type { BackgroundCounts } from './count-background.ts';

const FOLDER = 'corpus/thesaurus';

/** The concepts of all themes in file order. Throws a sentence, naming file and concept, where one cannot be used. */
export async function readThesaurus(): Promise<Concept[]> {
  const all: Concept[] = [];
  for (const file of (await readdir(FOLDER)).filter((f) => f.endsWith('.json')).sort()) {
    for (const { id, name, why, phrases } of JSON.parse(await readFile(`${FOLDER}/${file}`, 'utf8')) as Concept[]) {
      const where = `${FOLDER}/${file}: the concept “${id}”`;
      const lack = [!id && 'an id', !name && 'a name', !why && 'a why', !(phrases?.length > 1) && 'two phrases'].filter(Boolean);
      if (lack.length) throw new Error(`${where} lacks ${lack.join(', ')}.`);
      if (/[\s#]/.test(id)) throw new Error(`${where} has a space or # in its id.`);
      if (all.some((c) => c.id === id)) throw new Error(`${where} is there twice.`);
      const empty = phrases.find((p) => !phraseStems(p).length);
      if (empty !== undefined) throw new Error(`${where}: the phrase “${empty}” says nothing.`);
      all.push({ id, name, why, phrases });
    }
  }
  return all;
}

/** What an editor should look at, in sentences: phrases that two concepts claim, one-word phrases that ordinary prose is full of, phrases written twice. */
export function thesaurusReport(thesaurus: Concept[], counts: BackgroundCounts): string[] {
  const owners = new Map<string, string[]>();
  const broad: string[] = [];
  const twice: string[] = [];
  for (const c of thesaurus) {
    const seen = new Set<string>();
    for (const phrase of c.phrases) {
      const stems = phraseStems(phrase).join(' ');
      if (seen.has(stems)) twice.push(`${phrase} (${c.id})`);
      else owners.set(stems, [...(owners.get(stems) ?? []), c.id]);
      seen.add(stems);
      const found = counts.phrases[stems] ?? 0;
      if (!stems.includes(' ') && found > counts.paragraphs / 60) broad.push(`${phrase} (${c.id}, in ${found} paragraphs)`);
    }
  }
  const clashing = [...owners].filter(([, ids]) => ids.length > 1).map(([stems, ids]) => `${stems} (${ids.join(', ')})`);
  const say = (what: string, list: string[]) =>
    list.length ? [`${list.length} ${what}: ${list.slice(0, 12).join('; ')}${list.length > 12 ? '; …' : ''}.`] : [];
  return [
    ...say('phrases are claimed by two concepts', clashing),
    ...say('one-word phrases are broad', broad),
    ...say('phrases are written twice', twice),
  ];
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
