// npm test: everything, in order, with the browsers fetched by the system's own means where they are missing.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

const CI = process.env.CI === 'true';
const KNOWN = {
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      join(homedir(), 'AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'),
    ],
    apt: 'chromium',
  },
  firefox: {
    names: ['firefox-esr', 'firefox'],
    paths: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    apt: 'firefox-esr',
  },
};

function find({ names, paths }) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...paths].find((path) => existsSync(path));
}

function fetchBrowser(name, { apt }) {
  if (platform() !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`No ${name} here: installing Debian's package ${apt} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { stdio: 'ignore', env });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', apt, 'fonts-liberation'], { stdio: 'ignore', env });
}

function browser(name) {
  const known = KNOWN[name];
  const own = process.env[name.toUpperCase()];
  if (own) return own;
  if (!find(known)) fetchBrowser(name, known);
  const path = find(known);
  console.log(path ? `${name}: ${path}` : `${name}: not found`);
  return path;
}

const chromium = browser('chromium');
const firefox = browser('firefox');
if (!chromium || (CI && !firefox)) {
  console.error(
    `${chromium ? 'Firefox' : 'Chrome, Chromium or Edge'} is needed: install it, or name it in ${chromium ? 'FIREFOX' : 'CHROMIUM'}, and run npm test again.`,
  );
  process.exit(1);
}
const env = { ...process.env, CHROMIUM: chromium, ...(firefox && { FIREFOX: firefox }) };
const run = (...words) => {
  console.log(`\n> ${words.join(' ')}`);
  execFileSync(words[0], words.slice(1), { stdio: 'inherit', env, shell: platform() === 'win32' });
};
try {
  run('npx', 'tsc', '--noEmit');
  run('npx', 'biome', 'check', '--error-on-warnings', '.');
  run('node', 'build.mjs');
  run('npx', 'vitest', 'run', ...(firefox ? [] : ['--exclude', 'test/browser/firefox*.test.ts']));
} catch (error) {
  process.exit(error.status || 1);
}
if (!firefox) console.log('\nNot run, because there is no Firefox here: test/browser/firefox*.test.ts');
