/** Words with a space for each thing that XML cannot hold: control characters, halves of a character, and two that are none. */
export const sayable = (words: string): string => words.replace(UNSAYABLE, ' ');

const UNSAYABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
