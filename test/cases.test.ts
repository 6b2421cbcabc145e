import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { review } from '../shared/checks/index.ts';
import type { Finding } from '../shared/finding.ts';
import { textHost } from '../shared/hosts/text-host.ts';
import { openLibrary } from '../shared/library.ts';
import type { Corpus, MatchingData } from '../shared/model.ts';

const folder = join(import.meta.dirname, 'cases');
const json = (file: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, '..', 'corpus', file), 'utf8'));
const library = openLibrary({ ...(json('corpus.json') as Corpus), matching: json('matching.json') as MatchingData }, '2026-11-22');

/** What a finding is, in the words of an expected.txt. */
const words = (f: Finding): string[] => {
  if (f.kind === 'cross-reference') return f.closeness === 'possibly related' ? [] : [`${f.closeness} ${f.entry}`, `marked ${f.entry}`];
  return f.kind === 'term' ? [`term ${f.rule}`] : [f.kind];
};

for (const slug of readdirSync(folder).filter((f) => existsSync(join(folder, f, 'expected.txt')))) {
  describe(`case: ${slug}`, async () => {
    const draft = await textHost('draft.txt', readFileSync(join(folder, slug, 'draft.txt'), 'utf8')).read();
    const findings = review(draft, library);
    const lines = readFileSync(join(folder, slug, 'expected.txt'), 'utf8').split('\n');
    it.each(lines.filter((line) => line.trim() && !line.startsWith('#')))('%s', (line) => {
      const [, start, wanted] = /^(.*?): (.*)$/.exec(line) ?? [];
      const paragraph = draft.paragraphs.findIndex((p) => p.text.startsWith(start ?? line));
      expect(paragraph, 'no paragraph starts so').toBeGreaterThanOrEqual(0);
      const said = findings.filter((f) => f.paragraph === paragraph).flatMap(words);
      if (wanted === 'quiet') return expect(said.filter((w) => !/^(promise|citation|quotation)$/.test(w))).toEqual([]);
      for (const one of wanted!.split(', ')) {
        const [kind, ...ids] = [one.replace(/ \S+\/.*$/, ''), ...(one.match(/\S+\/\S+/g) ?? [])];
        const allowed = ids.length ? ids.map((id) => `${kind} ${id}`) : [one];
        expect(
          said.some((w) => allowed.includes(w)),
          `${one} is not among: ${said.join(', ') || 'nothing'}`,
        ).toBe(true);
      }
    });
  });
}
