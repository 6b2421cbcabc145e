import type { Body } from '../../shared/model.ts';

// Longest first, so that "NHS England" is not read as "NHS".
const NAMES = [
  'cross-government Learning Disability Programme Board',
  'Joint Commissioning Panel of the Royal College of General Practitioners and the Royal College of Psychiatrists',
  'Royal College of [A-Z][A-Za-z]+(?: and [A-Z][A-Za-z]+| [A-Z][A-Za-z]+)*',
  'Royal Pharmaceutical Society',
  'Academy of Medical Royal Colleges',
  'British Psychological Society',
  'College of Social Work',
  'Learning Disability Professional Senate',
  'Health and Social Care Information Centre',
  'National Institute for Health and Care Excellence',
  'Department of Health and Social Care',
  'Department of Health',
  'Department for Education',
  'Ministry of [A-Z][a-z]+',
  'Department (?:for|of) [A-Z][a-z]+(?:(?:,| and|, [A-Z][a-z]+ and) [A-Z][a-z]+)*',
  'Home Office',
  'HM Treasury',
  'Local Government Association',
  'NHS Commissioning Board',
  'Care Quality Commission',
  'Health Education England',
  'Skills for Health',
  'Skills for Care',
  'National Quality Board',
  'NHS England and Improvement',
  'NHS England',
  '[Ii]ntegrated [Cc]are [Bb]oards?',
  '[Ii]ntegrated [Cc]are [Ss]ystems?',
  'Clinical Commissioning Groups',
  'Health and care commissioners',
  'Provider organisations',
  'police force',
  'Oversight Panel',
  'NHSE/I',
  'NHSCB',
  'NHSE',
  'DHSC',
  'DfE',
  'CQC',
  'RCPsych',
  'Ofsted',
  'Ofcom',
  'NICE',
  'ADASS',
  'ADCS',
  'LGA',
  'HSCIC',
  'HEE',
  'ICBs?',
  'ICS(?:s|\\b)',
  'CCGs?',
  'Monitor',
  '[Pp]rofessional bodies',
  '[Ll]ocal authorities',
  '[Ll]ocal [Gg]overnment',
  '[Cc]ouncils',
  '[Cc]ommissioners',
  '[Hh]ospital managers',
  '[Gg]overnment',
];
const BODIES = new RegExp(`(?<![\\w-])(?:${NAMES.join('|')})(?![\\w-])`, 'g');

/** The bodies that some words name, in order, each once and as written. */
export function bodiesIn(words: string): Body[] {
  return [...new Set(words.match(BODIES) ?? [])].map((b) => (b === 'government' ? 'Government' : b));
}

/** Who a passage says is to act: the bodies before the first "will", "should" or "must" of the first sentence that names any there. */
export function actorsIn(text: string): Body[] {
  for (const sentence of text.split(/(?<=[.?!])\s+|\n/)) {
    const subject = /^(.*?)(?:,? (?:will|should|must|shall|needs? to)\b|, to \w+| to (?:ensure|commission|consult)\b)/.exec(sentence)?.[1];
    const actors = bodiesIn((subject ?? '').replace(/,? (?:working|together)? ?with .*$/, ''));
    if (actors.length) return actors;
  }
  return [];
}

/** The bodies in brackets at the end of an ask, e.g. `(DHSC and NHSE).`; empty where there is no such bracket. */
export function bracketedBodies(text: string): Body[] {
  const inside = /\(([^()]{2,90})\)\.?\s*$/.exec(text)?.[1];
  if (!inside) return [];
  const names = inside.split(/,\s*(?:and\s+)?|\s+and\s+/i).map((n) => n.trim());
  const named = (n: string) => bodiesIn(n).length > 0;
  return names.some(named) && names.every((n) => named(n) || /^[A-Z][\w/&’ -]*$|organisations$|providers$/.test(n)) ? names : [];
}
