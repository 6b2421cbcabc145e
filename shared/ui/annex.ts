import { annexHead } from '../annex-in.ts';
import { bracketedReferences } from '../bracketed-references.ts';
import { plainDate } from '../dates-in.ts';
import type { CrossReference } from '../finding.ts';
import type { Table } from '../host.ts';
import type { Library } from '../library.ts';
import { proofOf, titleOf, wordsOf } from './finding-text.ts';
import { voices } from './status-tag.ts';

/** An annex for a submission: our paragraph, the earlier ask, who said what and when, how it stands, and what was decided. */
export function annex(
  findings: CrossReference[],
  library: Library,
  yours: (paragraph: string) => string,
  decided: (finding: CrossReference) => string,
): Table {
  const rows = findings.map((finding) => [
    `${finding.paragraph + 1}. ${bracketedReferences(yours(finding.place.paragraph), library.corpus, () => '')}`,
    `${finding.closeness === 'same ask' ? 'Same ask as' : 'Overlaps with'} ${titleOf(finding, library)}: “${wordsOf(finding, library)}”`,
    saidOf(finding),
    `${finding.status.label}. ${finding.status.why}`,
    decided(finding),
  ]);
  return {
    kind: 'table',
    title: `What has been said before, from ${library.reach}, as at ${plainDate(library.today)}`,
    rows: [annexHead, ...rows],
  };
}

/** Who said what, and when, as the card has it: of the part that the finding is about, or of the whole. */
function saidOf({ status, part }: CrossReference): string {
  const { evidence } = status;
  const limb = status.parts?.find((p) => p.part === part);
  const ofPart = limb?.response && evidence.find((e) => e.entry === limb.response && e.says === limb.says && e.quote === limb.quote);
  const said = ofPart || (proofOf(status) ?? evidence.at(-1));
  const words = said ? `${said.by}${voices[said.voice]}, ${said.date.slice(0, 4)}: “${said.quote}”` : 'No reply in the record.';
  return limb && !ofPart ? `This part: ${limb.says}. The whole: ${words}` : words;
}
