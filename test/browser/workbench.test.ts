import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import * as d from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { contrast } from './contrast.ts';
import { until } from './until.ts';

const NEAR_COPY = 'Solitary confinement should become a notifiable event to CQC, and the notification should be made within 48 hours.';
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

let browser: Browser;
let server: Server;
let address: string;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  const built = mkdtempSync(join(tmpdir(), 'said-before-build-'));
  execFileSync(process.execPath, ['build.mjs', `--out=${built}`]);
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    try {
      response.end(readFileSync(join(built, 'addin', path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
});
afterEach(async () => page?.close());
afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function open(path = '/app.html', width = 1280): Promise<void> {
  page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
  await page.setViewport({ width, height: 860 });
  await page.goto(address + path);
}

async function openSample(width?: number): Promise<void> {
  await open('/app.html?sample', width);
  await seen('.card.open');
}

async function paste(text: string): Promise<void> {
  await open();
  await (await seen('textarea')).evaluate((box, words) => ((box as HTMLTextAreaElement).value = words), text);
  await press('Check this text');
  await seen('.card');
}

// A wait of the driver's own does not see into shadow roots.
const seen = (selector: string) => until(selector, () => page.$(`>>> ${selector}`));
const all = (selector: string) =>
  page.$$eval(`>>> ${selector}`, (found) => found.map((e) => (e.textContent ?? '').replace(/\s+/g, ' ').trim()));
const press = async (words: string) => (await seen(`button::-p-text(${words})`)).evaluate((e) => (e as HTMLElement).click());
const room = async (name: 'draft' | 'search' | 'record') => (await seen(`#tab-${name}`)).evaluate((e) => (e as HTMLElement).click());
const painted = () =>
  page.evaluate(() =>
    Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map((r) => (r as Range).toString())])),
  );
/** The innermost element with the focus, through shadow roots. */
const focused = () =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  });

/** The comments of a copy that is saved now. */
async function savedComments(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'said-before-saved-'));
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await (await seen('button:not([aria-disabled=true])::-p-text(Save a copy)')).evaluate((e) => (e as HTMLElement).click());
  const name = await until('the copy', () => readdirSync(folder).find((f) => f.endsWith('.docx')));
  return strFromU8(unzipSync(readFileSync(join(folder, name)))['word/comments.xml']!);
}

async function choose(name: string, value: string): Promise<void> {
  await (await seen(`select[name=${name}]`)).evaluate((select, chosen) => {
    (select as HTMLSelectElement).value = chosen;
    select.dispatchEvent(new Event('change'));
  }, value);
}

