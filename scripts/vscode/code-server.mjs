import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { writeUserSettings } from './user-settings.mjs';

/**
 * Starts VS Code as a web server on a free port of this machine, calls `use` with its address and ends it.
 * @template T
 * @param {object} run
 * @param {import('./code-server-installation.mjs').Installation} run.installation
 * @param {string} run.home an empty folder for all that the server writes
 * @param {string} [run.extension] a .vsix that is installed first
 * @param {object} [run.settings] settings of the user beside those of a plain window
 * @param {AbortSignal} run.signal gives up waiting for the server to come up
 * @param {(host: string) => Promise<T>} use told `127.0.0.1:PORT`
 * @returns {Promise<T>} what `use` returned
 */
export async function withCodeServer({ installation, home, extension, settings, signal }, use) {
  const userData = join(home, 'user-data');
  const temporary = join(home, 'tmp');
  const config = join(home, 'config.yaml');
  await mkdir(temporary);
  await writeFile(config, '');
  await writeUserSettings(userData, settings);

  const args = ['--config', config, '--auth', 'none', '--bind-addr', '127.0.0.1:0'];
  args.push('--user-data-dir', userData, '--extensions-dir', join(userData, 'extensions'));
  args.push('--disable-telemetry', '--disable-update-check', '--disable-workspace-trust');
  args.push('--disable-getting-started-override');
  const env = { ...environmentOutsideVSCode(), HOME: home, TMPDIR: temporary, NO_COLOR: '1' };
  if (extension) {
    const install = [installation.entry, ...args, '--install-extension', extension];
    await promisify(execFile)(installation.node, install, { cwd: home, env, signal });
  }
  const child = spawn(installation.node, [installation.entry, ...args], {
    cwd: home,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that the end takes its children along.
    detached: true,
  });
  const exited = once(child, 'exit');
  try {
    return await use(await listeningAddress(child, signal));
  } finally {
    end(child);
    await exited;
  }
}

/** The host and port that the server says it listens on; rejects with its output when it ends before. */
async function listeningAddress(child, signal) {
  const output = [];
  child.stderr.on('data', (text) => output.push(text));
  const lines = createInterface({ input: child.stdout, signal });
  for await (const line of lines) {
    output.push(`${line}\n`);
    const found = /listening on http:\/\/(127\.0\.0\.1:\d+)/.exec(line);
    if (found) {
      child.stdout.resume();
      return found[1];
    }
  }
  signal.throwIfAborted();
  throw new Error(`code-server did not start:\n${output.join('')}`);
}

/** The environment without what a surrounding VS Code terminal set: it would make the server talk to that one. */
function environmentOutsideVSCode() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|XDG_|npm_)/.test(name)),
  );
}

function end(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
}
