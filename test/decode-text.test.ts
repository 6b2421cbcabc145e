import { expect, it } from 'vitest';
import { copyOf } from '../addin/open-draft.ts';
import { decodeText } from '../shared/hosts/decode-text.ts';
import { textHost } from '../shared/hosts/text-host.ts';

const words = 'The CCG’s plan costs £5m';
const utf16 = (big: boolean) =>
  new Uint8Array([0xfeff, ...[...words].map((c) => c.charCodeAt(0))].flatMap((n) => (big ? [n >> 8, n & 255] : [n & 255, n >> 8])));

it.each([
  ['UTF-8', new TextEncoder().encode(words)],
  ['UTF-16', utf16(false)],
  ['UTF-16, the other way round', utf16(true)],
  ['Windows-1252', new Uint8Array([...words].map((c) => (c === '’' ? 0x92 : c.charCodeAt(0))))],
])('reads a text in %s', (_, bytes) => {
  expect(decodeText(bytes, 'a.txt').replace(/^\ufeff/, '')).toBe(words);
});

it('says of what is no text that it is none', () => {
  expect(() => decodeText(new Uint8Array([1, 0, 2]), 'a.txt')).toThrow('“a.txt” is not a text file.');
});

it('keeps the ends of the lines as they were', () => {
  expect(textHost('a.txt', 'One.\r\nTwo.\r\n').text()).toBe('One.\r\nTwo.\r\n');
  expect(textHost('a.txt', 'One.\nTwo.').text()).toBe('One.\nTwo.');
});

it('calls a copy of a copy no more than checked', () => {
  expect(copyOf('draft.docx')).toBe('draft, checked.docx');
  expect(copyOf('draft, checked.docx')).toBe('draft, checked.docx');
});