async function faults(): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(o: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    }),
  );
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`));
}

describe('a draft beside what was said before', () => {
  test('the sample opens by itself, is marked, and nothing is asked of any other machine', async () => {
    await openSample();
    await until('marks in the text', async () => Object.keys(await painted()).length >= 2);
    expect((await all('.card')).length).toBeGreaterThan(3);
    expect(asked.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([]);
  });

  test('a near-copy is met by its ask: whose, how it stands with the quote, what differs, and the thread', async () => {
    await paste(`The bus comes at nine.\n${NEAR_COPY}`);
    const [card] = await all('.card.open');
    expect(card).toMatch(/Same ask.*Baroness Hollins, recommendation 6.*2023/);
    expect(card).toMatch(/Under consideration\. .*considering changes to CQC regulations/);
    expect(card).toMatch(/48 hours/);
    expect(card).toMatch(/Asked .* times since 20\d\d/);
    expect([...new Set((await painted())['said-before-same-ask'])]).toEqual([NEAR_COPY]);
  });

  test('a click on the words brings their card to the top, open; the sign in the margin does the same by keyboard', async () => {
    await paste(`${NEAR_COPY}\nThe bus comes at nine.\nEach local CCG should keep a register.`);
    await (await seen('.line:nth-of-type(3) .words')).click({ offset: { x: 90, y: 10 } });
    await until(
      'the card of the third paragraph first',
      async () =>
        /where you are · paragraph 3/.test((await all('.card.here.open'))[0] ?? '') && /para(graph)? 3/.test((await all('.card'))[0] ?? ''),
    );
    await (await seen('.line:nth-of-type(1) .margin button')).focus();
    await page.keyboard.press('Enter');
    await until('the card of the first paragraph first', async () =>
      /where you are · paragraph 1/.test((await all('.card.here.open'))[0] ?? ''),
    );
    expect(await focused()).toMatch(/^Same ask, where you are · paragraph 1, Baroness Hollins, recommendation 6/);
  });

  test('a pointer on a reference is told what it cites and how that stands; elsewhere, what the mark there means', async () => {
    await paste(`Recommendation 6 of Baroness Hollins’ report is a good one.\n${NEAR_COPY}`);
    const told = () => page.$$eval('>>> .line .words', (lines) => lines.map((line) => line.getAttribute('title') ?? ''));
    await (await seen('.line:nth-of-type(1) .words')).evaluate((line) => {
      const range = new Range();
      range.setStart(line.firstChild!, 3);
      range.setEnd(line.firstChild!, 4);
      const { x, y } = range.getBoundingClientRect();
      line.dispatchEvent(new MouseEvent('mousemove', { clientX: x + 1, clientY: y + 5 }));
    });
    expect((await told())[0]).toMatch(/^Baroness Hollins, recommendation 6: “Solitary confinement should.*\nUnder consideration\./);
    await (await seen('.line:nth-of-type(2) .words')).hover();
    expect((await told())[1]).toMatch(/^Same ask as Baroness Hollins, recommendation 6/);
  });

  /** Cards come a few in a frame. */
  const allCards = async (): Promise<number> => {
    const before = (await all('.card')).length;
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    return before && before === (await all('.card')).length ? before : allCards();
  };

  test('what is found can be read, dismissed and taken back without a mouse', async () => {
    await paste(`${NEAR_COPY}\nEach local CCG should keep a register.`);
    const marks = async () => Object.values(await painted()).flat().length;
    const before = await allCards();
    const marked = await until('marks', marks);
    await (await seen('[data-card]')).focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/, para /);
    await page.keyboard.press('Home');
    await page.keyboard.press('d');
    await until('one card fewer', async () => (await all('.card')).length === before - 1);
    expect(await marks()).toBe(marked - 1);
    await press('What you decided');
    await seen('dialog[open]');
    await press('Undo');
    await until('the card again', async () => (await all('.card')).length === before);
    await page.keyboard.press('Escape');
    await (await seen('[data-card]')).focus();
    await page.keyboard.press('?');
    await seen('dialog[open] kbd');
    await page.keyboard.press('Escape');
    await (await seen('[data-card]')).focus();
    await page.keyboard.press('Escape');
    await until('the focus in the text', async () => /Same ask as/.test(await focused()));
  });

  test('a term is replaced in the text, and put back', async () => {
    await paste('Each local CCG should keep a register.');
    const head = await until('the card of the term', async () => {
      for (const one of await page.$$('>>> [data-card]')) if (await one.evaluate((e) => e.textContent!.includes('“CCG”'))) return one;
    });
    if (await head.evaluate((e) => e.getAttribute('aria-expanded') === 'false')) await head.evaluate((e) => (e as HTMLElement).click());
    await press('Replace with');
    await until('the new term', async () => /integrated care board/.test((await all('.words'))[0]!));
    await press('What you decided');
    await press('Undo');
    await until('the old term', async () => (await all('.words'))[0] === 'Each local CCG should keep a register.');
  });

  test('text is edited and checked again; a file that cannot be read says why', async () => {
    await paste('The bus comes at nine.\nThe CCG pays.');
    await press('Edit text');
    await (await seen('textarea')).evaluate((box) => ((box as HTMLTextAreaElement).value = 'The train comes at ten.'));
    await press('Check this text');
    await until('nothing found', async () => /Nothing in the record resembles this draft/.test((await all('main'))[0] ?? ''));
    await drop('plan.pdf', '%PDF-1.4');
    expect((await all('.trouble'))[0]).toMatch(/“plan.pdf” cannot be opened here/);
    await drop('plan.docx', 'not a zip');
    await until('the reason', async () => /“plan.docx” could not be read: it is not a .docx file/.test((await all('.trouble'))[0] ?? ''));
    await press('New');
    await until('no reason left', async () => !(await all('.trouble')).length);
  });

  test('a copy of a Word document holds what was found as comments; what is dismissed later is not in the next', async () => {
    await openSample();
    const comments = async () => ((await savedComments()).match(/<w:comment /g) ?? []).length;
    const first = await comments();
    await (await seen('[data-card]')).focus();
    const before = (await all('.card')).length;
    await page.keyboard.press('d');
    await until('one card fewer', async () => (await all('.card')).length < before);
    expect(await comments()).toBe(first - 1);
  });

  test('a copy is saved once though it is asked for twice, and though the draft is left meanwhile', async () => {
    await openSample();
    const folder = mkdtempSync(join(tmpdir(), 'said-before-twice-'));
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    const save = await seen('button::-p-text(Save a copy)');
    await save.evaluate((button) => {
      (button as HTMLElement).click();
      (button as HTMLElement).click();
      const buttons = [...(button.parentElement?.querySelectorAll('button') ?? [])];
      buttons.find((b) => b.textContent === 'New')!.click();
    });
    const name = await until('the copy', () => readdirSync(folder).find((f) => f.endsWith('.docx')));
    const comments = strFromU8(unzipSync(readFileSync(join(folder, name)))['word/comments.xml']!);
    const ids = [...comments.matchAll(/<w:comment w:id="(\d+)"/g)].map((m) => Number(m[1]));
    expect(ids).toEqual(ids.map((_, i) => i));
    expect(ids.length).toBeGreaterThan(3);
    await until('one save at a time', () => save.evaluate((button) => button.ariaDisabled !== 'true'));
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('the file that was asked for last is the one that opens, however slow the first', async () => {
    await open();
    const chooser = await seen('input[type=file]');
    await chooser.evaluate((input) => {
      const slow = new File(['The bus comes at nine.'], 'slow.txt');
      slow.arrayBuffer = () => new Promise((done) => input.addEventListener('read', () => done(new ArrayBuffer(9)), { once: true }));
      for (const file of [slow, new File(['The train comes at ten.'], 'last.txt')]) {
        Object.defineProperty(input, 'files', { configurable: true, value: [file] });
        input.dispatchEvent(new Event('change'));
      }
    });
    await until('the last file', async () => (await all('.bar strong'))[0] === 'last.txt');
    await chooser.evaluate((input) => input.dispatchEvent(new Event('read')));
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect(await all('.bar strong')).toEqual(['last.txt']);
  });

  test('a copy is saved though a finding is in a footnote, where Word has no comments; and that is said', async () => {
    const words = (text: string) => new d.Paragraph({ children: [new d.TextRun(text), new d.FootnoteReferenceRun(1)] });
    const children = [words('Each local CCG should keep a register.')];
    const file = new d.Document({ footnotes: { 1: { children: [new d.Paragraph(NEAR_COPY)] } }, sections: [{ children }] });
    const path = join(mkdtempSync(join(tmpdir(), 'said-before-notes-')), 'notes.docx');
    writeFileSync(path, await d.Packer.toBuffer(file));
    await open();
    await ((await seen('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(path);
    await until('what was found', async () => (await all('.card')).length > 1);
    expect(await savedComments()).toMatch(/CCG/);
    expect(await until('what is said', async () => (await all('.trouble'))[0])).toMatch(
      /^The copy of “notes.docx” was saved, but 2 comments are not in it\. Word has no comments inside a footnote/,
    );
  });

  test('a copy saved before all was checked says how much of it was', async () => {
    await open();
    await page.evaluate(() => {
      const bench = document.querySelector('work-bench') as unknown as { reviewer: unknown };
      bench.reviewer = {
        review: (_: unknown, { early }: { early(found: [], upTo: number): void }) => {
          early([], 1);
          return new Promise(() => {});
        },
      };
    });
    await press('Open the sample');
    await until('the part that was checked', async () => /Only the first 1 of/.test((await all('main'))[0] ?? ''));
    expect(await savedComments()).toBe('');
    expect(await until('what is said', async () => (await all('.trouble'))[0])).toMatch(
      /^The copy of “Sample submission.docx” was saved, but only the first 1 of \d+ paragraphs were checked\.$/,
    );
  });

  test('what was typed and not checked is kept when a file is opened; a folder says what it is', async () => {
    await open();
    await (await seen('textarea')).evaluate((box) => ((box as HTMLTextAreaElement).value = 'Half a thought.'));
    await drop('minute.txt', 'The CCG pays.', '[role=status]');
    await until('the promise', async () => (await all('[role=status]')).some((said) => /What you had typed is kept/.test(said)));
    await press('New');
    expect(await (await seen('textarea')).evaluate((box) => (box as HTMLTextAreaElement).value)).toBe('Half a thought.');
    await (await seen('input[type=file]')).evaluate((input) => {
      const folder = new File([], 'Plans');
      folder.arrayBuffer = () => Promise.reject(new DOMException('A requested file could not be found.', 'NotFoundError'));
      Object.defineProperty(input, 'files', { configurable: true, value: [folder] });
      input.dispatchEvent(new Event('change'));
    });
    expect(await until('the reason', async () => (await all('.trouble'))[0])).toMatch(/^“Plans” could not be read\. It may be a folder/);
  });

  test('words may be dropped into the box; a link dropped beside it leads nowhere', async () => {
    await open();
    const taken = (on: string, kind: string) =>
      page.$eval(
        `>>> ${on}`,
        (target, type) => {
          const data = new DataTransfer();
          data.setData(type, 'https://example.com/');
          return !target.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));
        },
        kind,
      );
    expect(await taken('textarea', 'text/plain')).toBe(false);
    expect(await taken('.start', 'text/uri-list')).toBe(true);
  });
});

describe('the way round the workbench by keyboard', () => {
  const enter = async (words: string) => {
    await (await seen(`button::-p-text(${words})`)).focus();
    await page.keyboard.press('Enter');
  };

  test('an empty box is said to be empty, and is where one goes on', async () => {
    await open();
    await enter('Check this text');
    await until('the sentence', async () => /^There is no text to check/.test((await all('.trouble[role=alert]'))[0] ?? ''));
    expect(await focused()).toBe('The draft’s text');
  });

  test('the focus goes on with the draft, or the box, when the button that had it is gone', async () => {
    await open();
    await enter('Open the sample');
    await until('the focus on the draft', async () => (await focused()) === 'Sample submission.docx');
    // The yellow of the ring cannot be seen on white without the black round it.
    expect(await page.$eval('>>> .sheet', (sheet) => getComputedStyle(sheet).boxShadow)).toBe('rgb(11, 12, 12) 0px 0px 0px 5px');
    await enter('New');
    await until('the focus in the box', async () => (await focused()) === 'The draft’s text');
    await page.keyboard.type('The CCG pays.');
    await enter('Check this text');
    await until('the focus on what was typed', async () => (await focused()) === 'Pasted text.txt');
    await enter('Edit text');
    await until('the focus in the box again', async () => (await focused()) === 'The draft’s text');
  });

  test('a draft that opens leaves the focus to whoever is typing', async () => {
    await open();
    await room('search');
    await (await seen('input[type=search]')).focus();
    await drop('minute.txt', 'The CCG pays.', '.words');
    expect(await focused()).toBe('Search the record');
  });

  test('in a narrow window a button leads to what was found, and another back to where one was', async () => {
    await openSample();
    const found = 'button::-p-text(What was found)';
    expect(await (await seen(found)).isVisible()).toBe(false);
    await page.setViewport({ width: 320, height: 860 });
    await page.evaluate(() => scrollTo(0, 400));
    await room('record');
    await (await seen(found)).focus();
    const was = await page.evaluate(() => scrollY);
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('This draft');
    const top = await page.$eval('>>> review-panel', (panel) => panel.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(2);
    await enter('Back to the draft');
    expect(await focused()).toBe('Sample submission.docx');
    expect(await page.evaluate(() => scrollY)).toBe(was);
  });
});

describe('the record', () => {
  test('is named before a draft is opened: its documents, and how far they run', async () => {
    await open();
    await seen('textarea');
    expect((await all('.start .quiet'))[0]).toMatch(
      /The record holds these 5 documents, which run to 2023: Winterbourne View action plan, .* and Baroness Hollins\.$/,
    );
  });

  test('is narrowed, opened, followed along a thread, and taken away', async () => {
    await open();
    await room('record');
    const count = async () => Number(/^\d+/.exec((await all('.count p'))[0] ?? '')?.[0]);
    await until('the record', count);
    const whole = await count();
    await choose('publication', 'hollins-2023');
    await until('thirteen asks', async () => (await count()) === 13);
    expect(whole).toBeGreaterThan(100);
    await (await seen('[data-entry="hollins-2023/6"]')).evaluate((e) => (e as HTMLElement).click());
    const [entry] = await all('.entry');
    expect(entry).toMatch(/notifiable event.*Under consideration\..*Source: .*lines? \d+/);
    expect(entry).not.toMatch(/one reply to/);
    await (await seen('.thread button')).evaluate((e) => (e as HTMLElement).click());
    await until('the earlier ask', async () => !/notifiable event/.test((await all('.entry'))[0] ?? 'notifiable event'));
  });

  test('is put in the draft as a table, which the page shows and which can be taken back', async () => {
    await openSample();
    await room('record');
    await choose('publication', 'hollins-2023');
    await press('Insert as a table');
    await until('the table', async () => (await all('.added tr')).length === 15);
    expect((await all('.added tr')).at(-1)).toMatch(/^From these 5 documents, which run to 2023, as at /);
  });
});

describe('coverage', () => {
  test('says which asks of a document the draft answers, and which it does not mention', async () => {
    await paste(
      `DHSC’s response to recommendation 6\nWe accept recommendation 6 of Baroness Hollins’ report and will change the regulations.`,
    );
    await room('record');
    await choose('publication', 'hollins-2023');
    await press('Compare with this draft');
    await until('the summary', async () => /Of these 13, this draft has \d+ .*not mentioned/.test((await all('.meta')).join(' ')));
    const rows = await all('td.ask .more');
    expect(rows.some((r) => /Answered in this draft, in paragraph/.test(r))).toBe(true);
    await choose('publication', 'winterbourne-2012');
    await until('the summary of what is now chosen', async () => /Of these 63, /.test((await all('.meta')).join(' ')));
    expect(await all('td.stance .tag')).toContain('Date passed');
  });
});

describe('search', () => {
  test('finds as one types, opens with Enter, and copies a citation', async () => {
    await open();
    await (await seen('#tab-record')).focus();
    await page.keyboard.press('/');
    await until('the search box', async () => (await focused()) === 'Search the record');
    await page.keyboard.type('hollins 9');
    await until('the recommendation', async () => /^Baroness Hollins, recommendation 9/.test((await all('[data-entry]'))[0] ?? ''));
    await page.keyboard.press('Enter');
    expect(await all('.entry')).toHaveLength(1);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/^Baroness Hollins, recommendation 9/);
    await page.keyboard.down('Control');
    await page.keyboard.press('c');
    await page.keyboard.up('Control');
    await until('the citation', async () => /Citation copied/.test((await all('.said'))[0] ?? ''));
  });

  test('says of the record, not of the world, that it holds nothing', async () => {
    await open();
    await room('search');
    await (await seen('input[type=search]')).type('quantitative easing');
    await until('the sentence', async () => /5 documents/.test((await all('.quiet')).join(' ')));
  });
});

describe('fit for everyone', () => {
  const scrolls = () => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

  for (const scheme of ['light', 'dark'])
    test(`no fault that axe knows of in any room, ${scheme}`, async () => {
      await openSample();
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const name of ['search', 'record', 'draft'] as const) {
        await room(name);
        expect(await faults()).toEqual([]);
      }
      await press('What you decided');
      expect(await faults()).toEqual([]);
    });

  test('no fault that axe knows of before a draft is opened', async () => {
    await open();
    await seen('textarea');
    expect(await faults()).toEqual([]);
  });

  test('320 px and text at 200 % need no scrolling sideways', async () => {
    await openSample(320);
    for (const size of ['100%', '200%']) {
      await page.evaluate((s) => void (document.documentElement.style.fontSize = s), size);
      for (const name of ['draft', 'search', 'record'] as const) {
        await room(name);
        expect(await scrolls(), `${name} at ${size}`).toBe(false);
      }
    }
  });

  test('in a narrow pane and in large text, no words of the record lie on others', async () => {
    await openSample(344);
    await room('record');
    await seen('.ask');
    for (const [width, size] of [
      [344, '100%'],
      [344, '200%'],
      [320, '200%'],
    ] as const) {
      await page.setViewport({ width, height: 800 });
      const met = await page.evaluate((s) => {
        document.documentElement.style.fontSize = s;
        const rows = document
          .querySelector('work-bench')!
          .shadowRoot!.querySelector('review-panel')!
          .shadowRoot!.querySelector('record-tab')!;
        return [...rows.shadowRoot!.querySelectorAll('tbody tr')].slice(0, 12).flatMap((row) => {
          const cells = [...row.children].map((cell) => {
            const words = document.createRange();
            words.selectNodeContents(cell);
            // What was asked is cut to three lines: what its words would take is not what is seen.
            const box = (cell.matches('.ask') ? cell : words).getBoundingClientRect();
            return { says: cell.textContent!.trim(), box };
          });
          return cells.flatMap((one, i) =>
            cells
              .slice(i + 1)
              .filter(
                ({ box: b }) =>
                  one.box.left < b.right - 1 && b.left < one.box.right - 1 && one.box.top < b.bottom - 1 && b.top < one.box.bottom - 1,
              )
              .map((other) => `${one.says} / ${other.says}`),
          );
        });
      }, size);
      expect(met, `${width} px at ${size}`).toEqual([]);
    }
  });

  test('what the filters and the search box say fits them, in 320 px and in large text', async () => {
    await open('/app.html', 320);
    for (const size of ['100%', '200%']) {
      await page.evaluate((s) => void (document.documentElement.style.fontSize = s), size);
      for (const name of ['record', 'search'] as const) {
        await room(name);
        await seen(`${name}-tab`);
        await page.$$eval('>>> details', (folded) => {
          for (const one of folded) one.open = true;
        });
        const cut = await page.$$eval('>>> :is(.narrow select, input[type=search])', (found) => {
          const pen = document.createElement('canvas').getContext('2d')!;
          const inPx = (length: string) => Number.parseFloat(length);
          return found.flatMap((control) => {
            const style = getComputedStyle(control);
            pen.font = style.font;
            const says =
              control instanceof HTMLSelectElement ? control.selectedOptions[0]!.text : (control as HTMLInputElement).placeholder;
            // A browser keeps some 20 px for the arrow of a list.
            const room =
              control.clientWidth - inPx(style.paddingLeft) - inPx(style.paddingRight) - (control instanceof HTMLSelectElement ? 20 : 0);
            return pen.measureText(says).width > room ? [says] : [];
          });
        });
        expect(cut, `${name} at ${size}`).toEqual([]);
      }
    }
  });

  for (const scheme of ['light', 'dark'])
    test(`what an empty box says can be read, ${scheme}`, async () => {
      await open();
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await room('search');
      for (const box of ['textarea', 'input[type=search]']) {
        const [words, ground] = await (await seen(box)).evaluate((e) => [
          getComputedStyle(e, '::placeholder').color,
          getComputedStyle(e).backgroundColor,
        ]);
        expect(contrast(words!, ground!)).toBeGreaterThan(4.5);
      }
    });

  test('a thousand pixels and text at 200 % leave the draft its width', async () => {
    await openSample(1000);
    const width = () => page.$eval('>>> .sheet', (sheet) => (sheet as HTMLElement).offsetWidth);
    expect(await width()).toBeLessThan(600);
    await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
    await until('one above the other', async () => (await width()) > 900);
    expect(await scrolls()).toBe(false);
  });

  test('every control is at least 24 px in both directions', async () => {
    await openSample(360);
    const small = await page.$$eval('>>> :is(button, select, summary, input, a)', (found) =>
      found
        .map((e) => [e, e.getBoundingClientRect()] as const)
        .filter(([, r]) => r.width > 0 && (r.width < 24 || r.height < 24))
        .map(([e]) => e.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
  });

  test('in forced colours the marks and signs keep their meaning', async () => {
    await openSample();
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await seen('.card .glyph.same');
    const drawn = await page.$$eval('>>> .card .glyph', (glyphs) =>
      glyphs.map((e) => [getComputedStyle(e).borderTopStyle, getComputedStyle(e).backgroundImage].some((how) => how !== 'none')),
    );
    expect(drawn.every(Boolean)).toBe(true);
    expect(await faults()).toEqual([]);
  });
});

async function drop(name: string, content: string, then = '.trouble'): Promise<void> {
  await page.evaluate(
    ([file, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text!], file!));
      document.querySelector('work-bench')!.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [name, content],
  );
  await seen(then);
}
