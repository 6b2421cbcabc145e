import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Firefox with the add-on in it. */
export type Firefox = {
  browser: Browser;
  /** Runs code in the browser's own window, where `ext` is the add-on; gives what it returns, as text. */
  inWindow(code: string): Promise<string>;
  /** Clicks the add-on's button for real; the sidebar opens. */
  clickAction(): Promise<void>;
  /** What an expression is worth in the sidebar's page; `null` while there is none. */
  inSidebar<T>(expression: string): Promise<T | null>;
  /** The sidebar as a PNG. */
  pictureSidebar(): Promise<Buffer>;
  /** Opens a page of the add-on in a tab. */
  openOwnPage(path: string): Promise<Page>;
  stopBackground(): Promise<string>;
  close(): Promise<void>;
};

const ID = 'said-before@said-before.example';
const UUID = '11111111-2222-4333-8444-555555555555';

/** Starts Firefox without a window, with this unpacked add-on; `prefs` as in about:config. */
export async function startFirefox(extension: string, prefs: Record<string, unknown> = {}): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    protocolTimeout: 30_000,
    // Lets a test into the browser's own window, and to the add-on's pages, whose address it fixes.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...prefs, 'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }) },
  });
  await browser.installExtension(extension);
  const { connection } = browser as unknown as { connection: { send(method: string, params: object): Promise<{ result: unknown }> } };
  const send = async <T>(method: string, params: object) => (await connection.send(method, params)).result as T;
  const tree = await send<{ contexts: { url: string; context: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  const context = tree.contexts.find(({ url }) => url.includes('browser.xhtml'))!.context;

  const inWindow = async (code: string): Promise<string> => {
    const answer = await send<{ type: string; result: { value: string }; exceptionDetails: { text: string } }>('script.evaluate', {
      expression: `(async () => {
        const ext = WebExtensionPolicy.getByID('${ID}').extension;
        const sidebar = () => SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');
        ${code}
      })()`,
      awaitPromise: true,
      target: { context },
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  };

  return {
    browser,
    inWindow,
    clickAction: async () => void (await inWindow('await ext.apiManager.global.browserActionFor(ext).triggerAction(window)')),
    async inSidebar(expression) {
      const script = `sendAsyncMessage(NAME, JSON.stringify((function (document) { try { return ${expression} } catch (e) { return null } })(content.document) ?? null))`;
      return JSON.parse(
        await inWindow(`return await new Promise((done) => {
          const page = sidebar();
          if (!page) return done('null');
          const name = 'ask' + Math.random();
          const hear = ({ data }) => { page.messageManager.removeMessageListener(name, hear); done(data); };
          page.messageManager.addMessageListener(name, hear);
          // A page that is being replaced never answers.
          setTimeout(() => hear({ data: 'null' }), 1500);
          page.messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}.replace('NAME', JSON.stringify(name))), false);
        })`),
      );
    },
    async pictureSidebar() {
      const picture = await inWindow(`
        const page = sidebar();
        const bitmap = await page.browsingContext.currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, page.clientWidth, page.clientHeight), 1, 'white');
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        canvas.getContext('2d').drawImage(bitmap, 0, 0);
        const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));`);
      return Buffer.from(picture, 'base64');
    },
    async openOwnPage(path) {
      const page = await browser.newPage();
      // Another process takes the page over, so that the way there is never seen to end.
      page.goto(`moz-extension://${UUID}/${path}`).catch(() => {});
      await until(`${path} to open`, () =>
        page.evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete').catch(() => false),
      );
      return page;
    },
    stopBackground: () => inWindow('await ext.terminateBackground({}); return ext.backgroundState'),
    close: () => browser.close(),
  };
}
