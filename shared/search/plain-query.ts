const counted = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');
const numberWord = new RegExp(`\\b(?:${counted.slice(2).join('|')})\\b`, 'gi');

/** Numbers as digits and "section 117" also as "s117", so that a text and a query that mean the same read the same. */
export function plainNumbers(text: string): string {
  return text
    .replace(numberWord, (word) => String(counted.indexOf(word.toLowerCase())))
    .replace(/\bsection (\d+)/gi, (words, number) => `${words} s${number}`);
}

const months = 'January February March April May June July August September October November December'.split(' ');
const shortMonth = new RegExp(`\\b(?:${months.map((m) => m.slice(0, 3)).join('|')})\\b\\.?(?= \\d)`, 'gi');

/** A query with the brackets and capitals of IC(E)TR, C(E)TR and HOPE(S) put back, its numbers as digits and its months in full. */
export function plainQuery(query: string): string {
  return plainNumbers(query.slice(0, 400))
    .replace(shortMonth, (short) => months.find((m) => m.slice(0, 3).toLowerCase() === short.slice(0, 3).toLowerCase())!)
    .replace(/(?<![\p{L}\p{N}])i?c\s?\(?e?\)?\s?trs?(?![\p{L}\p{N}])/giu, (word) => word.toUpperCase().replace(/S$/, ''))
    .replace(/(?<![\p{L}\p{N}])hope\(?s\)?(?![\p{L}\p{N}])/giu, 'HOPES');
}
