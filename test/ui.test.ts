import { describe, expect, it } from 'vitest';
import type { Draft } from '../shared/draft.ts';
import type { CrossReference, Finding, Remark, TermFinding } from '../shared/finding.ts';
import { textHost } from '../shared/hosts/text-host.ts';
import { isAsk } from '../shared/is-ask.ts';
import { keepInMemory } from '../shared/keep.ts';
import { openLibrary } from '../shared/library.ts';
import { annex } from '../shared/ui/annex.ts';
import { arrange, counts, hereFirst, shows } from '../shared/ui/arrange.ts';
import { carryOut } from '../shared/ui/carry-out.ts';
import { citation, sourceAddress, unfilled, usualTemplate } from '../shared/ui/citation.ts';
import { csv } from '../shared/ui/csv.ts';
import { carryOver, decided, decidedOn, readDecisions } from '../shared/ui/decisions.ts';
import { excerpt } from '../shared/ui/excerpt.ts';
import { findingText, titleOf } from '../shared/ui/finding-text.ts';
import { marksOf } from '../shared/ui/marks-of.ts';
import { nameOf } from '../shared/ui/name-of.ts';
import { columns, narrow, recordRows, widest } from '../shared/ui/record-rows.ts';
import { smallRecord, someDay } from './small-record.ts';

const library = openLibrary(smallRecord, someDay);
const entry = (id: string) => library.entry(id)!;

const draft = 'A unit must tell CQC within 48 hours.\nThe CCG pays. Each CCG reports.';
const at = (paragraph: number, start: number, words: string) => ({ paragraph: `l${paragraph}`, start, end: start + words.length, words });

function ask(id: string, paragraph = 0, closeness: CrossReference['closeness'] = 'same ask', part?: string): CrossReference {
  const place = at(paragraph, 0, draft.split('\n')[paragraph]!);
  const found = { id: `l${paragraph}|${id}`, paragraph, place, entry: id, part, closeness, score: 0.8 };
  return {
    ...found,
    kind: 'cross-reference',
    because: [],
    differs: ['Yours says 48 hours; the recommendation says 72 hours.'],
    shared: { draft: [], source: [] },
    status: library.status(id),
  };
}

function term(start: number): TermFinding {
  const place = at(1, start, 'CCG');
  const said = { title: 'CCGs no longer exist', why: 'Replaced in 2022.', source: 'Health and Care Act 2022' };
  return {
    kind: 'term',
    id: `ccg${start}`,
    paragraph: 1,
    place,
    rule: 'ccg',
    advice: 'replace',
    level: 'correct',
    suggest: ['board'],
    ...said,
  };
}

function remark(kind: Remark['kind'], tone: Remark['tone'], id: string): Remark {
  return { kind, tone, id, paragraph: 1, place: at(1, 0, 'The CCG pays.'), title: 'A promise', says: [], evidence: [] };
}

describe('the list of findings', async () => {
  const findings: Finding[] = [
    ask('hollins-2023/6'),
    term(4),
    term(19),
    ask('hollins-2023/9', 1, 'possibly related'),
    remark('promise', 'note', 'p'),
  ];
  const { cards, related } = await arrange(findings);

  it('shows a term once, with all its places, and what is possibly related apart', () => {
    expect(cards.map((c) => ('term' in c ? c.term.length : c.finding.kind))).toEqual(['cross-reference', 2, 'promise']);
    expect(related).toHaveLength(1);
  });

  it('keeps notes on promises one filter away, and offers no filter that would show nothing', () => {
    expect(Object.fromEntries(counts(cards))).toEqual({ all: 2, 'same ask': 1, unresolved: 1, terms: 1, promises: 1 });
    expect(cards.filter((c) => shows('all', c))).toHaveLength(2);
  });

  it('brings the paragraph where the person is to the top and leaves the rest in order', () => {
    expect(hereFirst(cards, 'l1').map((c) => c.id)).toEqual(['ccg4', 'p', 'l0|hollins-2023/6']);
    expect(hereFirst(cards, 'l9')).toEqual(cards);
  });

  it('marks asks and terms in a draft, asks alone on a page someone else published, and never what is possibly related', () => {
    expect(marksOf(findings, library, 'draft').map((m) => m.style)).toEqual(['same ask', 'term', 'term']);
    expect(marksOf(findings, library, 'page').map((m) => m.style)).toEqual(['same ask']);
  });
});

