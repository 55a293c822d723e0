import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { writeUserSettings } from './user-settings.mjs';

/** Milliseconds without an answer after which the vendor's server counts as out of reach. */
const downloadTimeout = 10_000;

/**
 * Finds a desktop VS Code: the one named by VSCODE_EXECUTABLE, else a downloaded one.
 * @param {string} root folder of the repository
 * @returns {Promise<string>} path of the executable; rejects when there is none and none can be downloaded
 */
export async function findElectron(root) {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) return named;
  const cachePath = join(root, '.vscode-test');
  await mkdir(cachePath, { recursive: true });
  return downloadAndUnzipVSCode({ version: 'stable', cachePath, timeout: downloadTimeout });
}

/** Whether a desktop VS Code could open its window here. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Runs the suite in a desktop VS Code with a profile of its own; mocha's output goes to this terminal.
 * @param {object} run
 * @param {string} run.executable
 * @param {string} run.extension folder of the extension
 * @param {string} run.suite the bundled suite
 * @param {string} run.workspace folder to open
 * @param {string} run.home an empty folder for all that VS Code writes
 * @param {AbortSignal} run.signal ends VS Code
 * @returns {Promise<number>} exit code: 0 when all tests passed
 */
export async function runInElectron({ executable, extension, suite, workspace, home, signal }) {
  const userData = join(home, 'user-data');
  await writeUserSettings(userData);
  // test-electron ends its VS Code on SIGINT and has no other way to be told.
  const end = () => process.emit('SIGINT');
  signal.addEventListener('abort', end, { once: true });
  try {
    return await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      launchArgs: [
        workspace,
        '--disable-extensions',
        `--user-data-dir=${userData}`,
        `--extensions-dir=${join(home, 'extensions')}`,
      ],
    });
  } catch (error) {
    console.error(String(error));
    return 1;
  } finally {
    signal.removeEventListener('abort', end);
  }
}
