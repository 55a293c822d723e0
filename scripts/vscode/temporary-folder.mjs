import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Calls `use` with the path of a new empty folder and removes the folder when `use` is done, also when it failed.
 * @template T
 * @param {(folder: string) => Promise<T>} use
 * @returns {Promise<T>} what `use` returned
 */
export async function withTemporaryFolder(use) {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'work-plan-vscode-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