describe('names and references', () => {
  it('calls things by their people’s names', () => {
    expect(titleOf({ entry: 'hollins-2023/8', part: 'hollins-2023/8.2' }, library)).toBe(
      'Baroness Hollins, recommendation 8, part 2 (2023)',
    );
    expect(nameOf(entry('winterbourne-2012/6'), library)).toBe('Winterbourne View, action 6');
    expect(nameOf(entry('oversight-panel-2021/response-16'), library)).toBe('Oversight Panel, response to recommendation 16');
  });

  it('leaves out of a reference what is not known, and follows the user’s own form', () => {
    expect(citation(entry('hollins-2023/6'), library)).toBe('DHSC, Baroness Hollins: a small copy for tests (2023), recommendation 6.');
    expect(citation(entry('oversight-panel-2021/6'), library, '{short} {number}, {year} <{address}>')).toBe(
      'Oversight Panel recommendation 6, 2021 <https://www.gov.uk/example/oversight-panel>',
    );
  });

  it.each([
    ['   ', ''],
    ['{address}', ''],
    ['[{address}]. ', ''],
    ['{constructor} {toString} {title}', '{constructor} {toString} Baroness Hollins: a small copy for tests'],
    ['{short},{address}, {year}', 'Baroness Hollins, 2023'],
    ['{short} ({year}; {address})', 'Baroness Hollins (2023)'],
    ['{short} ({address}; {year})', 'Baroness Hollins (2023)'],
    ['{short} ({address}, {address}), {year}', 'Baroness Hollins, 2023'],
    ['{address}: {short}. {address}. {year}', 'Baroness Hollins. 2023'],
    ['{short}, {address} ({year}) <{address}>', 'Baroness Hollins (2023)'],
  ])('writes “%s”, where no address is known, as “%s”', (template, line) =>
    expect(citation(entry('hollins-2023/6'), library, template)).toBe(line),
  );

  it('says which names in braces are not filled in, each once', () => {
    expect(unfilled('{publisher} {unknown} { title } {unknown} {toString}')).toEqual(['{unknown}', '{ title }', '{toString}']);
    expect(unfilled(usualTemplate)).toEqual([]);
  });

  it('opens the source page at the words, where its address is known', () => {
    expect(sourceAddress(entry('hollins-2023/6'), library)).toBeUndefined();
    expect(sourceAddress(entry('oversight-panel-2021/16'), library)).toBe(
      'https://www.gov.uk/example/oversight-panel#:~:text=A%20capital%20fund%20should%20be%20made%20available%20so',
    );
  });

  it('gives a comment the words, what differs, and how it stands with its quote', () => {
    const text = findingText(ask('hollins-2023/6'), library);
    expect(text).toContain('Same ask as Baroness Hollins, recommendation 6 (2023): “Solitary confinement should become');
    expect(text).toContain('Yours says 48 hours');
    expect(text).toContain('“We are considering changes to CQC regulations');
    expect(text).toContain(library.reach);
  });
});

describe('words of a source, cut to what is shared', () => {
  const text = `${'before '.repeat(60)}the shared words${' after'.repeat(60)}`;
  const start = text.indexOf('shared');
  const shown = (spans: [number, number][]) =>
    excerpt(text, spans)
      .map((p) => (p === 'cut' ? '…' : p.marked ? `[${p.text}]` : p.text))
      .join('');

  it('keeps the marked words with some words round them', () => {
    expect(shown([[start, start + 6]])).toMatch(/^…before .*the \[shared\] words .*after…$/);
    expect(shown([[start, start + 6]]).length).toBeLessThan(260);
  });

  it('joins marks that touch, and ignores places outside the text', () => {
    expect(
      shown([
        [start, start + 6],
        [start + 7, start + 12],
        [9000, 9010],
      ]),
    ).toContain('[shared words]');
  });

  it('shows the beginning when nothing is marked, and all of a short text', () => {
    expect(shown([])).toMatch(/^before .*…$/);
    expect(excerpt('short', [[0, 5]])).toEqual([{ text: 'short', marked: true }]);
  });
});

