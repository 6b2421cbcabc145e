import { phraseOf } from './phrase.ts';
import { type PhraseFinder, phraseFinder } from './phrase-finder.ts';

/** A setting or sense in which some rules are silent, by the words that show it. */
export type ContextName =
  | 'hospital'
  | 'prison'
  | 'international law'
  | 'school'
  | 'elsewhere'
  | 'sickness absence'
  | 'software'
  | 'advertising'
  | 'reported recommendation'
  | 'change stated';

const said: Record<ContextName, string> = {
  hospital:
    'hospital, hospitals, ward, wards, patient, patients, inpatient, inpatients, psychiatric, mental health, learning disability, autistic, autism, clinician, clinicians, nurse, nurses, admitted, admission, discharge, commissioner, commissioners, commissioned, seclusion, ICB, ICBs, CQC, treatment',
  prison:
    'prison, prisons, prisoner, prisoners, young offender, young offenders, offender institution, offender institutions, YOI, YOIs, HMP, HMPPS, HMYOI, jail, jails, inmate, inmates, custody, governor, governors, cell, cells, secure training centre, secure training centres, prison officer, prison officers, death row, detention centre, detention centres, immigration, imprisonment, imprisoned, convict, convicts, penal, penitentiary, gaol, prison service',
  'international law':
    'Mandela Rules, Nelson Mandela, United Nations Standard Minimum Rules, Standard Minimum Rules, Istanbul Statement, Special Rapporteur, Committee for the Prevention of Torture, Convention against Torture, Committee against Torture, international law, human rights law, European Prison Rules, UN rules, Geneva',
  school:
    'school, schools, pupil, pupils, classroom, classrooms, teacher, teachers, headteacher, headteachers, education setting, education settings, academy, academies, SEND, Ofsted, curriculum, college, colleges, GCSE, SEN',
  elsewhere:
    'Northern Ireland, Northern Irish, Belfast, Stormont, Ireland, Irish, Dublin, Scotland, Scottish, Wales, Welsh, Australia, Australian, Western Australia, Queensland, New Zealand, Canada, Canadian, United States, US, USA, U.S., American, Hong Kong, South Africa, Philippines, Abu Dhabi, New York, New South Wales, Victoria, Tasmania, India, federal, Washington, Pretoria, Canberra',
  'sickness absence': 'sickness, sick leave, off sick, sick, absence, absences, payroll, HR, occupational health, fit note, return to work',
  software:
    'software, operating system, release, releases, version, versions, Ubuntu, Linux, Node, kernel, server, servers, laptop, laptops, desktop, long-term support, Java, firmware, upgrade, upgraded, patches, IT, Ltd, plc, Limited, Group, lifetime',
  advertising:
    'click~through, clicks, advert, adverts, advertisement, advertising, campaign, campaigns, impressions, email, emails, banner, newsletter, website, web page, landing page, search engine, tax return',
  'reported recommendation':
    'recommendation <number> was|is|asks|asked|says|said|calls|called|proposes|proposed|states|stated|urges|urged|suggests|suggested|would|sought|seeks|concerns|concerned|reads|that, Hollins <number>, Hollins calls|called|describes|described|terms|termed, recommended that, panel|report|review|committee|inquiry|hollins ..2 recommended|urged|proposed, panel|report|review|committee|inquiry|hollins asked|called for|that, recommended renaming, recommended replacing, recommended ending',
  'change stated':
    'merged, merge, abolished, renamed, replaced by, replaced, replaces, succeeded, successor, successors, predecessor, predecessors, took over from, taken over, formerly, former, previously, then known as, now known as, now part of, became, dissolved, disbanded, wound up, ceased, legacy, superseded, inherited, transferred to, transferred from, no longer exists, no longer exist, used to, since closed, was closed, were closed, absorbed, defunct, historic, historical',
};

/** The words that show each context, indexed. */
export const contexts = Object.fromEntries(
  Object.entries(said).map(([name, list]) => [
    name,
    phraseFinder(list.split(', ').map((p) => ({ phrase: phraseOf(p), of: true as const }))),
  ]),
) as Record<ContextName, PhraseFinder<true>>;
