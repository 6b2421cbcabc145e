// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Block, rangeOf, readBlocks, rootsOf, stillSays } from '../extension/blocks.ts';

const pages = readdirSync('test/pages').filter((name) => name.endsWith('.html'));
const open = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const blocksOf = (page: Document): Block[] => [...readBlocks(rootsOf(page))];
const texts = (html: string) => blocksOf(open(html)).map((block) => block.text);
const bare = (text: string) => text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, '');

/** Counts a page's body text in its own way: all of the body's characters but those of footnote marks and contents lists. */
function bodyOf(page: Document): string {
  const copy = page.cloneNode(true) as Document;
  for (const e of copy.querySelectorAll('sup, script, style, nav, [hidden], .footnotes a, .contents-list, .gem-c-attachment__metadata'))
    e.remove();
  const bodies = [...copy.querySelectorAll('.govspeak')];
  return bare((bodies.length ? bodies : [copy.querySelector('main')!]).map((e) => e.textContent).join(''));
}

describe('blocks of real pages', () => {
  test.each(pages)('%s: at least 99 % of its body, every range exact', { timeout: 30_000 }, (name) => {
    const page = open(readFileSync(`test/pages/${name}`, 'utf8'));
    const blocks = blocksOf(page);
    const read = blocks.reduce((n, block) => n + bare(block.text).length, 0);
    expect(read / bodyOf(page).length).toBeGreaterThan(0.99);
    // A range takes this DOM milliseconds: in the largest pages, one block in so many.
    for (const block of blocks.filter((_, i) => i % Math.ceil(blocks.length / 60) === 0)) {
      const words = /\S+(?: \S+){0,4}/.exec(block.text.slice(Math.floor(block.text.length / 3)))!;
      const start = Math.floor(block.text.length / 3) + words.index;
      const range = rangeOf(block, start, start + words[0].length);
      const marks = [...range.cloneContents().querySelectorAll('sup')].map((sup) => bare(sup.textContent ?? ''));
      expect(marks.reduce((text, mark) => text.replace(mark, ''), bare(range.toString()))).toBe(bare(words[0]));
      expect(stillSays(block, start, start + words[0].length)).toBe(true);
    }
  });
});

describe('blocks', () => {
  test('the loose text of a container is a block of its own', () => {
    expect(texts('<main><div>One <div>two</div> three<ul><li>four<ul><li>five</ul></ul></div></main>')).toEqual([
      'One',
      'two',
      'three',
      'four',
      'five',
    ]);
  });
  test('words are whole whatever stands inside them', () => {
    expect(texts('<main><p>The <abbr>CQC</abbr>’s rec&shy;om\u200bmen<b>da</b>tion\n\n 6<br>stands.</p></main>')).toEqual([
      'The CQC’s recommendation 6 stands.',
    ]);
  });
  test('what is not the body is left out, under any class names', () => {
    const page = `<header role="banner">Banner</header><div id="cookie-banner"><p>Cookies</p></div><main>
      <ol class="x"><li>1. <a href="#a">First</a><li>2. <a href="#b">Second</a></ol><nav>Away</nav><p hidden>Hidden</p>
      <p>Body<sup><a class="footnote" href="#fn">1</a></sup> text.</p><ul><li><a href="/a">A page</a><li><a href="/b">Another</a></ul></main><footer>Foot</footer>`;
    expect(texts(page)).toEqual(['Body text.', 'A page', 'Another']);
    expect(texts(page.replace(/<\/?main>/g, ''))).toEqual(['Body text.', 'A page', 'Another']);
  });
  test('kinds: headings, quotations, cells and notes', () => {
    const page = open(`<main><h2>A</h2><blockquote><p>B</p></blockquote><table><tr><td>C</td></tr></table>
      <div class="footnotes"><ol><li><p>D</p></li></ol></div><p>E</p></main>`);
    expect(blocksOf(page).map((block) => block.kind)).toEqual(['heading', 'quote', 'cell', 'note', undefined]);
  });
  test('a range knows when its words have changed or gone', () => {
    const page = open('<main><p>Review <b>seclusion</b> now.</p></main>');
    const [block] = blocksOf(page);
    page.querySelector('b')!.firstChild!.nodeValue = 'something';
    expect(stillSays(block!, 7, 16)).toBe(false);
    expect(stillSays(block!, 0, 6)).toBe(true);
    page.querySelector('p')!.remove();
    expect(stillSays(block!, 0, 6)).toBe(false);
  });
  test('a text of megabytes is cut at spaces and nothing of it is lost', () => {
    const text = 'The seclusion of people must end. '.repeat(30_000).trim();
    const blocks = texts(`<main><p>${text}</p></main>`);
    expect(Math.max(...blocks.map((block) => block.length))).toBeLessThanOrEqual(8000);
    expect(blocks.join(' ')).toBe(text);
  });
});
