import { afterEach, expect, it, vi } from 'vitest';
import { meetWord } from '../../addin/word/meet-word.ts';

afterEach(() => vi.unstubAllGlobals());

const script = { src: 'https://addin.test/office.js', addEventListener() {} } as unknown as HTMLScriptElement;
/** A page in which Microsoft's script waits for a Word that does not answer. */
const silent = (storage: { removeItem(name: string): void }) => {
  vi.stubGlobal('Office', { onReady: () => new Promise(() => {}) });
  vi.stubGlobal('history', {});
  vi.stubGlobal('sessionStorage', storage);
};

it('a Word that does not answer is forgotten, for the next page in this tab', async () => {
  const removeItem = vi.fn();
  silent({ removeItem });
  expect(await meetWord(script, 1)).toBe('no answer');
  expect(removeItem).toHaveBeenCalledWith('hostInfoValue');
});

it('a Word that does not answer is told though the browser refuses storage', async () => {
  silent({
    removeItem() {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
  expect(await meetWord(script, 1)).toBe('no answer');
});
