/** A list as a sentence has it: `CQC, NHS England and DHSC`. */
export function listed(items: (string | number)[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
