import { readFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';

/** For esbuild: `corpus/matching.built` is what the matcher needs of corpus/matching.json, and its index made beforehand, so that a panel opens it in milliseconds. */
export const matchingBuilt = {
  name: 'matching-built',
  setup(build) {
    const namespace = 'matching-built';
    build.onResolve({ filter: /matching\.built$/ }, ({ path }) => ({ path, namespace }));
    build.onLoad({ filter: /./, namespace }, async () => ({ contents: await (built ??= matching()) }));
    build.onLoad({ filter: /corpus[\\/]corpus\.json$/ }, async ({ path }) => ({
      contents: `export default ${parsed(JSON.parse(await readFile(path, 'utf8')))}`,
    }));
  },
};

let built;

/** What is read as JSON is there sooner than what is compiled as code. */
const parsed = (data) => `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;

async function matching() {
  const record = await read();
  const { indexOf, phraseBookOf } = await similarity();
  const { thesaurus, background, decision } = record.matching;
  return `
    const text = '${Buffer.from(indexOf(record)).toString('base64')}';
    const bytesOf = (letters) => {
      const bytes = new Uint8Array(letters.length);
      for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i);
      return bytes;
    };
    export const index = Uint8Array.fromBase64?.(text) ?? bytesOf(atob(text));
    export const matching = ${parsed({ thesaurus, phraseBook: phraseBookOf(thesaurus), background, decision })};`;
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
