import { format } from 'node:util';
import { withPage, workbenchAddress } from './browser.mjs';
import { withCodeServer } from './code-server.mjs';

/**
 * Runs the suite in the extension host of a code-server; mocha's output goes to this terminal.
 * @param {object} run
 * @param {string} run.root folder of the repository, which is the extension
 * @param {import('./code-server-installation.mjs').Installation} run.installation
 * @param {string} run.suite the bundled suite
 * @param {string} run.workspace folder to open
 * @param {string} run.home an empty folder for all that VS Code writes
 * @param {AbortSignal} run.signal gives up
 * @returns {Promise<number>} exit code: 0 when all tests passed; rejects when the suite did not come to its end
 */
export async function runInCodeServer({ root, installation, suite, workspace, home, signal }) {
  return withCodeServer({ installation, home, signal }, (host) =>
    withPage({ root, installation }, async (page) => {
      const mocha = [];
      await page.exposeFunction('codeAutomationLog', (_level, message) => {
        const lines = format(...message).split('\n');
        if (!lines[0].startsWith('│ ')) return;
        mocha.push(...lines);
        console.log(lines.map((line) => line.slice(2)).join('\n'));
      });
      const exitCode = reportedExitCode(page, signal);
      await page.goto(
        workbenchAddress(host, workspace, { extensionDevelopmentPath: root, extensionTestsPath: suite }),
      );
      const code = await exitCode;
      if (mocha.length === 0) throw new Error('The suite could not be loaded');
      return code;
    }),
  );
}

/** The exit code that VS Code reports through the page; rejects when the page crashes or `signal` comes first. */
function reportedExitCode(page, signal) {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    page.on('crash', () => reject(new Error('The page crashed')));
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
  });
}
