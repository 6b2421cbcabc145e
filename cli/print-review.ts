import { capital } from '../shared/capital.ts';
import type { Draft } from '../shared/draft.ts';
import { addressedTo, entryName, entryYear } from '../shared/entry-name.ts';
import { type CrossReference, type Finding, isPossible, type Remark, type TermFinding } from '../shared/finding.ts';
import type { Library } from '../shared/library.ts';
import type { Evidence } from '../shared/status.ts';
import { limbOf, proofOf } from '../shared/ui/finding-text.ts';
import { cutShort } from './cut-short.ts';
import { ink, wrap } from './ink.ts';

const IN = '    ';

/** Prints a review for a person, paragraph by paragraph. */
export function printReview(draft: Draft, findings: Finding[], library: Library): void {
  const count = draft.paragraphs.length;
  console.log(ink.bold(draft.name));
  console.log(ink.quiet(`${count} ${count === 1 ? 'paragraph' : 'paragraphs'} checked against ${library.reach}.`));
  if (!findings.length) console.log('\nNothing in the record resembles this draft, and no term in it calls for advice.');
  let paragraph = -1;
  const quiet = findings.filter(isQuiet).length;
  for (const finding of findings.filter((f) => !isQuiet(f))) {
    if (finding.paragraph !== paragraph) {
      paragraph = finding.paragraph;
      console.log(`\n${ink.bold(`Paragraph ${paragraph + 1}`)}  ${ink.quiet(cutShort(draft.paragraphs[paragraph]?.text ?? '', 70))}`);
    }
    if (isPossible(finding)) printPossible(finding, findings, library);
    else if (finding.kind === 'cross-reference') printCrossReference(finding, library);
    else if (finding.kind === 'term') printTerm(finding);
    else printRemark(finding, library);
  }
  if (quiet)
    console.log(
      `\n${ink.quiet(`${quiet} more ${quiet === 1 ? 'sentence makes a promise' : 'sentences make promises'}: --json says of each what is missing for it to be tracked.`)}`,
    );
  for (const sentence of draft.unread ?? []) console.log(`\n${ink.quiet(sentence)}`);
  console.log(`\n${ink.quiet('How a reply was read is this record’s reading, not an official position. Nothing left this computer.')}\n`);
}

/** A promise that was not made before is listed for programs, and only counted for people. */
const isQuiet = (f: Finding) => f.kind === 'promise' && f.tone === 'note';

const GLYPH = { 'same ask': '■', overlapping: '◧', 'possibly related': '·' };

/** All that a paragraph may be related to on one line, where the first of them stands. */
function printPossible(first: Finding, findings: Finding[], library: Library): void {
  const possible = findings.filter(isPossible).filter((f) => f.paragraph === first.paragraph);
  if (possible[0] !== first) return;
  const names = possible.map((f) => `${entryName(f.entry, library)} (${entryYear(f.entry, library)})`);
  console.log(`  ${GLYPH['possibly related']} ${wrap(`Possibly related: ${names.join('; ')}`, IN)}`);
}

function printCrossReference(f: CrossReference, library: Library): void {
  const entry = library.entry(f.entry);
  const to = entry ? addressedTo(entry) : [];
  const label = capital(f.closeness);
  console.log(
    `  ${GLYPH[f.closeness]} ${ink.bold(label)}: ${entryName(f.entry, library)} (${entryYear(f.entry, library)})${to.length ? `, to ${to.join(', ')}` : ''}`,
  );
  const said = library.part(f.part ?? '')?.part.text ?? entry?.text ?? '';
  say(`“${cutShort(said, 260)}”`);
  for (const reason of f.because) say(reason);
  for (const difference of f.differs) say(ink.warn(difference));
  printStanding(f);
  const thread = library.threadOf(f.entry);
  if (thread && thread.entries.length > 1)
    say(ink.quiet(`Through the years: ${thread.entries.map((id) => `${entryYear(id, library)} ${entryName(id, library)}`).join(' → ')}`));
}

/** How it stands, as the card has it: the part's own answer first, then the words that the label rests on, and the latest report. */
function printStanding({ status, part }: CrossReference): void {
  const quote = (e: Evidence) => say(ink.quiet(`“${cutShort(e.quote, 200)}” (${e.by}, ${e.date.slice(0, 4)})`));
  const limb = limbOf(status, part);
  if (limb) say(ink.bold(`This part: ${limb.says}.`));
  if (limb?.said) quote(limb.said);
  say(limb ? `${ink.bold(`The whole: ${status.label.toLowerCase()}`)}. ${status.why}` : `${ink.bold(status.label)}. ${status.why}`);
  const proof = proofOf(status);
  if (proof) quote(proof);
  const report = status.evidence.findLast((e) => e.voice !== 'responder');
  if (report && report !== proof) quote(report);
}

function printTerm(f: TermFinding): void {
  const verb = { replace: 'Term', distinguish: 'Check the meaning', expand: 'Write in full once' }[f.advice];
  console.log(`  ┄ ${ink.bold(verb)}: “${f.place.words}”${f.suggest.length ? ` → ${f.suggest.join(', or ')}` : ''}`);
  say(`${f.why} ${ink.quiet(`(${f.source})`)}`);
}

function printRemark(f: Remark, library: Library): void {
  console.log(`  ${f.tone === 'problem' ? '!' : 'i'} ${ink.bold(f.title)}: “${cutShort(f.place.words, 100)}”`);
  for (const sentence of f.says) say(sentence);
  for (const e of f.evidence)
    say(ink.quiet(`“${cutShort(e.quote, 200)}” (${entryName(e.entry, library)}, ${entryYear(e.entry, library)})`));
}

function say(words: string): void {
  console.log(IN + wrap(words, IN));
}
