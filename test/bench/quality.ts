import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { idsOf, matchingFor } from '../../corpus/build-matching.ts';
import { gradeOf, type JudgedDraft, judgedId, readJudged, readTraps } from '../../corpus/matching/judged.ts';
import { askOf, pairsOfVoices, without } from '../../corpus/matching/leave-one-voice-out.ts';
import { readRestatements } from '../../corpus/matching/read-restatements.ts';
import type { Corpus, MatchingData } from '../../shared/model.ts';
import { buildMatcher, type Match, type Matcher } from '../../shared/similarity/index.ts';

/** Prints how well the matcher finds, decides and stays silent: on FOLDER's judged drafts, and on each voice left out. */
export async function main([folder = process.env.JUDGED ?? '']: string[]): Promise<void> {
  const corpus = JSON.parse(await readFile('corpus/corpus.json', 'utf8')) as Corpus;
  const matching = JSON.parse(await readFile('corpus/matching.json', 'utf8')) as MatchingData;
  const matcher = buildMatcher({ ...corpus, matching });
  if (folder && existsSync(folder)) await onJudged(matcher, folder);
  else console.log('The judged drafts were not measured: give their folder as an argument, or in JUDGED.');
  await onVoices(corpus, matching);
}

const marked = (m?: Match) => Boolean(m) && m?.closeness !== 'possibly related';
const percent = (n: number, of: number) => `${of ? ((100 * n) / of).toFixed(1) : '–'}`.padStart(6);

async function onJudged(matcher: Matcher, folder: string): Promise<void> {
  const { drafts, unrelated, background } = await readJudged(folder);
  const found = drafts.map((draft) => ({ draft, matches: matcher.match(draft.text) }));
  const silent = [...unrelated, ...background.filter((_, i) => i % 3 === 1)].map((text) => matcher.match(text)[0]);
  const tops = silent.map((m) => m?.score ?? 0).sort((a, b) => b - a);
  const at = (share: number) => tops[Math.floor(tops.length * share)]!;
  console.log(
    `\nJudged drafts (the decision was fitted on them)   unrelated marked ${percent(silent.filter(marked).length, silent.length)} %, at all ${percent(silent.filter(Boolean).length, silent.length)} %; 1 in 100 at ${at(0.01).toFixed(2)}`,
  );
  console.log('kind                   n   hit@1   hit@3  nDCG@5     R@5  flagged right at 1 %  at 5 %  marked');
  for (const kind of ['all', ...new Set(drafts.map((d) => d.kind))]) {
    const of = found.filter((f) => (kind === 'all' ? f.draft.expected.length : f.draft.kind === kind));
    const figures = of.map(({ draft, matches }) => rank(draft, matches));
    const sum = (f: (x: (typeof figures)[number]) => number) => figures.reduce((n, x) => n + f(x), 0);
    const flagged = (limit: number) =>
      of.filter(({ draft, matches: [m] }) => m && m.score > limit && (!draft.expected.length || gradeOf(draft, m.entry))).length;
    console.log(
      `${kind.padEnd(18)} ${String(of.length).padStart(5)} ${[sum((f) => f.hit1), sum((f) => f.hit3), sum((f) => f.ndcg), sum((f) => f.recall)].map((n) => ` ${percent(n, of.length)}`).join(' ')}     ${percent(flagged(at(0.01)), of.length)}             ${percent(flagged(at(0.05)), of.length)}  ${percent(of.filter((f) => marked(f.matches[0])).length, of.length)}`,
    );
  }
  reliability(found);
  const traps = (await readTraps()).map((t) => matcher.match(t)[0]);
  console.log(
    `Own traps (fitted on): marked ${percent(traps.filter(marked).length, traps.length)} %, listed ${percent(traps.filter(Boolean).length, traps.length)} %`,
  );
}

/** One line a document's entry: a document judged as a whole counts once. */
function rank(draft: JudgedDraft, matches: Match[]) {
  const seen = new Set<string>();
  const grades = matches.filter((m) => !seen.has(judgedId(m.entry)) && seen.add(judgedId(m.entry))).map((m) => gradeOf(draft, m.entry));
  const ideal = draft.expected.map((e) => e.grade).sort((a, b) => b - a);
  const gain = (list: number[]) => list.slice(0, 5).reduce((sum, g, i) => sum + g / Math.log2(i + 2), 0);
  return {
    hit1: Number((grades[0] ?? 0) > 0),
    hit3: Number(grades.slice(0, 3).some((g) => g > 0)),
    ndcg: gain(grades) / (gain(ideal) || 1),
    recall: grades.slice(0, 5).filter((g) => g > 0).length / (ideal.length || 1),
  };
}

