import { readFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';

/** For esbuild: `corpus/matching.built` is what the matcher needs of corpus/matching.json, and its index made beforehand, so that a panel opens it in milliseconds. */
export const matchingBuilt = {
  name: 'matching-built',
  setup(build) {
    const namespace = 'matching-built';
    build.onResolve({ filter: /matching\.(built|index)$/ }, ({ path }) => ({ path, namespace }));
    build.onLoad({ filter: /built$/, namespace }, async () => {
      const { thesaurus, background, decision } = (await read()).matching;
      const matching = JSON.stringify({ thesaurus, background, decision });
      return { contents: `export { default as index } from 'matching.index'; export const matching = ${matching};`, loader: 'js' };
    });
    build.onLoad({ filter: /index$/, namespace }, async () => ({ contents: await (indexed ??= makeIndex()), loader: 'binary' }));
  },
};

let indexed;

async function read() {
  const [corpus, matching] = await Promise.all(['corpus', 'matching'].map((name) => readFile(`corpus/${name}.json`, 'utf8')));
  return { ...JSON.parse(corpus), matching: JSON.parse(matching) };
}

async function makeIndex() {
  const { outputFiles } = await esbuild.build({
    entryPoints: ['shared/similarity/index.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  const { indexOf } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  return new Uint8Array(indexOf(await read()));
}
