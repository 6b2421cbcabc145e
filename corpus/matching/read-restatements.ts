import { readdir, readFile } from 'node:fs/promises';

/** One way to say an ask, and whose voice it is in. */
export type Restatement = { voice: string; text: string };

/** All restatements by entry or part id. Throws a sentence where one names an id that the record does not hold. */
export async function readRestatements(known: Set<string>): Promise<Map<string, Restatement[]>> {
  const all = new Map<string, Restatement[]>();
  for (const file of (await readdir('corpus/sources')).filter((f) => f.endsWith('.restatements.json')).sort())
    for (const [id, list] of Object.entries(
      JSON.parse(await readFile(`corpus/sources/${file}`, 'utf8')) as Record<string, Restatement[]>,
    )) {
      if (!known.has(id)) throw new Error(`corpus/sources/${file}: there is no “${id}” in the record.`);
      all.set(id, list);
    }
  return all;
}
