import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as esbuild from 'esbuild';

/**
 * For esbuild, the record as a worker opens it in milliseconds. `corpus/record.built`: the record, with what finds an ask in a text and its index made
 * beforehand. `corpus/rest.built`: `complete(record)` adds to it what every other check and the search need.
 */
export const recordBuilt = {
  name: 'record-built',
  setup(build) {
    const namespace = 'record-built';
    build.onResolve({ filter: /(record|rest)\.built$/ }, ({ path }) => ({ path: basename(path), namespace }));
    build.onLoad({ filter: /./, namespace }, async ({ path }) => ({ contents: (await (built ??= parts()))[path] }));
    build.onLoad({ filter: /corpus[\\/]corpus\.json$/ }, async ({ path }) => ({
      contents: `export default ${parsed(JSON.parse(await readFile(path, 'utf8')))}`,
    }));
  },
};

let built;

/** What is read as JSON is there sooner than what is compiled as code, and soonest in plain letters. */
const parsed = (data) => `JSON.parse(${JSON.stringify(JSON.stringify(data).replace(/[^\0-\x7f]/g, escaped))})`;

const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

async function parts() {
  const whole = await read();
  const { indexOf, phraseBookOf } = await similarity();
  const { terms, matching, ...said } = whole;
  const { thesaurus, background, decision } = matching;
  const concepts = thesaurus.map(({ phrases, ...concept }) => ({ ...concept, phrases: [] }));
  const record = { ...said, terms: [], matching: { thesaurus: concepts, phraseBook: phraseBookOf(thesaurus), decision } };
  return {
    'record.built': `
      const text = '${Buffer.from(indexOf(whole)).toString('base64')}';
      const bytesOf = (letters) => {
        const bytes = new Uint8Array(letters.length);
        for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i);
        return bytes;
      };
      export const index = Uint8Array.fromBase64?.(text) ?? bytesOf(atob(text));
      export const record = ${parsed(record)};`,
    'rest.built': `
      const rest = ${parsed({ terms, background, phrases: thesaurus.map(({ phrases }) => phrases) })};
      export function complete(record) {
        record.terms = rest.terms;
        record.matching.background = rest.background;
        for (const [i, concept] of record.matching.thesaurus.entries()) concept.phrases = rest.phrases[i];
      }`,
  };
}

async function read() {
  const [corpus, matching] = await Promise.all(['corpus', 'matching'].map((name) => readFile(`corpus/${name}.json`, 'utf8')));
  return { ...JSON.parse(corpus), matching: JSON.parse(matching) };
}

async function similarity() {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: "export { indexOf } from './index.ts'; export { phraseBookOf } from './concepts.ts';",
      resolveDir: 'shared/similarity',
    },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
