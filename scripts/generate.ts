// Writes every generated file, or with --check fails when one is stale: `npm run generate [-- --check]`.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { knownFamilies, knownRules as rules } from '../server/src/lint/known-rules';
import { configSchema } from './generate/config-schema';
import { rulePage, ruleTables } from './generate/rule-pages';
import { grammar } from './grammar/grammar';

const RULE_FOLDER = 'docs/rules';
const SCHEMA = 'schemas/work-plan.schema.json';

/** What each generated file should hold. */
const files = new Map<string, string>([
  ['syntaxes/work-plan.tmLanguage.json', `${JSON.stringify(grammar, null, 2)}\n`],
  [SCHEMA, `${JSON.stringify(configSchema(rules), null, 2)}\n`],
  [`${RULE_FOLDER}/README.md`, ruleTables(knownFamilies)],
  ...rules.map((rule) => [`${RULE_FOLDER}/${rule.id}.md`, rulePage(rule)] as const),
]);

for (const path of files.keys()) mkdirSync(dirname(path), { recursive: true });
const stale = [...files].filter(([path, text]) => readIfThere(path) !== text).map(([path]) => path);
const orphans = readdirSync(RULE_FOLDER, { withFileTypes: true })
  .map(({ name }) => `${RULE_FOLDER}/${name}`)
  .filter((path) => !files.has(path));

if (process.argv.includes('--check')) {
  for (const path of stale) console.error(`stale: ${path}`);
  for (const path of orphans) console.error(`generated from nothing: ${path}`);
  if (stale.length + orphans.length > 0) {
    console.error('Run `npm run generate` and commit what it writes.');
    process.exitCode = 1;
  }
} else {
  for (const path of orphans) rmSync(path);
  for (const path of stale) writeFileSync(path, files.get(path) ?? '');
  console.log(`${files.size} generated files, ${stale.length} written, ${orphans.length} removed.`);
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
