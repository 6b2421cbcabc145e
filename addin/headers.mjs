/** Where Word on the web frames the pane from. Microsoft publishes no list: this is what is known, and an administrator may have to add to it. */
const frames = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://*.live.com',
];

/** What a server should send with each file of the add-in. `file`: its path, e.g. `taskpane.html`. */
export function headersFor(file) {
  const inWord = file === 'taskpane.html';
  const policy = {
    'default-src': "'none'",
    'script-src': inWord ? "'self' https://appsforoffice.microsoft.com" : "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'connect-src': inWord ? "'self'" : "'none'",
    'worker-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': `'self' ${frames.join(' ')}`,
  };
  return {
    'content-security-policy': Object.entries(policy)
      .map(([name, value]) => `${name} ${value}`)
      .join('; '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    // Office asks for the icons and the shortcuts across origins, and shows no icon that it may not keep.
    ...(/^icons\/|^shortcuts\.json$/.test(file) ? { 'access-control-allow-origin': '*' } : {}),
    'cache-control': /^icons\//.test(file) ? 'max-age=86400' : 'no-cache',
  };
}