describe('decisions', () => {
  const host = () => textHost('minute.txt', draft);
  const minute: Draft = { name: 'minute.txt', paragraphs: draft.split('\n').map((text, i) => ({ id: `l${i}`, text })) };
  const ground = (keep = keepInMemory()) => ({ host: host(), library, keep, draft: minute });
  const named = (name: string, ...texts: string[]): Draft => ({ name, paragraphs: texts.map((text, i) => ({ id: `l${i}`, text })) });

  it('dismisses a finding here only, in this document only, or a rule everywhere; and can be taken back', async () => {
    const on = ground();
    const findings: Finding[] = [ask('hollins-2023/6'), ask('hollins-2023/6', 1), term(4), term(19)];
    const other = { ...minute, name: 'other.txt' };
    const left = async (draft = minute) => decided(findings, draft, await readDecisions(on.keep)).map((f) => f.id);
    await carryOut({ do: 'decide', verdict: 'not relevant here', finding: findings[0]! }, on);
    expect(await left(other)).toEqual(['l1|hollins-2023/6', 'ccg4', 'ccg19']);
    await carryOut({ do: 'decide', verdict: 'never in this document', finding: findings[1]! }, on);
    expect(await left()).toEqual(['ccg4', 'ccg19']);
    await carryOut({ do: 'decide', verdict: 'rule off', finding: findings[2]! }, on);
    expect(await left(other)).toEqual(['l1|hollins-2023/6']);
    for (const key of await on.keep.keys()) await on.keep.delete(key);
    expect(await left()).toHaveLength(4);
  });

  it('keeps no words of the draft in a key, so that keys may travel in a document', async () => {
    const on = ground();
    await carryOut({ do: 'decide', verdict: 'not relevant here', finding: ask('hollins-2023/6') }, on);
    expect((await on.keep.keys()).join()).not.toMatch(/CQC|hours|minute|hollins/);
  });

  it('lists a pair said to be not the same, and marks it no more', async () => {
    const on = ground();
    await carryOut({ do: 'decide', verdict: 'not the same', finding: ask('hollins-2023/6') }, on);
    const [kept] = decided([ask('hollins-2023/6')], minute, await readDecisions(on.keep)) as CrossReference[];
    expect(kept!.closeness).toBe('possibly related');
  });

  it('dismisses a term in one paragraph, and nowhere else', async () => {
    const on = { ...ground(), draft: named('a.txt', 'One.', 'The CCG pays.', 'Our CCG acts.') };
    const [there, elsewhere] = [term(4), { ...term(4), paragraph: 2, place: { ...term(4).place, paragraph: 'l2' } }];
    await carryOut({ do: 'decide', verdict: 'not relevant here', finding: there }, on);
    expect(decided([there, elsewhere], on.draft, await readDecisions(on.keep))).toEqual([elsewhere]);
    const another = named('a.txt', 'One.', 'The CCG decides on cars.');
    expect(decided([there], another, await readDecisions(on.keep))).toEqual([there]);
  });

  it('knows a document from another of its name, and a copy that we saved from none', async () => {
    const on = { ...ground(), draft: named('draft.docx', 'Title', draft) };
    const finding = { ...ask('hollins-2023/6'), paragraph: 1 };
    await carryOut({ do: 'decide', verdict: 'never in this document', finding }, on);
    const left = async (in_: Draft) => decided([finding], in_, await readDecisions(on.keep)).length;
    expect(await left(named('draft, checked.docx', 'Title', draft))).toBe(0);
    expect(await left(named('draft.docx', 'Another paper', draft))).toBe(1);
  });

  it('takes a decision along with a paragraph that is edited, and with a document that is renamed', async () => {
    const on = { ...ground(), draft: named('draft.docx', 'Title', 'A unit must tell CQC within 48 hours.') };
    const finding = { ...ask('hollins-2023/6'), paragraph: 1, place: at(1, 0, 'A unit must tell CQC within 48 hours.') };
    const other = { ...finding, entry: 'oversight-panel-2021/6' };
    await carryOut({ do: 'decide', verdict: 'not relevant here', finding }, on);
    await carryOut({ do: 'decide', verdict: 'never in this document', finding: other }, on);
    const now = named('final.docx', 'Title', 'A unit must tell CQC within 48 hours, please.');
    expect(await carryOver([finding, other], on.draft, now, await readDecisions(on.keep), on.keep)).toBe(true);
    expect(decided([finding, other], now, await readDecisions(on.keep))).toEqual([]);
    expect(await on.keep.keys()).toHaveLength(2);
    const rewritten = named('final.docx', 'Title', 'Nobody acts.');
    expect(await carryOver([finding, other], now, rewritten, await readDecisions(on.keep), on.keep)).toBe(true);
    expect(decided([finding, other], rewritten, await readDecisions(on.keep))).toEqual([finding]);
  });

  it('goes with both halves of a paragraph that is split, and finds back to a sentence that was cut for a while', async () => {
    const [ask1, said] = ['A unit must tell CQC within 48 hours.', 'We agree with what was said.'];
    const on = { ...ground(), draft: named('a.txt', `${said} ${ask1}`) };
    const finding = { ...ask('hollins-2023/6'), place: at(0, 0, `${said} ${ask1}`) };
    await carryOut({ do: 'decide', verdict: 'not relevant here', finding }, on);
    const split: Draft = {
      name: 'a.txt',
      paragraphs: [
        { id: 'l0', text: said },
        { id: 'new', text: ask1 },
      ],
    };
    await carryOver([finding], on.draft, split, await readDecisions(on.keep), on.keep);
    const there = { ...finding, paragraph: 1, place: { ...finding.place, paragraph: 'new' } };
    expect(decided([there], split, await readDecisions(on.keep))).toEqual([]);

    const cut: Draft = { name: 'a.txt', paragraphs: [split.paragraphs[0]!, { id: 'new', text: 'A unit must tell CQC' }] };
    await carryOver(decidedOn([there], split, await readDecisions(on.keep)), split, cut, await readDecisions(on.keep), on.keep);
    const again = decidedOn([there], cut, await readDecisions(on.keep));
    expect(again).toEqual([there]);
    await carryOver(again, cut, split, await readDecisions(on.keep), on.keep);
    expect(decided([there], split, await readDecisions(on.keep))).toEqual([]);
  });

  it('stays with a paragraph that still stands, and does not go to a new one like it', async () => {
    const on = { ...ground(), draft: named('a.txt', 'A unit must tell CQC within 48 hours.') };
    const finding = ask('hollins-2023/6');
    await carryOut({ do: 'decide', verdict: 'not relevant here', finding }, on);
    const now = named('a.txt', 'A unit must tell CQC within 48 hours.', 'Each unit must tell CQC within 72 hours.');
    await carryOver([finding], on.draft, now, await readDecisions(on.keep), on.keep);
    const other = { ...finding, paragraph: 1, place: at(1, 0, 'Each unit must tell CQC within 72 hours.') };
    expect(decided([finding, other], now, await readDecisions(on.keep))).toEqual([other]);
  });

  it('reads a decision whose words were lost', async () => {
    const keep = keepInMemory();
    await keep.set('decision:rule off:ccg', 'x');
    expect((await readDecisions(keep)).get('decision:rule off:ccg')?.verdict).toBe('rule off');
  });
});

