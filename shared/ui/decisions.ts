import type { Draft } from '../draft.ts';
import type { Finding } from '../finding.ts';
import type { Keep } from '../keep.ts';
import type { Library } from '../library.ts';
import type { NotTheSame } from '../similarity/not-the-same.ts';
import { titleOf } from './finding-text.ts';

/** What a person can decide about a finding. The first three dismiss it; `not the same` is feedback that also unmarks the pair. */
export type Verdict = 'not relevant here' | 'never in this document' | 'rule off' | 'not the same';

/** The verdicts that go with a paragraph or a document: when it is edited, and to another device. A rule that is off is off for the person. */
export const OF_A_PLACE = ['not relevant here', 'not the same', 'never in this document'] as const;

/** A decision as kept on the device: the verdict, a sentence for the list of decisions, and the pair of texts for `not the same`. */
export type Decision = { verdict: Verdict; says: string; pair?: NotTheSame };

/** Every decision, by its key. */
export type Decisions = Map<string, Decision>;

/** The key a decision is kept under. It holds no words of the draft, only a number made from them, so it may travel in a document. */
export function decisionKey(verdict: Verdict, finding: Finding, draft: Draft): string {
  const what = targetOf(finding);
  if (verdict === 'rule off') return `decision:rule off:${what}`;
  const about = verdict === 'never in this document' ? identityOf(draft) : plain(draft.paragraphs[finding.paragraph]?.text ?? '');
  return `decision:${verdict}:${fingerprint(`${about}|${what}`)}`;
}

/** A decision about a finding, with the sentence that the list of decisions says of it. */
export function decisionOn(verdict: Verdict, finding: Finding, draft: Draft, library: Library): Decision {
  const text = draft.paragraphs[finding.paragraph]?.text ?? '';
  const at = { 'rule off': 'everywhere', 'never in this document': `in ${draft.name}` }[verdict as string] ?? `at “${brief(text)}”`;
  const says = `${whatIsFound(finding, library)}, ${at}`;
  if (finding.kind !== 'cross-reference' || verdict !== 'not the same') return { verdict, says };
  return { verdict, says, pair: { words: finding.place.words, entry: finding.entry } };
}

/** What a finding is of, in a few words. */
export function whatIsFound(finding: Finding, library: Library): string {
  if (finding.kind === 'cross-reference') return titleOf(finding, library);
  return finding.kind === 'term' ? `“${finding.place.words}”` : finding.title;
}

/** Which decision, if any, takes this finding out of the list. */
export function dismissedBy(finding: Finding, draft: Draft, decisions: Decisions): Decision | undefined {
  const verdicts: Verdict[] = ['not relevant here', 'never in this document', 'rule off'];
  const key = verdicts.map((v) => decisionKey(v, finding, draft)).find((key) => decisions.has(key));
  return key ? decisions.get(key) : undefined;
}

/** Whether a person said that a finding's pair is not the same. */
export const isRefused = (finding: Finding, draft: Draft, decisions: Decisions): boolean =>
  finding.kind === 'cross-reference' && decisions.has(decisionKey('not the same', finding, draft));

/** Findings as the person wants them: dismissed ones gone, and pairs said to be not the same only listed, never marked. */
export function decided(findings: Finding[], draft: Draft, decisions: Decisions): Finding[] {
  if (!decisions.size) return findings;
  return findings
    .filter((f) => !dismissedBy(f, draft, decisions))
    .map((f) => (isRefused(f, draft, decisions) ? ({ ...f, closeness: 'possibly related' } as Finding) : f));
}

/**
 * Takes along what was decided of a paragraph that was edited since, or split, and is still mostly the same words, and of a document that was renamed or
 * begins otherwise now. True where there was something to take along.
 */
export async function carryOver(found: Finding[], before: Draft, now: Draft, decisions: Decisions, keep: Keep): Promise<boolean> {
  const [was, is] = [before, now].map((draft) => new Map(draft.paragraphs.map((p, i) => [p.id, i]))) as [
    Map<string, number>,
    Map<string, number>,
  ];
  const fresh = now.paragraphs.flatMap((p, i) => (was.has(p.id) ? [] : i));
  const texts = new Set(now.paragraphs.map((p) => plain(p.text)));
  const taken = new Map<string, Decision>();
  const gone = new Set<string>();
  for (const finding of found) {
    const one = { ...finding, paragraph: was.get(finding.place.paragraph) ?? -1 };
    for (const verdict of OF_A_PLACE) {
      const from = decisionKey(verdict, one, before);
      const decision = decisions.get(from);
      if (!decision) continue;
      const text = plain(before.paragraphs[one.paragraph]?.text ?? '');
      const ofDocument = verdict === 'never in this document';
      const to = ofDocument
        ? [-1]
        : [is.get(finding.place.paragraph) ?? -1, ...(texts.has(text) ? [] : fresh)].filter((i) =>
            isMostly(text, plain(now.paragraphs[i]?.text ?? '')),
          );
      for (const paragraph of to) taken.set(decisionKey(verdict, { ...finding, paragraph }, now), decision);
      if (to.length && (ofDocument || !texts.has(text))) gone.add(from);
    }
  }
  const moved = [...taken].filter(([key]) => !decisions.has(key));
  for (const [key, decision] of moved) await keep.set(key, JSON.stringify(decision));
  for (const key of gone) if (!taken.has(key)) await keep.delete(key);
  return moved.length > 0;
}

/** Findings about which something was decided that goes with their paragraph or their document. */
export function decidedOn(found: Finding[], draft: Draft, decisions: Decisions): Finding[] {
  if (!decisions.size) return [];
  const at = new Map(draft.paragraphs.map((p, i) => [p.id, i]));
  return found.filter((f) => {
    const here = { ...f, paragraph: at.get(f.place.paragraph) ?? -1 };
    return OF_A_PLACE.some((verdict) => decisions.has(decisionKey(verdict, here, draft)));
  });
}

/** Whether at least half the words of the shorter are in the other. */
function isMostly(a: string, b: string): boolean {
  const [some, others] = [a, b].map((text) => new Set(text.split(' '))).sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  return [...some].filter((word) => others.has(word)).length >= some.size / 2;
}

/** Reads every decision kept on this device. */
export async function readDecisions(keep: Keep): Promise<Decisions> {
  const decisions: Decisions = new Map();
  for (const key of await keep.keys()) {
    if (!key.startsWith('decision:')) continue;
    const kept = await keep.get(key);
    if (kept) decisions.set(key, asDecision(kept, key));
  }
  return decisions;
}

function asDecision(kept: string, key: string): Decision {
  try {
    return JSON.parse(kept) as Decision;
  } catch {
    return { verdict: (key.split(':')[1] as Verdict) ?? 'not relevant here', says: 'A decision made in this document.' };
  }
}

/** What a finding points at: an ask, a rule, or a kind of remark. */
function targetOf(finding: Finding): string {
  return finding.kind === 'cross-reference' ? finding.entry : finding.kind === 'term' ? finding.rule : finding.kind;
}

const identities = new WeakMap<Draft, string>();
/** What makes a document this one and no other of its name: the name, without what our own copies add to it, and how it begins. */
function identityOf(draft: Draft): string {
  let identity = identities.get(draft);
  if (!identity) {
    const beginning = draft.paragraphs.slice(0, 3).map((p) => plain(p.text));
    identities.set(draft, (identity = [draft.name.replace(/(?:, checked)*(\.\w+)?$/, ''), ...beginning].join('|')));
  }
  return identity;
}

const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function fingerprint(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

const brief = (words: string) => (words.length > 60 ? `${words.slice(0, 56)} …` : words);
