import { describe, expect, it } from 'vitest';
import record from '../corpus/corpus.json';
import { openLibrary } from '../shared/library.ts';
import type { Corpus } from '../shared/model.ts';
import { someDay } from './small-record.ts';

const library = openLibrary(record as Corpus, someDay);
const { threads, links } = library.corpus;
const squeeze = (words: string) => words.replace(/\s+/g, ' ');
const published = (id: string) => library.publication(library.entry(id)!.publication)!.published;

describe('the same ask through the years', () => {
  it.each(threads.map((t) => [t.id, t] as const))('%s: known entries in date order, each said why, each verb verbatim', (_, thread) => {
    expect(thread.title).toBeTruthy();
    expect(thread.why).toBeTruthy();
    expect(thread.entries.length).toBeGreaterThan(1);
    expect(new Set(thread.entries).size).toBe(thread.entries.length);
    const years = thread.entries.map((id) => published(id).slice(0, 4));
    expect(years).toEqual(years.toSorted());
    expect(new Set(thread.entries.map((id) => library.entry(id)?.publication)).size).toBeGreaterThan(1);
    for (const { entry, at, words, says } of thread.verbs ?? []) {
      expect(thread.entries).toContain(entry);
      expect(squeeze(library.entry(at)!.text), at).toContain(squeeze(words));
      expect(says).toBeTruthy();
      const passage = library.entry(at)!;
      const about = passage.kind === 'response' ? passage.answers.map((a) => a.entry) : passage.kind === 'update' ? passage.about : [at];
      expect(about).toContain(entry);
    }
  });

  it('links every ask of a thread to another of it', () => {
    const whole = (end: string) => library.part(end)?.of.id ?? end;
    for (const { id, entries } of threads)
      for (const entry of entries) {
        const others = library.linksOf(entry).flatMap((l) => [whole(l.from), whole(l.to)]);
        expect(
          others.some((o) => o !== entry && entries.includes(o)),
          `${id}: ${entry}`,
        ).toBe(true);
      }
  });

  it('says why of every link, and links each pair once', () => {
    const pairs = links.map((l) => [l.from, l.to].sort().join(' '));
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const link of links) expect(link.why, link.from).toMatch(/^[A-Z].*\.$/);
  });

  it('follows the notification of segregation from support to considering', () => {
    const thread = library.threadOf('hollins-2023/6');
    expect(thread?.entries).toEqual(['oversight-panel-2021/6', 'cqc-out-of-sight-2022/11', 'cqc-out-of-sight-2022/17', 'hollins-2023/6']);
    expect(thread?.verbs?.map((v) => v.says)).toEqual(['support', 'consultation due', 'consultation due', 'considering']);
  });
});
