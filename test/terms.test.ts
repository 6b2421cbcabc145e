import { describe, expect, test } from 'vitest';
import { terms } from '../shared/checks/terms.ts';
import { bareLibrary, rulesOfTheRecord } from './terms-rules.ts';

const draftOf = (text: string) => ({ name: 'draft', paragraphs: [{ id: 'p', text }] });

describe.each(rulesOfTheRecord.map((r) => [r.id, r] as const))('%s', (_, rule) => {
  const found = (text: string) => terms(draftOf(text), bareLibrary([{ ...rule, on: true }]));
  test.each(rule.flags)('speaks: %s', (text) => {
    const findings = found(text);
    expect(findings.length).toBeGreaterThan(0);
    for (const f of findings) {
      expect(text.slice(f.place.start, f.place.end)).toBe(f.place.words);
      expect(f.suggest.length > 0).toBe(f.advice !== 'distinguish');
    }
  });
  test.each(rule.allows)('is silent: %s', (text) => expect(found(text)).toEqual([]));
  test('carries two sentences to flag and three to allow, a why and a source', () => {
    expect(rule.flags.length).toBeGreaterThanOrEqual(2);
    expect(rule.allows.length).toBeGreaterThanOrEqual(3);
    expect(rule.why && rule.source && rule.title).toBeTruthy();
  });
});

test('ids are the rule’s own', () => {
  const ids = rulesOfTheRecord.map((r) => r.id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test('with every rule on, no rule speaks in a sentence that another allows but for a reason of its own', () => {
  const on = rulesOfTheRecord.filter((r) => r.on !== false);
  const library = bareLibrary(on);
  for (const rule of on)
    for (const text of rule.allows) expect(terms(draftOf(text), library).filter((f) => f.rule === rule.id)).toEqual([]);
});
