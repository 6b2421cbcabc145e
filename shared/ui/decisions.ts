import type { Finding } from '../finding.ts';
import type { Keep } from '../keep.ts';
import type { NotTheSame } from '../similarity/not-the-same.ts';

/** What a person can decide about a finding. The first three dismiss it; `not the same` is feedback that also unmarks the pair. */
export type Verdict = 'not relevant here' | 'never in this document' | 'rule off' | 'not the same';

/** A decision as kept on the device: the verdict, a sentence for the list of decisions, and the pair of texts for `not the same`. */
export type Decision = { verdict: Verdict; says: string; pair?: NotTheSame };

/** Every decision, by its key. */
export type Decisions = Map<string, Decision>;

/** The key a decision is kept under. It holds no words of the draft, only a number made from them, so it may travel in a document. */
export function decisionKey(verdict: Verdict, finding: Finding, document: string): string {
  const what = targetOf(finding);
  if (verdict === 'rule off') return `decision:rule off:${what}`;
  const about = verdict === 'never in this document' ? document : plain(finding.place.words);
  return `decision:${verdict}:${fingerprint(`${about}|${what}`)}`;
}

/** Which decision, if any, takes this finding out of the list. */
export function dismissedBy(finding: Finding, document: string, decisions: Decisions): string | undefined {
  const verdicts: Verdict[] = ['not relevant here', 'never in this document', 'rule off'];
  return verdicts.map((v) => decisionKey(v, finding, document)).find((key) => decisions.has(key));
}

/** Findings as the person wants them: dismissed ones gone, and pairs said to be not the same only listed, never marked. */
export function decided(findings: Finding[], document: string, decisions: Decisions): Finding[] {
  if (!decisions.size) return findings;
  return findings
    .filter((f) => !dismissedBy(f, document, decisions))
    .map((f) =>
      f.kind === 'cross-reference' && decisions.has(decisionKey('not the same', f, document)) ? { ...f, closeness: 'possibly related' } : f,
    );
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
