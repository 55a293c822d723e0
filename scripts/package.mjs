/**
 * Packs the extension into work-plan-VERSION.vsix: `npm run package`. What the editor needs and nothing else (no map,
 * test, source or command line) is laid out in a folder of its own, and vsce packs that folder.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const VSCE = '@vscode/vsce@3.9.1';
const root = join(import.meta.dirname, '..');
const staged = join(root, '.build/extension');

/** Copied as they are; of `dist`, see `bundles`. Pictures stay behind: the marketplace shows those of the repository. */
const SHIPPED = [
  'icons',
  'docs/rules',
  'schemas',
  'snippets',
  'syntaxes',
  'language-configuration.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
];
/** What the manifest says to npm and to those who build the project. */
const FOR_BUILDERS = ['bin', 'files', 'scripts', 'devDependencies', 'engines.node'];

run(process.execPath, ['esbuild.mjs', '--production'], root);
await rm(staged, { recursive: true, force: true });
await mkdir(join(staged, 'dist'), { recursive: true });
const shipped = [...SHIPPED, ...(await bundles())];
for (const path of shipped) await cp(join(root, path), join(staged, path), { recursive: true });
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
for (const name of FOR_BUILDERS) remove(manifest, name.split('.'));
manifest.files = ['**'];
await writeFile(join(staged, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);

const target = resolve(process.argv[2] ?? join(root, `work-plan-${manifest.version}.vsix`));
run('npx', ['--yes', VSCE, 'package', '--no-dependencies', '--out', target], staged);

/** The bundles that the editor reads: all but the command line's own, and no maps. */
async function bundles() {
  const files = await readdir(join(root, 'dist'), { recursive: true });
  return files
    .filter((file) => /\.(?:cjs|js|json)$/.test(file) && !/^cli\b/.test(file))
    .map((file) => join('dist', file));
}

/** @param {Record<string, any>} object @param {string[]} path */
function remove(object, [name, ...rest]) {
  if (rest.length === 0) delete object[name];
  else if (object[name]) remove(object[name], rest);
}

/** @param {string} command @param {string[]} args @param {string} cwd */
function run(command, args, cwd) {
  execFileSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
}