describe('edits', () => {
  it('replaces every place of a term, and takes it back', async () => {
    const host = textHost('minute.txt', draft);
    const on = { host, library, keep: keepInMemory(), draft: await host.read() };
    const outcome = await carryOut({ do: 'replace', terms: [term(4), term(19)], suggestion: 0 }, on);
    expect(host.text()).toContain('The board pays. Each board reports.');
    await outcome.edit!.undo();
    expect(host.text()).toBe(draft);
  });

  it('leaves alone the places whose words moved, and says so', async () => {
    const host = textHost('minute.txt', draft);
    const on = { host, library, keep: keepInMemory(), draft: await host.read() };
    const { says } = await carryOut({ do: 'replace', terms: [term(4), term(11)], suggestion: 0 }, on);
    expect(host.text()).toContain('The board pays. Each CCG reports.');
    expect(says).toBe('Replaced “CCG” with “board”. 1 left alone: those words have changed since they were checked.');
  });

  it('takes back in any order, and what it can of several places', async () => {
    const on = { host: textHost('minute.txt', draft), library, keep: keepInMemory() };
    const replace = async (terms: TermFinding[]) =>
      carryOut({ do: 'replace', terms, suggestion: 0 }, { ...on, draft: await on.host.read() });
    const pays = { ...term(8), place: at(1, 8, 'pays'), suggest: ['will pay for it all'] };
    const [first, second] = [await replace([pays]), await replace([term(4)])];
    expect(on.host.text()).toContain('The board will pay for it all. Each CCG reports.');
    await first.edit!.undo();
    await second.edit!.undo();
    expect(on.host.text()).toBe(draft);

    const both = await replace([term(4), term(19)]);
    await on.host.replace!(at(1, 0, 'The board'), 'Nobody');
    expect(await both.edit!.undo()).toMatch(/^1 of 2 taken back; 1 left alone: those words have changed/);
    expect(on.host.text()).toContain('Nobody pays. Each CCG reports.');
  });

  it('never takes back words that stood there before, once ours are gone', async () => {
    const host = textHost('minute.txt', 'Title\nThe CCG pays. One board reports.');
    const on = { host, library, keep: keepInMemory() };
    const replace = async (start: number) =>
      carryOut({ do: 'replace', terms: [term(start)], suggestion: 0 }, { ...on, draft: await host.read() });
    const { edit } = await replace(4);
    await host.replace!(at(1, 4, 'board'), 'CCG');
    expect(await edit!.undo()).toMatch(/^0 of 1 taken back; 1 left alone: the same words stood there before/);
    expect(host.text()).toContain('The CCG pays. One board reports.');
  });

  it('takes back one after the other what was replaced one after the other', async () => {
    const on = { host: textHost('minute.txt', draft), library, keep: keepInMemory() };
    const replace = async (start: number) =>
      carryOut({ do: 'replace', terms: [term(start)], suggestion: 0 }, { ...on, draft: await on.host.read() });
    const [first, second] = [await replace(4), await replace(21)];
    expect(on.host.text()).toContain('The board pays. Each board reports.');
    await first.edit!.undo();
    await second.edit!.undo();
    expect(on.host.text()).toBe(draft);
  });
});

