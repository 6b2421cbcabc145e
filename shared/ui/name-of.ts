import type { Library } from '../library.ts';
import type { Entry, PartId } from '../model.ts';

const nouns: Record<Entry['kind'], string> = {
  recommendation: 'recommendation',
  response: 'response',
  update: 'progress update',
  action: 'action',
  definition: 'definition',
  expectation: 'expectation',
};

/** The people's name for something in the record: `Baroness Hollins, recommendation 8, part 3`. */
export function nameOf(entry: Entry, library: Library, part?: PartId): string {
  const publication = library.publication(entry.publication)?.shortTitle ?? entry.publication;
  return `${publication}, ${called(entry)}${part ? `, part ${part.slice(entry.id.length + 1)}` : ''}`;
}

/** The year of the document that holds it. */
export function yearOf(entry: Entry, library: Library): string {
  return library.publication(entry.publication)?.published.slice(0, 4) ?? '';
}

/** Whom it is addressed to, or whose words it is, as the document gives them. */
export function bodiesOf(entry: Entry): string[] {
  if (entry.kind === 'recommendation') return entry.to;
  if (entry.kind === 'action') return entry.owners;
  if (entry.kind === 'expectation') return entry.of;
  return entry.kind === 'definition' ? [] : [entry.by];
}

/** A list as a sentence has it: `CQC, NHS England and DHSC`. */
export function listed(words: string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function called(entry: Entry): string {
  const number = ('number' in entry && entry.number) || numberIn(entry.id);
  if (entry.kind === 'definition') return `definition of “${entry.term}”`;
  if (entry.kind === 'response')
    return `response to ${listed(entry.answers.map((a) => (a.part ?? a.entry).replace(/^[^/]*\//, '')).filter(unique))}`;
  const further = /^further-(.*)/.exec(number);
  return further ? `further work ${further[1]}` : `${nouns[entry.kind]} ${number}`;
}

const numberIn = (id: string) => id.replace(/^[^/]*\//, '').replace(/^[a-z]+-(?=\d)/, '');
const unique = (one: string, i: number, all: string[]) => all.indexOf(one) === i;
