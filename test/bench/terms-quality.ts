// How good the terminology advice is, on judged lines:  npx esbuild test/bench/terms-quality.ts --bundle --platform=node --format=esm | node --input-type=module - LINES.jsonl [--show]
// Each line of the file: { text, spans: [{ start, end, advice, prefer, also_allowed? }], ignore: [{ start, end }] }; each is a document of its own.
import { readdirSync, readFileSync } from 'node:fs';
import { terms } from '../../shared/checks/terms.ts';
import type { TermFinding } from '../../shared/finding.ts';
import type { Corpus, TermRule } from '../../shared/model.ts';

type Span = { start: number; end: number; surface: string; advice: string; prefer: string[]; also_allowed?: string[] };
type Line = { tid: string; text: string; spans: Span[]; ignore: { start: number; end: number }[] };

const [path, ...flags] = process.argv.slice(2);
if (!path) throw new Error('Say which file of judged lines to score.');
const lines = readFileSync(path, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((l) => JSON.parse(l) as Line);
const corpus = JSON.parse(readFileSync('corpus/corpus.json', 'utf8')) as Corpus;
corpus.terms = readdirSync('corpus/terms').flatMap((f) => JSON.parse(readFileSync(`corpus/terms/${f}`, 'utf8')) as TermRule[]);

const overlaps = (f: TermFinding, s: { start: number; end: number }) => f.place.start < s.end && s.start < f.place.end;
const count = { spans: 0, found: 0, wrongAdvice: 0, exact: 0, preferred: 0, replaced: 0, clean: 0, silent: 0, extra: 0 };
const show = (tid: string, what: string) => flags.includes('--show') && console.log(`${tid}  ${what}`);
for (const { tid, text, spans, ignore } of lines) {
  const findings = terms({ name: tid, paragraphs: [{ id: tid, text }] }, { corpus, today: '2026-09-01' }).filter(
    (f) => !ignore.some((i) => i.start <= f.place.start && f.place.end <= i.end),
  );
  if (!spans.length) {
    count.clean++;
    if (findings.length) show(tid, `should be silent: ${findings.map((f) => `${f.rule} “${f.place.words}”`)}  ${text}`);
    else count.silent++;
    continue;
  }
  for (const s of spans) {
    count.spans++;
    const on = findings.filter((f) => overlaps(f, s));
    const right = on.find((f) => f.advice === s.advice) ?? on.find((f) => s.also_allowed?.includes(f.advice));
    if (right) count.found++;
    else show(tid, `${on.length ? `advice ${on[0]?.advice}, not ${s.advice}` : `missed ${s.advice}`}: “${s.surface}”  ${text}`);
    if (on.length && !right) count.wrongAdvice++;
    if (on.some((f) => f.place.start === s.start && f.place.end === s.end)) count.exact++;
    if (s.advice === 'distinguish' && on.some((f) => f.suggest.length)) count.replaced++;
    const lower = s.prefer.map((p) => p.toLowerCase());
    if (!lower.length || right?.suggest.some((p) => lower.includes(p.toLowerCase()))) count.preferred++;
    else if (right) show(tid, `suggests ${right.suggest.join(' / ')}, judged ${s.prefer.join(' / ')}`);
  }
  const extra = findings.filter((f) => !spans.some((s) => overlaps(f, s)));
  count.extra += extra.length;
  for (const f of extra) show(tid, `extra: ${f.rule} “${f.place.words}”  ${text}`);
}
const share = (n: number, of: number) => `${n} of ${of} (${((100 * n) / (of || 1)).toFixed(1)} %)`;
console.log(`spans with the right advice   ${share(count.found, count.spans)}
  exactly the judged words    ${share(count.exact, count.spans)}
  a judged wording suggested  ${share(count.preferred, count.spans)}
  with the wrong advice       ${count.wrongAdvice}
  replaced, to be told apart  ${count.replaced}
lines without spans, silent   ${share(count.silent, count.clean)}
extra flags on other lines    ${count.extra}`);
