import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { terms } from '../shared/checks/terms.ts';
import type { Corpus, TermRule } from '../shared/model.ts';

const folder = new URL('../corpus/terms/', import.meta.url);
const rules = readdirSync(folder).flatMap((f) => JSON.parse(readFileSync(new URL(f, folder), 'utf8')) as TermRule[]);
const empty: Corpus = { version: 1, publications: [], entries: [], threads: [], links: [], successions: [], terms: [] };
const library = (on: TermRule[]) => ({ corpus: { ...empty, terms: on }, today: '2026-09-01' });
const draftOf = (text: string) => ({ name: 'draft', paragraphs: text.split('\n\n').map((t, i) => ({ id: `p${i}`, text: t })) });

describe.each(rules.map((r) => [r.id, r] as const))('%s', (_, rule) => {
  const found = (text: string) => terms(draftOf(text), library([{ ...rule, on: true }]));
  test.each(rule.flags)('speaks: %s', (text) => {
    const findings = found(text);
    expect(findings.length).toBeGreaterThan(0);
    for (const f of findings) {
      expect(draftOf(text).paragraphs[f.paragraph]?.text.slice(f.place.start, f.place.end)).toBe(f.place.words);
      expect(f.suggest.length > 0).toBe(f.advice !== 'distinguish');
    }
  });
  test.each(rule.allows)('is silent: %s', (text) => expect(found(text)).toEqual([]));
  test('carries two sentences to flag and three to allow', () => {
    expect(rule.flags.length).toBeGreaterThanOrEqual(2);
    expect(rule.allows.length).toBeGreaterThanOrEqual(3);
  });
});
