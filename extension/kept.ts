/** The key of the language in which the options have dates written. */
export const DATES = 'dates';
/** Begins the key of a style of mark that the options leave out of pages; the style follows. */
export const UNMARKED = 'unmarked:';
/** Begins the key of a site whose marks someone turned off in the panel; the site follows. */
export const MARKS_OFF = 'marks-off:';

/** How dates can be written: the language, and its name there. `sv` writes them as numbers, year first. */
export const dateLanguages = { 'en-GB': 'English: 21 July 2021', cy: 'Cymraeg: 21 Gorffennaf 2021', sv: 'Numbers: 2021-07-21' };

// Not every browser can write Welsh.
const CYMRAEG = 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' ');

/** An ISO date in words; a year stays a year. */
export function dateIn(language: string, iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (!year || !month || !day || language === 'sv') return iso;
  if (language === 'cy') return `${day} ${CYMRAEG[month - 1]} ${year}`;
  return new Date(`${iso}T12:00`).toLocaleDateString(language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The sites whose marks someone turned off. */
export const sitesOff = (keys: string[]) => keys.filter((key) => key.startsWith(MARKS_OFF)).map((key) => key.slice(MARKS_OFF.length));
