import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flavour } from '../word/simulator/document.ts';
import { type Pane, startPanes } from './pane.ts';
import { until } from './until.ts';

const draft = [
  { words: 'Reducing long-term segregation', styleBuiltIn: 'Heading1', outlineLevel: 1 },
  'This submission seeks your agreement to the next steps on hospital care.',
  'Every person in long-term segregation should have an independent care, education and treatment review, chaired by an independent person.',
  'CCGs will fund the places.',
  'The car park at the hospital will be resurfaced in June.',
];

let panes: Awaited<ReturnType<typeof startPanes>>;
beforeAll(async () => {
  panes = await startPanes();
  if (process.env.SEEN) mkdirSync(process.env.SEEN, { recursive: true });
});
afterAll(() => panes?.close());

const text = ({ frame }: Pane) =>
  frame.evaluate(() => {
    const panel = document.querySelector('review-panel')!;
    return `${panel.textContent} ${panel.shadowRoot?.textContent}`.replace(/\s+/g, ' ');
  });
const cards = ({ frame }: Pane) =>
  frame.evaluate(() =>
    [...(document.querySelector('review-panel')!.shadowRoot?.querySelectorAll('article') ?? [])].map((a) =>
      a.textContent!.replace(/\s+/g, ' ').trim(),
    ),
  );
const foreign = ({ asked }: Pane) =>
  asked.filter((url) => !/^(https:\/\/(addins\.example\.org|appsforoffice\.microsoft\.com|word\.officeapps\.live\.com)\/|data:)/.test(url));
const see = async ({ page, frame }: Pane, name: string) => {
  if (!process.env.SEEN) return;
  await frame.waitForFunction('!document.querySelector("review-panel")?.progress');
  await page.screenshot({ path: `${process.env.SEEN}/${name}.png` as `${string}.png` });
};

describe.each(['pc', 'web'] as const)('the pane in Word (%s)', (platform) => {
  it('checks the draft, selects the words, and checks again what is typed', async () => {
    const pane = await panes.open({ paragraphs: draft, how: flavour(platform) });
    await until('the cards', async () => (await cards(pane)).join(' ').includes('CCG'));
    await see(pane, `taskpane-${platform}`);

    await pane.frame.evaluate(() => {
      const heads = [...document.querySelector('review-panel')!.shadowRoot!.querySelectorAll<HTMLElement>('[data-card]')];
      heads.find((h) => /CCG/.test(h.closest('article')!.textContent!))!.click();
    });
    await until('the words to be selected', () =>
      pane.inWord(
        ({ doc }) =>
          doc.selected.letters
            .map((l) => l.c)
            .join('')
            .includes('CCG') && doc.selected.letters.length < 10,
      ),
    );

    await pane.inWord(({ doc }) => {
      const p = doc.paragraphs[3]!;
      p.letters = [...'Councils will fund the places.'].map((c) => ({ c }));
      doc.fire('ParagraphChanged', [p.uid]);
    });
    await until('the finding to go', async () => !(await cards(pane)).join(' ').includes('CCG'));
    expect(foreign(pane)).toEqual([]);
    expect(pane.errors).toEqual([]);
    await pane.page.close();
  });
});

