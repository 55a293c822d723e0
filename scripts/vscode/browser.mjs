import { createRequire } from 'node:module';
import { join } from 'node:path';

const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens a page in Chromium, calls `use` with it and closes the browser.
 * When `use` fails the page's log goes to this terminal and a picture of the page to `.build/e2e/failure.png`.
 * @template T
 * @param {object} run
 * @param {string} run.root folder of the repository
 * @param {import('./code-server-installation.mjs').Installation} run.installation
 * @param {(page: import('playwright-core').Page) => Promise<T>} use
 * @returns {Promise<T>} what `use` returned
 */
export async function withPage({ root, installation }, use) {
  const { chromium } = createRequire(import.meta.url)(installation.playwright);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_EXECUTABLE || '/usr/bin/chromium',
    args: chromiumArguments,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const log = [];
    page.on('console', (message) => log.push(`[${message.type()}] ${message.text()}`));
    page.on('pageerror', (error) => log.push(`[page error] ${error.message}`));
    await page.addInitScript(enableTestDriver);
    try {
      return await use(page);
    } catch (error) {
      const picture = join(root, '.build/e2e/failure.png');
      console.error(`The page's log:\n${log.join('\n')}\n`);
      await page.screenshot({ path: picture }).then(
        () => console.error(`A picture of the page: ${picture}`),
        (reason) => console.error(`No picture of the page: ${reason.message}`),
      );
      throw error;
    }
  } finally {
    await browser.close();
  }
}

/**
 * The address that opens `folder` in the VS Code at `host`.
 * @param {string} host
 * @param {string} folder
 * @param {Record<string, string>} files what VS Code's start payload names: key and absolute path
 * @returns {string}
 */
export function workbenchAddress(host, folder, files) {
  const payload = Object.entries(files).map(([key, path]) => [
    key,
    encodeURI(`vscode-remote://${host}${path}`),
  ]);
  const query = new URLSearchParams({
    folder,
    payload: JSON.stringify([...payload, ['skipWelcome', 'true']]),
  });
  return `http://${host}/?${query}`;
}

/** Runs in the page: a released VS Code takes an extension under development only with its test driver on. */
function enableTestDriver() {
  const getAttribute = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (name) {
    const value = getAttribute.call(this, name);
    if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration') return value;
    const settings = JSON.parse(value);
    settings.developmentOptions = { ...settings.developmentOptions, enableSmokeTestDriver: true };
    return JSON.stringify(settings);
  };
}
