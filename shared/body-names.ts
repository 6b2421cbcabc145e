import type { Body } from './model.ts';

/** Short forms the documents use for bodies that still exist; those that are gone stand in the record's successions. */
const FULL: Record<string, string> = {
  'bodies that make up the learning disability professional senate':
    'professional bodies that make up the learning disability professional senate',
  adass: 'association of directors of adult social services',
  cqc: 'care quality commission',
  dfe: 'department for education',
  dhsc: 'department of health and social care',
  icb: 'integrated care boards',
  icbs: 'integrated care boards',
  ics: 'integrated care systems',
  icss: 'integrated care systems',
  lga: 'local government association',
  nhse: 'nhs england',
  nice: 'national institute for health and care excellence',
  rcpsych: 'royal college of psychiatrists',
};

/** A body's name in one form, to compare by: short forms in full, without `the`, capitals and brackets. */
export function bodyName(body: Body): string {
  const name = body
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return FULL[name] ?? name;
}
