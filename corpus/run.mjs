// Runs one of the matching tools:  npm run matching -- count-background|fit-decision|quality FOLDER
import { bundled } from './bundled.mjs';

const [tool, ...args] = process.argv.slice(2);
const files = {
  'count-background': 'corpus/matching/count-background.ts',
  'fit-decision': 'corpus/matching/fit-decision.ts',
  quality: 'test/bench/quality.ts',
};
if (!files[tool]) {
  console.error(`Say which tool: ${Object.keys(files).join(', ')}.`);
  process.exit(2);
}
await bundled({ tool: files[tool] }, async (folder) => {
  const { main } = await import(`${folder}/tool.mjs`);
  await main(args);
});
