import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import { type Command, nodeWith } from './run';

/** Programs that others write and that ours is measured beside, by their versions on the page. */
export interface Peers {
  /** AutoCorrect as npm gives it: Rust in a Node process. */
  autocorrect(...args: readonly string[]): Command;
  /** rumdl as npm gives it: Node that starts a Rust program. */
  rumdl(...args: readonly string[]): Command;
  /** The Rust program alone. */
  rumdlNative(...args: readonly string[]): Command;
  readonly versions: Readonly<Record<string, string>>;
}

const PACKAGES = ['autocorrect-node', 'rumdl'];

/** The peers, installed from npm into a cache folder of the person, outside the project, the first time. */
export function peers(): Peers {
  const { XDG_CACHE_HOME = join(homedir(), '.cache') } = process.env;
  const folder = join(XDG_CACHE_HOME, 'work-plan-bench');
  const modules = join(folder, 'node_modules');
  if (!PACKAGES.every((name) => existsSync(join(modules, name)))) install(folder);
  const versions = PACKAGES.map((name) => [name, versionOf(join(modules, name))]);
  return {
    autocorrect: (...args) => nodeWith(join(modules, 'autocorrect-node', 'cli.js'), ...args),
    rumdl: (...args) => nodeWith(join(modules, 'rumdl', 'bin', 'rumdl'), ...args),
    rumdlNative: (...args) => ({ program: nativeRumdl(modules), args }),
    versions: Object.fromEntries(versions),
  };
}

function install(folder: string): void {
  console.log(`  installing ${PACKAGES.join(', ')} in ${folder}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', ...PACKAGES];
  execFileSync('npm', args, { cwd: folder, stdio: 'inherit', shell: platform() === 'win32' });
}

function nativeRumdl(modules: string): string {
  const scope = join(modules, '@rumdl');
  const [own = ''] = readdirSync(scope);
  return join(scope, own, platform() === 'win32' ? 'rumdl.exe' : 'rumdl');
}

function versionOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
