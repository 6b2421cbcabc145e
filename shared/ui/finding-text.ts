import { entryYear } from '../entry-name.ts';
import type { CrossReference, Finding } from '../finding.ts';
import type { Library } from '../library.ts';
import type { PartId } from '../model.ts';
import type { Evidence, PartStatus, Status } from '../status.ts';
import { nameOf } from './name-of.ts';

/** The verbatim evidence that a status's label rests on; none where the label says that nothing was found. */
export function proofOf(status: Status): Status['evidence'][number] | undefined {
  const { stance, progress, evidence } = status;
  if (stance === 'no response' && progress === 'no update') return undefined;
  if (stance === 'mixed') return evidence.find((e) => e.voice === 'responder');
  if (stance && stance !== 'no response') return evidence.find((e) => e.says === stance);
  if (status.due?.passed && progress !== 'complete') return undefined;
  return evidence.findLast((e) => e.says === progress && e.voice !== 'responder') ?? evidence.at(-1);
}

/** The words that a status's label rests on: of its proof, or of the deadline that has passed. */
export function quoteOf(status: Status): string | undefined {
  return (
    proofOf(status)?.quote ??
    (status.stance === null && status.due?.passed && status.progress !== 'complete' ? status.due.quote : undefined)
  );
}

/** How the part that a finding is about was answered, and in whose words, where the proof of the whole does not say it already. */
export function limbOf(status: Status, part?: PartId): (PartStatus & { said?: Evidence }) | undefined {
  const proof = proofOf(status);
  const limb = status.parts?.find((p) => p.part === part && (p.says !== proof?.says || p.quote !== proof.quote));
  return (
    limb && { ...limb, said: status.evidence.find((e) => e.entry === limb.response && e.says === limb.says && e.quote === limb.quote) }
  );
}

/** The words of the ask that a finding is about: the part's, where it is one part. */
export function wordsOf(finding: CrossReference, library: Library): string {
  return (finding.part && library.part(finding.part)?.part.text) || library.entry(finding.entry)?.text || '';
}

/** `Baroness Hollins, recommendation 6 (2023)`. */
export function titleOf(finding: Pick<CrossReference, 'entry' | 'part'>, library: Library): string {
  const entry = library.entry(finding.entry);
  return entry ? `${nameOf(entry, library, finding.part)} (${entryYear(entry.id, library)})` : finding.entry;
}

/** How it stands, as one line: label, the quote that proves it, whose and when, and what the record does not hold; of one part, how that was answered first. */
export function standing(status: Status, part?: PartId): string {
  const limb = limbOf(status, part);
  const quoted = (words?: string, e?: Evidence) => (words ? ` “${words}”${e ? ` (${e.by}, ${e.date.slice(0, 4)})` : ''}.` : '');
  const ofPart = limb ? `This part: ${limb.says}.${quoted(limb.quote, limb.said)} The whole: ` : '';
  const label = limb ? status.label.toLowerCase() : status.label;
  return `${ofPart}${label}.${quoted(quoteOf(status), proofOf(status))} ${status.why}`;
}

/** A finding as plain text: for a comment beside the words, or the clipboard. */
export function findingText(finding: Finding, library: Library): string {
  if (finding.kind === 'term')
    return [
      `“${finding.place.words}”: ${finding.title}`,
      finding.suggest.map((s) => `Say “${s}”.`).join(' '),
      finding.why,
      `Source: ${finding.source}`,
    ]
      .filter(Boolean)
      .join('\n');
  if (finding.kind !== 'cross-reference')
    return [finding.title, ...finding.says, ...finding.evidence.map((e) => `${titleOf(e, library)}: “${e.quote}”`)].join('\n');
  const about = finding.closeness === 'same ask' ? 'Same ask as' : finding.closeness === 'overlapping' ? 'Overlaps with' : 'May relate to';
  return [
    `${about} ${titleOf(finding, library)}: “${wordsOf(finding, library)}”`,
    ...finding.differs,
    standing(finding.status, finding.part),
    'How a reply was read is the record’s reading, not an official position.',
  ].join('\n');
}
