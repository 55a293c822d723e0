// Bundles what ships: the extension, the language server, the command line, and what they load later.
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';

const production = process.argv.includes('--production');

/**
 * What is loaded only when it is needed: bundles of their own, so that other runs need not read them. By the bundle,
 * the modules that it holds; what several bundles need stands in each. Bundles of the command line alone begin with
 * `cli-`, and so stay out of the extension.
 */
const LATER = {
  'configuration.cjs': [
    'configuration/load-config',
    'configuration/config-edit',
    'configuration/rename-unit',
  ],
  'configuration-yaml.cjs': ['configuration/yaml-node', 'configuration/yaml-edit'],
  'picomatch.cjs': ['picomatch'],
  'cli-changed-files.cjs': ['cli/drafts/changed-files'],
  'cli-check-thread.cjs': ['cli/commands/lint/check-thread'],
  'pinyin.cjs': ['pinyin-pro'],
  'ignore-rules.cjs': ['configuration/ignore-rules'],
  'import-docx.cjs': ['interchange/docx/import-docx'],
  'export-docx.cjs': ['interchange/docx-out/export-docx'],
  'cli-annotate-docx.cjs': ['interchange/annotate/annotate-docx'],
  'report-page.cjs': ['interchange/report/report-page'],
  'task-workbook.cjs': ['interchange/xlsx/task-workbook'],
  'cli-apply-ledger.cjs': ['interchange/xlsx/ledger-changes', 'interchange/xlsx/apply-ledger'],
  ...Object.fromEntries(
    ['ndjson', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'markdown'].map((format) => [
      `cli-report-${format}.cjs`,
      [`cli/reporters/${format}`],
    ]),
  ),
  'cli-lint.cjs': ['cli/commands/lint/lint', 'cli/commands/merge'],
  'cli-commands.cjs': [
    'cli/commands/outline/outline',
    'cli/commands/tasks/tasks',
    'cli/commands/word/import',
    'cli/commands/word/report',
    'cli/commands/word/annotate',
    'cli/commands/word/export',
    'cli/commands/suggest/suggest',
    'cli/commands/library/library',
    'cli/commands/diff/diff',
    'cli/commands/check/check',
    'cli/commands/new/new',
    'cli/commands/rules',
    'cli/commands/explain',
    'cli/commands/init',
    'cli/commands/print-config',
    'cli/commands/completion',
  ],
};
/** So small that it stands in the bundle that asks for it. */
const AT_ONCE = ['cli/commands/server'];
const BUNDLE_OF = Object.fromEntries(
  Object.entries(LATER).flatMap(([bundle, sources]) => sources.map((source) => [source, bundle])),
);

/** @type {import('esbuild').Plugin} */
const laterApart = {
  name: 'later-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return null;
      const own = path.startsWith('.');
      const source = own ? relative('server/src', join(resolveDir, path)).replaceAll('\\', '/') : path;
      if (Object.hasOwn(BUNDLE_OF, source)) return { path: `./${BUNDLE_OF[source]}`, external: true };
      if (!own || AT_ONCE.includes(source)) return null;
      return { errors: [{ text: `${source} is in no bundle of LATER, so every run would read it` }] };
    }),
};

/** Modules of Node that take milliseconds to load and that most runs never ask anything of. */
const SLOW_BUILTINS = [
  'crypto',
  'os',
  'readline',
  'stream',
  'stream/promises',
  'timers/promises',
  'worker_threads',
];

/** Loads a slow module of Node when something of it is first asked for. @type {import('esbuild').Plugin} */
const builtinsLater = {
  name: 'builtins-later',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:/ }, ({ path, namespace }) =>
      namespace !== 'later' && SLOW_BUILTINS.includes(path.slice('node:'.length))
        ? { path, namespace: 'later' }
        : { path, external: true },
    );
    onLoad({ filter: /./, namespace: 'later' }, async ({ path }) => ({
      contents: `for (const name of ${JSON.stringify(Object.keys(await import(path)))})
  Object.defineProperty(exports, name, { enumerable: true, get: () => require('${path}')[name] });`,
      loader: 'js',
    }));
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  // A bundle of ASCII signs alone is read without decoding.
  charset: 'ascii',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
};

/** `require` starts quicker than Node's loader of modules, which `import()` would start. */
const apart = { plugins: [laterApart, builtinsLater], supported: { 'dynamic-import': false } };

/**
 * What runs in a browser: each bundle whole, since nothing is loaded later there, and what little of Node it is
 * written for put in its place. A module of Node beyond that fails the build.
 * @type {import('esbuild').BuildOptions}
 */
const inBrowser = {
  ...common,
  metafile: true,
  platform: 'browser',
  target: 'es2023',
  alias: {
    'node:path': 'path-browserify',
    'node:zlib': join(import.meta.dirname, 'server/src/connection/browser/zlib.ts'),
  },
  // Paths are those of uris there, whatever the system: some packages ask the process for it.
  define: { process: JSON.stringify({ platform: 'linux', env: {} }) },
};

const [{ metafile: clientParts }, { metafile: serverParts }] = await Promise.all([
  build({
    ...inBrowser,
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/browser.cjs',
    external: ['vscode'],
  }),
  build({
    ...inBrowser,
    entryPoints: ['server/src/connection/browser/browser.ts'],
    outfile: 'dist/browser-server.js',
    format: 'iife',
  }),
  build({
    ...common,
    entryPoints: ['client/src/node.ts'],
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
  ...Object.entries(LATER).map(([bundle, sources]) =>
    build({ ...common, ...apart, ...entryOf(sources), outfile: `dist/${bundle}` }),
  ),
]);
await mkdir('.build', { recursive: true });
await writeFile('.build/browser-parts.json', JSON.stringify([clientParts, serverParts]));
await writeFile('dist/seeds.json', JSON.stringify(await seeds()));
await chmod('dist/cli.cjs', 0o755);
await rm('dist/cli-help.json', { force: true });
await writeFile('dist/cli-help.json', JSON.stringify({ zh: help('zh'), en: help('en') }));

/** A package as it is, or what gives a bundle all that its modules export. @param {string[]} sources */
function entryOf(sources) {
  const [source = ''] = sources;
  if (!source.includes('/')) return { entryPoints: [source] };
  const lines = sources.map((module) => `export * from './server/src/${module}';`);
  return { stdin: { contents: lines.join('\n'), resolveDir: '.' } };
}

/** The help of the whole command line, which it reads then without its commands. @param {string} language */
function help(language) {
  const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
  return execFileSync(process.execPath, ['dist/cli.cjs', '--help', '--lang', language], {
    encoding: 'utf8',
    env,
  });
}

/** The structures of the seed plans as data: one file that is read when a draft first needs them. */
async function seeds() {
  const names = (await readdir('seeds')).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(names.map(async (name) => parse(await readFile(join('seeds', name), 'utf8'))));
}
