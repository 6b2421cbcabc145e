/** The day it is at this moment where the reader is, such as `2026-11-22`: in London, summer time is an hour before what UTC says. */
export const localDate = (now: Date): string => now.toLocaleDateString('sv-SE');
