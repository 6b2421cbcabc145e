/** Asks again until the answer is truthy, and gives it; fails with a sentence after so many seconds. */
export async function until<T>(what: string, ask: () => Promise<T> | T, seconds = 20): Promise<NonNullable<T>> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as NonNullable<T>;
    if (Date.now() > end) throw new Error(`Waited ${seconds} seconds for this, in vain: ${what}.`);
    await new Promise((next) => setTimeout(next, 50));
  }
}