function reliability(found: { draft: JudgedDraft; matches: Match[] }[]): void {
  const all = found.flatMap(({ draft, matches }) =>
    matches.map((m) => ({
      m,
      grade: gradeOf(draft, m.entry),
      known: !draft.expected.length || gradeOf(draft, m.entry) > 0 || judgedId(m.entry) in draft.judged,
    })),
  );
  const same = all.filter(({ m }) => m.closeness === 'same ask');
  const over = all.filter(({ m }) => m.closeness === 'overlapping');
  console.log(
    `Shown as “same ask”: ${same.length}, of them the same ${percent(same.filter((s) => s.grade === 2).length, same.length)} %, related ${percent(same.filter((s) => s.grade).length, same.length)} %. As “overlapping”: ${over.length}, related ${percent(over.filter((s) => s.grade).length, over.length)} %.`,
  );
  console.log('Score      shown  right %  right of those judged %');
  for (let low = 0; low < 1; low += 0.1) {
    const here = all.filter(({ m }) => m.score >= low && m.score < low + 0.1 + (low > 0.85 ? 0.01 : 0));
    const known = here.filter((h) => h.known);
    if (here.length)
      console.log(
        `${low.toFixed(1)}–${(low + 0.1).toFixed(1)} ${String(here.length).padStart(8)} ${percent(here.filter((h) => h.grade).length, here.length)} ${percent(known.filter((h) => h.grade).length, known.length)}`,
      );
  }
}

async function onVoices(corpus: Corpus, matching: MatchingData): Promise<void> {
  const restatements = await readRestatements(idsOf(corpus));
  const ask = askOf(corpus);
  const twins = twinsOf(corpus, ask);
  const none = () => ({ n: 0, hit1: 0, hit3: 0, hit5: 0, twin1: 0, twin3: 0, marked: 0 });
  const line = (name: string, { n, ...sums }: ReturnType<typeof none>) =>
    console.log(
      `${name.padEnd(40)} ${String(n).padStart(5)} ${Object.values(sums)
        .map((x) => ` ${percent(x, n)}`)
        .join(' ')}`,
    );
  console.log('\nTwo voices left out: their restatements as drafts; the ask itself, or it and those that editors linked to it (twins)');
  console.log('voices                                       n   hit@1   hit@3   hit@5  twins 1  twins 3  marked');
  const total = { together: none(), alone: none() };
  for (const voices of pairsOfVoices(restatements)) {
    const kept = await matchingFor(without(restatements, voices));
    const matcher = buildMatcher({ ...corpus, matching: { ...kept, decision: matching.decision } });
    const here = { together: none(), alone: none() };
    for (const [id, list] of restatements) {
      const texts = list.filter((r) => voices.includes(r.voice)).map((r) => r.text);
      for (const [kind, text] of [['together', texts.slice(0, 2).join(' ')] as const, ...texts.map((t) => ['alone', t] as const)]) {
        if (!text || (kind === 'together' && texts.length < 2)) continue;
        const matches = matcher.match(text);
        const place = matches.findIndex((m) => m.entry === ask(id));
        const twin = matches.findIndex((m) => m.entry === ask(id) || twins.get(ask(id))?.has(m.entry));
        for (const sum of [here[kind], total[kind]]) {
          sum.n++;
          sum.hit1 += Number(place === 0);
          sum.hit3 += Number(place >= 0 && place < 3);
          sum.hit5 += Number(place >= 0);
          sum.twin1 += Number(twin === 0);
          sum.twin3 += Number(twin >= 0 && twin < 3);
          sum.marked += Number(marked(matches[0]));
        }
      }
    }
    line(`${voices.join(', ')}, together`, here.together);
    line('   each alone (about 25 words)', here.alone);
  }
  line('all, together', total.together);
  line('all, each alone', total.alone);
}

/** The asks that an editor linked to each ask: the same again, or overlapping. */
function twinsOf(corpus: Corpus, ask: (id: string) => string): Map<string, Set<string>> {
  const twins = new Map<string, Set<string>>();
  const add = (one: string, other: string) => twins.set(one, (twins.get(one) ?? new Set<string>()).add(other));
  for (const { from, to } of corpus.links) {
    add(ask(from), ask(to));
    add(ask(to), ask(from));
  }
  return twins;
}
