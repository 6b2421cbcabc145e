import { expect, test } from 'vitest';
import { buildExtension } from './build-extension.ts';
import { startFirefox } from './firefox.ts';
import { startProxy } from './recording-proxy.ts';
import { serveSite } from './site.ts';
import { until } from './until.ts';

// Firefox's own settings and safety services.
const OWN = /(^|\.)(mozilla\.(com|net|org)|firefox\.com|googleapis\.com)(:\d+)?$/;

test('with the add-on at work, Firefox asks nothing of anyone but its makers, and a planted leak is caught', async () => {
  const site = await serveSite();
  const proxy = await startProxy();
  const { port } = proxy;
  const firefox = await startFirefox(buildExtension('firefox'), {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '127.0.0.1',
  });
  const page = await firefox.browser.newPage();
  await page.goto(`${site.url}/oversight-panel-2021.html`);
  await firefox.clickAction();
  await until('marks in the page', () => page.evaluate(() => CSS.highlights.size));
  const search = await firefox.openOwnPage('panel.html?search=segregation');
  expect(await search.evaluate(`fetch('http://leak.invalid/fetch').then(() => 'sent', () => 'stopped')`)).toBe('stopped');
  const asked = proxy.asked.map((address) => (address.startsWith('http') ? new URL(address).hostname : address));
  expect(asked.filter((host) => !OWN.test(host))).toEqual([]);
  await page.goto('http://leak.invalid/tab').catch(() => {});
  await until('the planted leak', () => proxy.asked.some((address) => address.startsWith('http://leak.invalid/tab')));
  expect(proxy.asked.join()).not.toMatch(/leak\.invalid\/fetch|segregation|hollins/i);
  await firefox.close();
  proxy.close();
  site.close();
});