describe('the record', () => {
  const rows = recordRows(library);

  it('narrows by document, body, standing and year', () => {
    const ids = (by: Partial<typeof widest>) => narrow(rows, { ...widest, ...by }, library).map((r) => r.entry.id);
    expect(ids({ publication: 'hollins-2023', to: 'CQC' })).toEqual(['hollins-2023/6', 'hollins-2023/8']);
    expect(ids({ standing: 'not accepted' })).toEqual(['hollins-2023/9']);
    expect(ids({ standing: 'no update' })).toEqual(
      rows.filter((r) => isAsk(r.entry) && r.status.progress === 'no update').map((r) => r.entry.id),
    );
    expect(ids({ kind: 'response', year: '2021' })).toEqual(['oversight-panel-2021/response-6', 'oversight-panel-2021/response-16']);
    expect(ids({})).not.toContain('hollins-2023/response-6');
  });

  it('says since when an ask has been open: the first year of its thread', () => {
    expect(rows.find((r) => r.entry.id === 'hollins-2023/6')?.since).toBe('2012');
  });

  it('sorts numbers as numbers, the newest document first', () => {
    const sorted = rows.toSorted((a, b) => columns.document(a).localeCompare(columns.document(b)));
    expect(sorted[0]?.entry.id).toBe('hollins-2023/6');
  });

  it('exports cells that no spreadsheet will run', () => {
    expect(csv([['=1+1', 'a "b"']])).toBe('\ufeff"\'=1+1","a ""b"""\r\n');
  });

  it('makes an annex that says who said what, when, and what the record does not hold', () => {
    const table = annex(
      [ask('hollins-2023/6')],
      library,
      () => 'Our words.',
      () => 'Kept',
    );
    expect(table.title).toContain(library.reach);
    expect(table.rows[1]).toEqual([
      '1. Our words.',
      expect.stringMatching(/^Same ask as Baroness Hollins, recommendation 6 \(2023\): “Solitary/),
      expect.stringMatching(/^DHSC, 2023: “We are considering/),
      expect.stringContaining(library.reach),
      'Kept',
    ]);
  });
});
