const counted = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' + 'sixteen seventeen eighteen nineteen'
).split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const numberWord = new RegExp(
  `\\b(?:(${tens.join('|')})(?:[ -](${counted.slice(1, 10).join('|')}))?|${counted.slice(2).join('|')})\\b`,
  'gi',
);
const numberIn = (word: string, ten?: string, unit = 'zero'): string =>
  String(ten ? 20 + 10 * tens.indexOf(ten.toLowerCase()) + counted.indexOf(unit.toLowerCase()) : counted.indexOf(word.toLowerCase()));

/** Numbers as digits and "section 117" also as "s117", so that a text and a query that mean the same read the same. */
export function plainNumbers(text: string): string {
  return text.replace(numberWord, numberIn).replace(/\b(?:section|sec\.|s\.|s(?= )) ?(\d+)/gi, 'section $1 s$1');
}

const months = 'January February March April May June July August September October November December'.split(' ');
const shortMonth = new RegExp(`\\b(?:${months.map((m) => m.slice(0, 3)).join('|')})\\b\\.?(?= \\d)`, 'gi');

const dotted = /(?<![\p{L}.])(?:\p{L}\.){2,}\p{L}?(?!\p{L})/gu;

/** A query with the brackets and capitals of IC(E)TR, C(E)TR and HOPE(S) put back, its numbers as digits and its months in full. */
export function plainQuery(query: string): string {
  return plainNumbers(query.slice(0, 400).replace(dotted, (word) => word.replaceAll('.', '')))
    .replace(shortMonth, (short) => months.find((m) => m.slice(0, 3).toLowerCase() === short.slice(0, 3).toLowerCase())!)
    .replace(/(?<![\p{L}\p{N}])i?c\s?\(?e?\)?\s?trs?(?![\p{L}\p{N}])/giu, (word) => word.toUpperCase().replace(/S$/, ''))
    .replace(/(?<![\p{L}\p{N}])hope\(?s\)?(?![\p{L}\p{N}])/giu, 'HOPES');
}
