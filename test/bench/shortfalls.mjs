const most = {
  140: { paragraph: 1, keystroke: 1 },
  10000: { paragraph: 4, keystroke: 2, draft: 1 },
  100000: { paragraph: 25, keystroke: 20, load: 0.5, memory: 120 },
};
const leastQuality = [
  ['hit1', 'best match right, all', 92],
  ['hit3', 'within three, all', 96],
  ['at1', 'positives flagged right at 1 %', 80],
];
const heavy = ({ kinds, rows }, name) => rows.find((r) => r.name === name).byKind[kinds.indexOf('heavy-paraphrase')];

/** Every figure of ours in this run that does not reach what was asked of it, in lines; or a line that says all do. */
export function shortfalls({ drafts, voices, searches, cost, matching, data }) {
  const missed = [];
  const above = (what, is, limit, unit) => is > limit && missed.push(`${what}: ${is.toFixed(2)} ${unit}, asked at most ${limit} ${unit}`);
  const below = (what, is, limit) => is < limit && missed.push(`${what}: ${is.toFixed(0)} %, asked at least ${limit} %`);
  for (const [key, what, limit] of leastQuality) {
    if (drafts) below(`judged drafts, ${what}`, drafts.rows[0][key], limit);
    if (key in voices.rows[0]) below(`two voices left out, ${what}`, voices.rows[0][key], limit);
  }
  if (drafts) {
    const { hit1, hit3 } = heavy(drafts, 'Said Before');
    below('judged drafts, best match right, heavy paraphrase', hit1, 82);
    below('judged drafts, within three, heavy paraphrase', hit3, 90);
  }
  for (const of of searches.judged ? ['judged', 'own'] : ['own']) {
    below(`quick search, ${of} queries, first answer right`, searches.rows[0][of].s1, 90);
    below(`quick search, ${of} queries, within three`, searches.rows[0][of].s3, 95);
  }
  // The matcher's scorer prints its own tables; these are read from them.
  const printed = (line) => [...(line.exec(matching)?.[0] ?? '').matchAll(/\d+\.\d/g)].map(([n]) => Number(n));
  const [one, three] = printed(/all, each alone .*/);
  // A restatement avoids the ask's own key words, and so is a heavy paraphrase.
  below('each voice left out, its restatements alone (about 25 words), best match right', one, 82);
  below('each voice left out, its restatements alone, within three', three, 90);
  below('matches shown as “same ask” that are', printed(/Shown as “same ask”.*?, related/)[0], 95);
  for (const kind of ['negative-near', 'negative-far']) {
    const figures = printed(RegExp(`${kind} .*`));
    above(`judged traps, ${kind}, marked`, figures.at(-1), 5, '%');
    above(`judged traps, ${kind}, when 1 in 100 unrelated is flagged`, figures.at(-3), 5, '%');
  }
  above('traps written here, marked', printed(/Own traps.*?,/)[0], 5, '%');
  above('data shipped for this record, gzipped', data, 200, 'kB');
  for (const { size, paragraph, keystroke } of cost) {
    const limits = most[size];
    if (!limits) continue;
    const at = `at ${size.toLocaleString('en-GB')} entries`;
    above(`a paragraph, p95, ${at}`, paragraph[0].p95, limits.paragraph, 'ms');
    above(`a keystroke, p95, ${at}`, keystroke[0].p95, limits.keystroke, 'ms');
    if (limits.draft) above(`a draft of 500 paragraphs ${at}`, paragraph[0].mean / 2, limits.draft, 's');
    if (limits.load) above(`opening a prebuilt index and the first answer ${at}`, paragraph[0].load / 1000, limits.load, 's');
    if (limits.memory) above(`a prebuilt index in memory ${at}`, paragraph[0].memory / 1e6, limits.memory, 'MB');
  }
  return missed.length ? missed.map((line) => `- ${line}`).join('\n') : 'In this run every figure of ours reaches what was asked of it.';
}

/** How ours does beside fuse.js at its best, against the thousand times as fast and twice as often right that were asked. */
export function againstFuse({ drafts, voices, cost }) {
  const lines = [];
  const at = cost.find((c) => c.size === 10_000);
  const [ours, fuse] = ['Said Before', 'fuse.js, best'].map((name) => at?.paragraph.find((r) => r.name === name));
  if (fuse)
    lines.push(
      `- A paragraph at 10,000 entries: ${Math.round(fuse.p50 / ours.p50).toLocaleString('en-GB')} times as fast (asked 1,000), ${ours.p50.toFixed(2)} ms against ${(fuse.p50 / 1000).toFixed(1)} s in the middle.`,
    );
  const against = (what, a, b) =>
    lines.push(`- Best match right, ${what}: ${a.toFixed(0)} % against ${b.toFixed(0)} % (asked twice as often).`);
  if (drafts) against('heavy paraphrase among the judged drafts', heavy(drafts, 'Said Before').hit1, heavy(drafts, 'fuse.js, best').hit1);
  against('two voices left out', voices.rows[0].hit1, voices.rows.find((r) => r.name === 'fuse.js, best').hit1);
  return lines.join('\n');
}
