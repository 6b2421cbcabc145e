import { parseArgs } from 'node:util';
import record from '../corpus/corpus.json';
import matching from '../corpus/matching.json';
import { openLibrary } from '../shared/library.ts';
import { localDate } from '../shared/local-date.ts';
import type { Corpus, MatchingData } from '../shared/model.ts';
import { coverageCommand } from './coverage.ts';
import { readCommand } from './read.ts';
import { registerCommand } from './register.ts';
import { reviewCommand } from './review.ts';
import { searchCommand } from './search.ts';
import { threadsCommand } from './threads.ts';
import { Unusable } from './unusable.ts';

const HELP = `said-before: what has already been recommended, promised or refused, and in whose words

  said-before review FILE… [--json]      check drafts (.docx, .txt, .md, .html) against the record
  said-before search "WORDS" [--json] [--limit N] [--queries FILE]
                                         search the record; FILE holds one query a line
  said-before read FILE [--json]         what the record's readers find in a document
  said-before register [--unresolved] [--passed] [--of ID] [--to BODY] [--json | --csv]
                                         every recommendation, promise and expectation, and how it stands;
                                         --passed: those whose date has gone by with no completion recorded
  said-before threads [--json]           the same ask through the years, and how the answer changed
  said-before coverage FILE --of ID [--to BODY] [--unresolved] [--json]
                                         which asks of a document (hollins-2023) a draft answers or leaves out

Nothing leaves this computer. Exit codes: 0 done, 2 unusable input.`;

const options = {
  json: { type: 'boolean' },
  limit: { type: 'string' },
  queries: { type: 'string' },
  unresolved: { type: 'boolean' },
  passed: { type: 'boolean' },
  of: { type: 'string' },
  to: { type: 'string' },
  csv: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** What the person asked for, checked. */
export type Given = {
  words: string[];
  json: boolean;
  csv: boolean;
  limit?: string;
  queries?: string;
  /** What the register is narrowed to: a document's id, and whom it is addressed to. */
  of?: string;
  to?: string;
  unresolved: boolean;
  passed: boolean;
};

async function main(): Promise<void> {
  const { values, positionals } = parse();
  const [command, ...words] = positionals;
  if (values.version) return void console.log(__VERSION__);
  if (values.help || !command) return void console.log(HELP);
  const given: Given = {
    words,
    json: values.json ?? false,
    limit: values.limit,
    queries: values.queries,
    unresolved: values.unresolved ?? false,
    passed: values.passed ?? false,
    of: values.of,
    to: values.to,
    csv: values.csv ?? false,
  };
  const library = openLibrary({ ...(record as Corpus), matching: matching as MatchingData }, localDate(new Date()));
  switch (command) {
    case 'review':
      return reviewCommand(given, library);
    case 'search':
      return searchCommand(given, library);
    case 'read':
      return readCommand(given);
    case 'register':
      return registerCommand(given, library);
    case 'threads':
      return threadsCommand(given, library);
    case 'coverage':
      return coverageCommand(given, library);
    default:
      throw new Unusable(`There is no command “${command}”. Try: said-before --help`);
  }
}

function parse() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : error} Try: said-before --help`);
  }
}

// A reader such as `head` may close the pipe early.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
main().catch((error) => {
  if (!(error instanceof Unusable)) throw error;
  console.error(error.message);
  process.exitCode = 2;
});
