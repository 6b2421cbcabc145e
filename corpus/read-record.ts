import { readdir, readFile } from 'node:fs/promises';
import type { Corpus, Entry, Link, Publication, Succession, TermRule, Thread } from '../shared/model.ts';
import { correct } from './correct.ts';
import { readers } from './readers/index.ts';
import { linesOf } from './readers/lines.ts';
import type { Sidecar } from './sidecar.ts';

const REQUIRED = ['title', 'shortTitle', 'publisher', 'published', 'licence', 'reader'] as const;

/** The record as the sources in a folder have it, oldest document first. Throws a sentence that names the file, and the line, that cannot be read. */
export async function readRecord(folder = 'corpus'): Promise<Corpus> {
  const files = (await readdir(`${folder}/sources`)).filter((f) => f.endsWith('.txt'));
  const read = await Promise.all(files.map((f) => readPublication(`${folder}/sources`, f.replace(/\.txt$/, ''))));
  read.sort((a, b) => a.publication.published.localeCompare(b.publication.published) || a.publication.id.localeCompare(b.publication.id));
  const entries = read.flatMap((r) => r.entries);
  const { links = [], threads = [] } = (await json<{ links?: Link[]; threads?: Thread[] }>(`${folder}/links.json`)) ?? {};
  const known = new Set(entries.flatMap((e) => [e.id, ...(e.kind === 'recommendation' ? (e.parts ?? []).map((p) => p.id) : [])]));
  for (const id of [...links.flatMap((l) => [l.from, l.to]), ...threads.flatMap((t) => t.entries)])
    if (!known.has(id)) throw new Error(`${folder}/links.json: there is no “${id}” in the record.`);
  return {
    version: 1,
    publications: read.map((r) => r.publication),
    entries,
    threads,
    links,
    successions: (await json<Succession[]>(`${folder}/successions.json`)) ?? [],
    terms: await readTerms(`${folder}/terms`),
  };
}

async function readPublication(folder: string, id: string): Promise<{ publication: Publication; entries: Entry[] }> {
  const file = `${folder}/${id}.txt`;
  const beside = `${folder}/${id}.json`;
  const sidecar = await json<Sidecar>(beside);
  if (!sidecar) throw new Error(`${beside} is missing: it says what the document is.`);
  const lacks = REQUIRED.filter((field) => !sidecar[field]);
  if (lacks.length) throw new Error(`${beside} lacks ${lacks.join(', ')}.`);
  const read = readers[sidecar.reader];
  if (!read) throw new Error(`${beside}: there is no reader “${sidecar.reader}”. There are: ${Object.keys(readers).join(', ')}.`);
  const text = await readFile(file, 'utf8');
  const { title, shortTitle, publisher, published, asAt, url, licence, defects = [], by } = sidecar;
  const { entries, unread } = read(linesOf(text), { id, by, published });
  const [first] = unread;
  if (first) throw new Error(`${file}, line ${first.line}: ${first.why}.`);
  if (!entries.length) throw new Error(`${file}, line 1: nothing here is of the shape “${sidecar.reader}”.`);
  const publication = { id, title, shortTitle, publisher, published, ...(asAt && { asAt }), ...(url && { url }), licence, defects };
  return { publication, entries: correct(entries, sidecar, id, text, beside) };
}

async function readTerms(folder: string): Promise<TermRule[]> {
  const files = await readdir(folder).catch(() => []);
  const terms: TermRule[] = [];
  for (const file of files.filter((f) => f.endsWith('.json')).sort()) {
    for (const term of (await json<TermRule[]>(`${folder}/${file}`)) ?? []) {
      const lack = [
        !term.why && 'why',
        !term.source && 'source',
        !(term.flags?.length >= 2) && 'two flags',
        !(term.allows?.length >= 3) && 'three allows',
      ];
      const missing = lack.filter(Boolean);
      if (missing.length) throw new Error(`${folder}/${file}: the term “${term.id}” lacks ${missing.join(', ')}.`);
      if (terms.some((t) => t.id === term.id)) throw new Error(`${folder}/${file}: there are two terms “${term.id}”.`);
      terms.push(term);
    }
  }
  return terms;
}

async function json<T>(file: string): Promise<T | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}
