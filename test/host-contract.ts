import { describe, expect, it } from 'vitest';
import type { Place } from '../shared/draft.ts';
import type { Host } from '../shared/host.ts';

/** One host under test: `text` is what its draft says now, paragraph by paragraph; `change` is an edit behind the host's back. */
export type HostUnderTest = {
  host: Host;
  text(): Promise<string[]>;
  change(paragraph: number, words: string): Promise<void>;
  close?(): Promise<void>;
};

/** What every host must do; each kind of host runs it with its own drafts. */
export function hostContract(name: string, open: (paragraphs: string[]) => Promise<HostUnderTest>): void {
  const words = ['Restrictive practice', 'We will notify CQC within 72 hours.', '', 'Café 🏥 – people’s homes and CQC, CQC.'];
  const run = (body: (t: HostUnderTest) => Promise<void>) => async () => {
    const t = await open(words);
    try {
      await body(t);
    } finally {
      await t.close?.();
    }
  };
  const place = async (t: HostUnderTest, said: string, nth = 0): Promise<Place> => {
    const { paragraphs } = await t.host.read();
    const found = paragraphs.flatMap((p) => [...p.text.matchAll(new RegExp(said, 'g'))].map((m) => ({ p, start: m.index })))[nth]!;
    return { paragraph: found.p.id, start: found.start, end: found.start + said.length, words: said };
  };

  describe(`host contract: ${name}`, () => {
    it(
      'reads the paragraphs that are not empty, in order, with ids of their own',
      run(async (t) => {
        const { paragraphs } = await t.host.read();
        expect(paragraphs.map((p) => p.text)).toEqual(words.filter(Boolean));
        expect(new Set(paragraphs.map((p) => p.id)).size).toBe(3);
      }),
    );
    it(
      'gives the same ids when read again',
      run(async (t) => {
        const first = (await t.host.read()).paragraphs.map((p) => p.id);
        expect((await t.host.read()).paragraphs.map((p) => p.id)).toEqual(first);
      }),
    );
    it(
      'shows marks, and takes them away again',
      run(async (t) => {
        const at = await place(t, '72 hours');
        await t.host.show([{ finding: 'f', place: at, style: 'same ask', label: 'Same ask as Hollins 6' }]);
        await t.host.show([]);
        expect(await t.text()).toEqual(words.filter(Boolean));
      }),
    );
    it(
      'reveals words that are there, and refuses words that have moved',
      run(async (t) => {
        const at = await place(t, '72 hours');
        await t.host.reveal(at);
        await t.change(1, 'We will notify the regulator in 48 hours.');
        await expect(t.host.reveal(at)).rejects.toThrow(/changed|moved|no longer/i);
      }),
    );
    it(
      'listens until told to stop',
      run(async (t) => {
        const stop = t.host.listen(() => {});
        stop();
        stop();
      }),
    );
    it(
      'replaces just those words, the second of two alike',
      run(async (t) => {
        if (!t.host.replace) return expect(t.host.insert).toBeUndefined();
        await t.host.replace(await place(t, 'CQC', 2), 'Ofsted');
        expect((await t.text())[2]).toBe('Café 🏥 – people’s homes and CQC, Ofsted.');
      }),
    );
    it(
      'refuses to replace words that have changed, and changes nothing',
      run(async (t) => {
        if (!t.host.replace) return expect(t.host.insert).toBeUndefined();
        const at = await place(t, '72 hours');
        await t.change(1, 'We will notify the regulator in 48 hours.');
        await expect(t.host.replace(at, '3 days')).rejects.toThrow(/changed|moved|no longer/i);
        expect((await t.text())[1]).toBe('We will notify the regulator in 48 hours.');
      }),
    );
    it(
      'puts a reference after the words, and takes it back, though another was put before it',
      run(async (t) => {
        if (!t.host.insert) return expect(t.host.replace).toBeUndefined();
        const before = await t.text();
        const back = await t.host.insert(await place(t, '72 hours'), { kind: 'reference', text: 'DHSC, 2023, recommendation 6' });
        const after = (await t.text())[1]!;
        expect(after === before[1] || after.includes('[DHSC, 2023, recommendation 6]')).toBe(true);
        const other = await t.host.insert(await place(t, 'notify'), { kind: 'reference', text: 'CQC, 2022, page 4' });
        await t.host.read();
        await back();
        await other();
        expect(await t.text()).toEqual(before);
        expect(await back().catch((error: Error) => error.message)).toMatch(/changed|no longer|^gone$/);
      }),
    );
    it(
      'puts a table in, and takes it back',
      run(async (t) => {
        if (!t.host.insert) return expect(t.host.replace).toBeUndefined();
        const before = await t.text();
        const [p] = (await t.host.read()).paragraphs;
        const at = { paragraph: p!.id, start: 0, end: 1, words: p!.text[0]! };
        const back = await t.host.insert(at, {
          kind: 'table',
          title: 'Annex',
          rows: [
            ['Ours', 'Theirs'],
            ['a\nb', ''],
          ],
        });
        await t.host.read();
        await back();
        expect(await t.text()).toEqual(before);
      }),
    );
  });
}
