import type { CrossReference, Finding } from '../finding.ts';
import type { Mark } from '../host.ts';
import type { Library } from '../library.ts';
import { titleOf } from './finding-text.ts';

/** What is drawn in the text: the same ask and overlapping; in one's own draft also terms and what needs putting right. */
export function marksOf(findings: Finding[], library: Library, subject: 'draft' | 'page'): Mark[] {
  const titles = new Map<string, string>();
  const titled = (f: CrossReference) => {
    const of = f.part ?? f.entry;
    const title = titles.get(of) ?? titleOf(f, library);
    titles.set(of, title);
    return title;
  };
  return findings.flatMap((f): Mark[] => {
    const mark = { finding: f.id, place: f.place };
    if (f.kind === 'cross-reference') {
      if (f.closeness === 'possibly related') return [];
      const label = `${f.closeness === 'same ask' ? 'Same ask as' : 'Overlaps with'} ${titled(f)}. ${f.status.label}.`;
      return [{ ...mark, style: f.closeness, label }];
    }
    if (subject === 'page' || (f.kind !== 'term' && f.tone === 'note')) return [];
    return [{ ...mark, style: 'term', label: `${f.title}.` }];
  });
}
