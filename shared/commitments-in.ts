import { datesIn, type NamedDate } from './dates-in.ts';
import type { Span } from './finding.ts';
import { remembered } from './remembered.ts';
import { type SentenceIn, sentencesIn } from './sentences-in.ts';

/** How strong the verb is: it will be done, it will be worked towards, it is intended, or it will be looked into. */
export type Strength = 'firm' | 'towards' | 'intended' | 'looked into';
/** A sentence that commits its writer. `lacks`: what it does not say and a promise needs to be tracked, in the words of a question. */
export type Commitment = SentenceIn & { verb: string; strength: Strength; dates: NamedDate[]; lacks: string[] };

const who = `(?:[Ww]e|I|(?:[Tt]he|[Tt]his|HM) [Gg]overnment|Government|[Tt]he [Dd]epartment(?: of Health and Social Care| for Education)?|DHSC|DfE|[Mm]inisters|[Tt]he (?:Minister|Secretary of State)|NHS England|CQC|NICE|ICBs)`;
const commits = `(?:will|shall|(?:is |are |am )?(?:now )?committ?(?:s|ed)? to|would (?:also )?commit to|undertakes? to|pledges? to|promises? to|intends? to|plans? to|aims? to|hopes? to|(?:is|are|am) going to)`;
const promise = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|\b(?:what|how|why|where|which|whether|if|things) )${who}(?:,[^,.;]{1,60},)?(?: (?:also|now|therefore|then|still|jointly|together))*\s+(${commits}(?: (?:also|now|then|therefore|further|first|continue to|be|[a-z]+ly))*\s+([a-z]+)(?: (?:with|at|into|whether|again))?)`,
  'u',
);
/** A promise that does not say whose it is. */
const byNobody =
  /(?<!\bby )\b((?:will|shall|is to|are to) (?:now |also |then |shortly )*be (published|introduced|established|set up|created|launched|issued|developed|commissioned|funded|extended|amended|consulted|reviewed|appointed|rolled out|brought forward|put in place))\b/i;
/** What follows `will` where nothing is promised. */
const noPromise = new Set(
  'not no never have need know see remain receive want find face judge depend require become seem come hear recall note wish able'.split(
    ' ',
  ),
);
const lookInto = new Set(
  'explore exploring consider considering look looking examine examining review reviewing assess assessing discuss discussing reflect think thinking'.split(
    ' ',
  ),
);
const towards = new Set(
  'work working support supporting encourage encouraging promote promoting continue continuing seek seeking aim help helping facilitate facilitating champion championing strengthen strengthening improve improving ensure ensuring strive try'.split(
    ' ',
  ),
);
/** `keep the two apart` is done, and `keep it under review` is looked into. */
const keptInView =
  /\bkeep(?:ing)? (?:[^\s.;]+ ){0,12}?(?:under (?:[a-z]+ )?(?:review|consideration|scrutiny|observation)|in (?:view|mind)|an? (?:close )?(?:eye|watch) on)\b/i;
const unseen = new Set([...towards].filter((w) => !/^(?:continu|work)/.test(w)));
const regular = /\b(?:each|every) (?:year|quarter|month|week)\b|\b(?:annual|quarter|month)ly\b/i;
/** A time in the future that is no deadline: `in 2027`, `on 1 June 2027`, `next month`. */
const dated =
  /\b(?:in|on|during|this|next)\b (?:(?:early|mid|late|the (?:start|end|beginning|middle) of)[ -])?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: ((?:19|20)\d\d))?|((?:19|20)\d\d)|week|month|quarter)\b(?! (?:report|response|plan|review))/g;
const measured =
  /\b(?:publish\w*|report\w*|measur\w*|monitor\w*|evaluat\w*|statistics|audit\w*|lay before|parliament|data|target|indicator)\b|\d[\d,.]*(?:%| per cent|\s+(?:people|places|homes|beds|staff|million))/i;

/** The sentences of a text in which its writer commits to do something; never within `quoted`. `today` is when it is written, ISO. */
export const commitmentsIn = remembered((text: string, today: string, quoted: Span[] = []): Commitment[] =>
  sentencesIn(text).flatMap((sentence) => {
    const own = promise.exec(sentence.words);
    const found = own ?? byNobody.exec(sentence.words);
    const first = found?.[2]?.toLowerCase() ?? '';
    if (!found || noPromise.has(first) || (/committ?ed to|commits to/.test(found[1]!) && !/ing$|^ensure$/.test(first))) return [];
    const at = sentence.start + found.index;
    if (quoted.some(([start, end]) => start <= at && at < end)) return [];
    const verb = found[1]!.replace(/\s+/g, ' ');
    const dates = datesIn(sentence.words, today);
    const then = found.index + found[0].length + 1;
    const doer = own || (sentence.words.startsWith('by ', then) && !dates.some((d) => d.start === then));
    const lacks: string[] = doer ? [] : ['who will do it'];
    if (unseen.has(first)) lacks.push('what exactly will be done');
    if (!dates.some((d) => d.lastDay) && !regular.test(sentence.words) && !isDated(sentence.words, today)) lacks.push('by when');
    if (!measured.test(sentence.words)) lacks.push('how anyone will know');
    return [{ ...sentence, verb, strength: strengthOf(verb, first, sentence.words.slice(found.index)), dates, lacks }];
  }),
);

const isDated = (words: string, today: string) =>
  [...words.matchAll(dated)].some(([, inMonth, alone]) => (inMonth ?? alone ?? today) >= today.slice(0, 4));

function strengthOf(verb: string, first: string, words: string): Strength {
  if (lookInto.has(first) || first === 'reviewed' || (/^keep/.test(first) && keptInView.test(words))) return 'looked into';
  if (/^(?:intend|plan|aim|hope)/.test(verb)) return 'intended';
  return towards.has(first) ? 'towards' : 'firm';
}
