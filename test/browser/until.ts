/** Asks again until the answer is truthy, and gives it; fails with a sentence after ten seconds. */
export async function until<T>(what: string, ask: () => Promise<T> | T): Promise<NonNullable<T>> {
  const end = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as NonNullable<T>;
    if (Date.now() > end) throw new Error(`Waited ten seconds for this, in vain: ${what}.`);
    await new Promise((next) => setTimeout(next, 50));
  }
}