describe('the pane and Word around it', () => {
  it('comes into view at the paragraph with the cursor when Word’s menu asks for it', async () => {
    const pane = await panes.open({ paragraphs: draft, how: flavour('pc') });
    await until('cards', async () => (await cards(pane)).length);
    await pane.inWord(({ doc, command }) => {
      doc.selected = { letters: doc.paragraphs[3]!.letters.slice(0, 1), home: doc.paragraphs[3]! };
      command('checkParagraph');
    });
    await until('the pane to be in view', () => pane.inWord(({ doc }) => doc.pane === 'Visible'));
    await until('the finding of that paragraph to come first', async () => (await cards(pane))[0]?.includes('CCG'));
    expect(pane.errors).toEqual([]);
    await pane.page.close();
  });

  it('leads from a card on long-term segregation to the definitions, and takes a style sheet that switches a rule off', async () => {
    const pane = await panes.open({
      paragraphs: ['CCGs will fund the places.', 'The number of people in long term segregation fell.'],
      how: flavour('pc'),
    });
    const card = await until('the card', async () => (await cards(pane)).find((c) => /long term segregation/.test(c)));
    expect(card).not.toContain('Out of sight');
    await (await pane.frame.waitForSelector('>>> [data-card]::-p-text(long term segregation)'))!.click();
    await (await pane.frame.waitForSelector('>>> article button.link::-p-text(recommendation 15)'))!.click();
    await until('both definitions, in view', () =>
      pane.frame.$$eval('>>> .entry', (all) =>
        all.some(
          (e) =>
            /wider definition than is in the Mental Health Act Code of Practice/.test(e.textContent!) &&
            e.getBoundingClientRect().top < innerHeight - 100,
        ),
      ),
    );
    await see(pane, 'taskpane-definitions');
    await (await pane.frame.waitForSelector('>>> #tab-draft'))!.click();
    await (await pane.frame.waitForSelector('>>> button::-p-text(Rules for terms)'))!.click();
    const folder = mkdtempSync(join(tmpdir(), 'said-before-sheet-'));
    writeFileSync(join(folder, 'unit.json'), '{ "title": "Unit", "off": ["ccg", "no-such-rule"] }');
    const input = (await pane.frame.waitForSelector('>>> input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(folder, 'unit.json'));
    await until('the advice to go', async () => !(await cards(pane)).join(' ').includes('CCG'));
    expect((await cards(pane)).join(' ')).toContain('long term segregation');
    expect(await text(pane)).toContain('0 rules taken from unit.json, 1 switched off.');
    expect(await text(pane)).toContain('“off” names the rule “no-such-rule”, which does not exist.');
    await see(pane, 'taskpane-style-sheet');
    expect(pane.errors).toEqual([]);
    await pane.page.close();
    rmSync(folder, { recursive: true });
  });

  it('leaves in the document what the user ticks, and takes it all away in one click', async () => {
    const pane = await panes.open({ paragraphs: draft, how: flavour('pc') });
    const settings = () => pane.inWord(({ doc }) => doc.settings);
    await pane.frame.waitForSelector('review-panel details');
    expect(await settings()).toEqual({});
    await pane.frame.click('review-panel details summary');
    const looks = await pane.frame.evaluate(() => {
      const details = document.querySelector('review-panel details')!;
      const of = (element: Element) => {
        (element as HTMLElement).focus({ focusVisible: true } as FocusOptions);
        const { color, outline, boxShadow } = getComputedStyle(element);
        return { color, outline, boxShadow };
      };
      const own = of(document.querySelector('review-panel')!.shadowRoot!.querySelector('button.plain')!);
      const heights = [...details.querySelectorAll('summary, label, button')].map((element) => element.getBoundingClientRect().height);
      return { own, ours: [...details.querySelectorAll('summary, button')].map(of), least: Math.min(...heights) };
    });
    expect(looks.ours).toEqual([looks.own, looks.own]);
    expect(looks.least).toBeGreaterThanOrEqual(24);
    for (const box of await pane.frame.$$('review-panel details input')) await box.click();
    await until('both to be there', async () => Object.keys(await settings()).length === 2);
    expect(Object.keys(await settings()).sort()).toEqual(['Office.AutoShowTaskpaneWithDocument', 'SaidBefore']);
    await pane.frame.click('review-panel details button');
    await until('nothing to be left', async () => Object.keys(await settings()).length === 0);
    expect(await text(pane)).toContain('Nothing of ours is kept in this document any more, once you save it.');
    await pane.page.close();
  });

  it('compares the record with the document, and puts it there as a table, which is not checked in its turn', async () => {
    const pane = await panes.open({ paragraphs: [...draft, 'We accept recommendation 6.'], how: flavour('pc') });
    await until('cards', async () => (await cards(pane)).length);
    const all = async () => /All \d+/.exec(await text(pane))?.[0];
    const before = await until('how many there are', all);
    await (await pane.frame.waitForSelector('>>> #tab-record'))!.click();
    await (await pane.frame.waitForSelector('>>> select[name=publication]'))!.select('hollins-2023');
    const press = async (words: string) =>
      (await pane.frame.waitForSelector(`>>> button::-p-text(${words})`))!.evaluate((b) => (b as HTMLElement).click());
    await press('Compare with this draft');
    const summary = () => pane.frame.$$eval('>>> p.meta', (found) => found.map((p) => p.textContent).join(' '));
    await until('the summary', async () => /Of these 13, .*Not counted, .*“recommendation 6” in paragraph 6/.test(await summary()));
    await see(pane, 'taskpane-coverage');
    await press('Insert as a table');
    const table = await until('the table', () =>
      pane.inWord(({ doc }) => doc.tables[0] && { ...doc.tables[0], cells: [], after: undefined }),
    );
    expect([table.values.length, table.values[0]!.length, table.headerRowCount]).toEqual([15, 11, 1]);
    expect(table.values.at(-1)![0]).toMatch(/^From these 5 documents, which run to 2023, as at .*not an official position\.$/);
    await press('This draft');
    await until('what was left out', async () => /The table of the record is not checked\./.test(await text(pane)));
    expect(await all()).toBe(before);
    expect(pane.errors).toEqual([]);
    await pane.page.close();
  });

  it('inserts a footnote, a comment and an annex, and takes each back', async () => {
    const pane = await panes.open({ paragraphs: draft, how: flavour('web') });
    await until('cards', async () => (await cards(pane)).length);
    const press = async (words: string) =>
      (await pane.frame.waitForSelector(`>>> button::-p-text(${words})`, { visible: true }))!.evaluate((b) => (b as HTMLElement).click());
    const there = () => pane.inWord(({ doc }) => [doc.notes.length, doc.comments.length, doc.tables.length].join());
    await press('Insert reference');
    await until('the footnote', async () => (await there()) === '1,0,0');
    await press('Comment');
    expect(await there()).toBe('1,0,0');
    await press('Add the comment');
    await until('the comment', async () => (await there()) === '1,1,0');
    await press('Annex for the submission');
    await press('Insert as a table');
    await until('the table', async () => (await there()) === '1,1,1');
    await press('What you decided');
    await see(pane, 'taskpane-undo');
    for (const left of ['0,1,1', '0,0,1', '0,0,0']) {
      await press('Undo');
      await until('it to be taken back', async () => (await there()) === left);
      await until('that to be said', async () => (await text(pane)).includes('Taken back.'));
    }
    expect(await pane.inWord(({ doc }) => doc.paragraphs.map((p) => p.letters.map((l) => l.c).join('')))).toEqual(
      draft.map((p) => (typeof p === 'string' ? p : p.words)),
    );
    expect(pane.errors).toEqual([]);
    await pane.page.close();
  });

  it('answers at once while a draft of 8,000 paragraphs is checked', async () => {
    const long = Array.from({ length: 8000 }, (_, i) => `${i}. ${(draft[2 + (i % 3)] as string).repeat(2)}`);
    const pane = await panes.open({ paragraphs: long, how: flavour('web') });
    const panel = '(document.querySelector("review-panel"))';
    await pane.frame.waitForFunction(`${panel}?.progress?.[0] > 0`, { timeout: 50_000 });
    await pane.frame.evaluate(`${panel}.shadowRoot.querySelector('#tab-search').click()`);
    await until('the search to be there', () => pane.frame.evaluate(`Boolean(${panel}.shadowRoot.querySelector('search-tab'))`));
    expect(await pane.frame.evaluate(`${panel}.progress?.[0] < 8000`)).toBe(true);
    await pane.page.close();
  });
});

describe('the pane without Word', () => {
  it('says so when Microsoft’s script cannot be had; search and the record still work', async () => {
    const pane = await panes.open({ withoutScript: true });
    await until('the message', async () => (await text(pane)).includes('script for add-ins could not be had'));
    await see(pane, 'taskpane-no-script');
    expect(await pane.frame.$eval('review-panel a', (a) => (a as HTMLAnchorElement).href)).toMatch(/\/app\.html$/);
    expect(pane.errors).toEqual([]);
    await pane.page.close();
  });

  it('says so when Word never answers, and does not take that to the next page', async () => {
    const pane = await panes.open({ query: '?_host_Info=Word$Win32$16.01$en-GB$$$$0' });
    await until('the message', async () => (await text(pane)).includes('Word did not answer'));
    expect(await pane.frame.evaluate(() => sessionStorage.getItem('hostInfoValue'))).toBeNull();
    await pane.page.close();
  });

  it('says so in a plain tab, and leaves the page its history', async () => {
    const pane = await panes.open({});
    await until('the message', async () => (await text(pane)).includes('made for Word'));
    expect(await pane.frame.evaluate(() => typeof history.pushState)).toBe('function');
    expect(foreign(pane)).toEqual([]);
    await pane.page.close();
  });
});
