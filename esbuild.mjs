// Bundles what ships: the extension, the language server, the command line, and what they load later.
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';

const production = process.argv.includes('--production');

/** What is loaded only when it is needed: bundles of their own, so that other runs need not read them. */
const LATER = {
  'configuration/load-config': 'configuration.cjs',
  'configuration/yaml-node': 'configuration-yaml.cjs',
  'cli/drafts/ignore-rules': 'ignore-rules.cjs',
  picomatch: 'picomatch.cjs',
  ...Object.fromEntries(
    ['ndjson', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'markdown'].map((format) => [
      `cli/reporters/${format}`,
      `report-${format}.cjs`,
    ]),
  ),
};

/** @type {import('esbuild').Plugin} */
const laterApart = {
  name: 'later-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return null;
      const own = path.startsWith('.');
      const source = own ? relative('server/src', join(resolveDir, path)).replaceAll('\\', '/') : path;
      return Object.hasOwn(LATER, source) ? { path: `./${LATER[source]}`, external: true } : null;
    }),
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  charset: 'utf8',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
};

/** `require` starts quicker than Node's loader of modules, which `import()` would start. */
const apart = { plugins: [laterApart], supported: { 'dynamic-import': false } };

await Promise.all([
  build({
    ...common,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/extension.cjs',
    external: ['vscode'],
  }),
  build({ ...common, ...apart, entryPoints: ['server/src/connection/node.ts'], outfile: 'dist/server.cjs' }),
  build({
    ...common,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    banner: { js: '#!/usr/bin/env node' },
    ...apart,
  }),
  ...Object.entries(LATER).map(([source, bundle]) =>
    build({
      ...common,
      ...apart,
      entryPoints: [source.includes('/') ? `server/src/${source}.ts` : source],
      outfile: `dist/${bundle}`,
    }),
  ),
]);
await writeFile('dist/seeds.json', JSON.stringify(await seeds()));
await chmod('dist/cli.cjs', 0o755);

/** The structures of the seed plans as data: one file that is read when a draft first needs them. */
async function seeds() {
  const names = (await readdir('seeds')).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(names.map(async (name) => parse(await readFile(join('seeds', name), 'utf8'))));
}
