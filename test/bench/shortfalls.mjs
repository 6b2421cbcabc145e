const most = {
  140: { paragraph: 1, keystroke: 1 },
  10000: { paragraph: 4, keystroke: 2, draft: 1 },
  100000: { paragraph: 25, keystroke: 20, load: 0.5 },
};
const leastQuality = [
  ['hit1', 'best match right, all', 92],
  ['hit3', 'within three, all', 96],
  ['at1', 'positives flagged right at 1 %', 80],
];

/** Every figure of ours in this run that does not reach what was asked of it, in lines; or a line that says all do. */
export function shortfalls({ drafts, voices, cost }) {
  const missed = [];
  const above = (what, is, limit, unit) => is > limit && missed.push(`${what}: ${is.toFixed(2)} ${unit}, asked at most ${limit} ${unit}`);
  const below = (what, is, limit) => is < limit && missed.push(`${what}: ${is.toFixed(0)} %, asked at least ${limit} %`);
  for (const [key, what, limit] of leastQuality) {
    if (drafts) below(`judged drafts, ${what}`, drafts.rows[0][key], limit);
    if (key in voices.rows[0]) below(`two voices left out, ${what}`, voices.rows[0][key], limit);
  }
  for (const { size, paragraph, keystroke } of cost) {
    const limits = most[size];
    if (!limits) continue;
    const at = `at ${size.toLocaleString('en-GB')} entries`;
    above(`a paragraph, p95, ${at}`, paragraph[0].p95, limits.paragraph, 'ms');
    above(`a keystroke, p95, ${at}`, keystroke[0].p95, limits.keystroke, 'ms');
    if (limits.draft) above(`a draft of 500 paragraphs ${at}`, paragraph[0].mean / 2, limits.draft, 's');
    if (limits.load) above(`opening a prebuilt index and the first answer ${at}`, paragraph[0].load / 1000, limits.load, 's');
  }
  return missed.length ? missed.map((line) => `- ${line}`).join('\n') : 'In this run every figure of ours reaches what was asked of it.';
}
