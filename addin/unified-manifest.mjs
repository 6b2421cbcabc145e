import { product } from './product.mjs';

/** The unified manifest for Microsoft 365. Microsoft calls it a preview for Word, not for production; so does its name here. */
export function unifiedManifest(base, version) {
  const { name, about, brief, open, check, started, command, pane, keys } = product;
  const icons = product.iconSizes.map((size) => ({ size, url: `${base}/icons/icon-${size}.png` }));
  const control = (id, { label, tip }, actionId) => ({
    id,
    type: 'button',
    label,
    supertip: { title: label, description: tip },
    actionId,
    icons,
  });
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
    manifestVersion: '1.30',
    version,
    id: product.unifiedId,
    localizationInfo: { defaultLanguageTag: 'en-gb' },
    developer: {
      name: product.provider,
      websiteUrl: `${base}/app.html`,
      privacyUrl: `${base}/app.html`,
      termsOfUseUrl: `${base}/app.html`,
    },
    name: { short: `${name} (preview)`, full: `${name} for Word (preview)` },
    description: { short: brief, full: about },
    icons: { outline: 'icons/outline.png', color: 'icons/color.png' },
    accentColor: product.accent,
    validDomains: [new URL(base).host],
    authorization: { permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] } },
    extensions: [
      {
        requirements: { scopes: ['document'], capabilities: [{ name: 'WordApi', minVersion: '1.3' }] },
        runtimes: [
          {
            id: 'Pane',
            type: 'general',
            lifetime: 'long',
            requirements: { capabilities: [{ name: 'SharedRuntime', minVersion: '1.1' }] },
            code: { page: `${base}/taskpane.html` },
            actions: [
              { id: 'openPane', type: 'openPage', view: pane, pinnable: false },
              { id: command, type: 'executeFunction', displayName: check.label },
            ],
          },
        ],
        ribbons: [
          {
            contexts: ['default'],
            tabs: [
              {
                builtInTabId: 'TabReviewWord',
                groups: [{ id: 'SaidBefore.Group', label: name, icons, controls: [control('SaidBefore.Open', open, 'openPane')] }],
              },
            ],
          },
        ],
        contextMenus: [{ menus: [{ entryPoint: 'text', controls: [control('SaidBefore.Check', check, command)] }] }],
        keyboardShortcuts: [{ shortcuts: [{ actionId: command, key: keys }] }],
        getStartedMessages: [{ title: started.title, description: started.tip, learnMoreUrl: `${base}/app.html` }],
      },
    ],
  };
}
