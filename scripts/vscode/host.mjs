import { installCodeServer } from './code-server-installation.mjs';
import { runInCodeServer } from './code-server-suite.mjs';
import { findElectron, hasDisplay, runInElectron } from './electron.mjs';

/**
 * Chooses the VS Code that runs the suite: a desktop one where it can be had, else code-server.
 * WORK_PLAN_VSCODE set to `electron` or `code-server` forces the choice.
 * @param {string} root folder of the repository
 * @param {AbortSignal} signal ends an installation
 * @returns {Promise<(run: object) => Promise<number>>} runs the suite; see `runInElectron` and `runInCodeServer`
 */
export async function chooseHost(root, signal) {
  const forced = process.env.WORK_PLAN_VSCODE;
  if (forced !== 'code-server') {
    const executable = await desktop(root, forced === 'electron');
    if (executable) {
      console.log(`Host: ${executable}`);
      return (run) => runInElectron({ ...run, executable });
    }
  }
  const installation = await installCodeServer(root, signal);
  console.log('Host: code-server in Chromium');
  return (run) => runInCodeServer({ ...run, installation });
}

/** Path of a desktop VS Code, or undefined when there is none and `needed` is false. */
async function desktop(root, needed) {
  if (!needed && !process.env.VSCODE_EXECUTABLE && !hasDisplay()) {
    console.log('No desktop VS Code: there is no display to open it on.');
    return undefined;
  }
  try {
    return await findElectron(root);
  } catch (error) {
    if (needed) throw error;
    console.log(`No desktop VS Code: ${error}`);
    return undefined;
  }
}
