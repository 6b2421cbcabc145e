/** What both manifests say; an administrator sees these words. */
export const product = {
  id: 'b7b0f1c2-5d0e-4a67-9a3e-2f6c1d84e0a5',
  unifiedId: 'b7b0f1c2-5d0e-4a67-9a3e-2f6c1d84e0a6',
  name: 'Said Before',
  provider: 'Said Before',
  about:
    'Tells you, while you draft, what has already been recommended, promised or refused, and in whose words. Nothing leaves your computer.',
  brief: 'What has already been recommended, promised or refused.',
  open: { label: 'Said Before', tip: 'Open the pane that compares your draft with what has been recommended and promised before.' },
  check: { label: 'Check this paragraph', tip: 'Open the pane at what is on record about the paragraph with the cursor.' },
  started: { title: 'Said Before is ready', tip: 'On the Review tab, choose Said Before to check your draft.' },
  keys: { default: 'Ctrl+Alt+Shift+K', mac: 'Command+Option+Shift+K' },
  /** The name under which the pane knows the menu item and the keys. */
  command: 'checkParagraph',
  /** The one pane that Word may open with a document, where the user has asked for it. */
  pane: 'Office.AutoShowTaskpaneWithDocument',
  accent: '#0b5cad',
  iconSizes: [16, 32, 80],
};
