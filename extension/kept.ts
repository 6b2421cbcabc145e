/** The keys of what is set in the options and the panel; the last two are followed by a style of mark, and by a site. */
export const DATES = 'dates';
export const UNMARKED = 'unmarked:';
export const MARKS_OFF = 'marks-off:';

/** How dates can be written: the language, and its name there. `sv` writes them as numbers, year first. */
export const dateLanguages = { 'en-GB': 'English: 21 July 2021', cy: 'Cymraeg: 21 Gorffennaf 2021', sv: 'Numbers: 2021-07-21' };

/** An ISO date in words; a year stays a year. */
export function dateIn(language: string, iso: string): string {
  return iso.length < 10
    ? iso
    : new Date(`${iso}T12:00`).toLocaleDateString(language, language === 'sv' ? {} : { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The sites whose marks someone turned off. */
export const sitesOff = (keys: string[]) => keys.filter((key) => key.startsWith(MARKS_OFF)).map((key) => key.slice(MARKS_OFF.length));
