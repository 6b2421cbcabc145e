import { capital } from '../shared/capital.ts';
import { type Coverage, type Covered, coverage } from '../shared/coverage.ts';
import { entryName } from '../shared/entry-name.ts';
import type { Library } from '../shared/library.ts';
import { listed } from '../shared/listed.ts';
import { notCounted } from '../shared/numbers-in-draft.ts';
import { cutShort } from './cut-short.ts';
import { ink, wrap } from './ink.ts';
import type { Given } from './main.ts';
import { readDraft } from './read-draft.ts';
import { filterOf } from './register.ts';
import { Unusable } from './unusable.ts';

const ORDER: Coverage[] = ['not mentioned', 'touched on', 'answered in a group', 'answered'];

/** Which asks of a document, or of a body, a draft answers, answers in a group, or leaves out. */
export async function coverageCommand(given: Given, library: Library): Promise<void> {
  const [file, more] = given.words;
  if (!file || more) throw new Unusable('Name one file: said-before coverage DRAFT.docx --of hollins-2023');
  if (!given.of && !given.to) throw new Unusable(`Say what it answers, with --of or --to. There are: ${ids(library)}.`);
  const of = filterOf(given, library);
  const draft = await readDraft(file).catch((error: Error) => Promise.reject(new Unusable(error.message)));
  const entries = coverage(draft, library, of);
  const left = notCounted(draft, library, given.of);
  if (given.json)
    return void console.log(
      JSON.stringify({
        file,
        of: given.of,
        to: given.to,
        entries: entries.map(({ entry, ...rest }) => ({ id: entry, ...rest })),
        ...(left && { notCounted: left }),
      }),
    );
  for (const kind of ORDER) {
    const some = entries.filter((e) => e.coverage === kind);
    if (!some.length) continue;
    console.log(ink.bold(`${capital(kind)} (${some.length} of ${entries.length})`));
    for (const one of some) print(one, library);
    console.log();
  }
  if (left) console.log(`${wrap(left, '')}\n`);
  console.log(
    ink.quiet(`From ${library.reach}. An answer is told by its number or by its words; read the paragraph before you rely on it.`),
  );
}

function print({ entry, coverage: kind, paragraphs, with: others }: Covered, library: Library): void {
  const where = paragraphs.length ? `, paragraph${paragraphs.length > 1 ? 's' : ''} ${listed(paragraphs.map((p) => p + 1))}` : '';
  const together = others.length ? `, with ${listed(others.map((id) => id.slice(id.indexOf('/') + 1)))}` : '';
  console.log(`  ${entryName(entry, library)}${where}${together}`);
  const text = library.entry(entry)?.text ?? '';
  if (kind === 'not mentioned') console.log(`    ${ink.quiet(wrap(cutShort(text, 160), '    '))}`);
}

const ids = (library: Library) => listed(library.corpus.publications.map((p) => p.id));
