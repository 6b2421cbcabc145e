import { annexHead } from '../annex-in.ts';
import { plainDate } from '../dates-in.ts';
import type { CrossReference } from '../finding.ts';
import type { Table } from '../host.ts';
import type { Library } from '../library.ts';
import { proofOf, titleOf, wordsOf } from './finding-text.ts';

/** An annex for a submission: our paragraph, the earlier ask, who said what and when, how it stands, and what was decided. */
export function annex(
  findings: CrossReference[],
  library: Library,
  yours: (paragraph: string) => string,
  decided: (finding: CrossReference) => string,
): Table {
  const rows = findings.map((finding) => {
    const proof = proofOf(finding.status);
    return [
      `${finding.paragraph + 1}. ${yours(finding.place.paragraph)}`,
      `${finding.closeness === 'same ask' ? 'Same ask as' : 'Overlaps with'} ${titleOf(finding, library)}: “${wordsOf(finding, library)}”`,
      proof ? `${proof.by}, ${proof.date.slice(0, 4)}: “${proof.quote}”` : 'No reply in the record.',
      `${finding.status.label}. ${finding.status.why}`,
      decided(finding),
    ];
  });
  return {
    kind: 'table',
    title: `What has been said before, from ${library.reach}, as at ${plainDate(library.today)}`,
    rows: [annexHead, ...rows],
  };
}
