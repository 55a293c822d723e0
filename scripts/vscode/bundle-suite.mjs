import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles the integration tests, mocha included, into the one file that every VS Code runs.
 * @param {string} root folder of the repository
 * @returns {Promise<string>} path of the bundle
 */
export async function bundleSuite(root) {
  const outfile = join(root, '.build/e2e/index.cjs');
  await build({
    entryPoints: [join(root, 'test/e2e/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
    // Mocha's worker processes, which the suite does not use.
    logOverride: { 'require-resolve-not-external': 'silent' },
  });
  return outfile;
}
