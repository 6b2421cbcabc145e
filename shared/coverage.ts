import { copiedAsks } from './copied-asks.ts';
import type { Draft, Paragraph } from './draft.ts';
import { isHeading } from './is-heading.ts';
import type { Library } from './library.ts';
import type { EntryId } from './model.ts';
import { numbersInDraft } from './numbers-in-draft.ts';
import { type RegisterFilter, registerRows } from './register.ts';
import { isItsOwn } from './repeats.ts';

/** What a draft does about an ask. `touched on`: it cites, quotes or comes near it, and takes no position on it. */
export type Coverage = 'answered' | 'answered in a group' | 'touched on' | 'not mentioned';

/** One ask of those chosen: what the draft does about it, in which paragraphs it does so (from 0), and which asks share its answer. */
export type Covered = { entry: EntryId; coverage: Coverage; paragraphs: number[]; with: EntryId[] };

/** Which asks of a publication, or of any filter, a draft answers, answers in a group, or does not mention; in the order of the record. */
export function coverage(draft: Draft, library: Library, of: RegisterFilter): Covered[] {
  const asks = registerRows(library, of).map((row) => row.entry.id);
  const found = new Map(
    asks.map((id) => [id, { alone: new Set<number>(), grouped: new Set<number>(), near: new Set<number>(), with: new Set<EntryId>() }]),
  );
  const note = (ids: EntryId[], i: number, takes: boolean) => {
    for (const id of ids) {
      const ask = found.get(id);
      (takes ? (ids.length > 1 ? ask?.grouped : ask?.alone) : ask?.near)?.add(i);
      if (takes) for (const other of ids) if (other !== id) ask?.with.add(other);
    }
  };
  const numbers = numbersInDraft(draft, library, of.of);
  let section: EntryId[] = [];
  let reply = false;
  for (const [i, paragraph] of draft.paragraphs.entries()) {
    const { text } = paragraph;
    const cited = numbers.asks[i]!;
    const copied = copiedAsks(text, library).length > 0;
    const heading = isHeading(paragraph, cited.length > 0);
    if (heading || (copied && cited.length)) {
      section = cited;
      reply = heading && /\b(?:response|reply|answer)\b/i.test(text);
    }
    const takes = !heading && !copied && takesPosition(paragraph);
    note(section, i, takes || (reply && !heading && !copied));
    const aside = cited.filter((id) => !section.includes(id));
    note(aside, i, takes && (!section.length || decides.test(text)));
    if (cited.length || heading) continue;
    for (const m of library.matcher().match(text))
      if (m.closeness !== 'possibly related' && !section.includes(m.entry) && isItsOwn(m, text, library))
        note([m.entry], i, takes && !section.length && m.closeness === 'same ask');
  }
  return asks.map((entry) => {
    const { alone, grouped, near, with: shared } = found.get(entry)!;
    const covered = (
      [
        ['answered', alone],
        ['answered in a group', grouped],
        ['touched on', near],
      ] as const
    ).find(([, where]) => where.size);
    if (!covered) return { entry, coverage: 'not mentioned', paragraphs: [], with: [] };
    const [coverage, where] = covered;
    return { entry, coverage, paragraphs: [...where], with: coverage === 'answered in a group' ? [...shared] : [] };
  });
}

const decides = /\b(?:accept|agree|support|reject|declin)\w*\b/i;
const position =
  /\b(?:we|i|the government|this government|the department|dhsc|ministers|nhs england|cqc)\b[^.?!]{0,80}\b(?:will|shall|accepts?(?:ed)?|agrees?d?|supports?(?:ed)?|rejects?(?:ed)?|recogni[sz]es?|considers?(?:ing)?|committed|do not|does not|have|has|are|is)\b|\bthis recommendation is\b|\b(?:accepted|not accepted|agreed|rejected)\b\s*(?:[.,:;]|in (?:full|part|principle)|$)/i;

/** Whether a paragraph of the writer's own takes a position, or says what is being done. */
function takesPosition({ text, kind }: Paragraph): boolean {
  return kind !== 'quote' && position.test(text);
}
