import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRuleFamily, RULE_FAMILIES } from '../../server/src/lint/rule-family';
import { ruleText, testText } from './templates';

const RULES = 'server/src/lint/rules';
const INDEX = `${RULES}/index.ts`;
/** Two words at least: a name of two words is no keyword of the language, and says which flaw it is. */
const ID = /^[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)+$/;
/** Longer names do not fit into the line that imports them. */
const LONGEST_ID = 40;
/** What the run itself reports; it is no file among the rules. */
const OF_THE_RUN = 'unused-suppression';
const IMPORT = /^import \{ \w+ \} from '\.\/([a-z-]+\/[a-z0-9-]+)';$/;

/** The files of a new rule, by paths in the project. */
interface Created {
  readonly rule: string;
  readonly test: string;
  readonly index: string;
}

/**
 * Writes a new rule of a family, its test and its line in the list into the project at a folder; or gives the problem,
 * one sentence, and writes nothing. The rule is named `<family>/<id>`.
 */
export function createRule(project: string, name: string): Created | { readonly problem: string } {
  const [family = '', id = '', ...more] = name.split('/');
  const problem = more.length > 0 || !isRuleFamily(family) ? familyFlaw(name) : flawOf(id);
  if (problem) return { problem };
  const created = {
    rule: `${RULES}/${family}/${id}.ts`,
    test: `test/lint/rules/${family}/${id}.test.ts`,
    index: INDEX,
  };
  const at = (path: string) => join(project, path);
  if (!existsSync(at(INDEX)))
    return { problem: `There is no ${INDEX} here; run it in the project’s folder.` };
  if (id === OF_THE_RUN) return { problem: `“${id}” is taken: the run itself reports it.` };
  const taken = [created.rule, created.test].find((path) => existsSync(at(path)));
  if (taken) return { problem: `“${id}” is taken: ${taken} exists, and nothing is overwritten.` };
  const list = withRule(readFileSync(at(INDEX), 'utf8'), family, id);
  if (list === null) return { problem: `${INDEX} lists “${id}” already, or has not the form that is known.` };

  for (const [path, text] of [
    [created.rule, ruleText(id, nameOf(id))],
    [created.test, testText(family, id, nameOf(id))],
  ] as const) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text, { flag: 'wx' });
  }
  writeFileSync(at(INDEX), list);
  return created;
}

function familyFlaw(name: string): string {
  const families = Object.keys(RULE_FAMILIES).join(', ');
  return `“${name}” is no <family>/<id>, such as repetition/duplicate-clause; the families are ${families}.`;
}

function flawOf(id: string): string | null {
  if (!ID.test(id)) {
    return `“${id}” is no id: two or more words of a–z and 0–9 with hyphens between them, such as duplicate-clause.`;
  }
  return id.length > LONGEST_ID ? `“${id}” is longer than ${LONGEST_ID} characters.` : null;
}

/** The name of the rule in code: duplicate-clause is `duplicateClause`. */
function nameOf(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * The list with one rule more: its import where it belongs by name, its entry last in its family. `null` when that
 * cannot be done.
 */
function withRule(list: string, family: string, id: string): string | null {
  const lines = list.split('\n');
  const imports = lines.flatMap((line, index) => {
    const file = IMPORT.exec(line)?.[1];
    return file === undefined ? [] : [{ file, index }];
  });
  const last = imports.at(-1);
  const begin = lines.findIndex((line) => line.startsWith(`  ${family}: [`));
  const end = lines.findIndex((line, index) => index >= begin && line.endsWith('],'));
  const isListed = imports.some(({ file }) => file.endsWith(`/${id}`));
  if (!last || begin < last.index || end < begin || isListed) return null;
  const file = `${family}/${id}`;
  const place = imports.find((other) => other.file > file)?.index ?? last.index + 1;
  // The formatter writes a short list in one line.
  if (begin === end) lines[end] = (lines[end] ?? '').replace(/\],$/, `, ${nameOf(id)}],`);
  else lines.splice(end, 0, `    ${nameOf(id)},`);
  lines.splice(place, 0, `import { ${nameOf(id)} } from './${file}';`);
  return lines.join('\n');
}
