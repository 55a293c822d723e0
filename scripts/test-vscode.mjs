/**
 * Runs the integration tests in a real VS Code: `npm run test:vscode`.
 * Exit status: 0 all passed, 1 some failed, 2 no result.
 *
 * VSCODE_EXECUTABLE    the desktop VS Code to use; else one is downloaded where a window can be opened
 * WORK_PLAN_VSCODE     `electron` or `code-server` to force one of the two hosts
 * CHROMIUM_EXECUTABLE  the browser for code-server
 */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleSuite } from './vscode/bundle-suite.mjs';
import { chooseHost } from './vscode/host.mjs';
import { stopSignal } from './vscode/stop-signal.mjs';
import { withTemporaryFolder } from './vscode/temporary-folder.mjs';

const root = join(import.meta.dirname, '..');

try {
  process.exitCode = await testInVSCode();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

async function testInVSCode() {
  const suite = await bundleSuite(root);
  const run = await chooseHost(root, stopSignal(600_000));
  return withTemporaryFolder(async (home) => {
    const workspace = join(home, 'workspace');
    await cp(join(root, 'test/e2e/workspace'), workspace, { recursive: true });
    return run({ root, suite, workspace, home, signal: stopSignal(600_000) });
  });
}
