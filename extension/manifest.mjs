/** Only these pages are read without being asked each time. */
const HOSTS = ['https://www.gov.uk/*'];

/** Nothing may be loaded from, or sent, anywhere. */
const POLICY = `default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The manifest of one browser's build. `testHosts` adds the loopback, for tests only. */
export function manifestFor(browser, { version, testHosts = false }) {
  const icons = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/icon-${size}.png`]));
  const key = (suggested, description) => ({ suggested_key: { default: suggested }, ...(description && { description }) });
  const manifest = {
    manifest_version: 3,
    name: 'Said Before',
    version,
    description: 'Shows, beside the page you read, what has already been recommended, promised or refused, and in whose words.',
    icons,
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'],
    host_permissions: testHosts ? [...HOSTS, 'http://127.0.0.1/*'] : HOSTS,
    optional_host_permissions: ['https://*/*'],
    action: { default_title: 'Said Before: check this page', default_icon: icons },
    options_ui: { page: 'options.html', open_in_tab: true },
    omnibox: { keyword: 'said' },
    commands: {
      _execute_action: key('Alt+Shift+K'),
      search: key('Ctrl+Shift+U', 'Search the record'),
      next: key('Alt+Shift+Period', 'Next mark in the page'),
      previous: key('Alt+Shift+Comma', 'Previous mark in the page'),
    },
    content_security_policy: { extension_pages: POLICY },
  };
  if (browser === 'chrome')
    return {
      ...manifest,
      minimum_chrome_version: '123',
      permissions: [...manifest.permissions, 'sidePanel'],
      background: { service_worker: 'background.js' },
      side_panel: { default_path: 'panel.html' },
    };
  return {
    ...manifest,
    background: { scripts: ['background.js'] },
    sidebar_action: { default_panel: 'panel.html', default_title: 'Said Before', default_icon: icons, open_at_install: false },
    browser_specific_settings: {
      gecko: { id: 'said-before@said-before.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
    },
  };
}
