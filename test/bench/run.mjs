// npm run bench: ours and its peers side by side, on the same items, drafts and machine; writes docs/bench.md.
// GOLD=FOLDER names the judged drafts (../shared/gold unless given). SIZES=140,1000 measures cost at these numbers of entries only.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from '../../corpus/bundled.mjs';

const gold = process.env.GOLD || '../shared/gold';
const tools = {
  bench: 'test/bench/bench.mjs',
  matching: 'test/bench/quality.ts',
  terms: 'test/bench/terms-quality.ts',
  'first-mark': 'test/bench/first-mark.ts',
  pane: 'test/bench/pane.ts',
};
await bundled(tools, async (folder) => {
  const load = (name) => import(`${folder}/${name}.mjs`);
  const { bench } = await load('bench');
  const judged = existsSync(gold) ? gold : undefined;
  if (!judged)
    console.log('There are no judged drafts here: name their folder in GOLD to measure on them. Cost and voices left out follow.');
  // The scorers of the matcher and of the terms print their own tables.
  const printed = (name, ...args) => {
    const main =
      name === 'terms' ? `import('${folder}/terms.mjs')` : `import('${folder}/${name}.mjs').then((m) => m.main(process.argv.slice(1)))`;
    const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', main, ...(name === 'terms' ? ['-'] : []), ...args], {
      encoding: 'utf8',
    });
    return status ? `This could not be measured: ${stderr.trim().split('\n').at(-1)}` : stdout.trim();
  };
  await bench({
    gold: judged,
    sizes: (process.env.SIZES || '140,1000,10000,100000').split(',').map(Number),
    matching: printed('matching', ...(judged ? [judged] : [])),
    terms: judged && printed('terms', join(judged, 'terminology_dev.jsonl')),
  });
  // Needs a browser: without one the rest still stands.
  const { held, heldLine } = await load('pane');
  console.log(await held(8000).then(heldLine, (error) => `The pane could not be measured: ${error.message}`));
  const { firstMarks, firstMarkLines } = await load('first-mark');
  console.log('\nThe first mark in a page, in Chromium:');
  await firstMarks([500, 2000]).then(
    (all) => console.log(firstMarkLines(all)),
    (error) => console.log(`This could not be measured: ${error.message}`),
  );
});
