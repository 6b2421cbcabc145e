import { attributedTo } from '../attributed-to.ts';
import { commitmentsIn } from '../commitments-in.ts';
import { datesIn, type NamedDate, plainDate } from '../dates-in.ts';
import type { Draft, Paragraph } from '../draft.ts';
import { entryName, entryYear } from '../entry-name.ts';
import type { Remark, Span } from '../finding.ts';
import type { Library } from '../library.ts';
import { type SentenceIn, sentencesIn } from '../sentences-in.ts';
import { quotedSpans } from '../terms/quotations.ts';

const toCome =
  /\b(?:will|shall|must|(?:is|are) (?:due|expected|planned|intended|scheduled|set|likely|going|on track|committed)|(?:expects?|plans?|intends?|aims?|hopes?) to|(?:is|are) to(?! date))\b/i;
/** What shows that a sentence tells of the past, where a date gone by is in its place. */
const told =
  /\b(?:said|stated|promised|pledged|announced|agreed|undertook|recommended|wrote|set out|committed|planned|expected|intended|aimed|would|was|were|had|did|missed|passed|slipped|not met|originally|at the time|then)\b/i;
/** Between what is to come and its date, what begins another thought. */
const breaks = /[;:]|\b(?:that|which|who|since|following|after|as|than|from|on)\b/i;

/** Where a draft speaks of a date as to come that has gone by: in its own words, or in words it quotes from a document of the record. Promises say so themselves. */
export function expiredDates(draft: Draft, library: Library): Remark[] {
  const quoted = quotedSpans(draft.paragraphs);
  return draft.paragraphs.flatMap((p, i) => {
    if (p.kind === 'heading') return [];
    const promised = commitmentsIn(p.text, library.today, quoted[i]).map((c) => c.start);
    return sentencesIn(p.text).flatMap((s) => [
      ...(p.kind === 'quote' || promised.includes(s.start) ? [] : inOwnWords(s, p, i, quoted[i]!, library)),
      ...inQuotation(s, draft.paragraphs, i, p.kind === 'quote' ? [[s.start, s.end]] : quoted[i]!, library),
    ]);
  });
}

function inOwnWords({ words, start }: SentenceIn, p: Paragraph, paragraph: number, quoted: Span[], library: Library): Remark[] {
  if (!toCome.test(words) || told.test(words)) return [];
  return datesIn(words, library.today).flatMap((date) => {
    const at = start + date.start;
    if (!date.lastDay || date.lastDay >= library.today || !isToCome(words, date) || quoted.some(([a, b]) => a <= at && at < b)) return [];
    return [
      remark('promise', p, paragraph, at, date, [
        `“${date.words}” ended on ${plainDate(date.lastDay)}: that has passed, and the text speaks of it as to come.`,
      ]),
    ];
  });
}

/** Whether the date is when something is to be done: it opens the sentence, or follows the verb with nothing of another kind between. */
function isToCome(words: string, { start, end }: NamedDate): boolean {
  if (/^(?:and|but)?\s*$/i.test(words.slice(0, start))) return toCome.test(words.slice(end, end + 80));
  const before = words.slice(0, start);
  const verb = [...before.matchAll(new RegExp(toCome, 'gi'))].at(-1);
  if (!verb) return false;
  const between = before.slice(verb.index + verb[0].length);
  return (
    !breaks.test(between) &&
    !/(?<!\bbe (?:\w+ )?)\b\w+(?:ed|made|held|begun)\s+$/i.test(between) &&
    !/\b(?:of|the|this|last)\s+$/i.test(before)
  );
}

function inQuotation({ start, end }: SentenceIn, all: Paragraph[], paragraph: number, quoted: Span[], library: Library): Remark[] {
  const p = all[paragraph]!;
  return quoted.flatMap(([a, b]) => {
    const [from, to] = [Math.max(a, start), Math.min(b, end)];
    if (
      from >= to ||
      told.test(p.text.slice(start, from) + p.text.slice(to, end)) ||
      /\b(?:in|by) (?:19|20)\d\d\b/i.test(p.text.slice(start, from))
    )
      return [];
    const publications = new Set(attributedTo(all, paragraph, a, b, library));
    const words = p.text.slice(from, to);
    const plain = words.replace(/^[\s"“‘']+|[\s"”’',.;]+$/g, '');
    const source = library.corpus.entries.find((e) => publications.has(e.publication) && e.text.includes(plain));
    if (!source) return [];
    const year = entryYear(source.id, library);
    return datesIn(words, library.publication(source.publication)!.published)
      .filter((d) => d.lastDay && d.lastDay < library.today)
      .map((d) => ({
        ...remark('quotation', p, paragraph, from + d.start, d, [
          `“${d.words}” was written in ${year}, and ended at the latest on ${plainDate(d.lastDay!)}; what came of it is not recorded in ${library.reach}.`,
          `The source is ${entryName(source.id, library)}.`,
        ]),
        evidence: [{ entry: source.id, quote: plain }],
      }));
  });
}

function remark(kind: Remark['kind'], { id }: Paragraph, paragraph: number, start: number, date: NamedDate, says: string[]): Remark {
  const place = { paragraph: id, start, end: start + date.words.length, words: date.words };
  return {
    kind,
    id: `${id}|date|${start}`,
    paragraph,
    place,
    tone: kind === 'promise' ? 'problem' : 'note',
    title: `“${date.words}” has passed`,
    says,
    evidence: [],
  };
}
